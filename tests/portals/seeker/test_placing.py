"""Opportunities and placements on the seeker's pages: applying, answering, accepting."""

import re

import pytest
from django.urls import reverse

from kakehashi.placements import queries
from kakehashi.placements.models import Hold, Placement
from kakehashi.seekers.models import SendingChoice
from tests import cast
from tests.portals.company.quota_numbers import tell_numbers
from tests.portals.seeker.conftest import Stage, make_invitation, make_offer

pytestmark = pytest.mark.django_db


def at(name: str, thing) -> str:
    return reverse(f"seeker:{name}", args=[thing.public_id])


def test_opportunities_can_be_narrowed_by_work_and_prefecture(stage: Stage) -> None:
    elsewhere = cast.make_opportunity(company=stage.company, supervising=stage.supervising, prefecture="13")
    page = stage.client.get(reverse("seeker:opportunities") + "?prefecture=13").content.decode()
    assert at("opportunity", elsewhere) in page
    assert at("opportunity", stage.opportunity) not in page
    both = stage.client.get(reverse("seeker:opportunities") + f"?work={cast.WELDING}").content.decode()
    assert at("opportunity", stage.opportunity) in both


def test_an_opportunity_shows_what_is_left_and_no_contact_data(stage: Stage) -> None:
    stage.company.telephone, stage.company.email = "06-1111-2222", "boss@company.example"
    stage.company.address = "Osaka Secret Street"
    stage.company.save()
    page = stage.client.get(at("opportunity", stage.opportunity)).content.decode()
    assert "145,000" in page
    assert 'lang="ja"' in page
    assert "鉄骨の溶接" in page
    for secret in ("06-1111-2222", "boss@company.example", "Secret Street"):
        assert secret not in page


@pytest.mark.parametrize("state", ["draft", "submitted", "refused", "closed"])
def test_what_is_not_approved_does_not_exist(stage: Stage, state: str) -> None:
    hidden = cast.make_opportunity(
        company=stage.company, supervising=stage.supervising, state=state, decision_reason="x"
    )
    for name in ("opportunity", "apply"):
        assert stage.client.get(at(name, hidden)).status_code == 404
    assert stage.client.post(at("apply", hidden)).status_code == 404
    assert not Placement.objects.exists()


def test_an_application_goes_to_the_sending_organization_first_and_the_page_says_so(published: Stage) -> None:
    page = published.client.get(at("apply", published.opportunity)).content.decode()
    assert "Your application goes to Cầu Vồng first." in page
    response = published.client.post(at("apply", published.opportunity), {"message": "Tôi thích hàn."})
    placement = Placement.objects.get()
    assert response.headers["Location"] == at("placement", placement)
    assert (placement.state, placement.sending, placement.message) == ("applied", published.sending, "Tôi thích hàn.")


def refused_application(stage: Stage) -> str:
    response = stage.client.post(at("apply", stage.opportunity), {"message": "Xin chào"})
    assert response.status_code == 422
    page = response.content.decode()
    assert "Xin chào" in page
    return page


def test_without_an_accepted_organization_there_is_no_application(stage: Stage) -> None:
    SendingChoice.objects.all().delete()
    assert "No sending organization has accepted you" in refused_application(stage)
    assert not Placement.objects.exists()


def test_without_a_published_page_there_is_no_application(stage: Stage) -> None:
    assert "not published yet" in refused_application(stage)
    assert not Placement.objects.exists()


def test_nobody_applies_twice(published: Stage) -> None:
    make_invitation(published)
    assert "already" in refused_application(published)
    assert Placement.objects.count() == 1


def test_a_full_opportunity_is_refused_kindly(published: Stage) -> None:
    other = cast.make_seeker(organization=published.sending)
    cast.make_placement(
        opportunity=published.opportunity, seeker=other, sending=published.sending, state="accepted", place_number=1
    )
    assert "You did nothing wrong" in refused_application(published)
    assert Placement.objects.count() == 1


def test_an_invitation_is_answered_with_yes(published: Stage) -> None:
    invitation = make_invitation(published)
    page = published.client.get(at("placement", invitation)).content.decode()
    assert "面接をお願いします。" in page
    assert published.client.post(at("placement_agree", invitation)).status_code == 302
    invitation.refresh_from_db()
    assert invitation.state == "forwarded"
    assert "You said yes to the interview" in published.client.get(at("placement", invitation)).content.decode()


def test_a_no_needs_a_reason_and_is_kept(published: Stage) -> None:
    invitation = make_invitation(published)
    assert published.client.post(at("placement_decline", invitation), {"reason": " "}).status_code == 422
    invitation.refresh_from_db()
    assert invitation.state == "passed_on"
    published.client.post(at("placement_decline", invitation), {"reason": "Xa quá"})
    invitation.refresh_from_db()
    assert invitation.state == "declined"
    assert "Xa quá" in published.client.get(at("placement", invitation)).content.decode()


def test_the_offer_is_shown_with_all_conditions_and_both_zones(published: Stage) -> None:
    offer = make_offer(published)
    page = published.client.get(at("placement", offer)).content.decode()
    assert "150,000" in page
    assert "寮あり" in page
    assert "Hanoi" in page
    assert "Tokyo" in page
    assert "10:00" in page
    assert "12:00" in page


def test_accepting_needs_the_box_and_says_that_others_close(published: Stage) -> None:
    invitation = make_invitation(published)
    second = cast.make_opportunity(company=published.company, supervising=published.supervising)
    offer = make_offer(published, opportunity=second)
    page = published.client.get(at("placement_accept", offer)).content.decode()
    assert "All your other open placements are closed" in page
    assert published.client.post(at("placement_accept", offer)).status_code == 422
    offer.refresh_from_db()
    assert offer.state == "offered"
    assert published.client.post(at("placement_accept", offer), {"understood": "on"}).status_code == 302
    offer.refresh_from_db()
    invitation.refresh_from_db()
    assert (offer.state, invitation.state) == ("accepted", "closed")


def test_a_place_that_went_to_somebody_else_is_said_kindly(published: Stage) -> None:
    offer = make_offer(published)
    other = cast.make_seeker(organization=published.sending)
    cast.make_placement(
        opportunity=published.opportunity, seeker=other, sending=published.sending, state="accepted", place_number=1
    )
    response = published.client.post(at("placement_accept", offer), {"understood": "on"})
    assert response.status_code == 422
    assert "You did nothing wrong" in response.content.decode()
    assert not queries.is_placed(seeker=published.seeker)


def test_a_held_placement_waits_but_can_be_withdrawn(published: Stage) -> None:
    invitation = make_invitation(published)
    Hold.objects.create(placement=invitation, reason="Checking", since=cast.NOW)
    page = published.client.get(at("placement", invitation)).content.decode()
    assert "checks something first" in page
    assert at("placement_agree", invitation) not in page
    response = published.client.post(at("placement_agree", invitation))
    assert response.status_code == 422
    invitation.refresh_from_db()
    assert invitation.state == "passed_on"
    published.client.post(at("placement_withdraw", invitation), {"reason": "Xa quá"})
    invitation.refresh_from_db()
    assert invitation.state == "withdrawn"


@pytest.mark.parametrize("name", ["placement_agree", "placement_accept", "placement_decline", "placement_withdraw"])
def test_what_is_over_stays_over(published: Stage, name: str) -> None:
    ended = cast.make_placement(
        opportunity=published.opportunity, seeker=published.seeker, sending=published.sending, state="refused"
    )
    response = published.client.post(at(name, ended), {"understood": "on", "reason": "x"})
    assert response.status_code == 422
    assert "This changed a moment ago" in response.content.decode()
    ended.refresh_from_db()
    assert ended.state == "refused"


NAMES = ("placement", "placement_agree", "placement_accept", "placement_decline", "placement_withdraw")


@pytest.mark.parametrize("name", NAMES)
def test_another_persons_placement_does_not_exist(published: Stage, name: str) -> None:
    stranger = cast.make_seeker(organization=published.sending)
    theirs = cast.make_placement(
        opportunity=published.opportunity, seeker=stranger, sending=published.sending, state="passed_on"
    )
    assert published.client.get(at(name, theirs)).status_code == 404
    if name != "placement":
        assert published.client.post(at(name, theirs), {"understood": "on", "reason": "x"}).status_code == 404
    theirs.refresh_from_db()
    assert theirs.state == "passed_on"
    assert at("placement", theirs) not in published.client.get(reverse("seeker:placements")).content.decode()


def test_the_management_page_says_that_nothing_is_possible_without_an_organization(stage: Stage) -> None:
    SendingChoice.objects.all().delete()
    page = stage.client.get(reverse("seeker:home")).content.decode()
    assert "Without it nothing can be published and no interview can be held." in page


def test_the_management_page_shows_what_waits_and_the_ways_on(published: Stage) -> None:
    offer = make_offer(published)
    page = published.client.get(reverse("seeker:home")).content.decode()
    assert at("placement", offer) in page
    for name in ("seeker:information", "seeker:opportunities", "seeker:placements", "account:notices", "seeker:cancel"):
        assert reverse(name) in page
    assert "Has someone asked you? Tell us." in page


def test_the_management_page_waits_for_nobody_while_the_organization_decides(stage: Stage) -> None:
    page = stage.client.get(reverse("seeker:home")).content.decode()
    assert "Nothing waits for you now" in page
    SendingChoice.objects.all().delete()
    chosen = {"seeker": stage.seeker, "organization": stage.sending, "chosen_at": cast.NOW}
    SendingChoice.objects.create(state="chosen", **chosen)
    assert "Nothing waits for you now" in stage.client.get(reverse("seeker:home")).content.decode()
    SendingChoice.objects.all().delete()
    SendingChoice.objects.create(state="declined", reason="We are full.", decided_at=cast.NOW, **chosen)
    page = stage.client.get(reverse("seeker:home")).content.decode()
    assert "Nothing waits for you now" not in page
    assert "We are full." in page


def test_an_offer_above_the_companys_quota_is_not_accepted_and_the_page_names_no_number(published: Stage) -> None:
    offer = make_offer(published)
    tell_numbers(published.company, titp_1=5)
    response = published.client.post(at("placement_accept", offer), {"understood": "on"})
    page = response.content.decode()
    assert response.status_code == 422
    assert "its quota is full. Your offer stays open." in page
    assert "45" not in re.sub(r"<[^>]*>", "", page.split("<main")[1])
    offer.refresh_from_db()
    assert offer.state == "offered"
