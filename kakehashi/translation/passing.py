"""Lets Japanese pass to approval: errors never, warnings with a reason, which is kept."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from kakehashi.accounts.models import User
from kakehashi.common.text import clean
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Seeker
from kakehashi.translation.checking import Checked, checked_parts
from kakehashi.translation.glossary_models import PassedWarning
from kakehashi.translation.queries import parts_needed
from kakehashi.translation.refusals import ProblemsFound
from kakehashi.translation.states import PartState


class Wanted(Protocol):
    """A text that is to be approved, and the reason for its warnings; None where nobody could be asked."""

    @property
    def key(self) -> str:
        """This function will name the part."""

    @property
    def japanese(self) -> str:
        """This function will return the text."""

    @property
    def reason(self) -> str | None:
        """This function will return the reason."""


def let_pass(*, seeker: Seeker, typed: Sequence[Wanted], by: User, now: datetime) -> None:
    """This function will keep why warnings of these texts may pass, inside the caller's transaction.

    The caller has asked for the right. It raises ProblemsFound for errors, and for warnings with an empty reason. What
    is approved in these very words already is not asked again, nor is a warning that has its reason.
    """
    organization = seekers.accepted_organization(seeker=seeker)
    parts = parts_needed(seeker=seeker)
    approved = {(part.key, part.japanese) for part in parts if part.state == PartState.APPROVED}
    wanted = {one.key: one for one in typed if (one.key, one.japanese) not in approved}
    if not wanted or organization is None:
        return
    texts = {key: one.japanese for key, one in wanted.items()}
    found = checked_parts(organization=organization, seeker=seeker, texts=texts)
    checked = {key: found[key] for key in texts}
    against = {key: one.problems for key, one in checked.items() if _stands_against(one, wanted[key].reason)}
    if against:
        raise ProblemsFound(problems=against)
    PassedWarning.objects.bulk_create(
        PassedWarning(
            seeker=seeker,
            key=key,
            code=problem.code,
            detail=problem.detail,
            reason=clean(wanted[key].reason or ""),
            passed_at=now,
            passed_by=by,
        )
        for key, one in checked.items()
        for problem in one.open_warnings
    )


def _stands_against(checked: Checked, reason: str | None) -> bool:
    """This function will say whether there is an error, or a warning that somebody was asked about in vain."""
    if any(problem.severity == "error" for problem in checked.problems):
        return True
    return bool(checked.open_warnings) and reason is not None and not clean(reason)
