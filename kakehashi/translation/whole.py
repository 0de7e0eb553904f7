"""Reads people together with what their pages are made of: one query for any number of people, one for the works.

Eight kinds of rows belong to a person. Reading each kind on its own costs a query each; here the database packs them
into the row of the person, and they are unpacked into the places where ``seeker.jobs.all()`` looks for them.
"""

from collections.abc import Iterable
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Model, OuterRef, QuerySet
from django.db.models.functions import JSONObject

from kakehashi.catalogue.models import Work
from kakehashi.seekers.models import DesiredWork, Job, LanguageSkill, Licence, Schooling, Seeker, Stay
from kakehashi.translation.models import Part, PassedWarning

KINDS: dict[str, type[Model]] = {
    "jobs": Job,
    "desired_works": DesiredWork,
    "schools": Schooling,
    "licences": Licence,
    "languages": LanguageSkill,
    "stays": Stay,
    "translated_parts": Part,
    "passed_warnings": PassedWarning,
}
FOR_COUNTING = ("jobs", "schools", "translated_parts")


def packed(people: QuerySet[Seeker], *, kinds: Iterable[str] = tuple(KINDS)) -> QuerySet[Seeker]:
    """This function will let the database add the rows of these kinds to each person, as JSON."""
    return people.annotate(**{f"packed_{kind}": ArraySubquery(_as_json(KINDS[kind])) for kind in kinds})


def unpack(seeker: Seeker, *, kinds: Iterable[str] = tuple(KINDS)) -> Seeker:
    """This function will put packed rows where the related managers of the person keep what they have read."""
    for kind in kinds:
        rows = [_row(KINDS[kind], values, seeker) for values in getattr(seeker, f"packed_{kind}")]
        found = getattr(seeker, kind).get_queryset()
        # The same that Django's own prefetching does at its end.
        found._result_cache, found._prefetch_done = rows, True
        if not hasattr(seeker, "_prefetched_objects_cache"):
            seeker._prefetched_objects_cache = {}  # type: ignore[attr-defined]  # Django's own name
        seeker._prefetched_objects_cache[kind] = found  # type: ignore[attr-defined]  # the same
    return seeker


def add_works(seeker: Seeker) -> None:
    """This function will read the works of a person's jobs, wishes and stays, with occupations, in one query."""
    rows: list[Job | DesiredWork | Stay] = [*seeker.jobs.all(), *seeker.desired_works.all(), *seeker.stays.all()]
    codes = {row.work_id for row in rows if row.work_id}
    works = {work.code: work for work in Work.objects.filter(code__in=codes).select_related("occupation")}
    for row in rows:
        if row.work_id:
            row.work = works[row.work_id]


def _as_json(model: type[Model]) -> QuerySet[Any]:
    columns = {field.attname: F(field.attname) for field in model._meta.concrete_fields}
    order = model._meta.ordering or ("id",)
    return model._default_manager.filter(seeker=OuterRef("pk")).order_by(*order).values(json=JSONObject(**columns))


def _row(model: type[Model], values: dict[str, Any], seeker: Seeker) -> Model:
    fields = model._meta.concrete_fields
    typed = [field.to_python(values[field.attname]) for field in fields]
    row = model.from_db("default", [field.attname for field in fields], typed)
    row.seeker = seeker  # type: ignore[attr-defined]  # each of the kinds belongs to a person
    return row
