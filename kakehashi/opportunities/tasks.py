"""What happens to opportunities by itself, by the clock."""

from procrastinate.contrib.django import app

from kakehashi.common import clock
from kakehashi.opportunities import actions, alerting


@app.periodic(cron="10 15 * * *")  # 00:10 in Japan, where the last day to apply ends
@app.task(name="close_opportunities_after_deadline", queue="clock", lock="close_opportunities_after_deadline")
def close_opportunities_after_deadline(timestamp: int) -> None:
    """This function will close the opportunities whose last day to apply has passed; run late, it closes more."""
    del timestamp  # when it should have run; what is over is decided now
    actions.close_after_deadline(now=clock.now())


@app.periodic(cron="30 0 * * *")  # 09:30 in Japan, when offices have begun
@app.task(name="ask_about_opportunities", queue="clock", lock="ask_about_opportunities")
def ask_about_opportunities(timestamp: int) -> None:
    """This function will ask about opportunities of which nothing was heard for long; run late, it asks more."""
    del timestamp  # when it should have run; who is asked is decided now
    actions.ask_stale(now=clock.now())


@app.periodic(cron="*/20 * * * *")
@app.task(name="tell_of_new_opportunities", queue="clock", lock="tell_of_new_opportunities")
def tell_of_new_opportunities(timestamp: int) -> None:
    """This function will tell seekers of new opportunities that fit their job alert; run late, it tells of more."""
    del timestamp  # when it should have run; what is new is decided now
    alerting.tell_of_new(now=clock.now())
