"""The only code that saves papers: asks for one, makes it in the queue, and drops what is old or not true any more.

Lists for spreadsheets are made here as well, because the log says who fetched one.
"""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from procrastinate.contrib.django import app

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common import files
from kakehashi.organizations.models import Organization
from kakehashi.showcase import list_on_paper, on_paper, openings, roster
from kakehashi.showcase.models import Paper, StaffPage
from kakehashi.showcase.queries import Wanted, photo_of_page
from kakehashi.showcase.refusals import NotShown

KEPT_FOR = timedelta(days=1)
# A job that has not come by then was lost; asking again puts another one into the queue.
PATIENCE = timedelta(minutes=1)


def paper_of(*, page: StaffPage) -> Paper | None:
    """This function will return the paper of a page exactly as it is now, made or in the making, or None."""
    _data, fingerprint = on_paper.content_of(page=page, photo=_photo_of(page))
    return Paper.objects.defer("data", "photo").filter(fingerprint=fingerprint).first()


@transaction.atomic
def ask_for_paper(*, page: StaffPage, by: User, organization_public_id: str = "", now: datetime) -> Paper:
    """This function will have the page made as PDF in the queue, and log that somebody wanted it.

    Whoever may see the page may: the caller has found it for them. A paper of exactly this page in this language
    that is there already is used again; one that failed, or whose job was lost, is asked for anew. It raises NotShown
    when the page is erased at the same moment.
    """
    if not StaffPage.objects.select_for_update(no_key=True).filter(pk=page.pk).exists():
        raise NotShown
    photo = _photo_of(page)
    data, fingerprint = on_paper.content_of(page=page, photo=photo)
    asked = {"seeker_public_id": page.seeker_public_id, "data": data, "photo": photo, "asked_at": now}
    paper = _ask(fingerprint, asked)
    record(
        "staff_page.printed",
        by=by,
        thing="staff_page",
        thing_public_id=page.public_id,
        organization_public_id=organization_public_id,
        now=now,
        code=page.code,
    )
    return paper


def paper_of_list(*, name: str, pages: Collection[StaffPage], organization: Organization) -> Paper | None:
    """This function will return an organization's paper of these pages exactly as they are now, or None."""
    _data, fingerprint = list_on_paper.content_of(name=name, pages=pages, organization=organization)
    return Paper.objects.defer("data").filter(fingerprint=fingerprint).first()


@transaction.atomic
def ask_for_list(
    *, name: str, pages: Collection[StaffPage], by: User, organization: Organization, now: datetime
) -> Paper:
    """This function will have several pages made as one PDF in the queue; the log and the seekers hear who fetched it.

    Whoever may see all of them may: the caller has found them for the organization. It goes when one of them changes.
    """
    data, fingerprint = list_on_paper.content_of(name=name, pages=pages, organization=organization)
    seekers = [page.seeker_public_id for page in pages]
    paper = _ask(fingerprint, {"seekers": seekers, "data": data, "asked_at": now})
    _note_listed(pages, by=by, organization=organization, now=now)
    return paper


def in_the_making(*, paper: Paper | None, now: datetime) -> bool:
    """This function will say whether a paper that was asked for can be expected still."""
    return paper is not None and paper.made_at is None and paper.failed_at is None and now < paper.asked_at + PATIENCE


def make_paper(*, public_id: str, now: datetime) -> None:
    """This function will set a paper that waits; a second run, or one after it was dropped, does nothing.

    Where setting fails the paper says so, and the error goes on to the queue's log.
    """
    paper = Paper.objects.filter(public_id=public_id, made_at=None).first()
    if paper is None:
        return
    photo = bytes(paper.photo) if paper.photo else None
    try:
        if paper.seeker_public_id:
            content = on_paper.printed(data=paper.data, photo=photo)
        else:
            content = list_on_paper.printed(data=paper.data)
    except Exception:
        Paper.objects.filter(pk=paper.pk).update(failed_at=now)
        raise
    Paper.objects.filter(pk=paper.pk).update(content=content, data={}, photo=None, made_at=now, failed_at=None)


def drop_papers_of(*, seeker_public_id: str) -> None:
    """This function will drop the papers of somebody whose page is changed, taken down or erased, lists as well."""
    mine = Q(seeker_public_id=seeker_public_id) | Q(seekers__contains=[seeker_public_id])
    Paper.objects.filter(mine).delete()


def drop_old_papers(*, now: datetime) -> None:
    """This function will drop every paper whose time is over."""
    Paper.objects.filter(asked_at__lt=now - KEPT_FOR).delete()


def list_pages(
    *, wanted: Wanted, left_out: QuerySet[Any, Any], by: User, organization: Organization, now: datetime
) -> bytes:
    """This function will write what a search finds, the first 500, as a list, and log that it was fetched.

    ``left_out`` are the ids of pages that this organization does not see, or does not want to. Each seeker sees that
    the organization fetched the list.
    """
    pages = roster.pages_for_roster(wanted=wanted, left_out=left_out)
    return list_these(pages=pages, by=by, organization=organization, now=now)


@transaction.atomic
def list_these(*, pages: Collection[StaffPage], by: User, organization: Organization, now: datetime) -> bytes:
    """This function will write pages that the caller has found for an organization as a list, and log it."""
    _note_listed(pages, by=by, organization=organization, now=now)
    return roster.of_pages(pages=pages)


@transaction.atomic
def list_seekers(*, by: User, organization: Organization, now: datetime) -> bytes:
    """This function will write the seekers whom the organization accepted as a list, and log that it was fetched.

    A member of the organization may: the caller has found it for them.
    """
    choices = roster.choices_for_roster(organization=organization)
    _note_list("seeker.listed", "organization", by=by, organization=organization, now=now, count=len(choices))
    return roster.of_seekers(choices=choices)


def _photo_of(page: StaffPage) -> bytes | None:
    """This function will return the copy that companies see beside the page on the screen, or None."""
    photo = photo_of_page(page=page)
    return files.content(photo.picture.name) if photo else None


def _ask(fingerprint: str, asked: dict[str, Any]) -> Paper:
    """This function will return the paper of this name, put into the queue where it is new or its job was lost."""
    now = asked["asked_at"]
    paper, is_new = Paper.objects.get_or_create(fingerprint=fingerprint, defaults=asked)
    is_lost = paper.made_at is None and (paper.failed_at is not None or paper.asked_at + PATIENCE < now)
    if is_lost:
        for column, value in {**asked, "failed_at": None}.items():
            setattr(paper, column, value)
        paper.save(update_fields=[*asked, "failed_at"])
    if is_new or is_lost:
        app.configure_task("make_paper", queue="papers").defer(paper=paper.public_id)
    return paper


def _note_listed(pages: Collection[StaffPage], *, by: User, organization: Organization, now: datetime) -> None:
    openings.note_listed(pages=pages, organization=organization, now=now)
    _note_list("staff_page.listed", "staff_page", by=by, organization=organization, now=now, count=len(pages))


def _note_list(action: str, thing: str, *, by: User, organization: Organization, now: datetime, count: int) -> None:
    public_id = organization.public_id
    record(action, by=by, thing=thing, organization_public_id=public_id, now=now, count=count)
