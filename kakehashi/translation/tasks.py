"""What happens to translations by itself, by the clock."""

from procrastinate.contrib.django import app

from kakehashi.common import clock
from kakehashi.translation.exchange import actions


@app.periodic(cron="35 17 * * *")  # at night in Japan and in the countries that send
@app.task(name="delete_old_uploads", queue="clock", lock="delete_old_uploads")
def delete_old_uploads(timestamp: int) -> None:
    """This function will delete files that waited for a day without a yes; run late, it deletes more."""
    del timestamp  # when it should have run; what is old is decided now
    actions.delete_old_uploads(now=clock.now())
