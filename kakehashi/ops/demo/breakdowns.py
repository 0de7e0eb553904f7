"""The example breakdowns of costs: two versions of one organization, one of another. All amounts are invented."""

from decimal import Decimal
from typing import NamedTuple

from kakehashi.costs import actions
from kakehashi.costs.states import DueEvent, ItemKind, Payer
from kakehashi.ops.demo.days import Days
from kakehashi.ops.demo.parties import Acting, Parties


class Line(NamedTuple):
    """One item of a breakdown."""

    kind: str
    amount: int
    payer: str
    due: str
    refundable: bool = False
    label: str = ""


NOTE_VI = "Ví dụ, không phải giá thật. Không thu tiền đặt cọc. Mỗi khoản đều có biên lai."
BEFORE = (
    Line(ItemKind.LECTURES, 19_500_000, Payer.TRAINEE, DueEvent.LECTURES_BEGIN, refundable=True),
    Line(ItemKind.LODGING, 9_000_000, Payer.TRAINEE, DueEvent.LECTURES_BEGIN, refundable=True),
    Line(ItemKind.TRAVEL, 11_000_000, Payer.TRAINEE, DueEvent.TICKET),
    Line(ItemKind.DOCUMENTS, 2_800_000, Payer.TRAINEE, DueEvent.CERTIFICATE),
    Line(ItemKind.HEALTH_CHECK, 1_200_000, Payer.TRAINEE, DueEvent.INTERVIEW_PASSED),
    Line(ItemKind.SERVICE_FEE, 24_000_000, Payer.TRAINEE, DueEvent.VISA),
)
NOW = (
    Line(ItemKind.LECTURES, 18_000_000, Payer.TRAINEE, DueEvent.LECTURES_BEGIN, refundable=True),
    Line(ItemKind.LODGING, 8_400_000, Payer.TRAINEE, DueEvent.LECTURES_BEGIN, refundable=True),
    Line(ItemKind.TRAVEL, 11_500_000, Payer.COMPANY, DueEvent.TICKET),
    Line(ItemKind.DOCUMENTS, 2_800_000, Payer.TRAINEE, DueEvent.CERTIFICATE),
    Line(ItemKind.HEALTH_CHECK, 1_200_000, Payer.TRAINEE, DueEvent.INTERVIEW_PASSED),
    Line(ItemKind.SERVICE_FEE, 20_000_000, Payer.TRAINEE, DueEvent.VISA),
    Line(ItemKind.OTHER, 900_000, Payer.SENDING, DueEvent.DEPARTURE, label="Đồng phục và sách"),
)
MEKONG = (
    Line(ItemKind.LECTURES, 21_000_000, Payer.TRAINEE, DueEvent.LECTURES_BEGIN, refundable=True),
    Line(ItemKind.TRAVEL, 12_000_000, Payer.TRAINEE, DueEvent.TICKET),
    Line(ItemKind.SERVICE_FEE, 22_000_000, Payer.TRAINEE, DueEvent.VISA),
)


def publish_breakdowns(*, parties: Parties, days: Days) -> None:
    """This function will publish the breakdowns; the first one of Sông Lam is replaced by a cheaper one."""
    _publish(parties.song_lam, BEFORE, days=days, before=148)
    _publish(parties.song_lam, NOW, days=days, before=60)
    _publish(parties.mekong, MEKONG, days=days, before=147)


def _publish(acting: Acting, lines: tuple[Line, ...], *, days: Days, before: int) -> None:
    """This function will put these lines in force so many days ago, in place of what was there."""
    who, by, now = acting.organization, acting.by, days.ago(before)
    draft = actions.start_draft(organization=who, by=by, now=now)
    actions.set_terms(organization=who, currency="VND", note=NOTE_VI, by=by, now=now)
    for old in list(draft.items.all()):
        actions.remove_item(organization=who, item=old, by=by, now=now)
    for line in lines:
        actions.save_item(
            organization=who,
            item=None,
            kind=line.kind,
            label=line.label,
            amount=Decimal(line.amount),
            payer=line.payer,
            due=line.due,
            refundable=line.refundable,
            by=by,
            now=now,
        )
    actions.publish_breakdown(organization=who, by=by, now=now)
