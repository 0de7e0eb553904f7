"""Gathers what a seeker told of their work and wishes, and asks the rules what is possible on a day."""

from dataclasses import dataclass
from datetime import date

from kakehashi.catalogue.models import Work
from kakehashi.catalogue.queries import listed_work
from kakehashi.rules import Finding, experience_of_same_work, programme_for_start, stages_open
from kakehashi.seekers import queries as seekers
from kakehashi.seekers.models import Job, Seeker


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """What the rules say of one wish: the work (None: not on the list) and the findings on it."""

    work: Work | None
    experience: Finding
    stages: Finding

    @property
    def possible(self) -> bool:
        """This function will say whether nothing that was found speaks against the wish."""
        return self.experience.outcome != "not_satisfied" and self.stages.reason != "no_new_plans"


def worked_works(*, jobs: list[Job]) -> tuple[str, ...]:
    """This function will return the codes of the listed works among some jobs, each once."""
    return tuple(dict.fromkeys(job.work_id for job in jobs if job.work_id))


def outlook_for_work(*, seeker: Seeker, work: Work | None, on: date) -> Outlook:
    """This function will say what is possible for a seeker in one work; ``None`` is a work that is not on the list."""
    return _outlook(work=work, worked=_told(seeker, list(seekers.jobs(seeker=seeker))), on=on)


def outlooks_of_wishes(*, seeker: Seeker, on: date) -> list[Outlook]:
    """This function will say what is possible for each wish of a seeker, in their order; another wish comes last."""
    worked = _told(seeker, list(seekers.jobs(seeker=seeker)))
    wishes: list[Work | None] = [wish.work for wish in seekers.desired_works(seeker=seeker)]
    if seeker.other_wish:
        wishes.append(None)
    return [_outlook(work=work, worked=worked, on=on) for work in wishes]


def all_wishes_possible(*, seeker: Seeker, on: date) -> bool:
    """This function will say whether nothing speaks against any wish of a seeker; true when there are none."""
    return all(outlook.possible for outlook in outlooks_of_wishes(seeker=seeker, on=on))


def programme_outlook(*, on: date) -> Finding:
    """This function will say what the change of programme means for somebody who begins on a day."""
    return programme_for_start(registers_on=on)


def _told(seeker: Seeker, jobs: list[Job]) -> tuple[str, ...] | None:
    """This function will return the works that were told of, or None when nothing was told yet."""
    return worked_works(jobs=jobs) if jobs or seeker.no_jobs else None


def _outlook(*, work: Work | None, worked: tuple[str, ...] | None, on: date) -> Outlook:
    """This function will ask the rules about one wish."""
    return Outlook(
        work=work,
        experience=experience_of_same_work(desired_work=work.code if work else None, worked_works=worked, on=on),
        stages=stages_open(work=listed_work(work) if work else None, on=on),
    )
