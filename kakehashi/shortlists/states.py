"""How often a saved search is mailed."""

from datetime import timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _


class Rhythm(models.TextChoices):
    """How often somebody is told of new pages that a saved search finds."""

    OFF = "off", _("No mail")
    DAILY = "daily", _("Every day")
    WEEKLY = "weekly", _("Every week")


# A little less than the time itself, so that a run that began late puts off none after it.
DUE_AFTER = {Rhythm.DAILY: timedelta(hours=20), Rhythm.WEEKLY: timedelta(days=6, hours=20)}
