"""Jobs for seekers: what is late, reading a PDF, and the nightly tidy-up of files."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from kakehashi.common import clock
from kakehashi.seekers import actions
from kakehashi.timing.actions import delete_old


@app.periodic(cron="20 22 * * *")  # in the morning in Japan, and before work begins in the countries that send
@app.task(name="tell_of_late_work", queue="clock", lock="tell_of_late_work")
def tell_of_late_work(timestamp: int) -> None:
    """This function will tell of work that became late, and delete what was kept long enough."""
    del timestamp  # when it should have run; what is late is decided now
    actions.tell_of_late_work(now=clock.now())
    delete_old(now=clock.now())


@app.task(name="prepare_document", queue="files", retry=RetryStrategy(max_attempts=3, exponential_wait=4))
def prepare_document(*, document: str, upload: str) -> None:
    """This function will draw the pages of a PDF that waits; done once, a second run does nothing."""
    actions.prepare_document(public_id=document, upload=upload, now=clock.now())


@app.periodic(cron="55 17 * * *")  # at night in Japan and in the countries that send
@app.task(name="delete_files_without_row", queue="clock", lock="delete_files_without_row")
def delete_files_without_row(timestamp: int) -> None:
    """This function will delete files that no row names; run late, it deletes more."""
    del timestamp  # when it should have run; what is old is decided now
    actions.delete_files_without_row(now=clock.now())
