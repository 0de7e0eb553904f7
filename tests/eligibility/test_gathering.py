"""Every fact that the rules can ask is taken from what the seeker told, and what was told is not asked again."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from kakehashi import rules
from kakehashi.catalogue.models import Work
from kakehashi.eligibility import actions, gathering, queries
from kakehashi.eligibility.models import Change
from kakehashi.rules.facts import NO_JAPANESE
from kakehashi.seekers import actions as seekers
from kakehashi.seekers.models import Seeker, Stay
from tests import cast

pytestmark = pytest.mark.django_db
SPRING = date(2027, 4, 5)
SCAFFOLDING = "3-8-1"


def facts(seeker: Seeker) -> rules.Facts:
    found = Seeker.objects.get(pk=seeker.pk)
    gathering.read_what_was_told(found)
    return gathering.facts_of_wishes(found)[0]


def reasons(seeker: Seeker, key: str, *, on: date = cast.TODAY) -> dict[str, str]:
    found = queries.answer_on(seeker=Seeker.objects.get(pk=seeker.pk), on=on)
    way = next(way for way in found.ways if way.key == key)
    return {finding.rule: finding.reason for finding in way.findings}


def stay(seeker: Seeker, **fields: Any) -> Stay:
    given = {"purpose": "training", "from_year": 2012, "from_month": 6, "until_year": 2015, "until_month": 5, **fields}
    return Stay.objects.create(seeker=seeker, **given)


def test_a_stay_becomes_the_same_stay_of_the_rules() -> None:
    seeker = cast.make_seeker()
    stay(seeker, stage=2, work_id=SCAFFOLDING, completed=True)
    stay(seeker, purpose="ssw", field="construction", from_year=2020, until_year=2022, completed=False)
    stay(seeker, purpose="visit", from_month=None, until_month=None)
    assert facts(seeker).stays == (
        rules.Stay(programme="titp", stage=2, work=SCAFFOLDING, from_on=date(2012, 6, 1), until_on=date(2015, 5, 31),
                   completed=True),
        rules.Stay(programme="ssw", stage=None, work=None, from_on=date(2020, 6, 1), until_on=date(2022, 5, 31),
                   completed=False),
    )  # fmt: skip


def test_a_stay_of_another_purpose_is_told_to_be_none() -> None:
    seeker = cast.make_seeker()
    assert facts(seeker).stays is None
    stay(seeker, purpose="study")
    assert facts(seeker).stays == ()


@pytest.mark.parametrize(("purpose", "programme"), [
    ("construction_measure", "construction_measure"), ("shipbuilding_measure", "shipbuilding_measure"),
    ("esd", "esd"), ("ssw", "ssw"),
])  # fmt: skip
def test_each_programme_is_told(purpose: str, programme: str) -> None:
    seeker = cast.make_seeker()
    stay(seeker, purpose=purpose)
    assert [one.programme for one in facts(seeker).stays or ()] == [programme]


def test_the_field_of_a_wish_opens_skill_development() -> None:
    seeker = cast.make_seeker(organization=cast.make_organization(), no_stays=True)
    assert reasons(seeker, "esd", on=SPRING)["esd.field"] == "not_told"
    seeker.desired_works.update(field="manufacturing")
    assert facts(seeker).desired_field == "manufacturing"
    assert reasons(seeker, "esd", on=SPRING)["esd.field"] == "open"


@pytest.mark.parametrize(
    ("kind", "reason"),
    [("", "kind_not_told"), ("production", "production"), ("service", "service_not_listed"), ("sales", "sales_never")],
)
def test_the_kind_of_another_wish_decides(kind: str, reason: str) -> None:
    seeker = cast.make_seeker(organization=cast.make_organization(), other_wish="Lễ tân", other_wish_kind=kind)
    seeker.desired_works.all().delete()
    assert facts(seeker).desired_kind == (kind or None)
    assert reasons(seeker, "titp.1")["titp.kind_of_work"] == reason


def test_the_field_of_another_wish_decides() -> None:
    seeker = cast.make_seeker(other_wish="Lễ tân", other_wish_field="lodging")
    seeker.desired_works.all().delete()
    assert (facts(seeker).desired_other, facts(seeker).desired_field) == ("Lễ tân", "lodging")
    assert reasons(seeker, "ssw")["ssw.field"] == "open"


def test_no_japanese_is_below_every_level_and_not_unknown() -> None:
    seeker = cast.make_seeker(no_stays=True)
    assert reasons(seeker, "ssw")["ssw.language"] == "not_told"
    seekers.save_japanese(seeker=seeker, level="none", certificate="", by=seeker.user, now=cast.NOW)
    assert facts(seeker).japanese == NO_JAPANESE
    assert reasons(seeker, "ssw")["ssw.language"] == "too_low"
    assert reasons(seeker, "esd", on=SPRING)["esd.language"] == "level_or_course"


def test_a_plan_filed_in_time_opens_stage_one_and_none_closes_it() -> None:
    seeker = cast.make_seeker(organization=cast.make_organization(), no_stays=True)
    assert reasons(seeker, "titp.1", on=SPRING)["titp.open"] == "plan_not_told"

    def told(filed: bool | None, on: date | None, now: datetime) -> str:  # noqa: FBT001  what a case says
        seekers.save_plan(seeker=seeker, filed=filed, on=on, by=seeker.user, now=now)
        return reasons(seeker, "titp.1", on=SPRING)["titp.open"]

    spring = datetime(2027, 4, 5, tzinfo=UTC)
    assert told(True, date(2027, 3, 31), spring) == "plan_filed_in_time"
    assert told(True, date(2027, 4, 1), spring) == "plan_filed_too_late"
    assert told(False, None, spring) == "no_plan_filed"
    assert told(False, None, datetime(2027, 3, 31, tzinfo=UTC)) == "plan_not_told"
    assert told(None, None, spring) == "plan_not_told"


def test_a_returned_scaffolder_who_told_everything_gets_an_answer_without_a_question() -> None:
    seeker = cast.make_seeker(organization=cast.make_organization())
    seeker.desired_works.update(work_id=SCAFFOLDING, field="construction")
    seeker.jobs.update(work_id=SCAFFOLDING)
    stay(seeker, stage=2, work_id=SCAFFOLDING, completed=True)
    ways = {way.key: way for way in queries.answer_on(seeker=Seeker.objects.get(pk=seeker.pk), on=cast.TODAY).ways}
    assert (ways["titp.3"].outcome, ways["ssw"].outcome) == ("possible", "possible")
    assert reasons(seeker, "ssw")["ssw.skill_test"] == "freed_by_training"
    for way in ways.values():
        assert [one.reason for one in way.findings if one.detail.get("change") == "tell_more"] == []


def test_a_stay_that_goes_on_is_inside_and_asks_for_its_end_when_it_is_over() -> None:
    seeker = cast.make_seeker(organization=cast.make_organization())
    stay(seeker, stage=1, work_id=cast.WELDING, from_year=2026, from_month=9, until_year=2027, until_month=8)
    assert reasons(seeker, "titp.1")["titp.inside"] == "goes_on_under_plan"
    assert reasons(seeker, "titp.2", on=date(2027, 9, 1))["titp.stage_1_finished"] == "not_told"
    Stay.objects.update(completed=True)
    assert reasons(seeker, "titp.2", on=date(2027, 9, 1))["titp.stage_1_finished"] == "finished"


CHANGES: dict[str, Callable[[Seeker], Any]] = {
    "a stay": lambda s: seekers.save_stay(
        seeker=s, stay=None, purpose="training", stage=1, from_year=2026, from_month=9, until_year=2027, until_month=8,
        by=s.user, now=cast.NOW,
    ),
    "the kind of a wish": lambda s: (
        seekers.remove_desired_work(seeker=s, work_code=cast.WELDING, by=s.user, now=cast.NOW),
        seekers.save_other_wish(seeker=s, text="X", kind="sales", by=s.user, now=cast.NOW),
    ),
    "no Japanese": lambda s: seekers.save_japanese(seeker=s, level="none", certificate="", by=s.user, now=cast.NOW),
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGES)
def test_a_change_of_what_was_told_changes_the_answer(what: str) -> None:
    seeker = cast.make_seeker(organization=cast.make_organization(), no_stays=True)
    actions.ask(seeker=seeker, by=None, now=cast.NOW)
    CHANGES[what](seeker)
    assert actions.ask(seeker=Seeker.objects.get(pk=seeker.pk), by=seeker.user, now=cast.NOW)
    assert Change.objects.filter(seeker=seeker).exists()


def test_what_does_not_belong_to_a_stay_is_not_kept() -> None:
    seeker = cast.make_seeker()
    saved = seekers.save_stay(
        seeker=seeker, stay=None, purpose="visit", stage=2, work=Work.objects.get(code=SCAFFOLDING), field="care",
        completed=True, from_year=2019, from_month=None, until_year=2019, until_month=None, by=seeker.user,
        now=cast.NOW,
    )  # fmt: skip
    assert (saved.stage, saved.work, saved.field, saved.completed) == (None, None, "", None)
