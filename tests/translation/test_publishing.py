"""From the translator's desk to the published page, and the refusals on the way."""

from datetime import timedelta

import pytest

from kakehashi.audit.models import Entry
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.messaging.models import Notice
from kakehashi.seekers import actions as seekers
from kakehashi.seekers.models import Job, Schooling
from kakehashi.showcase import actions as showcase
from kakehashi.showcase import outdated
from kakehashi.showcase import queries as shown
from kakehashi.showcase.models import StaffPage
from kakehashi.showcase.refusals import ContactFound, NotReady, NotShown
from kakehashi.timing.models import Turn
from kakehashi.timing.states import Step
from kakehashi.translation import actions, queries
from kakehashi.translation.models import Part
from kakehashi.translation.refusals import NotJapanese
from tests import cast

pytestmark = pytest.mark.django_db
LATER = cast.NOW + timedelta(days=1)
JAPANESE = {
    "name_katakana": "グエン・ヴァン",
    "self_promotion": "溶接の経験が三年あります。",
    "employer": "鉄工所",
    "duties": "鉄骨の溶接",
    "name": "高等学校",
}


def registered_seeker(organization, **fields):
    fields.setdefault("self_promotion", "Tôi có ba năm kinh nghiệm hàn.")
    seeker = cast.make_seeker(organization=organization, **fields)
    Schooling.objects.create(seeker=seeker, kind="upper_secondary", name="THPT Ví Dụ", from_year=2019, until_year=2022)
    return seeker


def japanese_for(key):
    return JAPANESE[key.rpartition(".")[2]]


def translate_all(seeker, by, **other):
    keys = [part.key for part in queries.parts_needed(seeker=seeker)]
    cast.approve_texts(seeker, {key: other.get(key, japanese_for(key)) for key in keys}, by=by)
    cast.confirm_texts(seeker)


@pytest.fixture
def organization():
    return cast.make_organization()


@pytest.fixture
def translator(organization):
    return cast.make_member(organization=organization)


@pytest.fixture
def seeker(organization):
    return registered_seeker(organization)


def publish(seeker, translator, organization, now=cast.NOW):
    return showcase.publish_staff_page(seeker=seeker, by=translator, organization=organization, now=now)


def test_publishing_copies_the_approved_japanese_and_nothing_of_the_source(seeker, translator, organization):
    translate_all(seeker, translator)
    page = publish(seeker, translator, organization)
    page.refresh_from_db()
    assert shown.is_published(seeker=seeker)
    assert page.code[0] == "K"
    assert len(page.code) == 6
    assert (page.initial, page.country, page.birth_year) == ("グ", "VN", 2004)
    assert (page.wished_works, page.worked_works, page.months_of_experience) == ([cast.WELDING], [cast.WELDING], 36)
    assert page.sections == [
        {"key": "self_promotion", "text": "溶接の経験が三年あります。"},
        {
            "key": "job",
            "text": "鉄骨の溶接",
            "employer": "鉄工所",
            "work": cast.WELDING,
            "other_work": "",
            "from": "2022",
            "until": "2025",
        },
        {
            "key": "school",
            "text": "高等学校",
            "kind": "upper_secondary",
            "from": "2019",
            "until": "2022",
            "finished": True,
        },
    ]
    row = str(StaffPage.objects.values().get())
    for private in (seeker.name_passport, seeker.name_native, "ヴァン", "Xưởng", "Tôi", "THPT", seeker.user.username):
        assert private not in row


def test_publishing_is_logged_without_personal_data_and_the_seeker_is_told(seeker, translator, organization):
    translate_all(seeker, translator)
    page = publish(seeker, translator, organization)
    entry = Entry.objects.get(action="staff_page.published")
    assert (entry.by_public_id, entry.data) == (translator.public_id, {"code": page.code})
    notice = Notice.objects.get(to_public_id=seeker.user.public_id)
    assert (notice.kind, notice.about, notice.data) == ("showcase.published", "seeker", {"code": page.code})


def test_words_of_two_characters_find_the_page(seeker, translator, organization):
    translate_all(seeker, translator)
    page = publish(seeker, translator, organization)
    assert shown.search(wanted=shown.Wanted(words="鉄骨")).pages == [page]
    assert shown.search(wanted=shown.Wanted(words="半自動溶接")).pages == [page]
    assert shown.search(wanted=shown.Wanted(words="旋盤")).pages == []


def test_publishing_says_everything_that_is_missing_and_changes_nothing(translator, organization):
    seeker = cast.make_seeker(organization=organization, self_promotion="")
    seeker.consents.update(withdrawn_at=cast.NOW)
    employer, duties = (f"job.{Job.objects.get(seeker=seeker).public_id}.{field}" for field in ("employer", "duties"))
    actions.save_part(seeker=seeker, key=employer, japanese="鉄工所", by=translator, now=cast.NOW)
    with pytest.raises(NotReady) as refused:
        publish(seeker, translator, organization)
    assert [(one.key, one.reason) for one in refused.value.missing] == [
        ("consent.share_with_organization", "no_consent"),
        ("consent.publish_to_companies", "no_consent"),
        ("consent.transfer_to_japan", "no_consent"),
        ("schools", "not_written"),
        ("name_katakana", "not_translated"),
        ("self_promotion", "not_written"),
        (employer, "not_approved"),
        (duties, "not_translated"),
    ]
    assert not StaffPage.objects.exists()
    assert not Notice.objects.exists()


def test_contact_data_in_any_japanese_text_stops_publishing_and_is_named(seeker, translator, organization):
    keys = [part.key for part in queries.parts_needed(seeker=seeker)]
    translate_all(seeker, translator)
    good = dict(Part.objects.filter(seeker=seeker).values_list("key", "japanese"))
    for ending, text in (
        ("self_promotion", "電話は090-1234-5678です。"),
        ("self_promotion", "連絡は nguyen@example.com まで"),
        ("name_katakana", "グエン LINE ID: nguyen04"),
        ("duties", "https://example.com を見てください"),
    ):
        key = next(key for key in keys if key.endswith(ending))
        Part.objects.filter(seeker=seeker, key=key).update(japanese=text)
        cast.confirm_texts(seeker)
        with pytest.raises(ContactFound) as refused:
            publish(seeker, translator, organization)
        (contact,) = refused.value.contacts
        assert (contact.key, contact.text) == (key, text)
        assert contact.findings
        assert not StaffPage.objects.exists()
        assert not Notice.objects.exists()
        Part.objects.filter(seeker=seeker, key=key).update(japanese=good[key])


def test_nobody_but_the_accepted_organization_translates_or_publishes(seeker, translator, organization):
    other = cast.make_organization()
    registered_seeker(other)
    translate_all(seeker, translator)
    for who in (
        cast.make_member(organization=other),
        cast.make_member(organization=cast.make_organization(kind="accepting")),
        seeker.user,
        cast.make_secretariat(),
    ):
        with pytest.raises(NotAllowed):
            actions.save_part(seeker=seeker, key="self_promotion", japanese="別", by=who, now=LATER)
        for acted_for in (organization, other):
            with pytest.raises(NotAllowed):
                publish(seeker, who, acted_for)
        assert not StaffPage.objects.exists()


def test_an_organization_that_is_only_chosen_cannot_translate():
    organization = cast.make_organization()
    seeker = cast.make_seeker(organization=organization, accepted=False)
    member = cast.make_member(organization=organization)
    with pytest.raises(NotAllowed):
        actions.save_part(seeker=seeker, key="self_promotion", japanese="別", by=member, now=cast.NOW)


def test_a_page_is_taken_down_at_once_and_comes_back_under_the_same_code(seeker, translator, organization):
    translate_all(seeker, translator)
    code = publish(seeker, translator, organization).code
    showcase.take_down_for(seeker=seeker, by=translator, organization=organization, now=LATER)
    assert not shown.is_published(seeker=seeker)
    with pytest.raises(NotShown):
        showcase.take_down_for(seeker=seeker, by=translator, organization=organization, now=LATER)
    page = publish(seeker, translator, organization, now=LATER)
    assert (page.code, page.published_at) == (code, LATER)
    assert page.waiting_since < LATER, "nobody loses the turn by a correction"
    kinds = list(Notice.objects.order_by("id").values_list("kind", flat=True))
    assert kinds == ["showcase.published", "showcase.taken_down", "showcase.published"]


def test_the_page_returns_when_the_next_organization_accepts_and_the_translation_goes_along(
    seeker, translator, organization
):
    translate_all(seeker, translator)
    publish(seeker, translator, organization)
    next_organization = cast.make_organization()
    member = cast.make_member(organization=next_organization)
    showcase.take_down(seeker=seeker, now=LATER)
    seeker.choices.update(state="left")
    choice = seeker.choices.create(organization=next_organization, chosen_at=LATER)
    assert not shown.is_published(seeker=seeker)
    assert showcase.accept_seeker(choice=choice, by=member, now=LATER) is True
    page = shown.page_of_seeker(seeker=seeker)
    assert (page.is_shown, page.sending_public_id) == (True, next_organization.public_id)


def test_a_page_that_its_organization_took_down_does_not_return_by_itself(organization, translator):
    seeker = cast.make_seeker(organization=organization, accepted=False)
    cast.make_page(seeker=seeker, organization=organization, is_shown=False)
    assert showcase.accept_seeker(choice=seeker.choices.get(), by=translator, now=LATER) is False
    assert not shown.is_published(seeker=seeker)


def test_the_persons_own_name_stops_publishing_and_is_named(seeker, translator, organization):
    translate_all(seeker, translator, self_promotion=f"私は{seeker.name_passport.title()}と申します。")
    with pytest.raises(ContactFound) as refused:
        publish(seeker, translator, organization)
    assert [one.key for one in refused.value.contacts] == ["self_promotion"]
    assert not StaffPage.objects.exists()


def test_words_in_another_language_cannot_be_approved_as_japanese(seeker, translator, organization):
    typed = [actions.Typed(key="self_promotion", japanese="Tôi tên là Nam và tôi chăm chỉ.")]
    with pytest.raises(NotJapanese) as refused:
        actions.save_parts(seeker=seeker, typed=typed, approve={"self_promotion"}, by=translator, now=cast.NOW)
    assert refused.value.keys == ("self_promotion",)
    assert not seeker.translated_parts.filter(key="self_promotion", state="approved").exists()


def test_a_fact_told_after_publishing_is_noted_on_the_page_until_it_is_published_again(
    seeker, translator, organization
):
    translate_all(seeker, translator)
    page = publish(seeker, translator, organization)
    decoy = cast.make_page(seeker=cast.make_seeker(organization=organization), organization=organization)
    tell = {"seeker": seeker, "by": seeker.user}
    seekers.save_contact(**tell, phone="+84912345679", phone_owner="mine", address="", contact_email="", now=LATER)
    assert outdated.note_changed_facts(now=LATER) == 0, "what companies never read changes nothing"
    seekers.save_japanese(**tell, level="N3", certificate="", now=LATER)
    assert outdated.note_changed_facts(now=LATER) == 1
    assert outdated.note_changed_facts(now=LATER + timedelta(days=3)) == 0, "the first day stays"
    page.refresh_from_db()
    decoy.refresh_from_db()
    assert (page.changed_since, decoy.changed_since) == (day_in_japan(LATER), None)
    turn = Turn.objects.get(step=Step.RENEW)
    assert (turn.seeker_public_id, turn.began_at, turn.ended_at) == (seeker.public_id, LATER, None)
    again = publish(seeker, translator, organization, now=LATER + timedelta(days=1))
    turn.refresh_from_db()
    assert turn.ended_at == LATER + timedelta(days=1)
    assert (again.changed_since, again.japanese_level) == (None, "N3")
