"""Four eyes: where the organization wants it, nobody approves what they wrote or checked themselves."""

from datetime import timedelta

import pytest
from django.db import ProgrammingError, transaction

from kakehashi.audit.models import Entry
from kakehashi.common.refusals import NotAllowed
from kakehashi.organizations import actions as organizations
from kakehashi.organizations.models import Organization
from kakehashi.organizations.refusals import NobodyElse
from kakehashi.organizations.states import MemberRole
from kakehashi.showcase import actions as showcase
from kakehashi.showcase.models import StaffPage
from kakehashi.translation import actions
from kakehashi.translation.models import Part
from kakehashi.translation.refusals import NothingToApprove, SecondPersonNeeded
from tests import cast
from tests.translation.test_publishing import publish, registered_seeker, translate_all

pytestmark = pytest.mark.django_db
KEY = "self_promotion"
JAPANESE = "溶接の経験が三年あります。"


@pytest.fixture
def organization():
    return cast.make_organization()


@pytest.fixture
def writer(organization):
    return cast.make_member(organization=organization)


@pytest.fixture
def colleague(organization):
    return cast.make_member(organization=organization, role=MemberRole.MEMBER)


@pytest.fixture
def four_eyes(organization, writer, colleague):
    del colleague  # without one it could not be switched on
    organizations.decide_second_person(organization=organization, wanted=True, by=writer, now=cast.NOW)


@pytest.fixture
def seeker(organization):
    return registered_seeker(organization)


def write(seeker, by, japanese=JAPANESE):
    actions.save_part(seeker=seeker, key=KEY, japanese=japanese, by=by, now=cast.NOW)


def check(seeker, by):
    typed = [actions.Typed(key=KEY, japanese=Part.objects.get(seeker=seeker, key=KEY).japanese)]
    return actions.save_parts(seeker=seeker, typed=typed, approve=(), check=(KEY,), by=by, now=cast.NOW)


def approve(seeker, by):
    actions.approve_part(seeker=seeker, key=KEY, by=by, now=cast.NOW)


def stored(seeker):
    part = Part.objects.get(seeker=seeker, key=KEY)
    return part.state, part.written_by, part.checked_by, part.approved_by


def test_one_press_approves_where_nobody_asks_for_a_second_person(seeker, writer):
    write(seeker, writer)
    approve(seeker, writer)
    assert stored(seeker) == ("approved", writer, None, writer)


@pytest.mark.usefixtures("four_eyes")
def test_who_wrote_and_who_checked_cannot_approve_and_a_colleague_can(seeker, organization, writer, colleague):
    write(seeker, writer)
    assert check(seeker, colleague) == (0, 1, 0)
    for own in (writer, colleague):
        with pytest.raises(SecondPersonNeeded) as refused:
            approve(seeker, own)
        assert refused.value.keys == (KEY,)
    assert stored(seeker) == ("checked", writer, colleague, None)
    third = cast.make_member(organization=organization)
    approve(seeker, third)
    assert stored(seeker) == ("approved", writer, colleague, third)


@pytest.mark.usefixtures("four_eyes")
def test_typing_and_approving_at_once_is_writing_too(seeker, writer, colleague):
    write(seeker, writer)
    typed = [actions.Typed(key=KEY, japanese="別の訳です。")]
    with pytest.raises(SecondPersonNeeded):
        actions.save_parts(seeker=seeker, typed=typed, approve=(KEY,), by=colleague, now=cast.NOW)
    assert Part.objects.get(seeker=seeker, key=KEY).japanese == JAPANESE


@pytest.mark.usefixtures("four_eyes")
def test_a_changed_text_begins_anew_with_its_new_writer(seeker, writer, colleague):
    write(seeker, writer)
    check(seeker, writer)
    write(seeker, colleague, "直した訳です。")
    assert stored(seeker) == ("draft", colleague, None, None)
    approve(seeker, writer)
    assert stored(seeker) == ("approved", colleague, None, writer)


@pytest.mark.usefixtures("four_eyes")
def test_the_database_itself_refuses_an_approval_of_ones_own(seeker, writer, colleague):
    write(seeker, writer)
    part = Part.objects.filter(seeker=seeker, key=KEY)
    for approver in (writer, None):
        with pytest.raises(ProgrammingError, match="second_person"), transaction.atomic():
            part.update(state="approved", approved_by=approver)
    assert part.update(state="approved", approved_by=colleague) == 1
    with pytest.raises(ProgrammingError, match="second_person"), transaction.atomic():
        part.update(japanese="別", written_by=colleague)


def test_empty_japanese_is_not_checked(seeker, writer):
    typed = [actions.Typed(key=KEY, japanese="")]
    with pytest.raises(NothingToApprove):
        actions.save_parts(seeker=seeker, typed=typed, approve=(), check=(KEY,), by=writer, now=cast.NOW)
    assert not Part.objects.filter(seeker=seeker).exists()


@pytest.mark.usefixtures("four_eyes")
def test_checked_words_that_the_seeker_changed_are_to_be_checked_again(seeker, writer):
    write(seeker, writer)
    check(seeker, writer)
    type(seeker).objects.filter(pk=seeker.pk).update(self_promotion="Khác hẳn.")
    seeker.refresh_from_db()
    check(seeker, writer)
    part = Part.objects.get(seeker=seeker, key=KEY)
    assert (part.state, part.source) == ("checked", "Khác hẳn.")


def test_an_accepted_change_waits_for_a_second_person_and_the_page_stays(seeker, organization, writer, colleague):
    translate_all(seeker, writer)
    publish(seeker, writer, organization)
    organizations.decide_second_person(organization=organization, wanted=True, by=writer, now=cast.NOW)
    change = actions.request_change(seeker=seeker, key=KEY, wanted="Khác.", by=seeker.user, now=cast.NOW)
    assert not showcase.accept_change_and_publish(
        request=change, japanese="別の訳です。", by=writer, organization=organization, now=cast.NOW
    )
    assert stored(seeker) == ("checked", writer, writer, None)
    assert StaffPage.objects.get().sections[0]["text"] == JAPANESE
    approve(type(seeker).objects.get(pk=seeker.pk), colleague)
    cast.confirm_texts(seeker)
    publish(type(seeker).objects.get(pk=seeker.pk), colleague, organization, now=cast.NOW + timedelta(hours=1))
    assert StaffPage.objects.get().sections[0]["text"] == "別の訳です。"


def wants(organization):
    return Organization.objects.get(pk=organization.pk).second_person_approves


def test_an_owner_switches_it_and_it_is_logged(organization, writer, colleague):
    del colleague
    for wanted in (True, True, False):
        organizations.decide_second_person(organization=organization, wanted=wanted, by=writer, now=cast.NOW)
        assert wants(organization) is wanted
    entries = Entry.objects.filter(action__startswith="organization.second_person").order_by("id")
    assert [(one.action, one.by_public_id) for one in entries] == [
        ("organization.second_person_wanted", writer.public_id),
        ("organization.second_person_not_wanted", writer.public_id),
    ]


def test_nobody_else_switches_it_and_one_person_alone_cannot(organization, writer):
    with pytest.raises(NobodyElse):
        organizations.decide_second_person(organization=organization, wanted=True, by=writer, now=cast.NOW)
    member = cast.make_member(organization=organization, role=MemberRole.MEMBER)
    stranger = cast.make_member(organization=cast.make_organization())
    for who in (member, stranger):
        with pytest.raises(NotAllowed):
            organizations.decide_second_person(organization=organization, wanted=True, by=who, now=cast.NOW)
    assert not wants(organization)
    assert not Entry.objects.filter(action__startswith="organization.second_person").exists()
