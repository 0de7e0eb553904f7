"""Contact persons, licences, the earliest start, and answers that become the self-promotion."""

from typing import Any

import pytest
from django.urls import reverse

from kakehashi.seekers import actions
from kakehashi.seekers.models import ContactPerson, LanguageSkill, Licence, Schooling, Seeker
from kakehashi.seekers.refusals import ContactPersonMustKnow, TooManyContactPersons
from tests import cast
from tests.portals.seeker.conftest import Stage

pytestmark = pytest.mark.django_db
PERSON = {
    "name": "Nguyễn Thị Mẹ",
    "relation": "family",
    "phone": "091 200 01 11",
    "phone_owner": "neighbour",
    "safe_times": "sau 18:00",
    "knows": "on",
}
LICENCE = {"kind": "machine", "name": "Lái xe nâng", "issued_year": "2022"}


def post(stage: Stage, name: str, data: dict[str, Any] | None = None, *args: str) -> Any:
    return stage.client.post(reverse(f"seeker:{name}", args=args), data or {})


def the_seeker() -> Seeker:
    return Seeker.objects.get()


def test_a_contact_person_is_added_changed_and_removed(stage: Stage) -> None:
    assert post(stage, "contact_person_new", PERSON).headers["Location"] == reverse("seeker:contact_persons")
    person = ContactPerson.objects.get()
    assert (person.phone, person.phone_owner, person.safe_times) == ("+84912000111", "neighbour", "sau 18:00")
    assert not the_seeker().no_contact_persons
    assert post(stage, "contact_person", {**PERSON, "name": "Dì"}, person.public_id).status_code == 302
    assert ContactPerson.objects.get().name == "Dì"
    assert post(stage, "contact_person_remove", {}, person.public_id).status_code == 302
    assert not ContactPerson.objects.exists()


@pytest.mark.parametrize(
    "wrong", [{"knows": ""}, {"phone": "12"}, {"relation": "boss"}, {"phone_owner": ""}, {"name": ""}]
)
def test_a_contact_person_who_does_not_know_or_cannot_be_called_is_refused(stage: Stage, wrong: dict[str, str]) -> None:
    response = post(stage, "contact_person_new", {**PERSON, **wrong})
    assert response.status_code == 422
    assert "sau 18:00" in response.content.decode()
    assert not ContactPerson.objects.exists()


def test_three_can_be_named_and_nobody_without_their_word(stage: Stage) -> None:
    fields: dict[str, Any] = {**PERSON, "phone": "+84912000111", "knows": True}
    asked = {"seeker": stage.seeker, "person": None, "by": stage.seeker.user, "now": cast.NOW}
    for _number in range(3):
        actions.save_contact_person(**fields, **asked)
    with pytest.raises(TooManyContactPersons):
        actions.save_contact_person(**fields, **asked)
    assert post(stage, "contact_person_new", PERSON).status_code == 422
    with pytest.raises(ContactPersonMustKnow):
        actions.save_contact_person(**{**fields, "knows": False}, **asked)
    assert ContactPerson.objects.count() == 3
    assert "Add another" not in stage.client.get(reverse("seeker:contact_persons")).content.decode()
    assert post(stage, "no_contact_persons").status_code == 302
    assert (ContactPerson.objects.count(), the_seeker().no_contact_persons) == (0, True)


def test_a_licence_is_added_changed_and_said_not_to_be(stage: Stage) -> None:
    assert post(stage, "licence_new", LICENCE).headers["Location"] == reverse("seeker:licences")
    licence = Licence.objects.get(name="Lái xe nâng")
    assert post(stage, "licence", {**LICENCE, "issued_year": ""}, licence.public_id).status_code == 302
    licence.refresh_from_db()
    assert licence.issued_year is None
    assert post(stage, "licence_new", {**LICENCE, "issued_year": "2099"}).status_code == 422
    assert post(stage, "no_licences").status_code == 302
    assert (Licence.objects.count(), the_seeker().no_licences) == (0, True)


def test_the_earliest_start_is_a_year_a_month_or_not_known(stage: Stage) -> None:
    assert post(stage, "start", {"begins_month": "4", "begins_year": "2027"}).status_code == 302
    assert (the_seeker().starts_from_year, the_seeker().starts_from_month, the_seeker().start_open) == (2027, 4, False)
    assert post(stage, "start", {"begins_month": "", "begins_year": "2019"}).status_code == 422
    assert post(stage, "start_open").status_code == 302
    assert (the_seeker().starts_from_year, the_seeker().starts_from_month, the_seeker().start_open) == (
        None,
        None,
        True,
    )


def test_answers_to_the_questions_become_one_text_and_nothing_is_lost(stage: Stage) -> None:
    Seeker.objects.update(self_promotion="")
    page = stage.client.get(reverse("seeker:self_promotion")).content.decode()
    assert '<details class="govuk-details" open>' in page
    assert post(stage, "self_promotion", {"text": ""}).status_code == 422
    post(stage, "self_promotion", {"good_at": "Tôi hàn giỏi.", "at_home": "Mở xưởng.", "text": "Tôi không hút thuốc."})
    assert the_seeker().self_promotion == "Tôi hàn giỏi.\n\nMở xưởng.\n\nTôi không hút thuốc."
    text = the_seeker().self_promotion
    post(stage, "self_promotion", {"text": text, "why_japan": "Vì kỹ thuật."})
    assert the_seeker().self_promotion == f"{text}\n\nVì kỹ thuật."


def test_answers_that_are_too_long_together_are_all_shown_again(stage: Stage) -> None:
    before = the_seeker().self_promotion
    response = post(stage, "self_promotion", {"text": "a" * 2000, "good_at": "b" * 2000})
    page = response.content.decode()
    assert response.status_code == 422
    assert "a" * 2000 in page
    assert "b" * 2000 in page
    assert "now it is 4002" in page
    assert the_seeker().self_promotion == before


def test_the_field_of_study_points_and_short_name_are_saved_and_shown_before_sending(stage: Stage) -> None:
    school = {"kind": "college", "name": "Cao đẳng", "field": "Cơ khí", "from_year": "2018", "finished": "yes"}
    assert post(stage, "school_new", school).status_code == 302
    level = {"level": "N4", "certificate": "JLPT N4", "certificate_year": "2025", "certificate_score": "112"}
    assert post(stage, "japanese", level).status_code == 302
    assert post(stage, "names", {"native": "U", "passport": "U", "called_as": "U Nhỏ"}).status_code == 302
    post(stage, "contact_person_new", PERSON)
    assert Schooling.objects.get(name="Cao đẳng").field == "Cơ khí"
    assert (LanguageSkill.objects.get(language="ja").certificate_year, the_seeker().called_as) == (2025, "U Nhỏ")
    first, second = (stage.client.get(reverse(f"seeker:check_{part}")).content.decode() for part in (1, 2))
    for shown in ("Cơ khí", "U Nhỏ", "Nguyễn Thị Mẹ", "+84 912 000 111", "sau 18:00", "Bằng lái B2", "Not known yet"):
        assert shown in first
    assert "Points: 112" in second


def test_points_are_a_number_so_that_no_telephone_fits(stage: Stage) -> None:
    response = post(stage, "japanese", {"level": "N4", "certificate": "x", "certificate_score": "0912345678"})
    assert response.status_code == 422
    assert LanguageSkill.objects.get(language="ja").certificate == "Chứng chỉ N4"


def test_published_texts_are_asked_for_and_not_overwritten(published: Stage) -> None:
    licence = published.seeker.licences.get()
    page = published.client.get(reverse("seeker:licence", args=[licence.public_id])).content.decode()
    assert reverse("seeker:change", args=[f"licence.{licence.public_id}.licence_name"]) in page
    post(published, "licence", {"kind": "trade", "name": "Khác", "issued_year": ""}, licence.public_id)
    licence.refresh_from_db()
    assert (licence.kind, licence.name) == ("trade", "Bằng lái B2")
    LanguageSkill.objects.filter(language="en").update(certificate="Chứng chỉ B1")
    post(published, "language_new", {"language": "en", "level": "good", "certificate": ""})
    assert LanguageSkill.objects.get(language="en").certificate == "Chứng chỉ B1"


def test_a_name_typed_in_parts_is_measured_after_it_is_put_together(stage: Stage) -> None:
    long = "e\u0302\u0303" * 120
    assert post(stage, "names", {"native": long, "passport": "A" * 120}).status_code == 302
    assert the_seeker().name_native == "ễ" * 120


def test_another_persons_things_do_not_exist(stage: Stage) -> None:
    other = cast.make_seeker()
    theirs = Licence.objects.create(seeker=other, kind="driving", name="x")
    person = ContactPerson.objects.create(
        seeker=other, name="x", relation="friend", phone="+84912000111", phone_owner="theirs", knows=True
    )
    for name, thing in {"licence": theirs, "contact_person": person}.items():
        for page in (name, f"{name}_remove"):
            assert stage.client.get(reverse(f"seeker:{page}", args=[thing.public_id])).status_code == 404
