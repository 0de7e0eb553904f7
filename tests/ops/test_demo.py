"""The demo story: told once, complete, plainly an example, and with something that waits for everybody."""

from collections.abc import Iterator
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.accounts import queries as accounts
from kakehashi.accounts.models import User, UserKind
from kakehashi.audit.models import Entry
from kakehashi.complaints.models import ContactMessage
from kakehashi.confirming import queries as confirming
from kakehashi.confirming.models import Word
from kakehashi.costs.models import Breakdown
from kakehashi.guard import find_contacts
from kakehashi.messaging.models import Notice
from kakehashi.opportunities.models import Alert, Opportunity, TranslatedText
from kakehashi.ops import tasks
from kakehashi.ops.demo import crowd, hundred, story
from kakehashi.ops.demo.parties import PASSWORD
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.audiences import terms_audience
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import OrganizationKind
from kakehashi.placements import queries as placements
from kakehashi.placements.models import Placement
from kakehashi.placements.states import OPEN, PlacementState
from kakehashi.portals.demo.people import PEOPLE
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker, SendingChoice
from kakehashi.shortlists.models import Note, SavedSearch, Shortlist
from kakehashi.showcase import openings
from kakehashi.showcase.models import StaffPage
from kakehashi.translation import queries as translation
from kakehashi.translation.models import Part
from tests.cast import NOW, TODAY

pytestmark = pytest.mark.django_db
COUNTED = (User, Organization, Breakdown, Opportunity, StaffPage, Placement, ContactMessage, Entry)


@pytest.fixture(scope="module", autouse=True)
def _told(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The story is told once for all of these tests, and taken back after the last."""
    with django_db_blocker.unblock(), transaction.atomic():
        story.tell(now=NOW, say=lambda _step: None)
        yield
        transaction.set_rollback(True)


def organization_of(email: str) -> Organization:
    membership = organizations.membership_of(user=User.objects.get(email=email))
    assert membership is not None
    return membership.organization


def test_a_second_time_changes_nothing() -> None:
    before = [model.objects.count() for model in COUNTED]
    assert story.tell(now=NOW + timedelta(days=1), say=lambda _step: None) is False
    assert [model.objects.count() for model in COUNTED] == before


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.username)
def test_everybody_of_the_list_can_begin_at_once(person: Any) -> None:
    user = accounts.user_by_username(username=person.username)
    assert user is not None
    assert (user.name, user.language) == (person.name, person.language)
    assert user.check_password(PASSWORD)
    membership = organizations.membership_of(user=user)
    audience = terms_audience(membership.organization.kind) if membership else ""
    assert accounts.must_set_up(user=user, audience=audience) == ""


def test_a_company_keeps_a_list_of_two_and_a_search_and_its_looks_are_seen() -> None:
    made = Shortlist.objects.get()
    assert (made.entries.count(), SavedSearch.objects.count(), Note.objects.count()) == (2, 1, 1)
    page = made.entries.all()[0].page
    assert [(one.times, len(one.days)) for one in openings.readers_of(page=page, zone="Asia/Ho_Chi_Minh")] == [(3, 3)]


def test_everything_says_that_it_is_an_example() -> None:
    assert [
        one.name for one in Organization.objects.all() if "(example)" not in one.name or "（例）" not in one.name_ja
    ] == []
    assert [
        user.name for user in User.objects.all() if "(example)" not in user.name and "（例）" not in user.name
    ] == []
    assert [user.email for user in User.objects.all() if user.email and not user.email.endswith(".example")] == []


def test_companies_find_many_kinds_of_work_and_no_contact_data() -> None:
    pages = StaffPage.objects.filter(is_shown=True)
    assert pages.count() >= 12
    assert len({work for page in pages for work in page.wished_works}) >= 12
    texts = [text for page in pages for section in page.sections for text in section.values() if isinstance(text, str)]
    assert [text for text in texts if find_contacts(text)] == []


def test_something_waits_for_the_sending_organization() -> None:
    song_lam = organization_of("owner@song-lam.example")
    states = set(placements.waiting_for_sender(organization=song_lam).values_list("state", flat=True))
    assert states == {PlacementState.APPLIED, PlacementState.INVITED, PlacementState.TIMES_PROPOSED}
    assert placements.calls_for(organization=song_lam).count() == 1
    assert translation.open_change_requests_for_sender(organization=song_lam).count() == 1
    assert [one.to_do > 0 for one in translation.desk_work(organization=song_lam)].count(True) == 1


def test_something_waits_for_the_company() -> None:
    tekko = organization_of("owner@tekko.example")
    states = set(placements.waiting_for_company(organization=tekko, on=TODAY).values_list("state", flat=True))
    assert states == {PlacementState.FORWARDED, PlacementState.INTERVIEW_CONFIRMED}


def test_something_waits_for_the_seekers() -> None:
    nam, hoa = (seekers.find_seeker(user=User.objects.get(username=name)) for name in ("example-nam", "example-hoa"))
    assert nam is not None
    assert hoa is not None
    assert [one.state for one in placements.in_hand(seeker=nam)] == [PlacementState.OFFERED]
    assert seekers.accepted_organization(seeker=hoa) is None
    assert seekers.current_choice(seeker=hoa) is not None


def test_something_waits_for_the_secretariat() -> None:
    assert [one.name for one in organizations.waiting_for_admission()] == ["Hạ Long Cooperation (example)"]
    assert Opportunity.objects.filter(state="submitted").count() == 1
    assert Opportunity.objects.filter(state="refused").count() == 1
    assert ContactMessage.objects.filter(state="new", subject="deposit").count() == 1


def test_the_word_of_seekers_is_there_in_every_state() -> None:
    assert set(Word.objects.values_list("state", flat=True)) == {"confirmed", "waiting", "not_right"}
    nam = seekers.find_seeker(user=User.objects.get(username="example-nam"))
    assert nam is not None
    asked = confirming.asked_of(seeker=nam)
    assert (len(asked.texts_since), len(asked.questions)) == (1, 1)
    assert confirming.unreached_to_decide().count() == 1
    shown = StaffPage.objects.filter(is_shown=True)
    assert shown.filter(confirmed_on=None).count() == 0
    assert shown.exclude(changed_since=None).count() == 3


def test_the_second_sending_organization_is_a_decoy() -> None:
    mekong, naniwa = organization_of("owner@mekong.example"), organization_of("owner@naniwa.example")
    assert organizations.agreement_in_force(supervising=naniwa, sending=mekong, on=TODAY) is None
    assert placements.for_sender(organization=mekong).count() == 0
    assert StaffPage.objects.filter(sending_public_id=mekong.public_id, is_shown=True).count() == 2


def test_a_cheaper_breakdown_has_replaced_an_older_one() -> None:
    song_lam = organization_of("owner@song-lam.example")
    assert Breakdown.objects.filter(organization=song_lam, replaced_at=None, currency="VND").count() == 1
    assert Breakdown.objects.filter(organization=song_lam, replaced_at__isnull=False).count() == 1


def test_every_moment_of_the_past_lies_in_the_past() -> None:
    assert Entry.objects.filter(at__gt=NOW).count() == 0
    assert Placement.objects.filter(state__in=OPEN, moved_at__gt=NOW).count() == 0


def test_seekers_without_an_address_are_there() -> None:
    without = User.objects.filter(kind=UserKind.SEEKER, email="")
    assert without.count() == 3
    assert Organization.objects.filter(kind=OrganizationKind.SENDING).count() == 4


def test_a_real_installation_refuses_example_people(settings: Any) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="demo only"):
        call_command("load_demo")


def test_the_table_of_people_says_what_each_can_do() -> None:
    printed = StringIO()
    call_command("demo_people", stdout=printed)
    for person in PEOPLE:
        assert person.username in printed.getvalue()
    assert PASSWORD in printed.getvalue()


def said_of_all() -> list[tuple[str, int]]:
    """How many of each thing there are, and where every choice stands."""
    counted = [(model.__name__, model.objects.count()) for model in (User, StaffPage, SendingChoice, Entry, Notice)]
    return counted + list(SendingChoice.objects.order_by("pk").values_list("state", "pk"))


def first_of(*stages: str) -> list[crowd.Row]:
    return [next(row for row in crowd.read_people() if row["stage"] == stage) for stage in stages]


@transaction.atomic
def test_the_job_brings_people_as_far_as_promised_and_a_second_run_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = first_of("registered", "waiting", "drafts", "doubt", "changed")
    monkeypatch.setattr(hundred, "read_people", lambda: rows)
    tasks.tell_of_people()
    assert ProcrastinateJob.objects.filter(task_name="tell_of_people", status="todo").count() == 1
    tasks.tell_of_people()
    registered, waiting, drafts, doubt, changed = (Seeker.objects.get(user__username=row["username"]) for row in rows)
    assert not SendingChoice.objects.filter(seeker=registered).exists()
    assert SendingChoice.objects.get(seeker=waiting).state == "chosen"
    assert {part.state for part in Part.objects.filter(seeker=drafts)} == {"draft", "approved"}
    assert [one.part.key for one in confirming.texts_said(seeker=doubt) if one.state == "not_right"] == [
        "self_promotion"
    ]
    page = StaffPage.objects.get(seeker_public_id=changed.public_id)
    assert page.is_shown
    assert page.changed_since is not None
    before = said_of_all()
    tasks.tell_of_people()
    assert said_of_all() == before
    transaction.set_rollback(True)


def test_an_opportunity_is_read_in_vietnamese_and_one_seeker_has_an_alert() -> None:
    (alert,) = Alert.objects.all()
    assert "6-4-3" in alert.works
    states = TranslatedText.objects.values_list("language", "state")
    assert sorted(states) == [*([("vi", "approved")] * 4), ("vi", "draft")]
