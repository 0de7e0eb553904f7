"""Approving many parts at once reads the seeker's words once."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kakehashi.seekers.models import Job, Schooling
from kakehashi.translation import actions, queries
from tests import cast
from tests.translation.test_publishing import JAPANESE, registered_seeker

pytestmark = pytest.mark.django_db
# Of these a seeker's words are read; the table of parts itself is written part by part.
WORDS = ("seekers_schooling", "seekers_licence", "seekers_languageskill", "seekers_desiredwork")


@pytest.mark.parametrize("schools", [1, 8])
def test_the_words_are_read_once_however_many_parts_are_approved(schools: int) -> None:
    organization = cast.make_organization()
    translator, seeker = cast.make_member(organization=organization), registered_seeker(organization)
    for number in range(1, schools):
        Schooling.objects.create(seeker=seeker, kind="college", name=f"Trường {number}", from_year=2019)
        Job.objects.create(seeker=seeker, employer=f"Xưởng {number}", duties="Hàn", other_work="Thợ", from_year=2019)
    keys = [part.key for part in queries.parts_needed(seeker=seeker)]
    texts = JAPANESE | {"other_work": "溶接工"}
    typed = [actions.Typed(key=key, japanese=texts[key.rpartition(".")[2]]) for key in keys]
    with CaptureQueriesContext(
        connection,
    ) as asked:
        done = actions.save_parts(seeker=seeker, typed=typed, approve=set(keys), by=translator, now=cast.NOW)
    assert done.approved == len(keys)
    read = [one["sql"] for one in asked if one["sql"].startswith("SELECT")]
    # The schools a second time for what must not enter the memory.
    assert [sum(f'FROM "{table}"' in sql for sql in read) for table in WORDS] == [2, 1, 1, 1]
