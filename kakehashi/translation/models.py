"""The Japanese of each translated part of a seeker's registered information, and change requests."""

from django.db import models
from django.db.models import Q

from kakehashi.accounts.models import User
from kakehashi.common import state
from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.seekers.models import Seeker
from kakehashi.translation.glossary_models import OwnTerm, PassedWarning, TermList
from kakehashi.translation.pairs import Pair, SharedMemory, Upload
from kakehashi.translation.presence import Presence
from kakehashi.translation.second_person import SECOND_PERSON
from kakehashi.translation.states import FINISHED, PART_TABLE, REQUEST_TABLE, PartState, RequestState

__all__ = [
    "ChangeRequest",
    "OwnTerm",
    "Pair",
    "Part",
    "PassedWarning",
    "Presence",
    "SharedMemory",
    "TermList",
    "Upload",
]


class Part(models.Model):
    """The Japanese of one part. ``key`` names the part: ``self_promotion``, ``job.<public id>.duties`` and so on."""

    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="translated_parts")
    key = models.CharField(max_length=60)
    source = models.TextField()
    japanese = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=PartState.choices, default=PartState.DRAFT)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    written_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    checked_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    approved_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    data_policy = DataPolicy(
        why="Companies read Japanese; the translation goes along when the seeker changes the sending organization.",
        until="Until the seeker cancels the membership; then it is erased at once.",
        internal="seeker key state changed_at changed_by written_by checked_by approved_by",
        personal="source japanese",
    )

    class Meta:
        """One row for each part; a finished part has Japanese, and a second person approves where that is wanted."""

        constraints = (
            models.UniqueConstraint(fields=("seeker", "key"), name="a_part_once"),
            models.CheckConstraint(
                name="finished_japanese_is_there", condition=~Q(state__in=FINISHED) | ~Q(japanese="")
            ),
        )
        triggers = (state.guard(PART_TABLE), SECOND_PERSON)

    def __str__(self) -> str:
        """This function will name the part."""
        return f"{self.seeker_id} {self.key}"


class ChangeRequest(models.Model):
    """What a seeker wants to change after publishing; the sending organization accepts or declines it."""

    public_id = PublicIdField()
    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="change_requests")
    key = models.CharField(max_length=60)
    before = models.TextField()
    wanted = models.TextField()
    state = models.CharField(max_length=10, choices=RequestState.choices, default=RequestState.REQUESTED)
    requested_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    cause = models.CharField(max_length=20, blank=True)
    reason = models.TextField(blank=True)

    data_policy = DataPolicy(
        why="A published page changes only with its Japanese; the seeker's wish must not be lost.",
        until="Until the seeker cancels the membership; then it is erased at once.",
        internal="public_id seeker key state requested_at decided_at decided_by cause reason",
        personal="before wanted",
    )

    class Meta:
        """One open request for each part; a declined one has a reason."""

        ordering = ("-requested_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("seeker", "key"), name="one_open_change", condition=Q(state=RequestState.REQUESTED)
            ),
            models.CheckConstraint(
                name="a_declined_change_has_a_reason",
                condition=~Q(state=RequestState.DECLINED) | ~Q(reason="") | ~Q(cause__in=("", "other")),
            ),
        )
        triggers = (state.guard(REQUEST_TABLE),)

    def __str__(self) -> str:
        """This function will name the request."""
        return self.public_id
