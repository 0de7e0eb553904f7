"""What happens to opportunities by itself, by the clock."""

from procrastinate.contrib.django import app

from kakehashi.common import clock
from kakehashi.opportunities import alerting


@app.periodic(cron="*/20 * * * *")
@app.task(name="tell_of_new_opportunities", queue="clock", lock="tell_of_new_opportunities")
def tell_of_new_opportunities(timestamp: int) -> None:
    """This function will tell seekers of new opportunities that fit their job alert; run late, it tells of more."""
    del timestamp  # when it should have run; what is new is decided now
    alerting.tell_of_new(now=clock.now())
