"""The example placements: every stage of the way, so that each portal has something that waits."""

from datetime import date, datetime
from decimal import Decimal

from kakehashi.common.clock import day_in_japan
from kakehashi.complaints import actions as complaints
from kakehashi.complaints.states import Subject
from kakehashi.opportunities.models import Opportunity
from kakehashi.ops.demo.days import Days
from kakehashi.ops.demo.parties import Acting, Parties
from kakehashi.placements import actions, queries
from kakehashi.placements.models import Placement
from kakehashi.placements.steps import Step
from kakehashi.seekers.models import Seeker
from kakehashi.showcase import queries as showcase
from kakehashi.translation import actions as translation
from kakehashi.translation.sources import SELF_PROMOTION

Seekers = dict[str, Seeker]
Places = dict[str, Opportunity]


def tell_the_past(*, parties: Parties, seekers: Seekers, places: Places, days: Days) -> None:
    """This function will tell what has ended: a place that is filled, a refusal, a declined invitation."""
    taken = _offered(parties, parties.foods, seekers["dung"], places["deli"], days=days, began=30)
    actions.accept_offer(placement=taken, by=seekers["dung"].user, now=days.ago(12))
    for step, by in ((Step.LECTURES_BEGUN, parties.song_lam.by), (Step.PLAN_APPLIED, parties.foods.by)):
        actions.record_step(placement=taken, step=step, day=day_in_japan(days.ago(9)), by=by, now=days.ago(8))
    refused = _forwarded(parties, seekers["nam"], places["press"], now=days.ago(28))
    actions.refuse(
        placement=refused, reason="金属プレスの経験がある人を先に採用しました。", by=parties.tekko.by, now=days.ago(25)
    )
    declined = _invited(parties, parties.tekko, seekers["khoa"], places["press"], now=days.ago(24))
    actions.pass_on_invitation(placement=declined, by=parties.song_lam.by, now=days.ago(23))
    actions.decline_invitation(
        placement=declined, reason="Tôi muốn làm máy tiện CNC.", by=seekers["khoa"].user, now=days.ago(22)
    )


def tell_the_present(*, parties: Parties, seekers: Seekers, places: Places, days: Days) -> None:
    """This function will tell what waits for somebody now."""
    _offered(parties, parties.tekko, seekers["nam"], places["hand_welding"], days=days, began=20)
    _forwarded(parties, seekers["nam"], places["welding"], now=days.ago(2))
    actions.apply_to_opportunity(
        seeker=seekers["an"],
        opportunity=places["formwork"],
        message="Em có kinh nghiệm cốp pha nhôm tám năm. Nhờ công ty chuyển hồ sơ giúp em.",
        by=seekers["an"].user,
        now=days.ago(1, hours=4),
    )
    invited = _invited(parties, parties.tekko, seekers["binh"], places["rebar"], now=days.ago(6))
    actions.pass_on_invitation(placement=invited, by=parties.song_lam.by, now=days.ago(5))
    for call in queries.calls_for(organization=parties.song_lam.organization):
        actions.mark_told(call=call, by=parties.song_lam.by, now=days.ago(5))
    actions.agree_to_invitation(placement=invited, by=seekers["binh"].user, now=days.ago(4))
    _propose(invited, by=parties.tekko, days=days, now=days.ago(1, hours=2), first=4)
    interview = _forwarded(parties, seekers["cuong"], places["press"], now=days.ago(9))
    _propose(interview, by=parties.tekko, days=days, now=days.ago(8), first=1)
    actions.confirm_time(placement=interview, at=days.in_tokyo(1, hour=11), by=parties.song_lam.by, now=days.ago(7))
    waiting = _invited(parties, parties.foods, seekers["hanh"], places["deli"], now=days.ago(3))
    actions.pass_on_invitation(placement=waiting, by=parties.song_lam.by, now=days.ago(2))
    _invited(parties, parties.tekko, seekers["duc"], places["welding"], now=days.ago(1))
    _ask_for_a_change(seekers["tam"], now=days.ago(1, hours=6))
    _write_to_the_secretariat(on=days.ahead(-1))


def _ask_for_a_change(seeker: Seeker, *, now: datetime) -> None:
    """This function will let a published seeker ask for other words."""
    translation.request_change(
        seeker=seeker,
        key=SELF_PROMOTION,
        wanted="Tôi nhìn màu rất tốt và làm việc gọn gàng. Tháng trước tôi được giao dạy hai người mới.",
        by=seeker.user,
        now=now,
    )


def _write_to_the_secretariat(*, on: date) -> None:
    """This function will leave two messages at the report desk."""
    complaints.file_message(
        subject=Subject.DEPOSIT,
        organization_named="Hạ Long Cooperation (example)",
        body="Họ bảo tôi nộp 20 triệu đồng tiền đặt cọc trước khi phỏng vấn. Tôi có phải nộp không?",
        reply_to="toi-hoi@reader.example",
        language="vi",
        on=on,
    )
    complaints.file_message(
        subject=Subject.QUESTION,
        organization_named="",
        body="介護の受入れを考えています。監理団体の探し方を教えてください。",
        reply_to="shitsumon@reader.example",
        language="ja",
        on=on,
    )


def _forwarded(parties: Parties, seeker: Seeker, opportunity: Opportunity, *, now: datetime) -> Placement:
    """This function will let somebody apply, and the sending organization forward it."""
    placement = actions.apply_to_opportunity(
        seeker=seeker,
        opportunity=opportunity,
        message="Em rất muốn làm công việc này.",
        by=seeker.user,
        now=now,
    )
    actions.forward_application(placement=placement, by=parties.song_lam.by, now=now)
    return placement


def _invited(
    parties: Parties, company: Acting, seeker: Seeker, opportunity: Opportunity, *, now: datetime
) -> Placement:
    """This function will let a company invite somebody by the code of their page."""
    del parties
    page = showcase.page_of_seeker(seeker=seeker)
    if page is None:
        raise RuntimeError(f"{seeker} has no staff information page")
    return actions.invite_to_interview(
        page_code=page.code,
        opportunity=opportunity,
        message="ご経験を拝見しました。ぜひ面接でお話を聞かせてください。",
        organization=company.organization,
        by=company.by,
        now=now,
    )


def _propose(placement: Placement, *, by: Acting, days: Days, now: datetime, first: int) -> None:
    """This function will propose two times for an interview by video."""
    times = [days.in_tokyo(first, hour=11), days.in_tokyo(first + 1, hour=15)]
    actions.propose_times(
        placement=placement,
        times=times,
        how="video",
        place="https://meet.example/kakehashi",
        by=by.by,
        now=now,
    )


def _offered(
    parties: Parties, company: Acting, seeker: Seeker, opportunity: Opportunity, *, days: Days, began: int
) -> Placement:
    """This function will bring an application to an offer."""
    placement = _forwarded(parties, seeker, opportunity, now=days.ago(began))
    _propose(placement, by=company, days=days, now=days.ago(began - 2), first=5 - began)
    actions.confirm_time(
        placement=placement, at=days.in_tokyo(5 - began, hour=11), by=parties.song_lam.by, now=days.ago(began - 3)
    )
    actions.record_pass(
        placement=placement, note="落ち着いて答え、実技も正確でした。", by=company.by, now=days.ago(began - 7)
    )
    actions.make_offer(
        placement=placement,
        monthly_wage=opportunity.monthly_wage,
        monthly_deductions=opportunity.monthly_deductions,
        weekly_hours=Decimal(40),
        starts_on=opportunity.starts_on,
        months=12,
        conditions="寮費は月二万円で、控除に入っています。日本語の授業を週に二回、無料で受けられます。",
        answer_until=days.ahead(18 - began + 14),
        by=company.by,
        now=days.ago(max(began - 18, 1)),
    )
    return placement
