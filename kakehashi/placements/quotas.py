"""Where a company stands against its quota: the rule, the numbers that it told, and what is promised here."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import Count, F, Q, Value
from django.db.models.functions import Coalesce

from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.states import Programme, Stage
from kakehashi.organizations import queries as organizations
from kakehashi.organizations.workforce import Workforce
from kakehashi.placements.models import Placement
from kakehashi.placements.states import PLACED, PlacementState
from kakehashi.rules import Finding, parameter, quota

STAGE_NUMBERS: Final[dict[str, int]] = {Stage.FIRST: 1, Stage.SECOND: 2, Stage.THIRD: 3}
Kind = tuple[str, int | None]
KINDS: Final[tuple[Kind, ...]] = ((Programme.TITP, 1), (Programme.TITP, 2), (Programme.TITP, 3), (Programme.ESD, None))


@dataclass(frozen=True, kw_only=True)
class Numbers:
    """What the quota is reckoned from: told by the company, or typed to try something. None means unknown."""

    staff: int | None
    excellent: bool | None
    present: Mapping[Kind, int | None]


@dataclass(frozen=True, kw_only=True)
class Standing:
    """What the quota says for one programme and stage; ``promised`` have an offer or a place and are not there yet."""

    programme: str
    stage: int | None
    present: int | None
    promised: int
    finding: Finding

    @property
    def is_above(self) -> bool:
        """This function will say whether the quota is surely exceeded; what is not confirmed refuses nobody."""
        return self.finding.satisfied is False and self.finding.confidence != "unconfirmed"


def told_by(workforce: Workforce | None) -> Numbers:
    """This function will return the numbers that a company has told, all unknown where it has told none."""
    if workforce is None:
        return Numbers(staff=None, excellent=None, present={})
    return Numbers(
        staff=workforce.full_time_staff,
        excellent=workforce.rated_excellent,
        present={kind: workforce.present(programme=kind[0], stage=kind[1]) for kind in KINDS},
    )


def promised_by(
    *,
    company_ids: Iterable[int],
    on: date,
    without: Opportunity | None = None,
    counted_on: date | None = None,
    offers: bool = True,
) -> dict[int, Counter[Kind]]:
    """This function will count, by company, people who have an offer or a place and are not among the present yet.

    Who has accepted counts until the day of the start lies no later than that on which the company counted its
    people: ``counted_on``, or the day that it told, or the day ``on``. ``without`` leaves an opportunity out;
    without ``offers`` only those count who have accepted.
    """
    counted = Value(counted_on) if counted_on else Coalesce(F("opportunity__company__workforce__trainees_as_of"), on)
    ahead = Q(offer=None) | Q(offer__starts_on__gt=counted)
    rows = (
        Placement.objects.filter(opportunity__company_id__in=set(company_ids))
        .filter((Q(state=PlacementState.OFFERED) if offers else Q(pk=None)) | Q(state__in=PLACED) & ahead)
        .exclude(opportunity__in=[without] if without else [])
        .order_by()
        .values_list("opportunity__company_id", "opportunity__programme", "opportunity__stage")
        .annotate(people=Count("pk"))
    )
    found: dict[int, Counter[Kind]] = {}
    for company_id, programme, stage, people in rows:
        found.setdefault(company_id, Counter())[programme, STAGE_NUMBERS.get(stage)] += people
    return found


def standing(
    *, kind: Kind, numbers: Numbers, promised: Counter[Kind], on: date, more: int = 1, care: bool = False
) -> Standing:
    """This function will ask the rule for some more people in a programme and stage."""
    programme, stage = kind
    present, coming = numbers.present.get(kind), promised[kind]
    finding = quota(
        staff=numbers.staff,
        excellent=numbers.excellent,
        stage=stage,
        programme=programme,
        present=None if present is None else present + coming,
        on=on,
        more=more,
        care=care,
    )
    return Standing(programme=programme, stage=stage, present=present, promised=coming, finding=finding)


def kind_of(opportunity: Opportunity) -> Kind:
    """This function will return the programme and stage in which an opportunity offers places."""
    return opportunity.programme, STAGE_NUMBERS.get(opportunity.stage)


def is_care(opportunity: Opportunity) -> bool:
    """This function will say whether the work is care, which has a table of its own."""
    occupation = parameter("titp.occupation_of_care").values[-1].value
    return opportunity.work.code.startswith(f"{occupation}-")


def standings(*, opportunities: Iterable[Opportunity], on: date) -> dict[str, Standing]:
    """This function will say, by public id, where one more person stands for each opportunity; two queries in all."""
    asked = list(opportunities)
    company_ids = {opportunity.company_id for opportunity in asked}
    told = organizations.workforces_of(company_ids=company_ids)
    promised = promised_by(company_ids=company_ids, on=on)
    return {
        opportunity.public_id: standing(
            kind=kind_of(opportunity),
            numbers=told_by(told.get(opportunity.company_id)),
            promised=promised.get(opportunity.company_id, Counter()),
            on=on,
            care=is_care(opportunity),
        )
        for opportunity in asked
    }
