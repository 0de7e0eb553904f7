"""Jobs about staff information pages: making papers, and dropping what has no use any more."""

from procrastinate.contrib.django import app

from kakehashi.common import clock
from kakehashi.showcase import actions, openings, outdated, printing


@app.periodic(cron="50 17 * * *")  # at night in Japan and in the countries that send
@app.task(name="delete_copies_without_row", queue="clock", lock="delete_copies_without_row")
def delete_copies_without_row(timestamp: int) -> None:
    """This function will delete copies of photos that no page names; run late, it deletes more."""
    del timestamp  # when it should have run; what is old is decided now
    actions.delete_files_without_row(now=clock.now())


@app.task(name="make_paper", queue="papers")
def make_paper(*, paper: str) -> None:
    """This function will make a paper that somebody asked for; the job itself names nobody."""
    printing.make_paper(public_id=paper, now=clock.now())


@app.periodic(cron="20 * * * *")
@app.task(name="drop_old_papers", queue="clock", lock="drop_old_papers")
def drop_old_papers(timestamp: int) -> None:
    """This function will drop the papers whose time is over; run late, it drops more."""
    del timestamp  # when it should have run; what is old is decided now
    printing.drop_old_papers(now=clock.now())


@app.periodic(cron="35 * * * *")
@app.task(name="note_changed_facts", queue="clock", lock="note_changed_facts")
def note_changed_facts(timestamp: int) -> None:
    """This function will note on pages that the seeker has told something new; run late, it notes more."""
    del timestamp  # when it should have run; what is new is decided now
    outdated.note_changed_facts(now=clock.now())


@app.periodic(cron="40 17 * * *")  # at night in Japan and in the countries that send
@app.task(name="delete_old_openings", queue="clock", lock="delete_old_openings")
def delete_old_openings(timestamp: int) -> None:
    """This function will forget openings that are a year old; run late, it forgets more."""
    del timestamp  # when it should have run; what is old is decided now
    openings.delete_old(now=clock.now())
