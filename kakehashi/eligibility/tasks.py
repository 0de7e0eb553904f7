"""What is asked again by itself: each night, and when the rules changed."""

from procrastinate.contrib.django import app

from kakehashi.common import clock
from kakehashi.eligibility import actions


@app.periodic(cron="10 * * * *")  # every hour: the first run after midnight in Japan finds all answers a day old
@app.task(name="ask_outdated", queue="clock", lock="ask_outdated", queueing_lock="ask_outdated")
def ask_outdated(timestamp: int) -> None:
    """This function will ask about everyone whose answer is of another day or of other rules."""
    del timestamp  # when it should have run; what is outdated is decided now
    actions.ask_outdated(now=clock.now())
