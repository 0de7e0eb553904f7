"""Reads and replaces, in the registered information, the words that a part's key names."""

from datetime import datetime

from kakehashi.accounts.models import User
from kakehashi.seekers.actions import keeping
from kakehashi.seekers.models import Job, LanguageSkill, Licence, Schooling, Seeker
from kakehashi.translation.refusals import TooLong, UnknownPart
from kakehashi.translation.sources import (
    LICENCE_NAME,
    NAME,
    NAMES,
    OF_A_JOB,
    OF_A_SCHOOL,
    OTHER_WISH,
    SELF_PROMOTION,
)

# The sections of registered information, by the part of a key before its first point.
_SECTIONS = {
    **dict.fromkeys(NAMES, "names"),
    SELF_PROMOTION: "self_promotion",
    OTHER_WISH: "desired_works",
    "job": "work_history",
    "school": "education",
    "licence": "licences",
    "language": "languages",
}
Row = Seeker | Job | Schooling | Licence | LanguageSkill


def text_of(*, seeker: Seeker, key: str) -> str:
    """This function will return the words that stand there now; UnknownPart when the key names nothing here."""
    row, field = place(seeker=seeker, key=key)
    return str(getattr(row, field))


def replace_text(*, seeker: Seeker, key: str, text: str, by: User, now: datetime) -> None:
    """This function will put other words there and keep the old ones; for an accepted change request only."""
    row, field = place(seeker=seeker, key=key)
    row.refresh_from_db(fields=[field])
    with keeping(seeker=seeker, section=_section(key), by=by, now=now):
        setattr(row, field, text)
        row.save(update_fields=[field])


def check_length(*, seeker: Seeker, key: str, text: str) -> None:
    """This function will raise TooLong when the words do not fit into their place."""
    row, field = place(seeker=seeker, key=key)
    longest = row._meta.get_field(field).max_length  # type: ignore[union-attr]  # each of them is a column of text
    if longest and len(text) > longest:
        raise TooLong(longest=longest)


def confirm_name(*, seeker: Seeker, katakana: str, by: User, now: datetime) -> None:
    """This function will make the katakana that the organization approved the seeker's registered one."""
    check_length(seeker=seeker, key=NAME, text=katakana)
    replace_text(seeker=seeker, key=NAME, text=katakana, by=by, now=now)


def place(*, seeker: Seeker, key: str) -> tuple[Row, str]:
    """This function will return the row of this seeker, and its field, that a key names."""
    if key in {*NAMES, SELF_PROMOTION, OTHER_WISH}:
        return seeker, key
    kind, _dot, rest = key.partition(".")
    public_id, _dot, field = rest.partition(".")
    row: Row | None = None
    if kind == "job" and field in OF_A_JOB:
        row = seeker.jobs.filter(public_id=public_id).first()
    elif kind == "school" and field in OF_A_SCHOOL:
        row = seeker.schools.filter(public_id=public_id).first()
    elif kind == "licence" and field == LICENCE_NAME:
        row, field = seeker.licences.filter(public_id=public_id).first(), "name"
    elif kind == "language" and field == "certificate":
        row = seeker.languages.filter(public_id=public_id).first()
    if row is None:
        raise UnknownPart
    return row, field


def _section(key: str) -> str:
    return _SECTIONS[key.partition(".")[0]]
