"""Jobs of a demo: the hundred example people come after the first page, a few at a time."""

from contextlib import suppress

from django.conf import settings
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from kakehashi.common import clock
from kakehashi.ops.demo import hundred

AT_ONCE = 3


@app.task(name="tell_of_people", queue="demo", queueing_lock="tell_of_people", priority=-10)
def tell_of_people() -> None:
    """This function will tell of the next few people and queue the rest behind everything that waits."""
    if settings.DEMO and hundred.tell_some(now=clock.now(), most=AT_ONCE):
        begin_to_tell()


def begin_to_tell() -> None:
    """This function will queue the telling, unless it waits in the queue already."""
    with suppress(AlreadyEnqueued):
        tell_of_people.defer()
