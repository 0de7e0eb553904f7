"""Registered information on its pages: what is saved, what is refused, and that nothing typed is lost."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from kakehashi.seekers.models import Job, Schooling, Seeker
from tests import cast
from tests.portals.seeker.conftest import Stage

pytestmark = pytest.mark.django_db
JOB = {
    "employer": "Xưởng mộc", "duties": "Đóng bàn ghế", "begins_month": "3", "begins_year": "2019", "ends_month": "",
    "ends_year": "2021",
}  # fmt: skip
SCHOOL = {"kind": "college", "name": "Cao đẳng", "from_year": "2018", "until_year": "2020", "finished": "yes"}


def post(stage: Stage, name: str, data: dict[str, Any] | None = None, *args: str, query: str = "") -> Any:
    return stage.client.post(reverse(f"seeker:{name}", args=args) + query, data or {})


def test_names_are_saved_and_lead_back_to_the_task_list(stage: Stage) -> None:
    response = post(stage, "names", {"native": "U", "passport": "u", "katakana": "ウ"})
    assert response.headers["Location"] == reverse("seeker:information_1")
    seeker = Seeker.objects.get(pk=stage.seeker.pk)
    assert (seeker.name_native, seeker.name_passport, seeker.name_katakana) == ("U", "U", "ウ")


@pytest.mark.parametrize(
    ("name", "data", "field"),
    [
        ("names", {"native": "Nguyễn Thị Hoa", "passport": "Nguyễn"}, "name_passport"),
        ("contact", {"phone": "12", "phone_owner": "mine", "address": "12 Phố Huế"}, "phone"),
        ("contact", {"phone": "0912345678", "contact_email": "x@", "phone_owner": "mine", "address": "A"}, "address"),
        ("birth_date", {"birth_on_day": "31", "birth_on_month": "2", "birth_on_year": "2004"}, "birth_on"),
        ("birth_date", {"birth_on_day": "1", "birth_on_month": "2", "birth_on_year": "2020"}, "birth_on"),
        ("country", {"country": "FR"}, "country"),
        ("self_promotion", {"text": ""}, "self_promotion"),
        ("wish_other", {"text": "x" * 201, "kind": "service"}, "other_wish"),
    ],
)
def test_wrong_input_is_shown_again_and_saves_nothing(
    stage: Stage, name: str, data: dict[str, str], field: str
) -> None:
    before = getattr(Seeker.objects.get(pk=stage.seeker.pk), field)
    response = post(stage, name, data)
    page = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error: " in page
    assert "There is a problem" in page
    for typed in data.values():
        assert typed in page
    assert getattr(Seeker.objects.get(pk=stage.seeker.pk), field) == before


def test_too_young_is_said_with_the_day(stage: Stage) -> None:
    page = post(stage, "birth_date", {"birth_on_day": "27", "birth_on_month": "3", "birth_on_year": "2020"})
    assert "you can register from 27 March 2038" in page.content.decode()


def test_a_draft_is_kept_with_answers_missing(stage: Stage) -> None:
    response = post(stage, "contact", {"phone": "0987 654 321", "address": "", "later": "1"})
    assert response.status_code == 302
    seeker = Seeker.objects.get(pk=stage.seeker.pk)
    assert (seeker.phone, seeker.phone_owner, seeker.address) == ("+84987654321", "", "")
    assert "Not complete" in stage.client.get(reverse("seeker:information_1")).content.decode()


def test_what_was_begun_on_one_telephone_goes_on_at_another(stage: Stage) -> None:
    post(stage, "contact", {"phone": "0987 654 321", "address": "Số 9 Phố Ví Dụ", "later": "1"})
    other = Client(headers={"user-agent": "Another telephone"})
    other.force_login(stage.seeker.user)
    address = reverse("seeker:contact")
    page = other.get(address).content.decode()
    assert "Số 9 Phố Ví Dụ" in page
    other.post(address, {"phone": "0987 654 321", "phone_owner": "mine", "address": "Số 9 Phố Ví Dụ"})
    assert "Số 9 Phố Ví Dụ" in stage.client.get(address).content.decode()
    seeker = Seeker.objects.get(pk=stage.seeker.pk)
    assert (seeker.phone_owner, seeker.address) == ("mine", "Số 9 Phố Ví Dụ")


def test_a_number_is_read_as_one_of_the_seekers_country(stage: Stage) -> None:
    post(stage, "country", {"country": "ID"})
    post(stage, "contact", {"phone": "0812 3456 7890", "phone_owner": "family", "address": "Jakarta"})
    assert Seeker.objects.get(pk=stage.seeker.pk).phone == "+6281234567890"


def test_a_school_is_added_changed_and_removed(stage: Stage) -> None:
    assert post(stage, "school_new", SCHOOL).status_code == 302
    added = Schooling.objects.get(name="Cao đẳng")
    assert post(stage, "school", {**SCHOOL, "name": "Đại học", "finished": "no"}, added.public_id).status_code == 302
    added.refresh_from_db()
    assert (added.name, added.finished) == ("Đại học", False)
    assert stage.client.get(reverse("seeker:school_remove", args=[added.public_id])).status_code == 200
    assert post(stage, "school_remove", {}, added.public_id).status_code == 302
    assert not Schooling.objects.filter(pk=added.pk).exists()


@pytest.mark.parametrize(
    "wrong", [{"name": ""}, {"kind": "kindergarten"}, {"until_year": "2010"}, {"from_year": "19"}, {"finished": ""}]
)
def test_a_wrong_school_is_shown_again(stage: Stage, wrong: dict[str, str]) -> None:
    response = post(stage, "school_new", {**SCHOOL, **wrong})
    assert response.status_code == 422
    assert "Cao đẳng" in response.content.decode() or "name" in wrong
    assert Schooling.objects.count() == 1


def test_a_job_gets_a_work_of_the_list_by_search_without_script(stage: Stage) -> None:
    page = stage.client.get(reverse("seeker:job_find") + "?q=welding").content.decode()
    assert f"{reverse('seeker:job_new')}?work=7-7-1" in page
    assert post(stage, "job_new", JOB, query="?work=7-7-1").status_code == 302
    job = Job.objects.get(employer="Xưởng mộc")
    assert (job.work_id, job.other_work, job.from_month, job.until_month) == ("7-7-1", "", 3, None)


def test_a_job_that_is_not_on_the_list_is_named_by_the_seeker(stage: Stage) -> None:
    assert post(stage, "job_new", JOB, query="?work=none").status_code == 422
    assert post(stage, "job_new", {**JOB, "other_work": "Bán hàng"}, query="?work=none").status_code == 302
    job = Job.objects.get(employer="Xưởng mộc")
    assert (job.work_id, job.other_work) == (None, "Bán hàng")


def test_the_work_of_a_job_can_be_changed_and_the_rest_stays(stage: Stage) -> None:
    job = stage.job
    data = {"employer": job.employer, "duties": job.duties, "begins_year": "2022", "ends_year": "2025"}
    assert post(stage, "job", data, job.public_id, query="?work=7-7-1").status_code == 302
    job.refresh_from_db()
    assert (job.work_id, job.employer) == ("7-7-1", "Xưởng hàn")


@pytest.mark.parametrize(
    "wrong",
    [{"employer": ""}, {"begins_year": "2999"}, {"begins_year": ""}, {"begins_month": "13"}, {"ends_year": "2010"}],
)
def test_a_wrong_job_is_shown_again(stage: Stage, wrong: dict[str, str]) -> None:
    response = post(stage, "job_new", {**JOB, **wrong}, query="?work=7-7-1")
    assert response.status_code == 422
    assert "Đóng bàn ghế" in response.content.decode()
    assert Job.objects.count() == 1


def test_a_job_without_a_work_leads_to_the_search(stage: Stage) -> None:
    assert stage.client.get(reverse("seeker:job_new")).headers["Location"] == reverse("seeker:job_find")
    assert stage.client.get(reverse("seeker:job_new") + "?work=99-9-9").status_code == 404


@pytest.mark.parametrize(
    ("name", "relation"), [("no_education", "schools"), ("no_jobs", "jobs"), ("no_stays", "stays")]
)
def test_none_is_an_answer(stage: Stage, name: str, relation: str) -> None:
    assert stage.client.get(reverse(f"seeker:{name}")).status_code == 405
    assert getattr(stage.seeker, relation).exists()
    assert post(stage, name).status_code == 302
    assert not getattr(stage.seeker, relation).exists()


def test_a_wish_without_experience_is_refused_with_the_reason(stage: Stage) -> None:
    page = stage.client.get(reverse("seeker:wish", args=["1-1-1"])).content.decode()
    assert "This work is not possible for you now" in page
    assert "Second-hand" in page
    response = post(stage, "wish", {}, "1-1-1")
    assert response.status_code == 422
    assert "none of your jobs has it" in response.content.decode()
    assert [wish.work_id for wish in stage.seeker.desired_works.all()] == [cast.WELDING]


def test_a_wish_with_experience_is_added_put_first_and_removed(stage: Stage) -> None:
    assert post(stage, "wish", {}, "7-7-1").status_code == 302
    assert post(stage, "wish_first", {}, "7-7-1").status_code == 302
    assert [wish.work_id for wish in stage.seeker.desired_works.all()] == ["7-7-1", cast.WELDING]
    assert post(stage, "wish_remove", {}, cast.WELDING).status_code == 302
    assert [wish.work_id for wish in stage.seeker.desired_works.all()] == ["7-7-1"]


def test_a_work_that_is_not_wished_cannot_be_moved(stage: Stage) -> None:
    assert post(stage, "wish_first", {}, "7-7-1").status_code == 404
    assert post(stage, "wish_remove", {}, "7-7-1").status_code == 404
    assert stage.client.get(reverse("seeker:wish", args=["99-9-9"])).status_code == 404


def test_a_fourth_wish_is_refused_kindly(stage: Stage) -> None:
    stage.job.work.occupation.works.exclude(code=cast.WELDING)
    Job.objects.create(seeker=stage.seeker, employer="Farm", work_id="1-1-1", from_year=2020)
    for code in ("7-7-1", "1-1-1"):
        post(stage, "wish", {}, code)
    response = post(stage, "wish", {}, "1-1-2")
    assert response.status_code == 422
    assert "Remove one first" in response.content.decode()
    assert stage.seeker.desired_works.count() == 3


def test_something_else_is_answered_with_what_is_still_possible(stage: Stage) -> None:
    page = stage.client.get(reverse("seeker:wish_other")).content.decode()
    assert "only stage (i) exists for it: one year at most, then home." in page
    assert post(stage, "wish_other", {"text": "Bán hàng", "kind": "sales"}).status_code == 302
    assert Seeker.objects.get(pk=stage.seeker.pk).other_wish == "Bán hàng"
    assert post(stage, "wish_other_remove").status_code == 302
    assert Seeker.objects.get(pk=stage.seeker.pk).other_wish == ""


def test_the_task_list_names_a_wish_that_is_not_possible(stage: Stage) -> None:
    stage.seeker.jobs.all().delete()
    Job.objects.create(seeker=stage.seeker, employer="Farm", work_id="1-1-1", from_year=2020)
    page = stage.client.get(reverse("seeker:information_1")).content.decode()
    assert "One of your wishes is not possible now" in page


def test_languages_are_saved(stage: Stage) -> None:
    assert post(stage, "japanese", {"level": "N2", "certificate": ""}).status_code == 302
    assert stage.seeker.languages.get(language="ja").level == "N2"
    assert post(stage, "japanese", {"level": "N9"}).status_code == 422
    assert post(stage, "language_new", {"language": "ko", "level": "good"}).status_code == 302
    korean = stage.seeker.languages.get(language="ko")
    assert post(stage, "language_remove", {}, korean.public_id).status_code == 302
    assert post(stage, "language_new", {"language": "ja", "level": "good"}).status_code == 422


THINGS = ("school", "school_remove", "job", "job_work", "job_remove", "stay", "stay_kind", "stay_work", "stay_remove")


def test_another_persons_things_do_not_exist(stage: Stage) -> None:
    stranger = cast.make_seeker()
    school = Schooling.objects.create(seeker=stranger, kind="college", name="Theirs")
    stay = stranger.stays.create(purpose="visit", from_year=2020, until_year=2020)
    theirs = {"school": school, "job": stranger.jobs.get(), "stay": stay}
    for name in THINGS:
        thing = theirs[name.partition("_")[0]]
        address = reverse(f"seeker:{name}", args=[thing.public_id])
        assert stage.client.get(address).status_code == 404, name
        if name not in {"job_work", "stay_work"}:
            assert stage.client.post(address, {**SCHOOL, **JOB}).status_code == 404, name
        assert type(thing).objects.filter(pk=thing.pk).exists()


def test_another_persons_language_does_not_exist(stage: Stage) -> None:
    theirs = cast.make_seeker().languages.create(language="en", level="good")
    assert post(stage, "language_remove", {}, theirs.public_id).status_code == 404


def test_the_check_page_shows_every_answer(stage: Stage) -> None:
    page = stage.client.get(reverse("seeker:check_1")).content.decode()
    for answer in ("NGUYEN VAN", "+84 912 345 678", "Hà Nội", "Trường nghề", "Xưởng hàn", "Semi-automatic Welding"):
        assert answer in page
    page = stage.client.get(reverse("seeker:check_2")).content.decode()
    for answer in ("Cầu Vồng", "Tôi hàn rất giỏi.", "N4", "Visit or travel"):
        assert answer in page
