"""After publishing, a translated text changes only through the sending organization."""

import pytest
from django.urls import reverse

from kakehashi.messaging.models import Notice
from kakehashi.seekers.models import Seeker
from kakehashi.translation.actions import decline_change
from kakehashi.translation.models import ChangeRequest
from tests import cast
from tests.portals.seeker.conftest import Stage

pytestmark = pytest.mark.django_db
SELF = "self_promotion"


def change(stage: Stage, key: str = SELF) -> str:
    return reverse("seeker:change", args=[key])


def test_the_page_says_so_before_the_seeker_types(published: Stage) -> None:
    response = published.client.get(reverse("seeker:self_promotion"))
    assert response.headers["Location"] == change(published)
    page = published.client.get(change(published)).content.decode()
    said, box = page.index("This is on your published page"), page.index("<textarea")
    assert said < box


def test_an_edit_becomes_a_request_and_the_text_stays(published: Stage) -> None:
    member = published.sending.memberships.get().user
    response = published.client.post(change(published), {"wanted": "Tôi hàn rất giỏi và học nhanh."})
    assert response.headers["Location"] == change(published)
    request = ChangeRequest.objects.get()
    assert (request.key, request.before, request.wanted) == (
        SELF,
        "Tôi hàn rất giỏi.",
        "Tôi hàn rất giỏi và học nhanh.",
    )
    assert Seeker.objects.get(pk=published.seeker.pk).self_promotion == "Tôi hàn rất giỏi."
    assert Notice.objects.filter(to_public_id=member.public_id, about="change_request").count() == 1
    page = published.client.get(change(published)).content.decode()
    assert "Your wish waits for an answer" in page
    assert "Tôi hàn rất giỏi và học nhanh." in page


def test_posting_to_the_old_page_saves_nothing_either(published: Stage) -> None:
    published.client.post(reverse("seeker:self_promotion"), {"text": "Something new"})
    assert Seeker.objects.get(pk=published.seeker.pk).self_promotion == "Tôi hàn rất giỏi."


def test_a_wish_can_be_taken_back(published: Stage) -> None:
    published.client.post(change(published), {"wanted": "Khác"})
    request = ChangeRequest.objects.get()
    published.client.post(reverse("seeker:change_take_back", args=[request.public_id]))
    request.refresh_from_db()
    assert request.state == "taken_back"
    assert "Your wish waits for an answer" not in published.client.get(change(published)).content.decode()


def test_a_decided_wish_cannot_be_taken_back_and_the_reason_is_shown(published: Stage) -> None:
    published.client.post(change(published), {"wanted": "Khác"})
    request = ChangeRequest.objects.get()
    decline_change(request=request, reason="Too long.", by=published.sending.memberships.get().user, now=cast.NOW)
    answer = published.client.post(reverse("seeker:change_take_back", args=[request.public_id]), follow=True)
    assert "already answered" in answer.content.decode()
    assert "Too long." in answer.content.decode()
    request.refresh_from_db()
    assert request.state == "declined"


@pytest.mark.parametrize("wanted", ["", "Tôi hàn rất giỏi.", "  "])
def test_nothing_new_is_refused_and_nothing_is_sent(published: Stage, wanted: str) -> None:
    assert published.client.post(change(published), {"wanted": wanted}).status_code == 422
    assert not ChangeRequest.objects.exists()
    assert not Notice.objects.exists()


def test_too_long_a_name_is_refused_and_kept_on_the_page(published: Stage) -> None:
    key = f"school.{published.seeker.schools.get().public_id}.name"
    response = published.client.post(change(published, key), {"wanted": "x" * 161})
    assert response.status_code == 422
    assert "x" * 161 in response.content.decode()
    assert not ChangeRequest.objects.exists()


def test_published_words_of_a_job_are_not_in_its_form_but_dates_are(published: Stage) -> None:
    job = published.job
    address = reverse("seeker:job", args=[job.public_id])
    page = published.client.get(address).content.decode()
    assert change(published, f"job.{job.public_id}.employer") in page
    assert 'name="employer"' not in page
    published.client.post(address, {"employer": "Round the rule", "begins_year": "2021", "ends_year": "2025"})
    job.refresh_from_db()
    assert (job.employer, job.duties, job.from_year) == ("Xưởng hàn", "Hàn khung thép", 2021)


def test_a_published_school_and_certificate_keep_their_words(published: Stage) -> None:
    school = published.seeker.schools.get()
    data = {"kind": "college", "name": "Round the rule", "finished": "yes"}
    published.client.post(reverse("seeker:school", args=[school.public_id]), data)
    published.client.post(reverse("seeker:japanese"), {"level": "N3", "certificate": "Round the rule"})
    school.refresh_from_db()
    skill = published.seeker.languages.get(language="ja")
    assert (school.name, school.kind) == ("Trường nghề", "college")
    assert (skill.certificate, skill.level) == ("Chứng chỉ N4", "N3")


def test_the_other_wish_is_asked_for_as_well(published: Stage) -> None:
    Seeker.objects.filter(pk=published.seeker.pk).update(other_wish="Bán hàng")
    assert change(published, "other_wish") in published.client.get(reverse("seeker:wish_other")).content.decode()
    published.client.post(reverse("seeker:wish_other_remove"))
    assert Seeker.objects.get(pk=published.seeker.pk).other_wish == "Bán hàng"


def test_before_publishing_there_is_nothing_to_ask_for(stage: Stage) -> None:
    assert stage.client.get(change(stage)).status_code == 404
    assert stage.client.post(reverse("seeker:self_promotion"), {"text": "Mới"}).status_code == 302
    assert Seeker.objects.get(pk=stage.seeker.pk).self_promotion == "Mới"


@pytest.mark.parametrize("key", ["name_other", "nonsense", "other_wish", "job.x.employer"])
def test_what_is_not_a_published_text_does_not_exist(published: Stage, key: str) -> None:
    assert published.client.get(change(published, key)).status_code == 404


def test_another_persons_texts_and_wishes_do_not_exist(published: Stage) -> None:
    stranger = cast.make_seeker(organization=published.sending, self_promotion="Khác")
    cast.make_page(seeker=stranger, organization=published.sending)
    key = f"job.{stranger.jobs.get().public_id}.employer"
    assert published.client.get(change(published, key)).status_code == 404
    assert published.client.post(change(published, key), {"wanted": "x"}).status_code == 404
    cast.signed_in(stranger.user).post(change(published), {"wanted": "Khác nữa"})
    theirs = ChangeRequest.objects.get()
    address = reverse("seeker:change_take_back", args=[theirs.public_id])
    assert published.client.post(address).status_code == 404
    theirs.refresh_from_db()
    assert theirs.state == "requested"
