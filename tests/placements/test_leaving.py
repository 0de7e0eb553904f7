"""Changing the sending organization, taking back the consent, and cancelling the membership."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.sessions.models import Session
from django.core import mail
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import override_settings
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.accounts import actions as recovery
from kakehashi.accounts.models import RecoveryCode, User
from kakehashi.audit.models import Entry
from kakehashi.confirming.models import Question, Unreached, Word
from kakehashi.conversations.models import Attachment, Translated
from kakehashi.eligibility import actions as eligibility
from kakehashi.messaging.models import Notice
from kakehashi.messaging.tasks import mail_notice
from kakehashi.opportunities.alert import Alert
from kakehashi.organizations.models import Supervision
from kakehashi.placements import actions
from kakehashi.placements.models import Hold, Move, PhoneCall, Placement, Release
from kakehashi.placements.refusals import NotAllowed, SameOrganization
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.file_queries import names_of_files
from kakehashi.seekers.models import ContactPerson, LanguageSkill, Licence, Schooling, Seeker, SendingChoice, Stay
from kakehashi.seekers.models.versions import Version
from kakehashi.seekers.refusals import NotAdmitted
from kakehashi.seekers.states import ConsentPurpose
from kakehashi.shortlists import actions as keeping
from kakehashi.showcase import actions as publishing
from kakehashi.showcase import printing
from kakehashi.showcase import queries as showcase
from kakehashi.showcase.models import Paper, StaffPage, StaffPhoto
from kakehashi.translation import actions as translating
from kakehashi.translation import queries as translation
from kakehashi.translation.models import ChangeRequest, Part, PassedWarning, Upload
from tests import cast
from tests.conversations.threads import make_thread
from tests.interviews.day import seat_on_a_day
from tests.placements import everywhere, story

pytestmark = pytest.mark.django_db


def change(world: story.World, **changes: object) -> SendingChoice:
    given = {"seeker": world.seeker, "organization": cast.make_organization(), "by": world.person, "now": story.LATER}
    return actions.change_sending_organization(**{**given, **changes})


def test_changing_the_organization_hides_the_page_and_withdraws_what_has_no_offer() -> None:
    world = story.make_world(places=3)
    promised = story.offered(world)
    waiting = story.forwarded(world, opportunity=story.make_second_opportunity(world))
    choice = change(world)
    waiting.refresh_from_db()
    promised.refresh_from_db()
    assert (waiting.state, waiting.moves.last().cause) == ("withdrawn", "left_organization")
    assert (promised.state, promised.sending) == ("offered", world.sending)
    assert not showcase.is_published(seeker=world.seeker)
    assert seekers.current_choice(seeker=world.seeker) == choice
    assert (choice.state, SendingChoice.objects.get(organization=world.sending).state) == ("chosen", "left")


def test_both_organizations_and_the_company_are_told_of_the_change_and_no_name_is_said() -> None:
    world = story.make_world()
    story.forwarded(world)
    new = cast.make_member(organization=cast.make_organization())
    change(world, organization=new.memberships.get().organization)
    assert story.told(world.sender)[-2:] == ["placement.ended.left_organization.sender", "seeker.left_you"]
    assert story.told(world.boss)[-1] == "placement.ended.left_organization.company"
    assert story.told(world.supervisor)[-1] == "placement.ended.left_organization.company"
    assert story.told(new) == ["seeker.chose_you"]
    assert story.told(world.other_sender) == []


def test_the_translation_goes_along() -> None:
    world = story.make_world()
    part = Part.objects.create(
        seeker=world.seeker, key="self_promotion", source="x", japanese="溶接", state="approved", changed_at=story.NOW
    )
    change(world)
    assert Part.objects.get() == part


def test_a_promised_place_can_still_be_accepted_after_the_change() -> None:
    world = story.make_world()
    placement = story.offered(world)
    change(world)
    actions.accept_offer(placement=placement, by=world.person, now=story.LATER)
    assert placement.state == "accepted"


@pytest.mark.parametrize("who", ["sender", "boss", "other_sender"])
def test_nobody_changes_the_organization_for_a_seeker(who: str) -> None:
    world = story.make_world()
    with pytest.raises(NotAllowed):
        change(world, by=getattr(world, who))
    assert showcase.is_published(seeker=world.seeker)


def test_a_change_that_is_refused_leaves_everything_as_it_was() -> None:
    world = story.make_world()
    placement = story.apply(world)
    sent = Notice.objects.count()
    with pytest.raises(SameOrganization):
        change(world, organization=world.sending)
    with pytest.raises(NotAdmitted):
        change(world, organization=cast.make_organization(state="suspended", decision_reason="x"))
    placement.refresh_from_db()
    assert (placement.state, Notice.objects.count()) == ("applied", sent)
    assert showcase.is_published(seeker=world.seeker)


def test_taking_the_consent_back_hides_the_page_and_withdraws() -> None:
    world = story.make_world()
    placement = story.apply(world)
    actions.withdraw_consent(
        seeker=world.seeker, purpose=ConsentPurpose.PUBLISH_TO_COMPANIES, by=world.person, now=story.LATER
    )
    placement.refresh_from_db()
    assert (placement.state, placement.moves.last().cause) == ("withdrawn", "consent_withdrawn")
    assert not showcase.is_published(seeker=world.seeker)
    assert "publish_to_companies" not in seekers.consents(seeker=world.seeker)


def test_cancelling_tells_the_parties_and_leaves_the_placements_without_a_person() -> None:
    world = story.make_world()
    placement = story.offered(world)
    actions.cancel_membership(seeker=world.seeker, by=world.person, now=story.LATER)
    placement.refresh_from_db()
    assert (placement.state, placement.seeker, placement.name_for_company) == ("withdrawn", None, "")
    for user in (world.boss, world.supervisor):
        assert story.told(user)[-1] == "placement.ended.left_site.company"
    assert story.told(world.sender)[-2:] == ["placement.ended.left_site.sender", "placement.seeker_left_site"]
    assert not User.objects.filter(pk=world.person.pk).exists()
    assert not StaffPage.objects.filter(code=world.page.code).exists()
    assert Entry.objects.filter(action="seeker.cancelled").count() == 1


def test_the_parties_of_an_accepted_placement_hear_of_a_cancellation_and_the_place_stays_filled() -> None:
    world = story.make_world()
    placement = story.offered(world)
    actions.accept_offer(placement=placement, by=world.person, now=story.LATER)
    actions.cancel_membership(seeker=world.seeker, by=world.person, now=story.LATER)
    placement.refresh_from_db()
    assert (placement.state, placement.place_number) == ("accepted", 1)
    for user in (world.sender, world.boss, world.supervisor):
        assert "placement.accepted_person_left_site" in story.told(user)


def test_a_supervising_organization_hears_nothing_of_a_company_that_it_no_longer_supervises() -> None:
    world = story.make_world()
    placement = story.offered(world)
    actions.accept_offer(placement=placement, by=world.person, now=story.LATER)
    Supervision.objects.update(period=DateRange(story.day(-300), story.day(-1)))
    before = story.told(world.supervisor)
    actions.cancel_membership(seeker=world.seeker, by=world.person, now=story.LATER)
    assert story.told(world.supervisor) == before
    assert story.told(world.boss)[-1] == "placement.accepted_person_left_site"


@pytest.mark.parametrize("who", ["sender", "boss", "supervisor", "other_sender"])
def test_nobody_cancels_for_a_seeker(who: str) -> None:
    world = story.make_world()
    with pytest.raises(NotAllowed):
        actions.cancel_membership(seeker=world.seeker, by=getattr(world, who), now=story.LATER)
    assert showcase.is_published(seeker=world.seeker)


def test_cancelling_ends_every_session_of_the_person_and_of_nobody_else() -> None:
    world = story.make_world()
    for user in (world.person, world.person, world.sender):
        cast.signed_in(user).get("/a-page/")
    assert Session.objects.count() == 3
    actions.cancel_membership(seeker=world.seeker, by=world.person, now=story.LATER)
    left = [session.get_decoded()["_auth_user_id"] for session in Session.objects.all()]
    assert left == [str(world.sender.pk)]


def published_life(world: story.World) -> dict[str, str]:
    """Plants first, then lets the organization translate, publish and decline a change, so that copies are made."""
    seeker, sender, now = world.seeker, world.sender, story.NOW
    Schooling.objects.create(seeker=seeker, kind="upper_secondary", name="x", from_year=2019)
    early = {f"early {place}": token for place, token in everywhere.plant(world.person).items()}
    seeker.refresh_from_db()
    japanese = {
        part.key: "トクナマエ" if part.key == "name_katakana" else f"溶接 tokja{number:03d}"
        for number, part in enumerate(translation.parts_needed(seeker=seeker))
    }
    early |= {f"japanese {key}": token for key, token in japanese.items()}
    cast.approve_texts(seeker, japanese, by=sender, now=now)
    cast.confirm_texts(seeker, says_the_same=False, sentence="toksentence")
    publishing.publish_staff_page(seeker=seeker, by=sender, organization=world.sending, now=now)
    asked = {"seeker": seeker, "key": "self_promotion", "by": world.person, "now": now}
    request = translating.request_change(wanted="tokwanted1", **asked)
    translating.decline_change(request=request, reason="tokreason1", by=sender, now=now)
    recovery.issue_recovery_code(user=world.person, by=cast.make_secretariat(), now=now)
    world.person.refresh_from_db()
    return early | {"wanted change": "tokwanted1", "reason against it": "tokreason1", "sentence": "toksentence"}


def full_life(world: story.World) -> None:
    """Lets the person leave a trace in every table that holds something of people."""
    seeker, user, now = world.seeker, world.person, story.NOW
    placement = story.offered(world)
    story.apply(world, opportunity=story.make_second_opportunity(world))
    ended = story.forwarded(world, opportunity=story.make_second_opportunity(world))
    actions.hold(placement=ended, reason="x", by=world.supervisor, now=now)
    actions.withdraw(placement=ended, reason="x", by=user, now=now)
    seat_on_a_day(placement)
    PhoneCall.objects.create(placement=placement, kind="placement.offer.seeker", created_at=now, due_at=now)
    given = {"version": "1", "language": "vi", "fields": {"name_passport": "x"}, "released_at": now}
    Release.objects.create(placement=placement, organization=world.supervising, party="supervising", **given)
    Schooling.objects.create(seeker=seeker, kind="college", name="x", field="x")
    Licence.objects.create(seeker=seeker, kind="driving", name="x")
    ContactPerson.objects.create(
        seeker=seeker, name="x", relation="family", phone="x", phone_owner="theirs", safe_times="x", knows=True
    )
    own = seekers.accepted_organization(seeker=seeker)
    for letter in make_thread("seeker", "sending", seeker=seeker, sending=own, file=False).letters.all():
        Translated.objects.create(letter=letter, language="vi", body="x", by_side="sending", at=now)
        Attachment.objects.create(letter=letter, name="x", size=1)
    Alert.objects.create(seeker=seeker, works=["7-7-2"], prefectures=["27"], told_until=now)
    LanguageSkill.objects.create(seeker=seeker, language="ja", level="N4", certificate="x")
    Stay.objects.create(seeker=seeker, purpose="visit", from_year=2020, until_year=2020)
    cast.make_photo(seeker=seeker)
    cast.make_document(seeker=seeker, note="x")
    cast.make_staff_photo(page=world.page)
    Part.objects.get_or_create(seeker=seeker, key="self_promotion", defaults={"source": "x", "changed_at": now})
    ChangeRequest.objects.create(seeker=seeker, key="names", before="x", wanted="x", requested_at=now)
    word = {"mark": "x", "says_the_same": False, "sentence": "x", "restated_at": now, "state": "not_right"}
    Word.objects.get_or_create(seeker=seeker, key="x", defaults=word | {"reason": "x", "answered_at": now})
    tried = {"marks": {}, "tries": [], "reason": "x", "asked_at": now}
    Unreached.objects.create(seeker=seeker, organization=world.sending, **tried)
    Question.objects.create(seeker=seeker, key="self_promotion", text="x", asked_at=now)
    said = {"before": {"x": "x"}, "after": {"x": "x"}, "helper_name": "x", "changed_at": now}
    Version.objects.create(seeker=seeker, section="contact", what="changed", **said)
    PassedWarning.objects.create(seeker=seeker, key="x", code="x", detail="x", reason="x", passed_at=now)
    Upload.objects.create(organization=world.sending, seeker=seeker, rows=[], uploaded_at=now)
    eligibility.ask(seeker=seeker, by=None, now=now - timedelta(days=400))
    seeker.jobs.all().update(work="1-1-1")
    eligibility.ask(seeker=seeker, by=None, now=now)
    RecoveryCode.objects.get_or_create(user=user, defaults={"code_hash": "x", "created_at": now})
    Authenticator.objects.create(user=user, type="totp", data={})
    cast.signed_in(user).get("/a-page/")
    assert EmailAddress.objects.filter(user=user).exists()


def everything_planted(world: story.World) -> dict[str, str]:
    """Tokens in every text of the person, in the page, and in what the queue and the notices hold."""
    planted = everywhere.plant(world.person)
    page = StaffPage.objects.get(pk=world.page.pk)
    page.sections, page.initial = [{"key": "self_promotion", "text": "tokpage1234"}], "タ"
    page.save()
    planted["showcase.StaffPage.sections"] = "tokpage1234"
    printing.ask_for_paper(page=page, by=world.boss, now=story.NOW)
    Paper.objects.update(data={"foot": "tokpaper123"})
    planted["showcase.Paper.data"] = "tokpaper123"
    company = world.boss.memberships.get().organization
    note = {"organization": company, "page": page, "text": "toknote12345"}
    keeping.write_note(**note, by=world.boss, now=story.NOW)
    planted["shortlists.Note.text"] = "toknote12345"
    world.person.refresh_from_db()
    Notice.objects.create(
        to_public_id=world.person.public_id, kind="x", data={"x": "toknotice123"}, created_at=story.NOW
    )
    planted["messaging.Notice.data"] = "toknotice123"
    planted["a stored file"] = "tokfile12345"
    for name in (*names_of_files(seeker=world.seeker), StaffPhoto.objects.get().picture.name):
        with (Path(settings.MEDIA_ROOT) / name).open("ab") as stored:
            stored.write(b"tokfile12345")
    world.seeker.refresh_from_db()
    story.invite(world, opportunity=story.make_second_opportunity(world))
    return planted


def test_nothing_of_a_person_is_left_in_any_table_or_file_after_cancelling(
    tmp_path: Path, django_capture_on_commit_callbacks: Any
) -> None:
    world = story.make_world(places=9)
    planted = published_life(world)
    full_life(world)
    planted |= everything_planted(world)
    assert len(planted) > 60
    there = everywhere.found_in_database(planted)
    assert {place.split(" in ")[0] for place in there} >= {one for one in planted if "." in one and " " not in one}
    assert ProcrastinateJob.objects.filter(args__email=world.person.email).exists()

    assert len(everywhere.found_in_files(planted)) == 5
    with django_capture_on_commit_callbacks(execute=True):
        actions.cancel_membership(seeker=world.seeker, by=world.person, now=story.LATER)

    assert everywhere.found_in_database(planted) == set()
    files = {"MEDIA_ROOT": tmp_path / "files", "EMAIL_FILE_PATH": tmp_path / "mail"}
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.filebased.EmailBackend", **files):
        for job in ProcrastinateJob.objects.filter(task_name="mail_notice"):
            mail_notice(**job.args)
        assert list((tmp_path / "mail").iterdir())
        assert everywhere.found_in_files(planted) == set()
    assert everywhere.found_in_files(planted) == set()
    assert (mail.outbox, Seeker.objects.filter(pk=world.seeker.pk).count()) == ([], 0)
    assert settings.MEDIA_ROOT


def test_the_search_walks_every_table_that_holds_something_personal_of_a_seeker() -> None:
    world = story.make_world(places=9)
    full_life(world)
    walked = {row._meta.label for row in everywhere.rows_of(world.person)}
    others = {
        "accounts.User", "catalogue.Work", "complaints.Message", "guidance.Question", "messaging.Notice",
        "organizations.Invitation", "organizations.Membership", "showcase.Paper",
        "shortlists.Note", "showcase.StaffPage", "showcase.StaffPhoto",
    }  # fmt: skip
    personal = everywhere.every_personal_app()
    assert personal - walked - others == set()
    assert Move.objects.exists()
    assert Hold.objects.exists()
    assert Placement.objects.exists()
