"""The letters of the example people: with the own organization, about a placement, and with the Secretariat."""

from datetime import datetime

from kakehashi.conversations import actions
from kakehashi.conversations.actions import Written
from kakehashi.conversations.correspondents import Correspondent, as_member, as_secretariat, as_seeker
from kakehashi.conversations.models import Letter, Thread
from kakehashi.conversations.recipients import recipient_for
from kakehashi.ops.demo.days import Days
from kakehashi.ops.demo.parties import Acting, Parties
from kakehashi.placements import queries as placements
from kakehashi.seekers.models import Seeker


def write_letters(*, parties: Parties, seekers: dict[str, Seeker], days: Days) -> None:
    """This function will leave three threads: one with a translation, one that waits to be read, one answered."""
    ours, theirs = _member(parties.song_lam), _member(parties.tekko)
    nam = as_seeker(seekers["nam"])
    papers = _begin(nam, "own", "Giấy tờ", "Em cần chuẩn bị giấy tờ gì trước ạ?", "vi", now=days.ago(4))
    _answer(papers, ours, "Em chuẩn bị hộ chiếu và bằng tốt nghiệp nhé.", "vi", now=days.ago(3))
    (offered, *_more) = placements.of_seeker(seeker=seekers["nam"]).filter(state="offered")
    about = _begin(
        ours, f"placement-{offered.public_id}", "Lodging", "Is the room for two or for four?", "en", now=days.ago(3)
    )
    answered = _answer(about, theirs, "二人部屋です。寮には台所があります。", "ja", now=days.ago(2))
    words = "The room is for two. The dormitory has a kitchen."
    actions.translate_letter(letter=answered, body=words, language="en", by=ours, now=days.ago(1))
    secretary = as_secretariat(parties.secretary)
    key = f"organization-{parties.song_lam.organization.public_id}"
    _begin(secretary, key, "Licence", "Please send us the new licence when you have it.", "en", now=days.ago(1))


def _member(acting: Acting) -> Correspondent:
    return as_member(user=acting.by, organization=acting.organization)


def _begin(by: Correspondent, key: str, subject: str, body: str, language: str, *, now: datetime) -> Thread:
    to = recipient_for(by, key=key, language="en", on=now.date())
    if to is None:
        raise RuntimeError(f"nobody at {key}")
    written = Written(body=body, language=language)
    return actions.begin_thread(to=to, subject=subject, written=written, by=by, now=now)


def _answer(thread: Thread, by: Correspondent, body: str, language: str, *, now: datetime) -> Letter:
    return actions.write_letter(thread=thread, written=Written(body=body, language=language), by=by, now=now)
