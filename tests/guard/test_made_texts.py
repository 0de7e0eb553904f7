"""The guard is measured on texts made from parts, each kind in each language and disguise."""

from itertools import chain

from tests.guard.made import made
from tests.guard.measure import measure, table


def test_made_texts_are_held_and_what_only_looks_like_contact_data_is_not():
    measured = measure(chain.from_iterable(made(seed) for seed in range(3)))
    told = "\n".join([*measured.mistakes, table(measured)])
    assert measured.recall >= 0.98, told
    assert measured.precision >= 0.95, told
