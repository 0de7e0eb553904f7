"""The states of an interview day, what happens at its times, and what is said and found about each candidate."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from kakehashi.common.state import transition


class EventState(models.TextChoices):
    """Where an interview day stands."""

    DRAFT = "draft", pgettext_lazy("interview day", "Draft")
    OPEN = "open", pgettext_lazy("interview day", "Companies pick")
    FIXED = "fixed", pgettext_lazy("interview day", "Fixed")
    HELD = "held", pgettext_lazy("interview day", "Took place")
    RELEASED = "released", pgettext_lazy("interview day", "Results released")
    CANCELLED = "cancelled", pgettext_lazy("interview day", "Cancelled")


S = EventState
INITIAL = S.DRAFT
OPEN_UP = transition("open", sources={S.DRAFT}, target=S.OPEN)
# Again for those who say later that they come.
FIX = transition("fix", sources={S.OPEN, S.FIXED}, target=S.FIXED)
END = transition("end", sources={S.FIXED}, target=S.HELD)
RELEASE = transition("release", sources={S.HELD}, target=S.RELEASED)
CANCEL = transition("cancel", sources={S.DRAFT, S.OPEN, S.FIXED}, target=S.CANCELLED)
TABLE = (OPEN_UP, FIX, END, RELEASE, CANCEL)
MAY_BE_PLANNED = frozenset({S.DRAFT, S.OPEN, S.FIXED})
TO_COME = frozenset({S.OPEN, S.FIXED})
WITH_RESULTS = frozenset({S.FIXED, S.HELD})


class SlotKind(models.TextChoices):
    """What happens at one time of an interview day."""

    WRITTEN = "written", _("Written test")
    FITNESS = "fitness", _("Fitness test")
    TRADE = "trade", _("Trade test")
    GROUP = "group", _("Group interview")
    INDIVIDUAL = "individual", _("Individual interview")


class Choice(models.TextChoices):
    """Whether the company wants the person first, or in reserve."""

    FIRST = "first", _("First choice")
    RESERVE = "reserve", _("Reserve")


class Answer(models.TextChoices):
    """What the seeker said to the day."""

    WAITING = "waiting", _("No answer yet")
    YES = "yes", _("Comes")
    NO = "no", _("Cannot come")


class Result(models.TextChoices):
    """What the company decided; nobody else reads it before all results are released together."""

    OPEN = "", _("No result yet")
    PASS = "pass", _("Passed")
    RESERVE = "reserve", _("Reserve")
    FAIL = "fail", _("Not passed")
