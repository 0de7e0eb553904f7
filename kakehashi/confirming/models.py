"""What the Japanese says in the seeker's language, the seeker's answer to it, and what stands in for an answer."""

from django.db import models
from django.db.models import Q

from kakehashi.accounts.models import User
from kakehashi.common import state
from kakehashi.common.identity import PublicIdField
from kakehashi.common.privacy import DataPolicy
from kakehashi.confirming.states import (
    QUESTION_TABLE,
    UNREACHED_TABLE,
    WORD_TABLE,
    QuestionState,
    UnreachedState,
    WordState,
)
from kakehashi.organizations.models import Organization
from kakehashi.seekers.models import Seeker


class Word(models.Model):
    """One text's Japanese, said again for the seeker, and the seeker's answer.

    ``mark`` names the words and the Japanese that it was written for: with other words or other Japanese it is void.
    """

    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="words_given")
    key = models.CharField(max_length=60)
    mark = models.CharField(max_length=40)
    says_the_same = models.BooleanField()
    sentence = models.TextField(blank=True)
    restated_at = models.DateTimeField()
    restated_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=WordState.choices, default=WordState.WAITING)
    reason = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="Nobody should be shown to companies in Japanese that the person has not agreed to.",
        until="Until the seeker cancels the membership; then it is erased at once.",
        internal="seeker key mark says_the_same restated_at restated_by state answered_at",
        personal="sentence reason",
    )

    class Meta:
        """One row for each text; it says the same or a sentence says what differs; no without a reason."""

        constraints = (
            models.UniqueConstraint(fields=("seeker", "key"), name="a_word_once"),
            models.CheckConstraint(
                name="the_same_or_a_sentence",
                condition=Q(says_the_same=True, sentence="") | (Q(says_the_same=False) & ~Q(sentence="")),
            ),
            models.CheckConstraint(
                name="not_right_has_a_reason", condition=~Q(state=WordState.NOT_RIGHT) | ~Q(reason="")
            ),
            models.CheckConstraint(
                name="an_answer_has_its_moment", condition=Q(state=WordState.WAITING) | Q(answered_at__isnull=False)
            ),
        )
        triggers = (state.guard(WORD_TABLE),)

    def __str__(self) -> str:
        """This function will name the text."""
        return f"{self.seeker_id} {self.key}"


class Unreached(models.Model):
    """A request to publish without the seeker's word: how and when the seeker was tried, and the decision.

    ``marks`` names each text that it is about, by key; ``tries`` is a list of a way and a day each.
    """

    public_id = PublicIdField()
    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="unreached")
    organization = models.ForeignKey(Organization, on_delete=models.PROTECT, related_name="+")
    marks = models.JSONField()
    tries = models.JSONField()
    reason = models.TextField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=UnreachedState.choices, default=UnreachedState.ASKED)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    answer = models.TextField(blank=True)

    data_policy = DataPolicy(
        why="Publishing without the seeker's word needs a reason that can be checked later.",
        until="Until the seeker cancels the membership; then it is erased at once.",
        internal="public_id seeker organization marks asked_at asked_by state decided_at decided_by",
        personal="tries reason answer",
    )

    class Meta:
        """One open request for each seeker; a refused one has a reason."""

        ordering = ("-asked_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("seeker",), name="one_open_unreached", condition=Q(state=UnreachedState.ASKED)
            ),
            models.CheckConstraint(
                name="a_refused_unreached_has_a_reason",
                condition=~Q(state=UnreachedState.REFUSED) | ~Q(answer=""),
            ),
        )
        triggers = (state.guard(UNREACHED_TABLE),)

    def __str__(self) -> str:
        """This function will name the request."""
        return self.public_id


class Question(models.Model):
    """A translator's question to the seeker about one text, and the answer in the seeker's language."""

    public_id = PublicIdField()
    seeker = models.ForeignKey(Seeker, on_delete=models.CASCADE, related_name="questions_asked")
    key = models.CharField(max_length=60)
    text = models.TextField()
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=QuestionState.choices, default=QuestionState.OPEN)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    data_policy = DataPolicy(
        why="What a translator asked and the seeker answered explains the Japanese to the next translator.",
        until="Until the seeker cancels the membership; then it is erased at once.",
        internal="public_id seeker key asked_at asked_by state answered_at",
        personal="text answer",
    )

    class Meta:
        """The oldest first; an answered question has its answer."""

        ordering = ("asked_at", "id")
        constraints = (
            models.CheckConstraint(
                name="an_answered_question_has_an_answer", condition=Q(state=QuestionState.OPEN) | ~Q(answer="")
            ),
        )
        triggers = (state.guard(QUESTION_TABLE),)

    def __str__(self) -> str:
        """This function will name the question."""
        return self.public_id
