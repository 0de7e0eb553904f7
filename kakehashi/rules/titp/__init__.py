"""Technical intern training: stage (i) for newcomers, stages (ii) and (iii) for those who can reach them.

Two stages from 2010-07-01, three from 2017-11-01. For newcomers it ends in 2027: plans are filed until 2027-03-31,
and training under them starts until 2027-06-30. Who is inside goes on.
"""

from datetime import date

from kakehashi.rules.facts import Facts
from kakehashi.rules.findings import Pathway
from kakehashi.rules.titp.first_stage import first_stage
from kakehashi.rules.titp.second_stage import second_stage
from kakehashi.rules.titp.third_stage import third_stage


def pathways(*, facts: Facts, on: date) -> tuple[Pathway, ...]:
    """This function will answer for the three stages, for a person judged on a day."""
    first = first_stage(facts, on)
    second = second_stage(facts, on, first)
    return first, second, third_stage(facts, on, second)
