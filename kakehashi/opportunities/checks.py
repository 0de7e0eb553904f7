"""Checks the money of an opportunity against dated facts: the minimum wage, and ceilings of rent by country."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kakehashi.opportunities.models import Opportunity, read_rows
from kakehashi.opportunities.parts import missing_parts
from kakehashi.opportunities.refusals import (
    ApplicationsAreOver,
    BelowMinimumWage,
    NotComplete,
    RentAboveCeiling,
)
from kakehashi.opportunities.states import DeductionKind, Programme
from kakehashi.opportunities.terms import check, terms_of
from kakehashi.rules import DatedValue, parameter
from kakehashi.rules.minimum_wages import WageFinding, check_minimum_wage


@dataclass(frozen=True, kw_only=True)
class RentFinding:
    """A rent beside the ceilings of the one country whose ceiling is known: Vietnam."""

    rent: Decimal
    usual: Decimal
    most: Decimal
    held: DatedValue

    @property
    def is_above(self) -> bool:
        """This function will say whether the rent is above what is allowed even in big cities."""
        return self.rent > self.most

    @property
    def is_for_big_cities_only(self) -> bool:
        """This function will say whether the rent is allowed in big cities only."""
        return self.usual < self.rent <= self.most


def wage_finding(*, opportunity: Opportunity) -> WageFinding | None:
    """This function will hold the wage an hour against the minimum wage on the day of the start; None without both."""
    if not opportunity.prefecture or not opportunity.hourly_wage:
        return None
    return check_minimum_wage(
        prefecture=opportunity.prefecture, hourly=opportunity.hourly_wage, on=opportunity.starts_on
    )


def rent_finding(*, programme: str, rent: Decimal | None, on: date) -> RentFinding | None:
    """This function will hold a rent against the ceilings for trainees; None without rent or outside training.

    An opportunity is open to people of every country, so the ceiling of one country holds for all.
    """
    if rent is None or programme not in {Programme.TITP, Programme.ESD}:
        return None
    held = parameter("costs.vn_rent").value_on(on)
    usual, most = Decimal(held.value["usual"]), Decimal(held.value["in_big_cities"])
    return RentFinding(rent=rent, usual=usual, most=most, held=held)


def rent_of(opportunity: Opportunity) -> Decimal | None:
    """This function will return the rent that is kept back, None where it is not told."""
    read_rows(opportunity)
    return next((row.amount for row in opportunity.deductions.all() if row.kind == DeductionKind.RENT), None)


def check_for_submitting(opportunity: Opportunity, *, on: date) -> None:
    """This function will raise the first refusal that keeps an opportunity from the Secretariat, if there is one.

    NotComplete with the parts, ApplicationsAreOver, ContactFound, StartNotPossible, BelowMinimumWage, RentAboveCeiling.
    """
    if opportunity.open_until < on:
        raise ApplicationsAreOver
    check(terms_of(opportunity), on=on)
    parts = missing_parts(opportunity=opportunity)
    if parts:
        raise NotComplete(parts=tuple(parts))
    wage = wage_finding(opportunity=opportunity)
    if wage is not None and wage.satisfied is False:
        raise BelowMinimumWage(finding=wage, prefecture=opportunity.prefecture)
    rent = rent_finding(programme=opportunity.programme, rent=rent_of(opportunity), on=on)
    if rent is not None and rent.is_above:
        raise RentAboveCeiling(rent=rent.rent, most=rent.most, held=rent.held)
