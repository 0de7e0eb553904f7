"""The copy of a photo on the staff information page: made anew for companies, with a file and a name of its own."""

from datetime import datetime, timedelta
from typing import Final

from django.db.models import QuerySet

from kakehashi import pictures
from kakehashi.common import files
from kakehashi.pictures import Picture
from kakehashi.seekers import file_queries
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Photo, Seeker
from kakehashi.seekers.states import ConsentPurpose
from kakehashi.showcase.models import StaffPage, StaffPhoto

FOLDER: Final = "showcase"
SIZE: Final = (450, 600)
MOST_BYTES: Final = 60_000
KEPT_WITHOUT_ROW: Final = timedelta(days=1)


def photo_to_show(*, seeker: Seeker) -> Photo | None:
    """This function will return the photo that publishing would copy: None without photo or without the consent."""
    given = getattr(seeker, "consents_in_force", None)
    agreed = (
        ConsentPurpose.SHOW_PHOTO in given
        if given is not None
        else seekers.has_consent(seeker=seeker, purpose=ConsentPurpose.SHOW_PHOTO)
    )
    return file_queries.photo_of(seeker=seeker) if agreed else None


def differs(*, page: StaffPage, photo: Photo | None) -> bool:
    """This function will say whether publishing now would change the photo of a page."""
    shown = StaffPhoto.objects.filter(page=page).values_list("photo_public_id", flat=True).first()
    return shown != (photo.public_id if photo else None)


def copy(*, page: StaffPage, seeker: Seeker, now: datetime) -> None:
    """This function will bring the photo of a page up to date; publishing calls it, in its transaction."""
    photo = photo_to_show(seeker=seeker)
    if not differs(page=page, photo=photo):
        return
    drop(of=StaffPhoto.objects.filter(page=page))
    data = files.content(photo.picture.name) if photo else None
    if photo is None or data is None:
        return
    own = Picture(data=data, width=photo.width, height=photo.height)
    made = pictures.smaller(own, box=SIZE, most=MOST_BYTES)
    StaffPhoto.objects.create(
        page=page,
        picture=files.keep(made.data, folder=FOLDER, ending="jpg"),
        width=made.width,
        height=made.height,
        photo_public_id=photo.public_id,
        copied_at=now,
    )


def drop(*, of: QuerySet[StaffPhoto]) -> None:
    """This function will delete copies with their files."""
    files.forget(list(of.values_list("picture", flat=True)))
    of.delete()


def delete_without_row(*, now: datetime) -> int:
    """This function will delete files of copies that no row names and that are a day old, and return how many."""
    kept = set(StaffPhoto.objects.values_list("picture", flat=True))
    return files.delete_without_row(folder=FOLDER, kept=kept, before=now - KEPT_WITHOUT_ROW)
