"""Jobs about saved searches: which are due, and one job each, so that one that fails stops no other."""

from procrastinate.contrib.django import app

from kakehashi.common import clock
from kakehashi.shortlists import actions, queries


@app.periodic(cron="10 22 * * *")  # in the morning in Japan
@app.task(name="look_for_new_pages", queue="clock", lock="look_for_new_pages")
def look_for_new_pages(timestamp: int) -> None:
    """This function will have every saved search that is due looked at; run late, it finds more."""
    del timestamp  # when it should have run; what is due is decided now
    for public_id in queries.searches_to_look(now=clock.now()):
        look_again.defer(saved_search=public_id)


@app.task(name="look_again", queue="clock")
def look_again(*, saved_search: str) -> None:
    """This function will mail of what is new for one saved search; done once, a second run sends nothing."""
    actions.look_again(public_id=saved_search, now=clock.now())
