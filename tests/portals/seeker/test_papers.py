"""A seeker reads the own staff information page as PDF, exactly as companies get it."""

import io

import pytest
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob
from pypdf import PdfReader

from kakehashi.audit.models import Entry
from kakehashi.showcase import tasks
from kakehashi.showcase.models import StaffPage
from tests import cast

pytestmark = pytest.mark.django_db
URL = "seeker:page_pdf"


def test_a_seeker_gets_the_own_page_as_pdf() -> None:
    organization = cast.make_organization()
    seeker = cast.make_seeker(organization=organization)
    page = cast.make_page(seeker=seeker, organization=organization)
    client = cast.signed_in(seeker.user)
    assert f'href="{reverse(URL)}"' in client.get(reverse("seeker:home")).content.decode()
    assert client.get(reverse(URL)).get("Refresh") is None
    assert client.post(reverse(URL))["Location"] == reverse(URL)
    assert client.get(reverse(URL))["Refresh"] == "2"
    for job in ProcrastinateJob.objects.filter(task_name="make_paper"):
        tasks.make_paper(**job.args)
    text = PdfReader(io.BytesIO(client.get(reverse(URL)).content)).pages[0].extract_text()
    assert page.code in text
    assert "溶接が得意です。" in text
    assert Entry.objects.get(action="staff_page.printed").by_public_id == seeker.user.public_id


def test_without_a_published_page_there_is_nothing_to_print() -> None:
    organization = cast.make_organization()
    seeker = cast.make_seeker(organization=organization)
    client = cast.signed_in(seeker.user)
    assert [client.get(reverse(URL)).status_code, client.post(reverse(URL)).status_code] == [404, 404]
    cast.make_page(seeker=seeker, organization=organization)
    StaffPage.objects.update(is_shown=False)
    assert [client.get(reverse(URL)).status_code, client.post(reverse(URL)).status_code] == [404, 404]
