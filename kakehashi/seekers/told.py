"""What the seeker told in each section: the fields and lists of registered information, read as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from kakehashi.seekers.models import Seeker

# An answer or entry: the list that it is in and its public id, both empty for the single answers.
Place = tuple[str, str]
Told = Mapping[Place, Mapping[str, Any]]
ANSWERS: Final[Place] = ("", "")


@dataclass(frozen=True, kw_only=True)
class Entries:
    """A list of a section: how it hangs on the seeker, its fields, which one names an entry and which tells it apart.

    Without a ``key`` there is one entry at most. What is told of an entry that is ``forgotten`` goes with it: it is
    about somebody else.
    """

    related: str
    fields: tuple[str, ...]
    name: str
    key: str = "public_id"
    forgotten: bool = False


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What a section asks: fields of the seeker, and one list at most."""

    fields: tuple[str, ...] = ()
    entries: Entries | None = None


_CONTACT_PERSONS: Final = Entries(
    related="contact_persons",
    fields=("name", "relation", "phone", "phone_owner", "safe_times"),
    name="name",
    forgotten=True,
)
_SCHOOLS: Final = Entries(
    related="schools", fields=("kind", "name", "field", "from_year", "until_year", "finished"), name="name"
)
_JOBS: Final = Entries(
    related="jobs",
    fields=("employer", "work_id", "other_work", "duties", "from_year", "from_month", "until_year", "until_month"),
    name="employer",
)
_LANGUAGES: Final = Entries(
    related="languages",
    fields=("language", "level", "certificate_kind", "certificate", "certificate_year", "certificate_score"),
    name="language",
)
_STAYS: Final = Entries(
    related="stays",
    fields=(
        *("purpose", "stage", "work_id", "field", "completed"),
        *("from_year", "from_month", "until_year", "until_month"),
    ),
    name="purpose",
)
# Asked late, for the official résumé alone.
SEX: Final = "sex"
# By the names of sections in the log.
SECTIONS: Final[Mapping[str, Asked]] = {
    "names": Asked(fields=("name_native", "name_passport", "name_katakana", "called_as")),
    "birth_date": Asked(fields=("birth_on",)),
    "country": Asked(fields=("country",)),
    "contact": Asked(fields=("phone", "phone_owner", "safe_times", "contact_email", "address")),
    "contact_persons": Asked(fields=("no_contact_persons",), entries=_CONTACT_PERSONS),
    "education": Asked(fields=("no_education",), entries=_SCHOOLS),
    "licences": Asked(
        fields=("no_licences",),
        entries=Entries(related="licences", fields=("kind", "name", "issued_year"), name="name"),
    ),
    "work_history": Asked(fields=("no_jobs",), entries=_JOBS),
    "desired_works": Asked(
        fields=("other_wish", "other_wish_kind", "other_wish_field"),
        entries=Entries(related="desired_works", fields=("field", "position"), name="work_id", key="work_id"),
    ),
    "start": Asked(fields=("starts_from_year", "starts_from_month", "start_open")),
    "plan": Asked(fields=("plan_filed_on", "no_plan_filed_by")),
    SEX: Asked(fields=("sex",)),
    "self_promotion": Asked(fields=("self_promotion",)),
    "languages": Asked(fields=("no_languages",), entries=_LANGUAGES),
    "stays": Asked(fields=("no_stays",), entries=_STAYS),
    # Of files only that there is one; there is one photo at most, and another one has another public id.
    "photo": Asked(entries=Entries(related="photo", fields=("public_id",), name="", key="")),
    "documents": Asked(entries=Entries(related="documents", fields=("kind", "note"), name="kind")),
}


def told(*, seeker: Seeker, section: str) -> Told:
    """This function will return what stands in a section now; of the single answers, what ``seeker`` holds.

    It needs one query where the section has a list, else none.
    """
    asked = SECTIONS[section]
    answers = {name: _plain(getattr(seeker, name)) for name in asked.fields}
    return {ANSWERS: answers, **_told_in_entries(seeker, asked.entries)}


def _told_in_entries(seeker: Seeker, entries: Entries | None) -> dict[Place, dict[str, Any]]:
    if entries is None:
        return {}
    model = Seeker._meta.get_field(entries.related).related_model
    assert isinstance(model, type)  # noqa: S101  # a list is a relation, for the types
    wanted = {name for name in (entries.key, entries.name, *entries.fields) if name}
    rows = model._default_manager.filter(seeker=seeker).order_by("id").values(*wanted)
    return {
        (entries.related, row[entries.key] if entries.key else entries.related): {
            name: _plain(value) for name, value in row.items()
        }
        for row in rows
    }


def _plain(value: object) -> object:
    """This function will return a value as JSON holds it."""
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
