"""What happens to accounts by itself, by the clock."""

from procrastinate.contrib.django import app

from kakehashi.accounts import actions
from kakehashi.common import clock


@app.periodic(cron="35 17 * * *")  # at night in Japan and in the countries that send
@app.task(name="delete_ended_sessions", queue="clock", lock="delete_ended_sessions")
def delete_ended_sessions(timestamp: int) -> None:
    """This function will delete the sessions that have expired; run late, it deletes more."""
    del timestamp  # when it should have run; what has expired is decided now
    actions.delete_ended_sessions(now=clock.now())
