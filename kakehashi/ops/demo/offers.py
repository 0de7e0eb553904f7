"""The example opportunities: shown, waiting for the Secretariat, refused, and one that is still a draft."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kakehashi.catalogue.models import Work
from kakehashi.opportunities import actions
from kakehashi.opportunities.models import Opportunity
from kakehashi.opportunities.states import Lodging, Programme, Selection, Stage
from kakehashi.opportunities.terms import KeptBack, PaidBefore, Terms
from kakehashi.ops.demo.days import Days
from kakehashi.ops.demo.parties import Acting, Parties
from kakehashi.rules import parameter

ASKED = "deli"  # of this one nothing was heard for long, so its company is asked
DRAFT, SUBMITTED, APPROVED, REFUSED = "draft", "submitted", "approved", "refused"

MUNICIPALITIES = {"27": "堺市", "28": "尼崎市"}
MUCH = 20_000  # so much for tools alone is what the Secretariat refuses in the story
PAID_BEFORE = tuple(
    PaidBefore(kind=kind, payer=payer)
    for kind, payer in (
        ("lectures", "company"),
        ("travel", "company"),
        ("documents", "trainee"),
        ("health_check", "trainee"),
        ("service_fee", "supervising"),
    )
)


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
    day: str
    starts: int
    until: int
    made: int
    overtime: int = 10
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
        day="八時に朝礼と体操。図面を見て部材を組み、半自動溶接をします。十時と三時に休み、五時に片づけて終わります。",
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
        day="八時に朝礼。午前は小さな部品の手溶接、午後は仕上げと検査の手伝い。五時に終わります。",
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
        day="八時に朝礼。プレス機に材料を入れ、できた部品の寸法をはかります。機械の掃除をして五時に終わります。",
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
        day="七時半に現場で朝礼。先輩と二人で型枠を組み、午後は解体と片づけ。四時半に終わります。",
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
        day="七時半に現場で朝礼。鉄筋を運び、図面どおりに結びます。四時半に道具を片づけて終わります。",
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
        day="着替えと手洗いのあと、材料の準備、調理、盛付け。昼に交替で休み、最後に調理場を掃除します。",
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
        wage=192_000,
        deductions=47_000,
        duties="グループ会社の婦人服の縫製。",
        day="八時半に始まり、ミシンで決まった部分を縫います。午後は検品と箱づめ。五時半に終わります。",
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
        day="八時に朝礼。さびを落とし、下塗りと上塗りをします。防護マスクを使います。五時に終わります。",
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
        day="八時に朝礼。機械に材料を付け、加工した部品をはかります。五時に終わります。",
        starts=260,
        until=120,
        made=1,
        fate=DRAFT,
    ),
)


def offer_places(*, parties: Parties, days: Days) -> dict[str, Opportunity]:
    """This function will make every opportunity, up to where the story has it, and return them by key."""
    made = {place.key: _offer(place, parties=parties, days=days) for place in PLACES}
    for place in PLACES:
        if place.fate == APPROVED and place.key != ASKED:
            company: Acting = getattr(parties, place.company)
            actions.say_it_holds(opportunity=made[place.key], by=company.by, now=days.ago(10))
    actions.ask_stale(now=days.ago(2))
    return made


def _offer(place: Place, *, parties: Parties, days: Days) -> Opportunity:
    """This function will draft an opportunity, hand it in and let the Secretariat decide, as far as the story says."""
    company: Acting = getattr(parties, place.company)
    made = actions.draft(
        company=company.organization,
        supervising=parties.naniwa.organization,
        terms=_terms(place, days=days),
        declares_equal_pay=place.fate != DRAFT,
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
        months=12 if training else 36,
        prefecture=place.prefecture,
        municipality_ja=MUNICIPALITIES[place.prefecture],
        places=place.places,
        monthly_wage=Decimal(place.wage),
        deductions=_kept_back(place.deductions),
        weekly_hours=Decimal(40),
        daily_hours=Decimal(8),
        overtime_hours=place.overtime,
        days_off_a_year=125,
        days_off_ja="土曜、日曜、祝日、夏季と年末年始",
        duties_ja=place.duties,
        day_ja=place.day,
        lodging=Lodging.DORMITORY,
        persons_a_room=2,
        area_a_person=Decimal(7),
        japanese_level="N5",
        taught_ja="安全の基本、道具の名前、仕事の手順。一年後に技能検定を受けます。",
        support_ja="週に一度の日本語教室。母国語で話せる相談員が月に一度たずねます。役所や病院にも付き添います。",
        costs_before=PAID_BEFORE,
        selection=(Selection.VIDEO, Selection.PRACTICAL),
        selection_on=days.ahead(place.until + 10),
        selection_ja="家族への説明の時間もあります。",
        starts_on=starts_on,
        open_until=days.ahead(place.until),
    )


def _kept_back(total: int) -> tuple[KeptBack, ...]:
    """This function will split what is kept back into example items that make the total."""
    usual = {"tax": 4_000, "social": 28_000, "employment": 1_000, "rent": 12_000, "food": 0}
    rest = total - sum(usual.values())
    label = "道具と制服の代金" if rest > MUCH else ""
    usual["other" if label else "utilities"] = rest
    return tuple(
        KeptBack(kind=kind, amount=Decimal(amount), label_ja=label if kind == "other" else "")
        for kind, amount in usual.items()
    )


def _is_training(starts_on: date, *, on: date) -> bool:
    """This function will say whether a place can still begin as technical intern training."""
    return starts_on <= parameter("titp.last_entry_day").day_on(on)
