"""Saves schools and jobs."""

from datetime import datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.catalogue.models import Work
from kakehashi.common.text import clean
from kakehashi.seekers.actions.changing import changing, set_fields
from kakehashi.seekers.models import Job, Schooling, Seeker


@transaction.atomic
def save_school(
    *,
    seeker: Seeker,
    school: Schooling | None,
    kind: str,
    name: str,
    from_year: int | None,
    until_year: int | None,
    finished: bool,
    by: User,
    now: datetime,
    field: str = "",
) -> Schooling:
    """This function will add a school, or change the one given, which must be the seeker's own. Seeker only."""
    with changing(seeker=seeker, section="education", by=by, now=now):
        fields = {
            "kind": kind,
            "name": clean(name),
            "field": clean(field),
            "from_year": from_year,
            "until_year": until_year,
            "finished": finished,
        }
        if school is None:
            school = Schooling.objects.create(seeker=seeker, **fields)
        else:
            school = seeker.schools.get(pk=school.pk)
            set_fields(row=school, **fields)
        set_fields(row=seeker, no_education=False)
    return school


@transaction.atomic
def remove_school(*, school: Schooling, by: User, now: datetime) -> None:
    """This function will remove a school. Seeker only."""
    with changing(seeker=school.seeker, section="education", by=by, now=now):
        school.delete()


@transaction.atomic
def say_no_education(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will note that the seeker went to no school; schools that were entered are removed. Seeker only."""
    with changing(seeker=seeker, section="education", by=by, now=now):
        seeker.schools.all().delete()
        set_fields(row=seeker, no_education=True)


@transaction.atomic
def save_job(
    *,
    seeker: Seeker,
    job: Job | None,
    employer: str,
    work: Work | None,
    other_work: str,
    duties: str,
    from_year: int,
    from_month: int | None,
    until_year: int | None,
    until_month: int | None,
    by: User,
    now: datetime,
) -> Job:
    """This function will add a job, or change the one given, which must be the seeker's own. Seeker only.

    A job has a work of the official list or, where it is not on the list, ``other_work`` in the seeker's words.
    Without an end the seeker still works there.
    """
    with changing(seeker=seeker, section="work_history", by=by, now=now):
        fields = {
            "employer": clean(employer),
            "work": work,
            "other_work": "" if work else clean(other_work),
            "duties": clean(duties),
            "from_year": from_year,
            "from_month": from_month,
            "until_year": until_year,
            "until_month": until_month,
        }
        if job is None:
            job = Job.objects.create(seeker=seeker, **fields)
        else:
            job = seeker.jobs.get(pk=job.pk)
            set_fields(row=job, **fields)
        set_fields(row=seeker, no_jobs=False)
    return job


@transaction.atomic
def remove_job(*, job: Job, by: User, now: datetime) -> None:
    """This function will remove a job. Seeker only."""
    with changing(seeker=job.seeker, section="work_history", by=by, now=now):
        job.delete()


@transaction.atomic
def say_no_jobs(*, seeker: Seeker, by: User, now: datetime) -> None:
    """This function will note that the seeker never worked; jobs that were entered are removed. Seeker only."""
    with changing(seeker=seeker, section="work_history", by=by, now=now):
        seeker.jobs.all().delete()
        set_fields(row=seeker, no_jobs=True)
