"""Reads a person's approved texts under the lock, so that what is stored belongs to exactly what was seen."""

from collections.abc import Mapping

from kakehashi.confirming.queries import Said, texts_said
from kakehashi.confirming.refusals import ReadAgain
from kakehashi.seekers.models import Seeker


def locked_texts(*, seeker: Seeker) -> dict[str, Said]:
    """This function will return the approved texts by key; translators, publishing and answers wait for each other."""
    fresh = Seeker.objects.select_for_update(of=("self",), no_key=True).get(pk=seeker.pk)
    return {one.part.key: one for one in texts_said(seeker=fresh)}


def check_seen(*, marks: Mapping[str, str], texts: Mapping[str, Said]) -> None:
    """This function will raise ReadAgain when a text is not what the page showed when it was opened."""
    changed = tuple(key for key, mark in marks.items() if key not in texts or texts[key].mark != mark)
    if changed:
        raise ReadAgain(keys=changed)
