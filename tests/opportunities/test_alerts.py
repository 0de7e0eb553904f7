"""Job alerts: a seeker is told once of what fits, and stops it with a click."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.common.refusals import NotAllowed
from kakehashi.messaging.models import Notice
from kakehashi.messaging.tasks import mail_notice
from kakehashi.opportunities import alerting
from kakehashi.opportunities.alert import Alert
from kakehashi.organizations.states import OrganizationKind
from kakehashi.seekers import actions as seekers
from tests import cast

pytestmark = pytest.mark.django_db
LATER = cast.NOW + timedelta(hours=1)


@pytest.fixture
def offer():
    """Makes an opportunity that the Secretariat approved at a moment."""
    company = cast.make_organization(kind=OrganizationKind.ACCEPTING, name="Concealed Works")
    supervising = cast.make_organization(kind=OrganizationKind.SUPERVISING)

    def make(*, at=LATER, **fields):
        return cast.make_opportunity(company=company, supervising=supervising, decided_at=at, **fields)

    return make


def notices():
    return list(Notice.objects.filter(kind__startswith="opportunity.").order_by("id"))


def test_a_seeker_is_told_once_of_what_fits_and_stops_it_by_the_link(anonymous, offer):
    seeker, stranger = cast.make_seeker(), cast.make_seeker()
    browser, address = cast.signed_in(seeker.user), reverse("seeker:alert")
    offer(at=cast.NOW - timedelta(days=1))
    answer = browser.post(address, {"works": [cast.WELDING], "prefectures": ["27", "13"]})
    assert answer["Location"] == reverse("seeker:opportunities")
    page = browser.get(address).content.decode()
    assert page.count(" checked") == 3
    assert alerting.tell_of_new(now=LATER) == 0

    fitting = offer()
    offer(prefecture="01")
    offer(state="refused", decision_reason="x")
    assert alerting.tell_of_new(now=LATER) == 0  # it may still be being decided
    assert [alerting.tell_of_new(now=LATER + timedelta(hours=hours)) for hours in (1, 1, 2)] == [1, 0, 0]
    (notice,) = notices()
    assert (notice.to_public_id, notice.kind, notice.about_public_id) == (
        seeker.user.public_id, "opportunity.new", fitting.public_id,
    )  # fmt: skip
    assert "Concealed" not in str(notice.data)
    assert notice.data["place"] == "Osaka"
    job = ProcrastinateJob.objects.get(task_name="mail_notice", args__notice=notice.public_id)
    mail_notice(**job.args)
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe"] == f"<{notice.data['stop']}>"
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"

    two = LATER + timedelta(hours=3)
    offer(at=two), offer(at=two, prefecture="13")
    alerting.tell_of_new(now=two + timedelta(hours=1))
    assert [(each.kind, each.data["number"]) for each in notices()[1:]] == [("opportunity.several_new", "2")]

    link = re.sub(r"^https?://[^/]+", "", notice.data["stop"])
    question = anonymous.get(link).content.decode()
    assert "Do you want no more mails" in question
    assert seeker.public_id not in question
    assert Alert.objects.count() == 1
    pressed = Client(enforce_csrf_checks=True).post(link, {"List-Unsubscribe": "One-Click"})
    assert (pressed.status_code, pressed.content) == (200, b"")
    assert not Alert.objects.exists()
    assert anonymous.post(link).status_code == 302
    assert "The job alert is off" in anonymous.get(link).content.decode()
    assert not Alert.objects.exists()
    assert anonymous.post(f"{link[:-2]}x/").status_code == 404
    offer(at=two + timedelta(hours=2))
    assert alerting.tell_of_new(now=two + timedelta(hours=3)) == 0
    assert not Notice.objects.filter(to_public_id=stranger.user.public_id).exists()


def test_nobody_sets_the_alert_of_another_and_it_goes_with_the_person():
    seeker, stranger = cast.make_seeker(), cast.make_seeker()
    with pytest.raises(NotAllowed):
        alerting.keep_alert(seeker=seeker, works=[], prefectures=[], by=stranger.user, now=cast.NOW)
    alerting.keep_alert(seeker=seeker, works=[], prefectures=[], by=seeker.user, now=cast.NOW)
    with pytest.raises(NotAllowed):
        alerting.stop_alert(seeker=seeker, by=stranger.user)
    assert Alert.objects.count() == 1
    seekers.erase(seeker=seeker, by=seeker.user, now=cast.NOW)
    assert not Alert.objects.exists()


def test_an_empty_alert_tells_of_everything_and_fifty_people_need_few_queries(offer, django_assert_max_num_queries):
    people = [cast.make_seeker() for _number in range(3)]
    for seeker in people:
        alerting.keep_alert(seeker=seeker, works=[], prefectures=[], by=seeker.user, now=cast.NOW)
    with django_assert_max_num_queries(6):
        assert alerting.tell_of_new(now=LATER) == 0
    offer()
    assert alerting.tell_of_new(now=LATER + timedelta(hours=1)) == 3
    browser = cast.signed_in(people[0].user)
    assert "Change or stop your job alert" in browser.get(reverse("seeker:opportunities")).content.decode()
    assert browser.post(reverse("seeker:alert_stop")).status_code == 302
    assert Alert.objects.count() == 2
