"""Publishes staff information pages, takes them down, and hides those of suspended organizations."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from kakehashi.accounts import queries as accounts
from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.common.state import locked
from kakehashi.confirming import queries as confirming
from kakehashi.confirming.actions import end_needless_pause
from kakehashi.messaging.actions import tell
from kakehashi.organizations import actions as organizations
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import Admission
from kakehashi.seekers import actions as seekers
from kakehashi.seekers.models import Seeker, SendingChoice
from kakehashi.showcase import hiding, messages, photos, policies, printing, renewing
from kakehashi.showcase.codes import new_code
from kakehashi.showcase.contents import contacts_in, contents_of
from kakehashi.showcase.indexing import make_index
from kakehashi.showcase.models import StaffPage, StaffPhoto
from kakehashi.showcase.refusals import ContactFound, NotReady, NotShown
from kakehashi.translation import actions as translation
from kakehashi.translation import queries as translated
from kakehashi.translation.models import ChangeRequest


@transaction.atomic
def publish_staff_page(*, seeker: Seeker, by: User, organization: Organization, now: datetime) -> StaffPage:
    """This function will copy the approved Japanese into the page that companies see; the seeker is told.

    A member of the organization that accepted the seeker may. It raises NotReady with what is missing (words,
    consents, an accepted organization, the seeker's word on each text) and ContactFound with the texts in which
    contact data was found; then nothing changes, and a page that is shown stays as it was. It waits for a suspension
    of the organization that goes on at the same moment, so that no page slips through.
    """
    _lock(seeker)
    if not policies.may_publish(user=by, organization=organization, seeker=seeker):
        raise NotAllowed
    seeker = Seeker.objects.get(pk=seeker.pk)
    missing = [*translated.missing_for_publishing(seeker=seeker), *confirming.missing_word(seeker=seeker)]
    if missing:
        raise NotReady(missing=missing)
    contacts = contacts_in(seeker=seeker)
    if contacts:
        raise ContactFound(contacts=contacts)
    admitted = locked(organization).state == Admission.ADMITTED
    page = StaffPage.objects.filter(seeker_public_id=seeker.public_id).first()
    was_shown = page is not None and page.is_shown
    if page is None:
        page = StaffPage(seeker_public_id=seeker.public_id, code=new_code(), published_at=now, waiting_since=now)
    elif not was_shown:
        page.published_at = now
    for column, value in contents_of(seeker=seeker, organization=organization, now=now).items():
        setattr(page, column, value)
    make_index(page=page, seeker=seeker, on=now.date())
    page.is_shown, page.changed_at, page.changed_since = True, now, None
    page.hidden_since = None if admitted else now
    page.save()
    renewing.end(seeker=seeker, now=now)
    photos.copy(page=page, seeker=seeker, now=now)
    printing.drop_papers_of(seeker_public_id=seeker.public_id)
    _note("staff_page.changed" if was_shown else "staff_page.published", page, by, now)
    _tell(seeker, messages.CHANGED if was_shown else messages.PUBLISHED, now, code=page.code)
    return page


@transaction.atomic
def take_down(*, seeker: Seeker, now: datetime, by: User | None = None, tell_seeker: bool = True) -> bool:
    """This function will hide the page from companies at once and say whether it was shown.

    Higher actions call it when somebody leaves (with ``tell_seeker`` off when the seeker did it);
    an organization uses ``take_down_for``. The row stays, so that the code is the same when the page returns.
    """
    _lock(seeker)
    page = StaffPage.objects.filter(seeker_public_id=seeker.public_id, is_shown=True).first()
    if page is None:
        return False
    page.is_shown, page.changed_at = False, now
    page.save(update_fields=["is_shown", "changed_at"])
    renewing.drop(seeker=seeker)
    photos.drop(of=StaffPhoto.objects.filter(page=page))
    printing.drop_papers_of(seeker_public_id=seeker.public_id)
    _note("staff_page.taken_down", page, by, now)
    if tell_seeker:
        _tell(seeker, messages.TAKEN_DOWN, now)
    return True


@transaction.atomic
def take_down_for(*, seeker: Seeker, by: User, organization: Organization, now: datetime) -> None:
    """This function will take the page down for the organization that published it; the seeker is told.

    A member of the organization that accepted the seeker may. It raises NotShown when nothing is published.
    """
    _lock(seeker)
    if not policies.may_publish(user=by, organization=organization, seeker=seeker):
        raise NotAllowed
    if not take_down(seeker=seeker, by=by, now=now):
        raise NotShown


@transaction.atomic
def erase_page(*, seeker_public_id: str) -> None:
    """This function will erase the page of somebody who cancelled, with who opened it and from whom it was hidden.

    The action that cancels calls it and logs.
    """
    photos.drop(of=StaffPhoto.objects.filter(page__seeker_public_id=seeker_public_id))
    printing.drop_papers_of(seeker_public_id=seeker_public_id)
    hiding.erase(seeker_public_id=seeker_public_id)
    StaffPage.objects.filter(seeker_public_id=seeker_public_id).delete()


@transaction.atomic
def hide_photo(*, seeker: Seeker) -> None:
    """This function will take the photo from the page at once, and drop papers that show it.

    Actions call it that remove the photo or end the consent; whoever asks for a paper at that moment comes after it.
    """
    list(StaffPage.objects.select_for_update(no_key=True).filter(seeker_public_id=seeker.public_id).values_list("pk"))
    printing.drop_papers_of(seeker_public_id=seeker.public_id)
    photos.drop(of=StaffPhoto.objects.filter(page__seeker_public_id=seeker.public_id))


@transaction.atomic
def remove_photo(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will remove a seeker's photo, and the copy that companies see. Seeker only."""
    seekers.remove_photo(seeker=seeker, by=by, now=now)
    hide_photo(seeker=seeker)


def delete_files_without_row(*, now: datetime) -> int:
    """This function will delete copies of photos that no row names and that are a day old; the program does it."""
    return photos.delete_without_row(now=now)


@transaction.atomic
def accept_change_and_publish(
    *,
    request: ChangeRequest,
    japanese: str,
    by: User,
    organization: Organization,
    now: datetime,
    reason: str | None = None,
) -> bool:
    """This function will accept a change request, and bring a shown page up to date where the seeker's word stands.

    It says whether it did. A shown page stays as it is while a second person has to approve the new Japanese. Then
    it waits for the seeker's word; until it is given companies read the old page, and that there are changes since.
    All or nothing: besides the refusals of ``translation.actions.accept_change`` it raises NotReady and ContactFound
    for a shown page that could not be published then either.
    """
    approved = translation.accept_change(request=request, japanese=japanese, by=by, now=now, reason=reason)
    seeker = Seeker.objects.get(pk=request.seeker_id)
    page = StaffPage.objects.filter(seeker_public_id=seeker.public_id, is_shown=True).first()
    if page is None:
        return False
    if not approved:
        renewing.begin(page=page, seeker=seeker, now=now)
        return False
    if not confirming.missing_word(seeker=seeker):
        publish_staff_page(seeker=seeker, by=by, organization=organization, now=now)
        return True
    missing = translated.missing_for_publishing(seeker=seeker)
    if missing:
        raise NotReady(missing=missing)
    contacts = contacts_in(seeker=seeker)
    if contacts:
        raise ContactFound(contacts=contacts)
    note_changes(seeker=seeker, now=now)
    return False


@transaction.atomic
def note_changes(*, seeker: Seeker, now: datetime) -> None:
    """This function will note on a shown page since when there is newer approved Japanese than companies read.

    Whoever approves Japanese calls it in the same request. The first such day stays until the page is published, and
    begins the organization's turn to do so. Its clock goes on where nothing waits for the seeker any more.
    """
    _lock(seeker)
    end_needless_pause(seeker=seeker, now=now)
    page = StaffPage.objects.filter(seeker_public_id=seeker.public_id, is_shown=True, changed_since=None).first()
    if page and translated.approved_after(seeker=seeker, moment=page.changed_at):
        page.changed_since = day_in_japan(now)
        page.save(update_fields=["changed_since"])
        renewing.begin(page=page, seeker=seeker, now=now)


@transaction.atomic
def accept_seeker(*, choice: SendingChoice, by: User, now: datetime) -> bool:
    """This function will accept a seeker, and show again a page that an earlier organization had published.

    It says whether a page returned: it does when nothing is missing and the guard finds nothing. Members of the
    chosen organization may (``seekers.actions.accept_seeker`` decides).
    """
    seekers.accept_seeker(choice=choice, by=by, now=now)
    seeker, organization = choice.seeker, choice.organization
    page = StaffPage.objects.filter(seeker_public_id=seeker.public_id, is_shown=False).first()
    if page is None or page.sending_public_id == organization.public_id:
        return False
    try:
        with transaction.atomic():
            publish_staff_page(seeker=seeker, by=by, organization=organization, now=now)
    except (NotReady, ContactFound):
        return False
    return True


@transaction.atomic
def suspend_organization(*, organization: Organization, reason: str, by: User, now: datetime) -> None:
    """This function will suspend an organization and hide the pages of its seekers at once; the seekers are told.

    The Secretariat may; refusals are those of ``organizations.actions.suspend``. The pages stay, and return when the
    suspension ends.
    """
    organizations.suspend(organization=organization, reason=reason, by=by, now=now)
    pages = StaffPage.objects.filter(sending_public_id=organization.public_id, hidden_since=None)
    _tell_all(pages.filter(is_shown=True), messages.HIDDEN, now)
    pages.update(hidden_since=now)


@transaction.atomic
def reinstate_organization(*, organization: Organization, by: User, now: datetime) -> None:
    """This function will end a suspension and show the published pages of the organization's seekers again.

    The Secretariat may. Pages that were taken down meanwhile stay down. The seekers whose pages return are told.
    """
    organizations.reinstate(organization=organization, by=by, now=now)
    pages = StaffPage.objects.filter(sending_public_id=organization.public_id, hidden_since__isnull=False)
    _tell_all(pages.filter(is_shown=True), messages.RETURNED, now)
    pages.update(hidden_since=None)


def _tell_all(pages: QuerySet[StaffPage], kind: str, now: datetime) -> None:
    """This function will tell the seekers of these pages."""
    public_ids = pages.order_by("id").values_list("seeker_public_id", flat=True)
    for seeker in Seeker.objects.filter(public_id__in=list(public_ids)).select_related("user").order_by("id"):
        _tell(seeker, kind, now)


def _lock(seeker: Seeker) -> None:
    """This function will let nobody leave, withdraw a consent or publish at the same moment."""
    Seeker.objects.select_for_update(of=("self",), no_key=True).get(pk=seeker.pk)


def _note(action: str, page: StaffPage, by: User | None, now: datetime) -> None:
    """This function will log what happened to the page; nothing of what stands on it."""
    record(
        action,
        by=by,
        thing="staff_page",
        thing_public_id=page.public_id,
        organization_public_id=page.sending_public_id,
        now=now,
        code=page.code,
    )


def _tell(seeker: Seeker, kind: str, now: datetime, **data: str) -> None:
    tell(
        kind,
        to=accounts.recipients(users=[seeker.user]),
        about="seeker",
        about_public_id=seeker.public_id,
        now=now,
        **data,
    )
