"""The nightly tidy-up of files that came with letters."""

from procrastinate.contrib.django import app

from kakehashi.common import clock
from kakehashi.conversations import actions


@app.periodic(cron="50 17 * * *")  # at night in Japan and in the countries that send
@app.task(name="delete_letter_files_without_row", queue="clock", lock="delete_letter_files_without_row")
def delete_letter_files_without_row(timestamp: int) -> None:
    """This function will delete files that no letter names; run late, it deletes more."""
    del timestamp  # when it should have run; what is old is decided now
    actions.delete_files_without_row(now=clock.now())
