"""Registered information: what is saved, by whom, and how complete it is."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kakehashi.audit.models import Entry
from kakehashi.catalogue.models import Work
from kakehashi.common.refusals import NotAllowed
from kakehashi.seekers import actions, queries
from kakehashi.seekers.models import Schooling, Seeker
from kakehashi.seekers.refusals import TooManyWishes, TooYoung
from tests import cast

pytestmark = pytest.mark.django_db
WORKS = ("1-1-1", "2-1-1", "3-1-1", "4-1-1")


def work(code: str) -> Work:
    return Work.objects.get(code=code)


def codes(seeker: Seeker) -> list[str]:
    return [wish.work_id for wish in queries.desired_works(seeker=seeker)]


def progress(seeker: Seeker) -> dict[str, str]:
    return {one.key: one.progress for one in queries.completeness(seeker=seeker)}


SAVES: dict[str, Callable[[Seeker, Any], Any]] = {
    "names": lambda s, by: actions.save_names(
        seeker=s, native="X", passport="X", katakana="", by=by, now=cast.NOW
    ),
    "birth date": lambda s, by: actions.save_birth_date(seeker=s, birth_on=date(2000, 1, 1), by=by, now=cast.NOW),
    "country": lambda s, by: actions.save_country(seeker=s, country="ID", by=by, now=cast.NOW),
    "contact": lambda s, by: actions.save_contact(
        seeker=s, phone="+84912345678", phone_owner="mine", contact_email="", address="X", by=by, now=cast.NOW
    ),
    "self-promotion": lambda s, by: actions.save_self_promotion(seeker=s, text="X", by=by, now=cast.NOW),
    "school": lambda s, by: actions.save_school(
        seeker=s, school=None, kind="college", name="X", from_year=None, until_year=None, finished=True, by=by,
        now=cast.NOW,
    ),
    "no school": lambda s, by: actions.say_no_education(seeker=s, by=by, now=cast.NOW),
    "job": lambda s, by: actions.save_job(
        seeker=s, job=None, employer="X", work=None, other_work="X", duties="", from_year=2020, from_month=None,
        until_year=None, until_month=None, by=by, now=cast.NOW,
    ),
    "no job": lambda s, by: actions.say_no_jobs(seeker=s, by=by, now=cast.NOW),
    "job removed": lambda s, by: actions.remove_job(job=s.jobs.get(), by=by, now=cast.NOW),
    "wish": lambda s, by: actions.add_desired_work(seeker=s, work=work("1-1-1"), by=by, now=cast.NOW),
    "wish removed": lambda s, by: actions.remove_desired_work(
        seeker=s, work_code=cast.WELDING, by=by, now=cast.NOW
    ),
    "other wish": lambda s, by: actions.save_other_wish(seeker=s, text="X", by=by, now=cast.NOW),
    "Japanese": lambda s, by: actions.save_japanese(seeker=s, level="N5", certificate="", by=by, now=cast.NOW),
    "no languages": lambda s, by: actions.say_no_other_languages(seeker=s, by=by, now=cast.NOW),
    "stay": lambda s, by: actions.save_stay(
        seeker=s, stay=None, purpose="visit", from_year=2020, from_month=None, until_year=2020, until_month=None,
        by=by, now=cast.NOW,
    ),
    "no stays": lambda s, by: actions.say_no_stays(seeker=s, by=by, now=cast.NOW),
    "consent": lambda s, by: actions.give_consent(
        seeker=s, purpose="publish_to_companies", language="en", by=by, now=cast.NOW
    ),
    "no consent": lambda s, by: actions.withdraw_consent(
        seeker=s, purpose="publish_to_companies", by=by, now=cast.NOW
    ),
}  # fmt: skip


def everything(seeker: Seeker) -> tuple[Any, ...]:
    rows = [seeker.schools, seeker.jobs, seeker.desired_works, seeker.languages, seeker.stays, seeker.consents]
    return (Seeker.objects.filter(pk=seeker.pk).values().get(), *(list(one.values()) for one in rows))


@pytest.mark.parametrize("what", SAVES)
def test_nobody_but_the_seeker_changes_registered_information(what: str) -> None:
    organization = cast.make_organization()
    seeker = cast.make_seeker(organization=organization)
    before = everything(seeker)
    others = (cast.make_seeker().user, cast.make_member(organization=organization), cast.make_secretariat())
    for other in others:
        with pytest.raises(NotAllowed):
            SAVES[what](seeker, other)
    assert everything(seeker) == before
    assert not Entry.objects.filter(action="seeker.information_changed").exists()


@pytest.mark.parametrize("what", SAVES)
def test_the_seeker_changes_it_and_the_log_holds_none_of_the_words(what: str) -> None:
    seeker = cast.make_seeker()
    SAVES[what](seeker, seeker.user)
    for entry in Entry.objects.filter(action="seeker.information_changed"):
        assert set(entry.data) == {"section"}


def test_names_are_kept_composed_and_as_typed() -> None:
    seeker = cast.make_seeker()
    actions.save_names(
        seeker=seeker, native=" Nguye\u0302\u0303n ", passport="NGUYEN", katakana="", by=seeker.user, now=cast.NOW
    )
    assert Seeker.objects.get().name_native == "Nguyễn"


def test_a_corrected_birth_date_is_checked_again() -> None:
    seeker = cast.make_seeker()
    with pytest.raises(TooYoung):
        actions.save_birth_date(seeker=seeker, birth_on=date(2010, 1, 1), by=seeker.user, now=cast.NOW)
    assert Seeker.objects.get().birth_on == date(2004, 5, 17)


def test_another_persons_school_cannot_be_saved_as_ones_own() -> None:
    seeker, other = cast.make_seeker(), cast.make_seeker()
    theirs = Schooling.objects.create(seeker=other, kind="college", name="Theirs")
    with pytest.raises(Schooling.DoesNotExist):
        actions.save_school(
            seeker=seeker, school=theirs, kind="college", name="Mine", from_year=None, until_year=None, finished=True,
            by=seeker.user, now=cast.NOW,
        )  # fmt: skip
    assert Schooling.objects.get().name == "Theirs"


def test_three_works_can_be_wished_and_put_in_order() -> None:
    seeker = cast.make_seeker()
    actions.add_desired_work(seeker=seeker, work=work("1-1-1"), by=seeker.user, now=cast.NOW)
    actions.add_desired_work(seeker=seeker, work=work("2-1-1"), by=seeker.user, now=cast.NOW)
    actions.add_desired_work(seeker=seeker, work=work("2-1-1"), by=seeker.user, now=cast.NOW)
    with pytest.raises(TooManyWishes):
        actions.add_desired_work(seeker=seeker, work=work("3-1-1"), by=seeker.user, now=cast.NOW)
    actions.put_first(seeker=seeker, work_code="2-1-1", by=seeker.user, now=cast.NOW)
    assert codes(seeker) == ["2-1-1", cast.WELDING, "1-1-1"]
    actions.remove_desired_work(seeker=seeker, work_code=cast.WELDING, by=seeker.user, now=cast.NOW)
    assert codes(seeker) == ["2-1-1", "1-1-1"]
    assert [wish.position for wish in seeker.desired_works.all()] == [1, 2]


def test_a_language_is_named_once() -> None:
    seeker = cast.make_seeker()
    actions.save_japanese(seeker=seeker, level="N5", certificate="", by=seeker.user, now=cast.NOW)
    actions.save_japanese(seeker=seeker, level="N3", certificate="JLPT", by=seeker.user, now=cast.NOW)
    skill = seeker.languages.get()
    assert (skill.language, skill.level, skill.certificate) == ("ja", "N3", "JLPT")


def test_no_other_language_leaves_japanese() -> None:
    seeker = cast.make_seeker()
    actions.save_japanese(seeker=seeker, level="N5", certificate="", by=seeker.user, now=cast.NOW)
    actions.save_language(seeker=seeker, language="en", level="good", certificate="", by=seeker.user, now=cast.NOW)
    actions.say_no_other_languages(seeker=seeker, by=seeker.user, now=cast.NOW)
    assert [one.language for one in seeker.languages.all()] == ["ja"]


def test_a_new_account_shows_what_is_missing() -> None:
    seeker = cast.make_seeker(name_native="", name_passport="")
    seeker.jobs.all().delete()
    seeker.desired_works.all().delete()
    seeker.consents.all().delete()
    assert progress(seeker) == {
        "names": "not_started",
        "birth_date": "complete",
        "country": "complete",
        "contact": "not_started",
        "contact_persons": "not_started",
        "education": "not_started",
        "licences": "not_started",
        "work_history": "not_started",
        "desired_works": "not_started",
        "start": "not_started",
        "consents": "not_started",
        "sending_organization": "not_started",
        "self_promotion": "not_started",
        "languages": "not_started",
        "stays": "not_started",
    }


def test_half_an_answer_is_started_and_a_no_is_an_answer() -> None:
    seeker = cast.make_seeker(name_passport="", phone="+84912345678")
    seeker.consents.filter(purpose="transfer_to_japan").delete()
    actions.say_no_education(seeker=seeker, by=seeker.user, now=cast.NOW)
    actions.say_no_stays(seeker=seeker, by=seeker.user, now=cast.NOW)
    found = progress(Seeker.objects.get())
    assert (found["names"], found["contact"], found["consents"]) == ("started", "started", "started")
    assert (found["education"], found["stays"]) == ("complete", "complete")


@pytest.mark.parametrize(("accepted", "expected"), [(True, "complete"), (False, "started")])
def test_the_organization_is_complete_when_it_accepted(accepted: bool, expected: str) -> None:  # noqa: FBT001  what a case says
    seeker = cast.make_seeker(organization=cast.make_organization(), accepted=accepted)
    assert progress(seeker)["sending_organization"] == expected


def test_completeness_takes_one_query(django_assert_num_queries: Any) -> None:
    seeker = cast.make_seeker(organization=cast.make_organization())
    with django_assert_num_queries(1):
        queries.completeness(seeker=seeker)
