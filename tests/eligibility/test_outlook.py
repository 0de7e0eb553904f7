"""What the rules say of a seeker's wishes."""

from datetime import date
from typing import Any

import pytest

from kakehashi.catalogue.models import Work
from kakehashi.eligibility import queries
from kakehashi.seekers.models import DesiredWork, Job
from tests import cast

pytestmark = pytest.mark.django_db
OTHER_OCCUPATION = "1-1-1"


def work(code: str) -> Work:
    return Work.objects.get(code=code)


def reasons(outlook: queries.Outlook) -> list[str]:
    return [finding.reason for finding in outlook.findings]


def test_the_same_work_is_possible() -> None:
    outlook = queries.outlook_for_work(seeker=cast.make_seeker(), work=work(cast.WELDING), on=cast.TODAY)
    assert reasons(outlook) == ["same_work", "listed", "begins_too_late"]
    assert outlook.possible


def test_another_work_of_the_same_occupation_is_possible() -> None:
    outlook = queries.outlook_for_work(seeker=cast.make_seeker(), work=work("7-7-1"), on=cast.TODAY)
    assert reasons(outlook)[0] == "same_occupation"
    assert outlook.possible


def test_a_work_never_done_is_not_possible() -> None:
    outlook = queries.outlook_for_work(seeker=cast.make_seeker(), work=work(OTHER_OCCUPATION), on=cast.TODAY)
    assert reasons(outlook)[0] == "no_experience_of_same_work"
    assert not outlook.possible


def test_nothing_is_judged_before_the_work_history_is_told() -> None:
    seeker = cast.make_seeker()
    seeker.jobs.all().delete()
    outlook = queries.outlook_for_work(seeker=seeker, work=work(cast.WELDING), on=cast.TODAY)
    assert reasons(outlook)[0] == "experience_not_told"
    assert outlook.possible


def test_who_never_worked_has_no_experience() -> None:
    seeker = cast.make_seeker(no_jobs=True)
    seeker.jobs.all().delete()
    outlook = queries.outlook_for_work(seeker=seeker, work=work(cast.WELDING), on=cast.TODAY)
    assert not outlook.possible


def test_a_job_that_is_not_on_the_list_is_no_listed_experience() -> None:
    seeker = cast.make_seeker()
    seeker.jobs.all().delete()
    Job.objects.create(seeker=seeker, employer="Shop", other_work="Sales", from_year=2020)
    outlook = queries.outlook_for_work(seeker=seeker, work=work(cast.WELDING), on=cast.TODAY)
    assert reasons(outlook)[0] == "no_experience_of_same_work"


def test_something_else_that_is_not_named_yet_opens_stage_one_alone() -> None:
    outlook = queries.outlook_for_work(seeker=cast.make_seeker(), work=None, on=cast.TODAY)
    assert reasons(outlook) == ["kind_not_told", "not_on_list"]
    listed = outlook.findings[1]
    assert (listed.detail["stage_1_months"], listed.detail["shorter_months"]) == (12, 6)


def test_something_else_that_was_done_before_depends_on_its_kind() -> None:
    seeker = cast.make_seeker(other_wish="Bán hàng")
    Job.objects.create(seeker=seeker, employer="Shop", other_work="bán hàng", from_year=2020)
    outlook = queries.outlook_for_work(seeker=seeker, work=None, on=cast.TODAY)
    assert reasons(outlook) == ["kind_not_told", "same_work", "not_on_list"]
    assert outlook.possible


def test_after_the_last_filing_day_it_depends_on_the_plan_and_on_the_field_of_the_new_programme() -> None:
    outlook = queries.outlook_for_work(seeker=cast.make_seeker(), work=work(cast.WELDING), on=date(2027, 4, 1))
    assert reasons(outlook) == ["plan_not_told", "same_work", "listed", "begins_too_late", "not_told"]
    assert outlook.possible


def test_after_the_last_day_of_entry_the_new_programme_alone_is_left() -> None:
    outlook = queries.outlook_for_work(seeker=cast.make_seeker(), work=work(cast.WELDING), on=date(2027, 7, 1))
    assert reasons(outlook) == ["over", "not_told"]
    assert outlook.possible


def test_all_wishes_are_answered_in_their_order(django_assert_max_num_queries: Any) -> None:
    seeker = cast.make_seeker(other_wish="Bán hàng")
    DesiredWork.objects.create(seeker=seeker, work=work(OTHER_OCCUPATION), position=2)
    with django_assert_max_num_queries(4):
        outlooks = queries.outlooks_of_wishes(seeker=seeker, on=cast.TODAY)
    assert [one.work.code if one.work else None for one in outlooks] == [cast.WELDING, OTHER_OCCUPATION, None]
    assert [one.possible for one in outlooks] == [True, False, False]
    assert not queries.all_wishes_possible(seeker=seeker, on=cast.TODAY)


def test_every_answer_names_its_source_and_how_sure_it_is() -> None:
    seeker = cast.make_seeker(other_wish="x")
    for outlook in queries.outlooks_of_wishes(seeker=seeker, on=cast.TODAY):
        for finding in outlook.findings:
            assert finding.source
            assert finding.confidence in {"confirmed", "secondary", "unconfirmed"}


@pytest.mark.parametrize(
    ("on", "reason"),
    [(cast.TODAY, "titp_only_if_fast"), (date(2027, 2, 1), "esd_or_ssw"), (date(2025, 1, 1), "titp_usual")],
)
def test_the_change_of_programme_depends_on_the_day(on: date, reason: str) -> None:
    assert queries.programme_outlook(on=on).reason == reason
