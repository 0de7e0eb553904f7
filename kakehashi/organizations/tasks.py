"""What happens to organizations by itself, by the clock."""

from procrastinate.contrib.django import app

from kakehashi.common import clock
from kakehashi.organizations import actions


@app.periodic(cron="45 17 * * *")  # at night in Japan and in the countries that send
@app.task(name="delete_old_invitations", queue="clock", lock="delete_old_invitations")
def delete_old_invitations(timestamp: int) -> None:
    """This function will delete invitations that have been over for long; run late, it deletes more."""
    del timestamp  # when it should have run; what is old is decided now
    actions.delete_old_invitations(now=clock.now())
