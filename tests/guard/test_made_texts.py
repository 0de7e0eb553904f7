"""The guard is measured on texts made from parts, with other numbers than anybody has looked at."""

import random

from tests.guard.made import made
from tests.guard.measure import measure, table


def test_made_texts_are_held_and_what_only_looks_like_contact_data_is_not():
    measured = measure(made(random.randrange(10**9)))
    told = "\n".join([*measured.mistakes, table(measured)])
    assert measured.recall >= 0.98, told
    assert measured.precision >= 0.95, told
