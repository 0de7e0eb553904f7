"""The rules of the field as dated data with sources, and the findings they lead to; plain Python."""

from kakehashi.rules.conditions import experience_of_same_work, may_register
from kakehashi.rules.dated import DatedValue, NoValueYet, Parameter, UnknownParameter, parameter, parameters
from kakehashi.rules.findings import Confidence, Finding, Outcome
from kakehashi.rules.programmes import programme_for_start
from kakehashi.rules.stages import ListedWork, stages_open

__all__ = [
    "Confidence",
    "DatedValue",
    "Finding",
    "ListedWork",
    "NoValueYet",
    "Outcome",
    "Parameter",
    "UnknownParameter",
    "experience_of_same_work",
    "may_register",
    "parameter",
    "parameters",
    "programme_for_start",
    "stages_open",
]
