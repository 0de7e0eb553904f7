"""After publishing, names too change only through the sending organization, and the page says so first."""

import pytest
from django.urls import reverse

from kakehashi.messaging.models import Notice
from kakehashi.seekers.models import Seeker
from kakehashi.translation.models import ChangeRequest
from tests.portals.seeker.conftest import Stage

pytestmark = pytest.mark.django_db
NAMES = reverse("seeker:names")
KATAKANA = "name_katakana"


def change(key: str) -> str:
    return reverse("seeker:change", args=[key])


def names_of(stage: Stage) -> tuple[str, str, str]:
    seeker = Seeker.objects.get(pk=stage.seeker.pk)
    return seeker.name_native, seeker.name_passport, seeker.name_katakana


def test_the_page_of_names_says_who_changes_them_and_has_nothing_to_type(published: Stage) -> None:
    page = published.client.get(NAMES).content.decode()
    assert "Your sending organization changes your names for you. It may say no." in page
    assert 'name="katakana"' not in page
    for key in ("name_native", "name_passport", KATAKANA):
        assert change(key) in page


def test_posting_to_the_page_of_names_saves_nothing(published: Stage) -> None:
    before = names_of(published)
    answer = published.client.post(NAMES, {"native": "Khác", "passport": "OTHER", "katakana": "ホカ"})
    assert answer.status_code == 302
    assert names_of(published) == before
    assert not ChangeRequest.objects.exists()


def test_a_wished_name_waits_for_the_organization_and_is_told_to_it(published: Stage) -> None:
    before = names_of(published)
    page = published.client.get(change("name_passport")).content.decode()
    assert page.index("Your page is published") < page.index('name="wanted"')
    answer = published.client.post(change("name_passport"), {"wanted": "nguyen van nam"})
    assert answer.headers["Location"] == change("name_passport")
    request = ChangeRequest.objects.get()
    assert (request.key, request.before, request.wanted) == ("name_passport", before[1], "NGUYEN VAN NAM")
    assert names_of(published) == before
    assert Notice.objects.get().kind == "translation.change_requested"


@pytest.mark.parametrize(
    ("key", "wanted", "sentence"),
    [
        ("name_passport", "Nguyễn", "Use the letters A to Z without accents"),
        (KATAKANA, "090-1234-5678", "Use katakana only"),
        ("name_native", " ", "govuk-error-message"),
        (KATAKANA, "グエン・ヴァン", "This is what it says already."),
    ],
)
def test_what_is_no_such_name_is_refused_and_nothing_is_sent(
    published: Stage, key: str, wanted: str, sentence: str
) -> None:
    answer = published.client.post(change(key), {"wanted": wanted})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not ChangeRequest.objects.exists()
    assert not Notice.objects.exists()


def test_before_publishing_names_are_saved_as_ever_and_there_is_nothing_to_ask(stage: Stage) -> None:
    assert stage.client.get(change(KATAKANA)).status_code == 404
    stage.client.post(NAMES, {"native": "U", "passport": "u", "katakana": "ウ"})
    assert names_of(stage) == ("U", "U", "ウ")
