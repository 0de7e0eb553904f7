"""Writes the catalogue from the files that come with the program."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import models, transaction

from kakehashi.catalogue.models import Category, Occupation, Work
from kakehashi.catalogue.search_keys import search_key, sort_key
from kakehashi.rules import listed_works

DATA = Path(__file__).parent / "data"


@transaction.atomic
def load_catalogue() -> dict[str, int]:
    """This function will bring categories, occupations and works to the state of the files, and count them.

    It may be run again at any time: entries are changed in place, found by their code, and none is removed. Only the
    installation itself runs it; nothing else happens.
    """
    categories = {row["code"]: Category(**_fields(row)) for row in _rows("categories")}
    occupations = {
        row["code"]: Occupation(**_fields(row), category=categories[_parent(row["code"])])
        for row in _rows("occupations")
    }
    spoken = {row["code"]: _spoken(row) for name in ("categories", "occupations", "works") for row in _rows(name)}
    works = [_work(row, occupations[_parent(row["code"])], spoken) for row in _rows("works")]
    _upsert(Category, list(categories.values()))
    _upsert(Occupation, list(occupations.values()))
    _upsert(Work, works)
    return {"categories": len(categories), "occupations": len(occupations), "works": len(works)}


def _rows(name: str) -> Iterator[dict[str, str]]:
    """This function will yield the rows of one file."""
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _parent(code: str) -> str:
    """This function will return the code one level up: 7-7 for 7-7-2."""
    return code.rpartition("-")[0]


def _fields(row: dict[str, str]) -> dict[str, Any]:
    """This function will turn a row into the fields that every entry has."""
    shared = {name: value for name, value in row.items() if not name.startswith("also_")}
    return {**shared, "valid_until": row["valid_until"] or None, "sort_key": sort_key(row["code"])}


def _spoken(row: dict[str, str]) -> str:
    """This function will return how a Japanese name is read, and other readings and spellings by which people look."""
    return f"{row['reading_ja']} {row.get('also_searched_ja', '')}"


def _work(row: dict[str, str], occupation: Occupation, spoken: dict[str, str]) -> Work:
    """This function will turn a row into a work that is found by the names and readings of its own and above it."""
    above = (occupation, occupation.category)
    names = [row[f"name_{language}"] for language in ("ja", "en", "vi")]
    names += [entry.name_in(language) for entry in above for language in ("ja", "en", "vi")]
    names += [spoken[code] for code in (row["code"], occupation.code, occupation.category.code)]
    ruled = listed_works()[row["code"]]
    return Work(
        **_fields(row),
        occupation=occupation,
        stage3_allowed=ruled.stage3_allowed,
        stage3_confidence=ruled.stage3_confidence,
        search_key=search_key(*names),
    )


def _upsert(model: type[models.Model], entries: list[Any]) -> None:
    """This function will write the entries in one statement, whether they are there or not."""
    changed = [field.name for field in model._meta.concrete_fields if field.name != "code"]
    model._default_manager.bulk_create(entries, update_conflicts=True, unique_fields=["code"], update_fields=changed)
