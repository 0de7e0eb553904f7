"""What another day, or other rules, would change for the seekers who are registered."""

from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from kakehashi import rules
from kakehashi.eligibility import actions, comparing, tasks
from kakehashi.eligibility.models import Answer, Release
from kakehashi.messaging.models import Notice
from kakehashi.seekers.models import Job, Stay
from tests import cast

pytestmark = pytest.mark.django_db
SPRING = date(2027, 4, 1)


def printed() -> str:
    out = StringIO()
    call_command("rules_changes", stdout=out)
    return out.getvalue()


def test_another_day_is_compared_with_today_by_way() -> None:
    seeker = cast.make_seeker(organization=cast.make_organization())
    found = comparing.what_if(today=cast.TODAY, day=SPRING)
    assert (found.registered, found.counted) == (1, 1)
    numbers = {(one.programme, one.stage): (dict(one.before), dict(one.after)) for one in found.numbers}
    assert numbers["titp", 1] == ({"possible": 1}, {"depends": 1})
    assert numbers["esd", None] == ({"not_possible": 1}, {"depends": 1})
    assert numbers["construction_measure", None] == ({"not_possible": 1}, {"not_possible": 1})
    [affected] = found.affected
    assert affected.seeker == seeker.public_id
    assert ("esd", "not_possible", "depends") in [(one.programme, one.before, one.after) for one in affected.turns]


@pytest.mark.parametrize("day", [date(2010, 1, 1), date(2015, 4, 1), date(2019, 4, 1), date(2030, 12, 31)])
def test_any_day_from_2010_to_2030_has_an_answer(day: date) -> None:
    seeker = cast.make_seeker(other_wish="Bán hàng", birth_on=date(1980, 2, 29))
    Stay.objects.create(seeker=seeker, purpose="training", from_year=2012, from_month=6, until_year=2015, until_month=5)
    found = comparing.what_if(today=cast.TODAY, day=day)
    assert (found.counted, len(found.numbers)) == (1, 7)


def test_the_same_day_changes_nothing() -> None:
    cast.make_seeker()
    assert comparing.what_if(today=cast.TODAY, day=cast.TODAY).affected == []


@pytest.mark.parametrize("number", [1, 50])
def test_the_comparison_takes_six_queries_for_one_and_for_fifty(number: int, django_assert_num_queries: Any) -> None:
    for _each in range(number):
        cast.make_seeker()
    with django_assert_num_queries(6):
        assert comparing.what_if(today=cast.TODAY, day=SPRING).counted == number


def test_of_more_than_can_be_counted_the_last_ones_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "MOST_AT_ONCE", 2)
    seekers = [cast.make_seeker() for _each in range(3)]
    found = comparing.what_if(today=cast.TODAY, day=SPRING)
    assert (found.registered, found.counted) == (3, 2)
    assert [one.seeker for one in found.affected] == [seekers[2].public_id, seekers[1].public_id]


def test_the_same_rules_change_nothing() -> None:
    actions.ask(seeker=cast.make_seeker(), by=None, now=cast.NOW)
    assert "1 seekers compared, 0 would get another outcome." in printed()


def test_other_rules_are_told_by_pathway_with_numbers_and_nothing_is_stored() -> None:
    for _each in range(2):
        actions.ask(seeker=cast.make_seeker(organization=cast.make_organization()), by=None, now=cast.NOW)
    for answer in Answer.objects.all():
        answer.ways[0]["outcome"] = "not_possible"
        answer.rules_version = "2026-01-01-00000000"
        answer.save()
    before = list(Answer.objects.values())
    text = printed()
    assert f"Rules in the files: {rules.rules_version()}." in text
    assert "Rules of the answers that are kept: 2026-01-01-00000000." in text
    assert "2 seekers compared, 2 would get another outcome." in text
    assert "  Technical intern training, stage (i): Not possible -> Possible: 2\n" in text
    assert list(Answer.objects.values()) == before
    assert not Notice.objects.exists()


def test_who_changed_something_since_is_not_compared() -> None:
    seeker = cast.make_seeker()
    actions.ask(seeker=seeker, by=None, now=cast.NOW)
    Job.objects.create(seeker=seeker, employer="Farm", work_id="1-1-1", from_year=2020)
    text = printed()
    assert "0 seekers compared" in text
    assert "1 seekers changed something since they were asked: not compared." in text


def test_without_answers_nothing_is_compared() -> None:
    assert "Rules of the answers that are kept: none." in printed()


def test_values_that_differ_from_the_rules_used_last_are_listed() -> None:
    assert "No rules were used here yet" in printed()
    actions.ask_outdated(now=cast.NOW)
    assert "0 values differ from the rules used last." in printed()
    release = Release.objects.get()
    first = next(iter(release.values["titp.stage_1_months"]))
    release.values["titp.stage_1_months"][first]["value"] = 11
    del release.values["works.7-7-2"]
    release.values["titp.gone"] = {"2020-01-01": {"value": True, "confidence": "confirmed"}}
    release.save()
    text = printed()
    assert "3 values differ from the rules used last." in text
    assert "  titp.gone from 2020-01-01: confidence confirmed, value True -> (none)\n" in text
    assert f"  titp.stage_1_months from {first}: confidence " in text
    listed_from = rules.listed_works()[cast.WELDING].listed_from
    assert f"  works.7-7-2 from {listed_from}: (none) -> added False, listed_confidence secondary" in text


def test_rules_are_noted_once() -> None:
    actions.ask_outdated(now=cast.NOW)
    tasks.ask_outdated(timestamp=0)
    assert [one.rules_version for one in Release.objects.all()] == [rules.rules_version()]
