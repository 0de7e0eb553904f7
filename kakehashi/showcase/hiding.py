"""The only code that hides a page from a named organization, and says from whom a page is hidden."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common.refusals import NotAllowed, Refused
from kakehashi.common.text import fold
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import Admission, OrganizationKind
from kakehashi.seekers.models import Seeker
from kakehashi.showcase.models import Hiding, StaffPage

READERS = (OrganizationKind.ACCEPTING, OrganizationKind.SUPERVISING)
MOST_HIDDEN = 200
MOST_FOUND = 20


class TooManyHidden(Refused):
    """The seeker hides the page from as many organizations as one may."""


def hidden_seekers(*, organization: Organization, on: date) -> QuerySet[Hiding, str]:
    """This function will return the public ids of the seekers whose pages do not exist for an organization on a day.

    A page that is hidden from a supervising organization is hidden from the companies that it supervises as well. One
    that is hidden from a company stays open to its supervising organization, which acts for other companies too.
    """
    hidden = Hiding.objects.order_by().values_list("seeker_public_id", flat=True)
    by_name = hidden.filter(organization_public_id=organization.public_id)
    if organization.kind != OrganizationKind.ACCEPTING:
        return by_name
    # Not "or" in one query: the database would then read every hiding there is.
    supervisors = organizations.supervisors_of(company=organization, on=on).order_by().values("public_id")
    return by_name.union(hidden.filter(organization_public_id__in=supervisors))


def hidden_pages(*, organization: Organization, on: date) -> QuerySet[StaffPage, int]:
    """This function will return the database ids of the pages that do not exist for an organization on a day."""
    seekers = hidden_seekers(organization=organization, on=on)
    return StaffPage.objects.filter(seeker_public_id__in=seekers).order_by().values_list("id", flat=True)


def among(*, page: StaffPage, organizations: Collection[Organization]) -> frozenset[str]:
    """This function will return the public ids of those of these organizations from which a page is hidden by name."""
    public_ids = [one.public_id for one in organizations]
    hidden = Hiding.objects.filter(seeker_public_id=page.seeker_public_id, organization_public_id__in=public_ids)
    return frozenset(hidden.values_list("organization_public_id", flat=True))


def hidden_from(*, seeker: Seeker) -> list[Organization]:
    """This function will return the organizations from which a seeker hides the page, by name."""
    public_ids = Hiding.objects.filter(seeker_public_id=seeker.public_id).values("organization_public_id")
    return list(Organization.objects.filter(public_id__in=public_ids))


def possible_readers(*, name: str) -> list[Organization]:
    """This function will return admitted companies and supervising organizations by a part of their name, up to 20."""
    words = name.strip()
    if not words:
        return []
    fits = Q(name__icontains=words) | Q(name_ja__icontains=words) | Q(sort_key__contains=fold(words))
    return list(_readers().filter(fits)[:MOST_FOUND])


def possible_reader(*, public_id: str) -> Organization | None:
    """This function will return the admitted company or supervising organization of this name, or None."""
    return _readers().filter(public_id=public_id).first()


@transaction.atomic
def hide_from(*, seeker: Seeker, organization: Organization, by: User, now: datetime) -> None:
    """This function will hide the seeker's page from an organization at once; a second time changes nothing.

    The seeker only (NotAllowed). Nobody is told, and the log does not name the organization. It raises TooManyHidden.
    """
    _own(seeker, by)
    hidden = Hiding.objects.filter(seeker_public_id=seeker.public_id)
    if hidden.filter(organization_public_id=organization.public_id).exists():
        return
    if hidden.count() >= MOST_HIDDEN:
        raise TooManyHidden
    Hiding.objects.create(
        seeker_public_id=seeker.public_id, organization_public_id=organization.public_id, hidden_at=now
    )
    record("staff_page.hidden_from_one", by=by, thing="seeker", thing_public_id=seeker.public_id, now=now)


@transaction.atomic
def show_again(*, seeker: Seeker, organization: Organization, by: User, now: datetime) -> None:
    """This function will let an organization read the seeker's page again. The seeker only (NotAllowed)."""
    _own(seeker, by)
    hidden = Hiding.objects.filter(seeker_public_id=seeker.public_id, organization_public_id=organization.public_id)
    if hidden.delete()[0]:
        record("staff_page.shown_again_to_one", by=by, thing="seeker", thing_public_id=seeker.public_id, now=now)


def erase(*, seeker_public_id: str) -> None:
    """This function will forget from whom somebody who cancelled hid the page."""
    Hiding.objects.filter(seeker_public_id=seeker_public_id).delete()


def _readers() -> QuerySet[Organization]:
    return Organization.objects.filter(kind__in=READERS, state=Admission.ADMITTED)


def _own(seeker: Seeker, by: User) -> None:
    """This function will lock the seeker's row, and refuse anybody else."""
    if seeker.user_id != by.pk:
        raise NotAllowed
    Seeker.objects.select_for_update(of=("self",), no_key=True).get(pk=seeker.pk)
