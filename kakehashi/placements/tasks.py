"""What happens to placements by itself, by the clock."""

from procrastinate.contrib.django import app

from kakehashi.common import clock
from kakehashi.placements import actions


@app.periodic(cron="5 15 * * *")  # 00:05 in Japan, where the last day for an answer ends
@app.task(name="close_lapsed_offers", queue="clock", lock="close_lapsed_offers")
def close_lapsed_offers(timestamp: int) -> None:
    """This function will close the offers whose last day for an answer has passed; run late, it closes more."""
    del timestamp  # when it should have run; what has lapsed is decided now
    actions.close_lapsed_offers(now=clock.now())


@app.periodic(cron="40 22 * * *")  # in the morning in Japan, and before work begins in the countries that send
@app.task(name="break_silence", queue="clock", lock="break_silence")
def break_silence(timestamp: int) -> None:
    """This function will remind who has the turn, end what nobody answers, and write to seekers who heard nothing."""
    del timestamp  # when it should have run; who is silent is decided now
    actions.remind_and_lapse(now=clock.now())
    actions.write_to_seekers(now=clock.now())
