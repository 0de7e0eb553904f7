"""The picture of a workplace: small and clean, looked at by the Secretariat, shown where the opportunity is."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from PIL import Image

from kakehashi.opportunities import actions
from kakehashi.opportunities.models import PlacePicture
from kakehashi.organizations.states import OrganizationKind
from tests import cast

pytestmark = pytest.mark.django_db


def a_photo() -> SimpleUploadedFile:
    """A photo with noise in it and something of the person who took it."""
    written = BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Camera of Example Person"
    Image.effect_noise((1000, 700), 90).convert("RGB").save(written, "JPEG", exif=exif)
    return SimpleUploadedFile("place.jpg", written.getvalue())


def test_a_company_sends_a_picture_and_it_is_shown_small_with_its_opportunity(anonymous: Client) -> None:
    company = cast.make_organization(kind=OrganizationKind.ACCEPTING)
    supervising = cast.make_organization(kind=OrganizationKind.SUPERVISING)
    cast.make_supervision(supervising=supervising, company=company)
    made = cast.make_opportunity(company=company, supervising=supervising, state="draft")
    member = cast.make_member(organization=company)
    client = cast.signed_in(member)
    page = reverse("company:opportunity_picture", args=[made.public_id])
    assert client.post(page, {"file": SimpleUploadedFile("x.jpg", b"<svg>")}).status_code == 422
    assert client.post(page, {"file": a_photo()}).status_code == 302
    kept = PlacePicture.objects.get()
    content = bytes(kept.content)
    assert len(content) <= 20_000
    assert b"Example Person" not in content
    file = client.get(reverse("company:opportunity_picture_file", args=[made.public_id]))
    assert (file["Content-Type"], file.content) == ("image/jpeg", content)

    public = reverse("public:opportunity_picture", args=[made.public_id])
    seen = reverse("secretariat:opportunity_picture", args=[made.public_id])
    secretary = cast.signed_in(cast.make_secretariat())
    assert anonymous.get(public).status_code == secretary.get(seen).status_code == 404
    actions.submit(opportunity=made, by=member, now=cast.NOW)
    assert secretary.get(seen).content == content
    assert seen in secretary.get(reverse("secretariat:opportunity", args=[made.public_id])).content.decode()
    assert anonymous.get(public).status_code == 404
    assert client.post(page, {"remove": "yes"}).status_code == 409
    made.refresh_from_db()
    actions.approve(opportunity=made, by=cast.make_secretariat(), now=cast.NOW)
    assert anonymous.get(public).content == content
    assert public in anonymous.get(reverse("public:opportunity", args=[made.public_id])).content.decode()
    seeker = cast.signed_in(cast.make_seeker().user)
    assert public in seeker.get(reverse("seeker:opportunity", args=[made.public_id])).content.decode()
    assert public not in seeker.get(reverse("seeker:opportunity_home", args=[made.public_id])).content.decode()

    copied = actions.copy(opportunity=made, by=member, now=cast.NOW)
    assert bytes(copied.place_picture.content) == content
    again = reverse("company:opportunity_picture", args=[copied.public_id])
    assert client.post(again, {"remove": "yes"}).status_code == 302
    assert PlacePicture.objects.count() == 1
