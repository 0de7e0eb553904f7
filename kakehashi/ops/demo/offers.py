"""The example opportunities: shown, waiting for the Secretariat, refused, and one that is still a draft."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kakehashi.catalogue.models import Work
from kakehashi.opportunities import actions
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.states import Programme, Stage
from kakehashi.opportunities.terms import Terms
from kakehashi.ops.demo.days import Days
from kakehashi.ops.demo.parties import Acting, Parties
from kakehashi.rules import parameter

DRAFT, SUBMITTED, APPROVED, REFUSED = "draft", "submitted", "approved", "refused"


@dataclass(frozen=True, kw_only=True)
class Place:
    """One opportunity of the story; days are counted from today."""

    key: str
    company: str
    work: str
    prefecture: str
    places: int
    wage: int
    deductions: int
    duties: str
    starts: int
    until: int
    made: int
    fate: str = APPROVED
    reason: str = ""


PLACES = (
    Place(
        key="welding",
        company="tekko",
        work="7-7-2",
        prefecture="27",
        places=2,
        wage=205_000,
        deductions=52_000,
        duties="橋の部材の半自動溶接と仕上げ。先輩が一年間ついて教えます。寮は工場から歩いて十分です。",
        starts=150,
        until=60,
        made=50,
    ),
    Place(
        key="hand_welding",
        company="tekko",
        work="7-7-1",
        prefecture="27",
        places=1,
        wage=198_000,
        deductions=50_000,
        duties="小さな部品の手溶接と検査。日勤のみ、土日は休みです。",
        starts=140,
        until=45,
        made=45,
    ),
    Place(
        key="press",
        company="tekko",
        work="6-5-1",
        prefecture="27",
        places=2,
        wage=200_000,
        deductions=51_000,
        duties="自動車部品の金属プレス、金型の段取り、寸法測定。",
        starts=160,
        until=70,
        made=40,
    ),
    Place(
        key="formwork",
        company="tekko",
        work="3-6-1",
        prefecture="28",
        places=1,
        wage=215_000,
        deductions=55_000,
        duties="倉庫建設の型枠の組立てと解体。高所作業の講習を受けてから始めます。",
        starts=170,
        until=75,
        made=30,
    ),
    Place(
        key="rebar",
        company="tekko",
        work="3-7-1",
        prefecture="28",
        places=1,
        wage=215_000,
        deductions=55_000,
        duties="倉庫と橋の鉄筋の組立て。",
        starts=170,
        until=75,
        made=30,
    ),
    Place(
        key="deli",
        company="foods",
        work="4-9-1",
        prefecture="27",
        places=3,
        wage=192_000,
        deductions=48_000,
        duties="惣菜の製造、盛付け、調理場の衛生管理。二交替、夜勤手当があります。",
        starts=150,
        until=60,
        made=48,
    ),
    Place(
        key="sewing",
        company="foods",
        work="5-6-1",
        prefecture="27",
        places=1,
        wage=185_000,
        deductions=47_000,
        duties="グループ会社の婦人服の縫製。",
        starts=260,
        until=120,
        made=3,
        fate=SUBMITTED,
    ),
    Place(
        key="painting",
        company="tekko",
        work="7-6-2",
        prefecture="27",
        places=1,
        wage=190_000,
        deductions=95_000,
        duties="鉄骨の下地処理と金属塗装。",
        starts=240,
        until=110,
        made=20,
        fate=REFUSED,
        reason="控除額が賃金の半分です。控除の内訳を見直してから、もう一度出してください。",
    ),
    Place(
        key="lathe",
        company="tekko",
        work="6-4-3",
        prefecture="27",
        places=1,
        wage=210_000,
        deductions=53_000,
        duties="数値制御旋盤による軸部品の加工。",
        starts=260,
        until=120,
        made=1,
        fate=DRAFT,
    ),
)


def offer_places(*, parties: Parties, days: Days) -> dict[str, Opportunity]:
    """This function will make every opportunity, up to where the story has it, and return them by key."""
    return {place.key: _offer(place, parties=parties, days=days) for place in PLACES}


def _offer(place: Place, *, parties: Parties, days: Days) -> Opportunity:
    """This function will draft an opportunity, hand it in and let the Secretariat decide, as far as the story says."""
    company: Acting = getattr(parties, place.company)
    made = actions.draft(
        company=company.organization,
        supervising=parties.naniwa.organization,
        terms=_terms(place, days=days),
        by=company.by,
        now=days.ago(place.made),
    )
    if place.fate == DRAFT:
        return made
    actions.submit(opportunity=made, by=company.by, now=days.ago(place.made, hours=-2))
    decided = days.ago(place.made - 1)
    if place.fate == APPROVED:
        actions.approve(opportunity=made, by=parties.secretary, now=decided)
    elif place.fate == REFUSED:
        actions.refuse(opportunity=made, reason=place.reason, by=parties.secretary, now=decided)
    return made


def _terms(place: Place, *, days: Days) -> Terms:
    """This function will return the terms of an opportunity."""
    starts_on = days.ahead(place.starts)
    training = _is_training(starts_on, on=days.ahead(-place.made))
    return Terms(
        work=Work.objects.get(code=place.work),
        programme=Programme.TITP if training else Programme.ESD,
        stage=Stage.FIRST if training else "",
        prefecture=place.prefecture,
        places=place.places,
        monthly_wage=Decimal(place.wage),
        monthly_deductions=Decimal(place.deductions),
        weekly_hours=Decimal(40),
        duties_ja=place.duties,
        starts_on=starts_on,
        open_until=days.ahead(place.until),
    )


def _is_training(starts_on: date, *, on: date) -> bool:
    """This function will say whether a place can still begin as technical intern training."""
    return starts_on <= parameter("titp.last_entry_day").day_on(on)
