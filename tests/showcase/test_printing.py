"""A paper's life: asked for, made in the queue, fetched, dropped; and nobody gets what they may not see."""

from datetime import timedelta

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.audit.models import Entry
from kakehashi.showcase import actions, printing, tasks
from kakehashi.showcase.models import Paper, StaffPage
from kakehashi.showcase.refusals import NotShown
from tests import cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def page() -> StaffPage:
    organization = cast.make_organization()
    return cast.make_page(seeker=cast.make_seeker(organization=organization), organization=organization)


def clerk():
    return cast.make_member(organization=cast.make_organization(kind="accepting"))


def jobs() -> list[dict]:
    return list(ProcrastinateJob.objects.filter(task_name="make_paper").values_list("args", flat=True))


def run_queue() -> None:
    for args in jobs():
        tasks.make_paper(**args)


def test_a_paper_is_made_in_the_queue_and_logged_without_a_name(page: StaffPage) -> None:
    paper = printing.ask_for_paper(page=page, by=clerk(), organization_public_id="o" * 20, now=cast.NOW)
    assert jobs() == [{"paper": paper.public_id}]
    assert printing.paper_of(page=page).content is None
    assert printing.in_the_making(paper=paper, now=cast.NOW)
    run_queue()
    made = printing.paper_of(page=page)
    assert bytes(made.content).startswith(b"%PDF-")
    assert made.made_at is not None
    assert Paper.objects.get().data == {}
    entry = Entry.objects.get(action="staff_page.printed")
    assert (entry.thing_public_id, entry.data, entry.organization_public_id) == (
        page.public_id,
        {"code": page.code},
        "o" * 20,
    )


def test_the_same_page_is_made_once_for_all_and_each_reader_is_logged(page: StaffPage) -> None:
    for _ in range(3):
        printing.ask_for_paper(page=page, by=clerk(), now=cast.NOW)
    assert len(jobs()) == 1
    assert Paper.objects.count() == 1
    assert Entry.objects.filter(action="staff_page.printed").count() == 3
    run_queue()
    before = Paper.objects.get().content
    run_queue()
    assert Paper.objects.get().content == before


def test_a_changed_page_never_gets_an_old_paper(page: StaffPage) -> None:
    printing.ask_for_paper(page=page, by=clerk(), now=cast.NOW)
    run_queue()
    page.japanese_level = "N2"
    assert printing.paper_of(page=page) is None


def test_a_lost_or_failed_job_is_put_into_the_queue_again(page: StaffPage) -> None:
    later = cast.NOW + printing.PATIENCE + timedelta(seconds=1)
    paper = printing.ask_for_paper(page=page, by=clerk(), now=cast.NOW)
    assert not printing.in_the_making(paper=paper, now=later)
    printing.ask_for_paper(page=page, by=clerk(), now=later)
    assert len(jobs()) == 2
    Paper.objects.update(data={"not": "a page"})
    with pytest.raises(Exception, match="dictionary does not contain key"):
        run_queue()
    failed = Paper.objects.get()
    assert failed.failed_at is not None
    assert not printing.in_the_making(paper=failed, now=later)
    printing.ask_for_paper(page=page, by=clerk(), now=later)
    assert len(jobs()) == 3
    run_queue()
    assert Paper.objects.get().made_at is not None


def test_old_papers_are_dropped_and_young_ones_stay(page: StaffPage) -> None:
    printing.ask_for_paper(page=page, by=clerk(), now=cast.NOW)
    printing.drop_old_papers(now=cast.NOW + printing.KEPT_FOR)
    assert Paper.objects.count() == 1
    printing.drop_old_papers(now=cast.NOW + printing.KEPT_FOR + timedelta(seconds=1))
    assert Paper.objects.count() == 0
    run_queue()
    assert Paper.objects.count() == 0


def test_a_page_taken_down_or_erased_takes_its_papers_along(page: StaffPage) -> None:
    seeker = cast.Seeker.objects.get(public_id=page.seeker_public_id)
    printing.ask_for_paper(page=page, by=clerk(), now=cast.NOW)
    actions.take_down(seeker=seeker, now=cast.NOW)
    assert Paper.objects.count() == 0
    printing.ask_for_paper(page=page, by=clerk(), now=cast.NOW)
    actions.erase_page(seeker_public_id=seeker.public_id)
    assert Paper.objects.count() == 0
    with pytest.raises(NotShown):
        printing.ask_for_paper(page=page, by=clerk(), now=cast.NOW)
    assert Paper.objects.count() == 0
