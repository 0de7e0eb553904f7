"""Versions: every change of registered information keeps what stood before, when, and by whom."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kakehashi.audit.models import Entry
from kakehashi.catalogue.models import Work
from kakehashi.common.refusals import NotAllowed
from kakehashi.seekers import actions, version_queries
from kakehashi.seekers.helping import Helper
from kakehashi.seekers.models import ContactPerson, Document, LanguageSkill, Licence, Schooling, Seeker, Stay, Version
from kakehashi.seekers.told import SECTIONS
from kakehashi.translation import actions as translation
from tests import cast

pytestmark = pytest.mark.django_db
PERIOD = {"from_year": 2020, "from_month": None, "until_year": 2021, "until_month": None}
JOB = {"employer": "X", "work": None, "other_work": "X", "duties": "", **PERIOD}
SCHOOL = {"kind": "college", "name": "X", "from_year": None, "until_year": None, "finished": True}
PERSON = {
    "name": "X", "relation": "friend", "phone": "+84900000001", "phone_owner": "theirs", "safe_times": "",
    "knows": True,
}  # fmt: skip
CONTACT = {"phone": "+84912345678", "phone_owner": "mine", "contact_email": "", "address": "X"}
Save = Callable[[Seeker, dict[str, Any]], Any]


def _work(code: str = "1-1-1") -> Work:
    return Work.objects.get(code=code)


def _wish_twice(seeker: Seeker, given: dict[str, Any]) -> None:
    actions.add_desired_work(seeker=seeker, work=_work(), **given)
    Version.objects.all().delete()


def _put_first(seeker: Seeker, given: dict[str, Any]) -> None:
    _wish_twice(seeker, given)
    actions.put_first(seeker=seeker, work_code="1-1-1", **given)


# Each action that changes registered information, and the section in which it keeps a version.
SAVES: dict[str, tuple[str, Save]] = {
    "save_names": ("names", lambda s, by: actions.save_names(seeker=s, native="X", passport="X", katakana="", **by)),
    "save_birth_date": (
        "birth_date", lambda s, by: actions.save_birth_date(seeker=s, birth_on=date(2000, 1, 1), **by)
    ),
    "save_country": ("country", lambda s, by: actions.save_country(seeker=s, country="ID", **by)),
    "save_contact": ("contact", lambda s, by: actions.save_contact(seeker=s, **CONTACT, **by)),
    "save_start": ("start", lambda s, by: actions.save_start(seeker=s, year=2027, month=4, **by)),
    "save_plan": ("plan", lambda s, by: actions.save_plan(seeker=s, filed=True, on=date(2026, 10, 1), **by)),
    "save_sex": ("sex", lambda s, by: actions.save_sex(seeker=s, sex="female", **by)),
    "save_self_promotion": (
        "self_promotion", lambda s, by: actions.save_self_promotion(seeker=s, text="X", **by)
    ),
    "save_school": ("education", lambda s, by: actions.save_school(seeker=s, school=None, **SCHOOL, **by)),
    "remove_school": ("education", lambda s, by: actions.remove_school(school=s.schools.get(), **by)),
    "say_no_education": ("education", lambda s, by: actions.say_no_education(seeker=s, **by)),
    "save_licence": (
        "licences",
        lambda s, by: actions.save_licence(seeker=s, licence=None, kind="other", name="X", issued_year=None, **by),
    ),
    "remove_licence": ("licences", lambda s, by: actions.remove_licence(licence=s.licences.get(), **by)),
    "say_no_licences": ("licences", lambda s, by: actions.say_no_licences(seeker=s, **by)),
    "save_job": ("work_history", lambda s, by: actions.save_job(seeker=s, job=None, **JOB, **by)),
    "remove_job": ("work_history", lambda s, by: actions.remove_job(job=s.jobs.get(), **by)),
    "say_no_jobs": ("work_history", lambda s, by: actions.say_no_jobs(seeker=s, **by)),
    "add_desired_work": ("desired_works", lambda s, by: actions.add_desired_work(seeker=s, work=_work(), **by)),
    "remove_desired_work": (
        "desired_works", lambda s, by: actions.remove_desired_work(seeker=s, work_code=cast.WELDING, **by)
    ),
    "put_first": ("desired_works", _put_first),
    "save_other_wish": ("desired_works", lambda s, by: actions.save_other_wish(seeker=s, text="X", **by)),
    "save_japanese": (
        "languages", lambda s, by: actions.save_japanese(seeker=s, level="N5", certificate="", **by)
    ),
    "save_language": (
        "languages",
        lambda s, by: actions.save_language(seeker=s, language="id", level="good", certificate="", **by),
    ),
    "remove_language": ("languages", lambda s, by: actions.remove_language(skill=s.languages.get(), **by)),
    "say_no_other_languages": ("languages", lambda s, by: actions.say_no_other_languages(seeker=s, **by)),
    "save_stay": ("stays", lambda s, by: actions.save_stay(seeker=s, stay=None, purpose="visit", **PERIOD, **by)),
    "save_stay_kind": (
        "stays", lambda s, by: actions.save_stay_kind(stay=s.stays.get(), purpose="study", stage=None, **by)
    ),
    "remove_stay": ("stays", lambda s, by: actions.remove_stay(stay=s.stays.get(), **by)),
    "say_no_stays": ("stays", lambda s, by: actions.say_no_stays(seeker=s, **by)),
    "save_contact_person": (
        "contact_persons", lambda s, by: actions.save_contact_person(seeker=s, person=None, **PERSON, **by)
    ),
    "remove_contact_person": (
        "contact_persons", lambda s, by: actions.remove_contact_person(person=s.contact_persons.get(), **by)
    ),
    "say_no_contact_persons": ("contact_persons", lambda s, by: actions.say_no_contact_persons(seeker=s, **by)),
    "save_photo": ("photo", lambda s, by: actions.save_photo(seeker=s, data=cast._small_jpeg(400), **by)),
    "turn_photo": ("photo", lambda s, by: actions.turn_photo(seeker=s, way="left", **by)),
    "remove_photo": ("photo", lambda s, by: actions.remove_photo(seeker=s, **by)),
    "add_document": (
        "documents",
        lambda s, by: actions.add_document(seeker=s, kind="school", text="X", data=cast._small_jpeg(400), **by),
    ),
    "replace_document": (
        "documents",
        lambda s, by: actions.replace_document(document=s.documents.get(), data=cast._small_jpeg(400), **by),
    ),
    "remove_document": ("documents", lambda s, by: actions.remove_document(document=s.documents.get(), **by)),
}  # fmt: skip
# These change no registered information, or keep their own history.
NO_VERSION = {
    "start_registration", "register", "erase",  # the beginning and the end
    "give_consent", "refuse_consent", "withdraw_consent",  # each consent keeps when it was given and withdrawn
    "choose_organization", "leave_organization",  # each choice is a row of its own
    "accept_seeker", "decline_seeker", "issue_recovery_code", "tell_of_late_work",  # by others, not of the answers
    "turn_page", "prepare_document", "delete_files_without_row",  # the document stays what it is
    "confirm_help", "keeping",  # of the versions themselves
}  # fmt: skip


def _given(seeker: Seeker, **fields: Any) -> dict[str, Any]:
    return {"by": seeker.user, "now": cast.NOW, **fields}


def _full_seeker() -> Seeker:
    """One entry in each list, and a photo and a document."""
    seeker = cast.make_seeker(phone="+84900111222", phone_owner="family", address="Hà Nội", self_promotion="Tôi")
    Schooling.objects.create(seeker=seeker, kind="college", name="Trường nghề", from_year=2019)
    Licence.objects.create(seeker=seeker, kind="driving", name="B2", issued_year=2023)
    LanguageSkill.objects.create(seeker=seeker, language="en", level="basic")
    Stay.objects.create(seeker=seeker, purpose="visit", from_year=2023, until_year=2023)
    ContactPerson.objects.create(
        seeker=seeker, name="Mẹ", relation="family", phone="+84900333444", phone_owner="theirs", knows=True
    )
    cast.make_photo(seeker=seeker)
    cast.make_document(seeker=seeker)
    return Seeker.objects.select_related("user").get(pk=seeker.pk)


def test_every_action_keeps_a_version_or_says_why_not() -> None:
    assert set(SAVES) | NO_VERSION == set(actions.__all__)
    assert not set(SAVES) & NO_VERSION
    assert {section for section, _save in SAVES.values()} == set(SECTIONS)


@pytest.mark.parametrize("action", SAVES)
def test_what_is_changed_is_kept_with_the_day_and_the_person(action: str) -> None:
    seeker = _full_seeker()
    section, save = SAVES[action]
    save(seeker, _given(seeker))
    kept = list(Version.objects.all())
    assert kept
    assert {(one.section, one.seeker_id, one.changed_by_id, one.helper_name) for one in kept} == {
        (section, seeker.pk, seeker.user_id, "")
    }
    assert {one.changed_at for one in kept} == {cast.NOW}
    assert Entry.objects.filter(action="seeker.information_changed").count() >= 1


@pytest.mark.parametrize("section", SECTIONS)
def test_every_field_that_is_asked_is_kept(section: str) -> None:
    asked = SECTIONS[section]
    columns = {field.attname for field in Seeker._meta.concrete_fields}
    assert set(asked.fields) <= columns
    if asked.entries:
        model: Any = Seeker._meta.get_field(asked.entries.related).related_model
        told = {
            model._meta.get_field(name).attname
            for name, kind in model.data_policy.classes().items()
            if kind == "personal"
        }
        assert told <= {*asked.entries.fields, asked.entries.key}


def test_every_personal_answer_is_in_a_section() -> None:
    personal = {name for name, kind in Seeker.data_policy.classes().items() if kind in {"personal", "sensitive"}}
    asked = {name for section in SECTIONS.values() for name in section.fields}
    assert personal <= asked
    assert {name for name in asked if name.startswith("no_")} >= {"no_jobs", "no_education", "no_stays"}


def test_an_answer_says_what_it_was_and_what_it_is_and_nothing_that_stayed() -> None:
    seeker = _full_seeker()
    actions.save_contact(
        seeker=seeker, phone=seeker.phone, phone_owner="mine", contact_email="", address="Huế", **_given(seeker)
    )
    version = Version.objects.get()
    assert (version.what, version.entries) == ("changed", "")
    assert version.before == {"phone_owner": "family", "address": "Hà Nội"}
    assert version.after == {"phone_owner": "mine", "address": "Huế"}


def test_an_entry_is_added_changed_and_removed() -> None:
    seeker = cast.make_seeker()
    school = actions.save_school(seeker=seeker, school=None, **SCHOOL, **_given(seeker))
    actions.save_school(seeker=seeker, school=school, **{**SCHOOL, "name": "Y"}, **_given(seeker))
    actions.remove_school(school=school, **_given(seeker))
    removed, changed, added = Version.objects.filter(entries="schools")
    assert [one.what for one in (added, changed, removed)] == ["added", "changed", "removed"]
    assert {one.entry_public_id for one in (added, changed, removed)} == {school.public_id}
    assert (added.before, added.after["name"], added.after["finished"]) == ({}, "X", True)
    assert (changed.before, changed.after, changed.entry_name) == ({"name": "X"}, {"name": "Y"}, "Y")
    assert (removed.before["name"], removed.after) == ("Y", {})


@pytest.mark.parametrize("action", ["save_names", "save_job", "save_language", "save_contact_person", "say_no_jobs"])
def test_nothing_is_kept_when_nothing_changed(action: str) -> None:
    seeker = cast.make_seeker()
    SAVES[action][1](seeker, _given(seeker))
    Version.objects.all().delete()
    again: dict[str, Save] = {
        **{name: save for name, (_section, save) in SAVES.items()},
        "save_job": lambda s, by: actions.save_job(seeker=s, job=s.jobs.get(employer="X"), **JOB, **by),
        "save_contact_person": lambda s, by: actions.save_contact_person(
            seeker=s, person=s.contact_persons.get(), **PERSON, **by
        ),
    }
    logged = Entry.objects.count()
    again[action](Seeker.objects.get(), _given(seeker))
    assert not Version.objects.exists()
    assert Entry.objects.count() == logged


@pytest.mark.parametrize("action", SAVES)
def test_nothing_is_kept_of_what_was_refused(action: str) -> None:
    seeker = _full_seeker()
    with pytest.raises(NotAllowed):
        SAVES[action][1](seeker, _given(seeker, by=cast.make_seeker().user))
    assert not Version.objects.exists()


def test_of_files_only_that_there_was_one() -> None:
    seeker = _full_seeker()
    document = Document.objects.get()
    for action in ("save_photo", "replace_document", "remove_document", "remove_photo"):
        SAVES[action][1](seeker, _given(seeker))
    said = [(one.section, one.what, set(one.before) | set(one.after)) for one in Version.objects.order_by("id")]
    assert said == [
        ("photo", "changed", {"public_id"}),
        ("documents", "changed", set()),
        ("documents", "removed", {"kind", "note"}),
        ("photo", "removed", {"public_id"}),
    ]
    assert document.public_id in {one.entry_public_id for one in Version.objects.all()}


def test_what_was_known_of_a_contact_person_goes_with_them() -> None:
    seeker = cast.make_seeker()
    told = {**PERSON, "name": "zqtokenone", "phone": "+84900999888", "safe_times": "zqtokentwo"}
    person = actions.save_contact_person(seeker=seeker, person=None, **told, **_given(seeker))
    actions.save_contact_person(seeker=seeker, person=person, **{**told, "name": "zqtokenthree"}, **_given(seeker))
    actions.remove_contact_person(person=person, **_given(seeker))
    kept = str(list(Version.objects.filter(entries="contact_persons").values()))
    assert Version.objects.filter(entries="contact_persons", what="removed").count() == 1
    assert "zqtoken" not in kept
    assert "84900999888" not in kept


def test_what_the_organization_changes_is_kept_as_its_change() -> None:
    organization = cast.make_organization()
    member = cast.make_member(organization=organization)
    seeker = cast.make_seeker(organization=organization, self_promotion="cũ")
    cast.make_page(seeker=seeker, organization=organization)
    asked = translation.request_change(seeker=seeker, key="self_promotion", wanted="mới", by=seeker.user, now=cast.NOW)
    translation.accept_change(request=asked, japanese="溶接が得意です。", by=member, now=cast.NOW)
    version = Version.objects.get()
    assert (version.before, version.after) == ({"self_promotion": "cũ"}, {"self_promotion": "mới"})
    assert (version.changed_by, version.helper_name) == (member, "")


def test_erasing_leaves_nothing_of_what_stood_before() -> None:
    seeker, other = cast.make_seeker(), cast.make_seeker()
    for text in ("zqtokenone", "zqtokentwo"):
        actions.save_self_promotion(seeker=seeker, text=text, **_given(seeker))
        actions.save_self_promotion(seeker=other, text="X", **_given(other))
    actions.erase(seeker=seeker, **_given(seeker))
    assert "zqtoken" not in str(list(Version.objects.values()))
    assert {one.seeker_id for one in Version.objects.all()} == {other.pk}


def test_the_organization_sees_what_changed_since_it_was_chosen_and_no_other_does() -> None:
    organization, decoy = cast.make_organization(), cast.make_organization()
    seeker = cast.make_seeker(organization=organization)
    day = timedelta(days=1)
    for text, moment in (("before", cast.NOW - day), ("after", cast.NOW + day)):
        actions.save_self_promotion(seeker=seeker, text=text, by=seeker.user, now=moment)
    choice = seeker.choices.get()
    seen = version_queries.versions_for_sender(choice=choice, organization=organization)
    assert [one.after["self_promotion"] for one in seen] == ["after"]
    assert not version_queries.versions_for_sender(choice=choice, organization=decoy)
    actions.leave_organization(seeker=seeker, by=seeker.user, now=cast.NOW + day)
    choice.refresh_from_db()
    assert not version_queries.versions_for_sender(choice=choice, organization=organization)
    assert version_queries.versions_of(seeker=seeker).count() == 2


@pytest.mark.parametrize(("action", "most"), [("save_names", 8), ("save_school", 10), ("save_language", 13)])
def test_keeping_costs_few_queries(action: str, most: int) -> None:
    seeker = _full_seeker()
    with CaptureQueriesContext(
        connection,
    ) as asked:
        SAVES[action][1](seeker, _given(seeker))
    assert len(asked) <= most, [one["sql"][:90] for one in asked]


def test_what_somebody_else_filled_in_names_them_and_waits_to_be_read() -> None:
    seeker = cast.make_seeker()
    actions.save_country(seeker=seeker, country="ID", **_given(seeker))
    seeker.helper = Helper(name="Chị Hoa", relation="teacher")
    actions.save_country(seeker=seeker, country="PH", **_given(seeker))
    helped, alone = Version.objects.all()
    assert (helped.helper_name, helped.helper_relation, helped.changed_by) == ("Chị Hoa", "teacher", seeker.user)
    assert alone.helper_name == ""
    assert list(version_queries.to_confirm(seeker=seeker)) == [helped]


def test_only_the_seeker_confirms_and_only_what_was_shown() -> None:
    seeker = cast.make_seeker()
    seeker.helper = Helper(name="Chị Hoa", relation="teacher")
    later = cast.NOW + timedelta(minutes=5)
    actions.save_country(seeker=seeker, country="ID", **_given(seeker))
    actions.save_country(seeker=seeker, country="PH", **_given(seeker, now=later))
    with pytest.raises(NotAllowed):
        actions.confirm_help(seeker=seeker, until=later, by=cast.make_seeker().user, now=later)
    assert actions.confirm_help(seeker=seeker, until=cast.NOW, by=seeker.user, now=later) == 1
    assert [one.after for one in version_queries.to_confirm(seeker=seeker)] == [{"country": "PH"}]
    assert Entry.objects.filter(action="seeker.help_confirmed").count() == 1
