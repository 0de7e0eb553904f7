"""The work that a seeker waits for, and within how many days this site asks an organization to do it."""

from datetime import timedelta

from django.db import models


class Step(models.TextChoices):
    """What the sending organization does next for a seeker."""

    ACCEPT = "accept"  # from the seeker's choice to the organization's answer
    TRANSLATE = "translate"  # from the acceptance to the published staff information page
    CHANGE = "change"  # from a request to change the page to the answer
    RENEW = "renew"  # from an accepted change, or other facts, to the page that is published again
    FORWARD = "forward"  # from an application or invitation to its being passed on or declined


# No law says these: they are what this site asks for, and its pages say so. Until a change is answered companies read
# words that the person no longer wants: a week leaves time for a translator's day off and a question to the person,
# and is shorter than an interview takes to be fixed. The page that follows is a text or two: another week.
DAYS = {Step.ACCEPT: 7, Step.TRANSLATE: 21, Step.CHANGE: 7, Step.RENEW: 7, Step.FORWARD: 5}
# In these the organization may have to wait for the seeker: the clock stands still, but in all no longer than this.
WITH_THE_SEEKER = (Step.TRANSLATE, Step.RENEW)
LONGEST_PAUSE = timedelta(days=14)
# Figures are made of the last 90 days, and only of enough turns that they say something.
FIGURES_OVER_DAYS = 90
FEWEST_FOR_FIGURES = 5
