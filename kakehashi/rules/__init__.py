"""The rules of the field as dated data with sources, and the findings they lead to; plain Python."""

from kakehashi.rules.conditions import may_register
from kakehashi.rules.dated import DatedValue, NoValueYet, Parameter, UnknownParameter, parameter, parameters
from kakehashi.rules.facts import Facts, Job, Stay
from kakehashi.rules.findings import Confidence, Finding, Outcome, Pathway, Programme
from kakehashi.rules.pathways import Answer, pathways, rules_version
from kakehashi.rules.programmes import programme_for_start
from kakehashi.rules.quotas import quota
from kakehashi.rules.reading import BadFacts, facts_from
from kakehashi.rules.works import ListedWork, fields_of_works, listed_works

__all__ = [
    "Answer",
    "BadFacts",
    "Confidence",
    "DatedValue",
    "Facts",
    "Finding",
    "Job",
    "ListedWork",
    "NoValueYet",
    "Outcome",
    "Parameter",
    "Pathway",
    "Programme",
    "Stay",
    "UnknownParameter",
    "facts_from",
    "fields_of_works",
    "listed_works",
    "may_register",
    "parameter",
    "parameters",
    "pathways",
    "programme_for_start",
    "quota",
    "rules_version",
]
