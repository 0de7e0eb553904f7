"""Opportunities in the seekers' language: who translates, what the memory gives, what seekers read."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from kakehashi.opportunities import actions, translated
from kakehashi.opportunities.models import Opportunity, OpportunityPresence, TranslatedText
from kakehashi.opportunities.translation_checks import problems_of
from kakehashi.organizations.states import OrganizationKind
from kakehashi.translation import memory
from kakehashi.translation.actions import Typed
from kakehashi.translation.refusals import ChangedMeanwhile, ProblemsFound, SecondPersonNeeded
from tests import cast

JAPANESE = "鉄骨を溶接します。1日に8時間働きます。"
WORDS = "Hàn khung thép. Mỗi ngày làm 8 tiếng."


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (WORDS, []),
        ("Hàn khung thép. Mỗi ngày làm 9 tiếng.", ["number_changed"]),
        ("Hàn khung thép.", ["number_missing"]),
        ("Hàn 鉄骨. Mỗi ngày làm 8 tiếng.", ["left_over"]),
        ("Hàn khung thép. Mỗi ngày làm 8 tiếng. Gọi 090-1234-5678.", ["contact"]),
        (" ", ["empty"]),
    ],
)
def test_numbers_contact_data_and_what_stayed_japanese_are_found(words, codes):
    found = [one.code for one in problems_of(japanese=JAPANESE, words=words)]
    assert [code for code in codes if code not in found] == []
    assert bool(found) == bool(codes)


@pytest.fixture
def opportunity(db) -> Opportunity:
    company = cast.make_organization(kind=OrganizationKind.ACCEPTING)
    supervising = cast.make_organization(kind=OrganizationKind.SUPERVISING)
    return cast.make_opportunity(company=company, supervising=supervising, duties_ja=JAPANESE)


def test_a_partner_translates_and_seekers_read_it_with_its_name(opportunity, client, anonymous):
    sender, other = cast.make_organization(name="Example Sending"), cast.make_organization(name="Other Sending")
    for one in (sender, other):
        cast.make_agreement(supervising=opportunity.supervising, sending=one)
    client.force_login(cast.make_member(organization=sender))
    desk = reverse("sender:opportunity", args=[opportunity.public_id])
    assert opportunity.public_id in client.get(reverse("sender:opportunities")).content.decode()

    typed = {"japanese-duties_ja": "Hàn khung thép. Mỗi ngày làm 9 tiếng.", "approve": "duties_ja"}
    refused = client.post(desk, typed)
    assert refused.status_code == 422
    assert "Look at the warnings below" in refused.content.decode()
    assert TranslatedText.objects.count() == 0

    draft = reverse("sender:opportunity_draft", args=[opportunity.public_id])
    assert client.post(draft, {"part": "duties_ja", "japanese-duties_ja": WORDS}).status_code == 200
    assert client.post(draft, {"part": "wage", "japanese-wage": WORDS}).status_code == 404
    public = reverse("public:opportunity", args=[opportunity.public_id])
    vietnamese = {"HTTP_ACCEPT_LANGUAGE": "vi"}
    assert "Hàn khung thép" not in anonymous.get(public, **vietnamese).content.decode()
    assert {part.japanese for part in translated.parts_of(opportunity=opportunity, organization=other)} == {""}

    assert client.post(desk, {"japanese-duties_ja": WORDS, "approve": "duties_ja"}).status_code == 302
    page = anonymous.get(public, **vietnamese).content.decode()
    assert "Hàn khung thép" in page
    assert "Example Sending" in page
    assert "鉄骨" in anonymous.get(public, HTTP_ACCEPT_LANGUAGE="ja").content.decode()
    english = anonymous.get(public, HTTP_ACCEPT_LANGUAGE="en").content.decode()
    assert "In Japanese, not translated yet." in english


@pytest.fixture
def translated_by_a_partner(opportunity):
    """The opportunity with the words of a partner, and that partner's member and organization."""
    sender = cast.make_organization(name="Example Sending")
    cast.make_agreement(supervising=opportunity.supervising, sending=sender)
    member = cast.make_member(organization=sender)
    client = cast.signed_in(member)
    desk = reverse("sender:opportunity", args=[opportunity.public_id])
    assert client.post(desk, {"japanese-duties_ja": WORDS, "approve": "duties_ja"}).status_code == 302
    return sender, client


def test_the_memory_gives_sentences_to_the_same_organization_alone(opportunity, translated_by_a_partner):
    sender, client = translated_by_a_partner
    other = cast.make_organization(name="Other Sending")
    found = memory.matches_of_japanese(
        organization=sender, language="vi", texts=["鉄骨を溶接します。", "金属を溶接します。"]
    )
    assert [(match.source, match.japanese, match.score) for match in found[0]][:1] == [
        ("鉄骨を溶接します。", "Hàn khung thép.", 100)
    ]
    assert found[1][0].score < 100
    assert memory.matches_of_japanese(organization=other, language="vi", texts=["鉄骨を溶接します。"]) == [[]]
    copied = cast.make_opportunity(
        company=opportunity.company, supervising=opportunity.supervising, duties_ja="鉄骨を溶接します。"
    )
    again = reverse("sender:opportunity", args=[copied.public_id])
    assert "Hàn khung thép." in client.get(again).content.decode()
    pressed = client.post(again, {"take": f"duties_ja {found[0][0].public_id}", "japanese-duties_ja": ""})
    assert pressed.status_code == 302
    assert TranslatedText.objects.get(opportunity=copied).words == "Hàn khung thép."


def test_a_changed_text_is_taken_away_until_it_is_translated_anew(opportunity, translated_by_a_partner, anonymous):
    sender, client = translated_by_a_partner
    public = reverse("public:opportunity", args=[opportunity.public_id])
    vietnamese = {"HTTP_ACCEPT_LANGUAGE": "vi"}
    assert "Hàn khung thép" in anonymous.get(public, **vietnamese).content.decode()
    Opportunity.objects.filter(pk=opportunity.pk).update(duties_ja="鉄骨を組み立てます。1日に8時間働きます。")
    opportunity.refresh_from_db()
    assert "Hàn khung thép" not in anonymous.get(public, **vietnamese).content.decode()
    assert "outdated" in {part.state for part in translated.parts_of(opportunity=opportunity, organization=sender)}
    changed = client.get(reverse("sender:opportunity", args=[opportunity.public_id])).content.decode()
    assert "The company changed this after it was translated" in changed
    assert "組" in changed.partition("<ins>")[2].partition("</ins>")[0]


def test_each_text_is_approved_by_whom_it_may_and_a_seekers_own_organization_comes_first(opportunity):
    sender, other = cast.make_organization(name="Example Sending"), cast.make_organization(name="Other Sending")
    for one in (sender, other):
        cast.make_agreement(supervising=opportunity.supervising, sending=one)
    member, colleague, stranger = (cast.make_member(organization=one) for one in (sender, sender, other))
    anew = "Lắp khung thép. Mỗi ngày làm 8 tiếng."
    one = Typed(key="duties_ja", japanese=anew)
    sender.second_person_approves = True
    given = {"opportunity": opportunity, "organization": sender, "approve": ["duties_ja"], "now": cast.NOW}
    with pytest.raises(SecondPersonNeeded):
        actions.save_texts(typed=[one], by=member, **given)
    actions.save_texts(typed=[one], by=member, **(given | {"approve": ()}))
    actions.save_texts(typed=[one], by=colleague, **given)
    assert translated.shown_texts(opportunity=opportunity, languages=["vi"])["duties_ja"].words == anew
    with pytest.raises(ChangedMeanwhile):
        actions.save_texts(typed=[Typed(key="duties_ja", japanese="Khác", seen="0-0")], by=member, **given)
    call = Typed(key="duties_ja", japanese=f"{anew} +84912345678", reason="needed")
    with pytest.raises(ProblemsFound):
        actions.save_texts(typed=[call], by=colleague, **given)

    theirs = Typed(key="duties_ja", japanese="Dựng khung thép. Mỗi ngày làm 8 tiếng.")
    actions.save_texts(typed=[theirs], by=stranger, **(given | {"organization": other}))
    mine = translated.shown_texts(opportunity=opportunity, languages=["en", "vi"], organization=sender)
    assert mine["duties_ja"].by == "Example Sending"


def test_without_an_agreement_the_desk_does_not_exist(opportunity, client):
    stranger = cast.make_member(organization=cast.make_organization())
    client.force_login(stranger)
    for name in ("opportunity", "opportunity_draft", "opportunity_here"):
        address = reverse(f"sender:{name}", args=[opportunity.public_id])
        assert client.post(address, {"part": "duties_ja", "japanese-duties_ja": "Hàn"}).status_code == 404
    assert opportunity.public_id not in client.get(reverse("sender:opportunities")).content.decode()
    assert TranslatedText.objects.count() == 0
    assert OpportunityPresence.objects.count() == 0


def test_two_people_of_one_organization_see_each_other_at_the_desk_and_another_organization_sees_nobody(opportunity):
    sender, other = cast.make_organization(), cast.make_organization()
    for one in (sender, other):
        cast.make_agreement(supervising=opportunity.supervising, sending=one)
    first, second = (cast.make_member(organization=sender, name=name) for name in ("Ngọc", "Bình"))
    stranger = cast.make_member(organization=other)
    address = reverse("sender:opportunity_here", args=[opportunity.public_id])

    def others(user):
        return cast.signed_in(user).post(address).content.decode()

    desk = cast.signed_in(first).get(reverse("sender:opportunity", args=[opportunity.public_id])).content.decode()
    assert f'hx-post="{address}"' in desk
    assert "open since" not in others(first)
    assert "Ngọc has this page open since" in others(second)
    assert "Bình has this page open since" in others(first)
    assert "open since" not in others(stranger)
    with time_machine.travel(cast.NOW + timedelta(seconds=70)):
        assert "open since" not in others(first)
    assert OpportunityPresence.objects.get().user == first
