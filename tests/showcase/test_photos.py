"""The photo on the staff information page: a copy of its own, only with a yes, gone when anything behind it goes."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from PIL import Image

from kakehashi.placements import actions as placements
from kakehashi.seekers import actions as seekers
from kakehashi.seekers.states import ConsentPurpose
from kakehashi.showcase import actions, photos, queries
from kakehashi.showcase.models import StaffPhoto
from kakehashi.translation.models import Part
from kakehashi.translation.queries import parts_needed
from tests import cast
from tests.pictures import files
from tests.portals.company.conftest import Scene, make_scene

pytestmark = pytest.mark.django_db
FOLDER = Path(settings.MEDIA_ROOT)


@pytest.fixture
def ended(django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[Any]]) -> Iterator[Any]:
    def run(action: Callable[..., Any], **given: Any) -> Any:
        with django_capture_on_commit_callbacks(execute=True):
            return action(**given)

    return run


@pytest.fixture
def scene(ended: Any) -> Scene:
    """A page that is published with a photo."""
    made = make_scene()
    seekers.save_self_promotion(seeker=made.seeker, text="Tôi chăm chỉ.", by=made.seeker.user, now=cast.NOW)
    seekers.say_no_education(seeker=made.seeker, by=made.seeker.user, now=cast.NOW)
    for part in parts_needed(seeker=made.seeker):
        Part.objects.create(
            seeker=made.seeker,
            key=part.key,
            source=part.source,
            japanese="グエン",
            state="approved",
            changed_at=cast.NOW,
        )
    cast.confirm_texts(made.seeker)
    seekers.save_photo(seeker=made.seeker, data=files.with_exif(), by=made.seeker.user, now=cast.NOW)
    publish(made, ended)
    return made


def publish(scene: Scene, ended: Any) -> None:
    seeker = type(scene.seeker).objects.get(pk=scene.seeker.pk)
    ended(actions.publish_staff_page, seeker=seeker, by=scene.trainer, organization=scene.sending, now=cast.NOW)


def answer(scene: Scene, who: str = "clerk") -> int:
    address = reverse("company:page_photo", args=[scene.page.code])
    return cast.signed_in(getattr(scene, who)).get(address).status_code


def copies() -> list[Path]:
    return [FOLDER / photo.picture.name for photo in StaffPhoto.objects.all()]


def test_publishing_makes_a_copy_with_a_name_and_a_file_of_its_own(scene: Scene) -> None:
    (copy,) = copies()
    own = scene.seeker.photo
    assert (own.public_id not in copy.name, copy.read_bytes() != (FOLDER / own.picture.name).read_bytes()) == (
        True,
        True,
    )
    with Image.open(BytesIO(copy.read_bytes())) as picture:
        assert (picture.size, dict(picture.getexif())) == ((225, 300), {})
    assert b"private-place" not in copy.read_bytes()
    assert copy.stat().st_size <= photos.MOST_BYTES


def test_companies_get_it_with_headers_that_keep_it_alone(scene: Scene) -> None:
    client = cast.signed_in(scene.clerk)
    got = client.get(reverse("company:page_photo", args=[scene.page.code]))
    assert (got.status_code, got["Content-Type"]) == (200, "image/jpeg")
    assert got["Content-Disposition"] == f'attachment; filename="{scene.page.code}.jpg"'
    assert got["Content-Security-Policy"] == "default-src 'none'; sandbox; frame-ancestors 'none'"
    assert (got["X-Content-Type-Options"], got["Cache-Control"]) == ("nosniff", "no-store")
    assert got["Cross-Origin-Resource-Policy"] == "same-origin"
    elsewhere = client.get(got.wsgi_request.path, headers={"Sec-Fetch-Site": "cross-site"})
    assert (elsewhere.status_code, elsewhere.content) == (403, b"")


def test_the_page_shows_it_without_a_name_and_with_its_size(scene: Scene) -> None:
    page = cast.signed_in(scene.clerk).get(reverse("company:page", args=[scene.page.code])).content.decode()
    assert (
        f'src="/company/staff/{scene.page.code}/photo/" width="180" height="240" loading="lazy" '
        f'alt="Photo of the person of {scene.page.code}"'
    ) in page


def test_without_a_yes_there_is_no_copy(scene: Scene, ended: Any) -> None:
    scene.seeker.consents.filter(purpose=ConsentPurpose.SHOW_PHOTO).delete()
    publish(scene, ended)
    assert copies() == []
    assert answer(scene) == 404
    assert queries.is_published(seeker=scene.seeker)


def test_taking_the_yes_back_takes_only_the_photo_away(scene: Scene, ended: Any) -> None:
    (copy,) = copies()
    placement = cast.make_placement(opportunity=scene.opportunity, seeker=scene.seeker, sending=scene.sending)
    ended(
        placements.withdraw_consent,
        seeker=scene.seeker, purpose=ConsentPurpose.SHOW_PHOTO, by=scene.seeker.user, now=cast.NOW,
    )  # fmt: skip
    placement.refresh_from_db()
    assert (copy.exists(), answer(scene), placement.state) == (False, 404, "applied")
    assert queries.is_published(seeker=scene.seeker)
    assert (FOLDER / scene.seeker.photo.picture.name).exists()


def test_removing_the_photo_removes_the_copy(scene: Scene, ended: Any) -> None:
    (copy,) = copies()
    ended(actions.remove_photo, seeker=scene.seeker, by=scene.seeker.user, now=cast.NOW)
    assert (copy.exists(), answer(scene)) == (False, 404)


def test_a_new_photo_is_shown_when_the_page_is_published_again(scene: Scene, ended: Any) -> None:
    (old,) = copies()
    new = seekers.save_photo(seeker=scene.seeker, data=files.png(), by=scene.seeker.user, now=cast.NOW)
    page = queries.page_of_seeker(seeker=scene.seeker)
    assert page is not None
    assert (copies(), photos.differs(page=page, photo=new)) == ([old], True)
    publish(scene, ended)
    assert (old.exists(), photos.differs(page=page, photo=new)) == (False, False)
    (same,) = copies()
    publish(scene, ended)
    assert copies() == [same]


@pytest.mark.parametrize("who", ["clerk", "placer"])
def test_a_suspended_page_shows_no_photo_until_it_returns(who: str, scene: Scene, ended: Any) -> None:
    officer = cast.make_secretariat()
    ended(actions.suspend_organization, organization=scene.sending, reason="x", by=officer, now=cast.NOW)
    assert answer(scene, who) == 404
    ended(actions.reinstate_organization, organization=scene.sending, by=officer, now=cast.NOW)
    assert answer(scene, who) == 200


def test_taking_the_page_down_and_changing_the_organization_delete_the_copy(scene: Scene, ended: Any) -> None:
    (copy,) = copies()
    other = cast.make_organization()
    ended(
        placements.change_sending_organization,
        seeker=scene.seeker, organization=other, by=scene.seeker.user, now=cast.NOW,
    )  # fmt: skip
    assert (copy.exists(), answer(scene)) == (False, 404)
    choice = scene.seeker.choices.get(organization=other)
    ended(actions.accept_seeker, choice=choice, by=cast.make_member(organization=other), now=cast.NOW)
    assert answer(scene) == 200


def test_cancelling_deletes_every_file_of_the_person(scene: Scene, ended: Any) -> None:
    theirs = [
        *copies(),
        *(FOLDER / name for name in (scene.seeker.photo.picture.name, scene.seeker.photo.preview.name)),
    ]
    ended(placements.cancel_membership, seeker=scene.seeker, by=scene.seeker.user, now=cast.NOW)
    assert [path for path in theirs if path.exists()] == []
    assert not StaffPhoto.objects.exists()
    assert answer(scene) == 404


def test_at_night_copies_without_a_page_go() -> None:
    lost = FOLDER / "showcase/zz/lost.jpg"
    lost.parent.mkdir(parents=True, exist_ok=True)
    lost.touch()
    assert actions.delete_files_without_row(now=cast.NOW.replace(year=2100)) >= 1
    assert not lost.exists()
