"""What a company, or the supervising organization for it, says of its staff and trainees."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from kakehashi.accounts.models import User
from kakehashi.audit.actions import record
from kakehashi.common.clock import day_in_japan
from kakehashi.common.refusals import NotAllowed
from kakehashi.organizations import policies, queries
from kakehashi.organizations.models import Organization, Workforce
from kakehashi.organizations.refusals import DayAhead


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Full-time staff without trainees, the rating, and the trainees by programme and stage, each as of a day."""

    full_time_staff: int
    staff_as_of: date
    rated_excellent: bool | None
    rating_as_of: date
    titp_1: int
    titp_2: int
    titp_3: int
    esd: int
    trainees_as_of: date


@transaction.atomic
def record_workforce(*, company: Organization, figures: Figures, by: User, now: datetime) -> Workforce:
    """This function will keep the numbers on which a company's quota rests, in place of the earlier ones.

    A member of the company may, and of the supervising organization that supervises it today; else NotAllowed. It
    raises DayAhead for numbers as of a day that has not come. The log says which numbers changed, never to what.
    """
    today = day_in_japan(now)
    if not policies.may_record_workforce(by=by, company=company, on=today):
        raise NotAllowed
    if max(figures.staff_as_of, figures.rating_as_of, figures.trainees_as_of) > today:
        raise DayAhead
    Organization.objects.select_for_update(of=("self",), no_key=True).get(pk=company.pk)
    wanted = asdict(figures)
    before = queries.workforce_of(company=company)
    changed = [name for name, value in wanted.items() if before is None or getattr(before, name) != value]
    if before is not None and not changed:
        return before
    membership = queries.membership_of(user=by)
    acting = membership.organization if membership else None
    kept, _made = Workforce.objects.update_or_create(
        company=company, defaults={**wanted, "recorded_for": acting, "recorded_by": by, "recorded_at": now}
    )
    record(
        "organization.workforce_recorded",
        by=by,
        thing="organization",
        thing_public_id=company.public_id,
        organization_public_id=acting.public_id if acting else company.public_id,
        now=now,
        fields=changed,
    )
    return kept
