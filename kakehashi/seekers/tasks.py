"""What happens by itself for seekers, by the clock."""

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
