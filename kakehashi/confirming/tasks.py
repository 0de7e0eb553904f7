"""Jobs of the seeker's word: clocks that stand still for no reason any more."""

from procrastinate.contrib.django import app

from kakehashi.common import clock
from kakehashi.confirming import actions


@app.periodic(cron="5 22 * * *")  # before late work is told of
@app.task(name="look_at_paused", queue="clock", lock="look_at_paused")
def look_at_paused(timestamp: int) -> None:
    """This function will let the clocks go on of organizations that do not wait for a seeker any more."""
    del timestamp  # when it should have run; what waits is decided now
    actions.look_at_paused(now=clock.now())
