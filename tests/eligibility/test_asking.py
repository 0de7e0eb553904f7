"""The answers that are kept, asked again each night, and who is told when one changes."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.utils.translation import override

from kakehashi import rules
from kakehashi.eligibility import actions, queries
from kakehashi.eligibility.models import Answer, Change
from kakehashi.messaging.models import Notice
from kakehashi.messaging.queries import in_words
from kakehashi.seekers import actions as seekers
from kakehashi.seekers.models import DesiredWork, Job, LanguageSkill, Seeker, Stay
from tests import cast

pytestmark = pytest.mark.django_db
SPRING = cast.NOW.replace(year=2027, month=4, day=5)


def outcomes(seeker: Seeker, *, on: date = cast.TODAY) -> dict[str, str]:
    found = queries.answer_on(seeker=Seeker.objects.get(pk=seeker.pk), on=on)
    return {way.key: way.outcome for way in found.ways}


def ask(seeker: Seeker, *, by: Any = None, now: datetime = cast.NOW) -> list[str]:
    return [f"{turn.programme} {turn.before} {turn.after}" for turn in actions.ask(seeker=seeker, by=by, now=now)]


def told(key: str) -> list[Notice]:
    return list(Notice.objects.filter(kind=key))


def test_the_first_answer_is_kept_and_is_no_change() -> None:
    seeker = cast.make_seeker(organization=cast.make_organization(), no_stays=True)
    assert ask(seeker) == []
    kept = Answer.objects.get(seeker=seeker)
    assert (kept.asked_on, kept.rules_version) == (cast.TODAY, rules.rules_version())
    assert [(one["programme"], one["stage"], one["outcome"]) for one in kept.ways] == [
        ("titp", 1, "possible"),
        ("titp", 2, "possible"),
        ("titp", 3, "not_possible"),
        ("construction_measure", None, "not_possible"),
        ("shipbuilding_measure", None, "not_possible"),
        ("esd", None, "not_possible"),
        ("ssw", None, "depends"),
    ]
    assert not Change.objects.exists()
    assert not Notice.objects.exists()


def test_what_is_kept_reads_back_as_it_was_asked() -> None:
    seeker = cast.make_seeker()
    asked = queries.answer_on(seeker=seeker, on=cast.TODAY)
    actions.ask(seeker=seeker, by=None, now=cast.NOW)
    assert queries.kept_answer(seeker=seeker) == asked


def test_the_best_wish_counts_for_each_way() -> None:
    seeker = cast.make_seeker(organization=cast.make_organization())
    seeker.desired_works.all().delete()
    for position, code in enumerate(("1-1-1", cast.WELDING), start=1):
        DesiredWork.objects.create(seeker=seeker, work_id=code, position=position)
    first = queries.answer_on(seeker=seeker, on=cast.TODAY).ways[0]
    assert (first.outcome, first.wish) == ("possible", cast.WELDING)


def test_without_an_accepted_organization_training_depends_on_choosing_one() -> None:
    seeker = cast.make_seeker(organization=cast.make_organization(), accepted=False)
    first = queries.answer_on(seeker=seeker, on=cast.TODAY).ways[0]
    assert first.outcome == "depends"
    assert [one.reason for one in first.findings if one.rule == "person.sending_organization"] == ["not_chosen"]


def test_a_seeker_without_wish_and_without_anything_told_gets_an_answer() -> None:
    seeker = cast.make_seeker()
    seeker.desired_works.all().delete()
    seeker.jobs.all().delete()
    assert outcomes(seeker)["titp.1"] == "depends"


def test_a_long_training_before_is_stage_two_or_three_and_a_short_one_stage_one() -> None:
    for from_year, until_year, closed in ((2018, 2019, "1"), (2016, 2019, "2"), (2014, 2019, "3")):
        seeker = cast.make_seeker(organization=cast.make_organization())
        Stay.objects.create(seeker=seeker, purpose="training", from_year=from_year, until_year=until_year)
        ways = {way.key: way for way in queries.answer_on(seeker=seeker, on=cast.TODAY).ways}
        assert ways["titp.1"].outcome == "depends"
        again = [one.reason for one in ways["titp.3"].findings if one.rule == "titp.again"]
        assert again == (["in_exceptions_only"] if closed == "3" else [])
        finished = [one.reason for one in ways["titp.3"].findings if one.rule == "titp.stage_2_finished"]
        assert finished == (["not_told"] if closed == "2" else [])


def test_japanese_for_care_is_taken_from_the_languages() -> None:
    seeker = cast.make_seeker(organization=cast.make_organization())
    seeker.desired_works.all().delete()
    care = rules.parameter("titp.occupation_of_care").values[0].value
    code = next(code for code in rules.listed_works() if code.startswith(f"{care}-"))
    DesiredWork.objects.create(seeker=seeker, work_id=code, position=1)
    Job.objects.create(seeker=seeker, employer="Home", work_id=code, from_year=2020)
    LanguageSkill.objects.create(seeker=seeker, language="ja", level="N5")
    assert outcomes(seeker)["titp.1"] == "not_possible"
    LanguageSkill.objects.update(level="N4")
    assert outcomes(seeker)["titp.1"] == "possible"


def test_a_change_is_told_to_the_seeker_and_the_organization_with_the_reason() -> None:
    organization = cast.make_organization()
    member = cast.make_member(organization=organization)
    seeker = cast.make_seeker(organization=organization, language="ja")
    ask(seeker)
    assert ask(seeker, now=SPRING) == [
        "titp possible depends",
        "titp possible depends",
        "esd not_possible depends",
    ]
    [mine], [theirs] = told("eligibility.changed"), told("eligibility.changed_for_seeker")
    assert (mine.to_public_id, mine.about) == (seeker.user.public_id, "outlook")
    assert (theirs.to_public_id, theirs.about, theirs.about_public_id) == (
        member.public_id, "seeker", seeker.public_id,
    )  # fmt: skip
    assert in_words(mine).body.startswith("Technical intern training, stage (i): Possible → It depends. ")
    assert "Employment for skill development: Not possible → It depends. Tell us in which field" in in_words(mine).body
    assert in_words(theirs).body.startswith("The seeker reads:\nTechnical intern training, stage (i)")
    assert [(one.programme, one.found_on, one.organization_told) for one in Change.objects.order_by("pk")] == [
        ("titp", date(2027, 4, 5), True),
        ("titp", date(2027, 4, 5), True),
        ("esd", date(2027, 4, 5), True),
    ]
    with override("ja"):
        assert in_words(mine).body


def test_who_made_the_change_is_not_told_by_notice() -> None:
    organization = cast.make_organization()
    cast.make_member(organization=organization)
    seeker = cast.make_seeker(organization=organization)
    ask(seeker)
    seekers.remove_job(job=seeker.jobs.get(), by=seeker.user, now=cast.NOW)
    assert ask(seeker, by=seeker.user)[0] == "titp possible depends"
    assert told("eligibility.changed") == []
    assert len(told("eligibility.changed_for_seeker")) == 1


def test_an_organization_that_has_not_accepted_is_told_nothing() -> None:
    organization = cast.make_organization()
    cast.make_member(organization=organization)
    seeker = cast.make_seeker(organization=organization, accepted=False)
    ask(seeker)
    ask(seeker, now=SPRING)
    assert len(told("eligibility.changed")) == 1
    assert told("eligibility.changed_for_seeker") == []


def test_nothing_is_told_when_nothing_changed() -> None:
    seeker = cast.make_seeker()
    ask(seeker)
    ask(seeker, now=cast.NOW + timedelta(days=1))
    assert Answer.objects.get(seeker=seeker).asked_on == cast.TODAY + timedelta(days=1)
    assert not Notice.objects.exists()


def test_the_night_asks_about_everyone_once() -> None:
    for _each in range(3):
        cast.make_seeker()
    assert actions.ask_outdated(now=cast.NOW) == actions.Asked(seekers=3, changed=0)
    assert actions.ask_outdated(now=cast.NOW) == actions.Asked(seekers=0, changed=0)
    assert actions.ask_outdated(now=cast.NOW + timedelta(days=1)).seekers == 3


def test_other_rules_are_asked_at_once() -> None:
    seeker = cast.make_seeker()
    ask(seeker)
    Answer.objects.update(rules_version="2026-01-01-00000000")
    assert queries.kept_answer(seeker=seeker) is None
    assert actions.ask_outdated(now=cast.NOW).seekers == 1
    assert queries.kept_answer(seeker=seeker) is not None


def test_the_night_tells_an_organization_once_of_all_its_seekers() -> None:
    organization = cast.make_organization()
    cast.make_member(organization=organization)
    for _each in range(3):
        cast.make_seeker(organization=organization)
    actions.ask_outdated(now=cast.NOW)
    assert actions.ask_outdated(now=SPRING).changed == 3
    assert len(told("eligibility.changed")) == 3
    [notice] = told("eligibility.changed_for_seekers")
    assert notice.about == ""
    assert "3 seekers. Employment for skill development: Not possible → It depends." in in_words(notice).body


@pytest.mark.parametrize("number", [1, 50])
def test_the_night_needs_the_same_queries_for_one_and_for_fifty(
    number: int, django_assert_max_num_queries: Any
) -> None:
    for _each in range(number):
        cast.make_seeker()
    actions.ask_outdated(now=cast.NOW)
    with django_assert_max_num_queries(22):
        actions.ask_outdated(now=cast.NOW + timedelta(days=1))


def test_a_person_who_was_erased_meanwhile_is_left_alone() -> None:
    seeker = cast.make_seeker()
    ask(seeker)
    Seeker.objects.filter(pk=seeker.pk).delete()
    assert ask(seeker, now=SPRING) == []
    assert not Answer.objects.exists()
