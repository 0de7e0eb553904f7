"""The example organizations: they apply, the Secretariat admits all but one, and agreements are recorded."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from allauth.account.models import EmailAddress
from allauth.mfa.totp.internal.auth import TOTP

from kakehashi.accounts import actions as accounts
from kakehashi.accounts import queries as people
from kakehashi.accounts import terms
from kakehashi.accounts.models import User
from kakehashi.ops.demo.days import Days
from kakehashi.organizations import actions, queries
from kakehashi.organizations.actions import Application
from kakehashi.organizations.models import Organization
from kakehashi.organizations.states import OrganizationKind

PASSWORD = "only an example person"  # noqa: S105  printed by the demo, and worth nothing elsewhere
SECRET = "KAKEHASHIDEMOKAKEHASHIDEMOKAKEHA"  # noqa: S105  the same, for the authenticator app
ZONES = {
    "VN": "Asia/Ho_Chi_Minh",
    "PH": "Asia/Manila",
    "ID": "Asia/Jakarta",
    "MM": "Asia/Yangon",
    "JP": "Asia/Tokyo",
}


@dataclass(frozen=True, kw_only=True)
class Acting:
    """An organization and the person who acts for it in the story."""

    organization: Organization
    by: User


@dataclass(frozen=True, kw_only=True)
class Parties:
    """Everybody but the seekers."""

    secretary: User
    song_lam: Acting
    mekong: Acting
    luzon: Acting
    naniwa: Acting
    tekko: Acting
    foods: Acting


SONG_LAM = Application(
    kind=OrganizationKind.SENDING,
    name="Sông Lam Human Resources (example)",
    name_ja="ソンラム人材開発（例）",
    country="VN",
    licence_number="EXAMPLE-VN-001",
    recommended_by="Ministry in charge of labour, Viet Nam (example)",
    representative="Phạm Minh",
    address="1 Đường Ví Dụ, phường Trường Vinh, tỉnh Nghệ An",
    telephone="+84 000 000 001",
    email="hoi-dap@song-lam.example",
    website="https://song-lam.example/",
)
MEKONG = Application(
    kind=OrganizationKind.SENDING,
    name="Mekong Training (example)",
    name_ja="メコン研修センター（例）",
    country="VN",
    licence_number="EXAMPLE-VN-002",
    recommended_by="Ministry in charge of labour, Viet Nam (example)",
    representative="Võ Thu",
    address="2 Đường Ví Dụ, thành phố Cần Thơ",
    telephone="+84 000 000 002",
    email="lien-he@mekong.example",
)
LUZON = Application(
    kind=OrganizationKind.SENDING,
    name="Luzon Skills Center (example)",
    name_ja="ルソン技能センター（例）",
    country="PH",
    licence_number="EXAMPLE-PH-001",
    recommended_by="Department in charge of migrant workers, Philippines (example)",
    representative="Grace Dela Cruz",
    address="3 Example Street, Quezon City",
    telephone="+63 000 000 0003",
    email="help@luzon.example",
)
NUSANTARA = Application(
    kind=OrganizationKind.SENDING,
    name="Nusantara Training Institute (example)",
    name_ja="ヌサンタラ研修所（例）",
    country="ID",
    licence_number="EXAMPLE-ID-001",
    recommended_by="Ministry in charge of manpower, Indonesia (example)",
    representative="Dewi Lestari",
    address="5 Jalan Contoh, Semarang",
    telephone="+62 000 000 0008",
    email="bantuan@nusantara.example",
)
HA_LONG = Application(
    kind=OrganizationKind.SENDING,
    name="Hạ Long Cooperation (example)",
    name_ja="ハロン協力（例）",
    country="VN",
    licence_number="EXAMPLE-VN-003",
    representative="Bùi Hải",
    address="4 Đường Ví Dụ, tỉnh Quảng Ninh",
    telephone="+84 000 000 004",
    email="info@ha-long.example",
    partner="Naniwa Skills Cooperative (example)",
)
NANIWA = Application(
    kind=OrganizationKind.SUPERVISING,
    name="Naniwa Skills Cooperative (example)",
    name_ja="なにわ技能協同組合（例）",
    country="JP",
    licence_number="例-許-0001",
    representative="山田 花子",
    address="大阪市中央区例町一丁目",
    telephone="+81 0 0000 0005",
    email="soudan@naniwa.example",
)
TEKKO = Application(
    kind=OrganizationKind.ACCEPTING,
    name="Yodogawa Steel Works (example)",
    name_ja="淀川鉄工（例）",
    country="JP",
    representative="鈴木 一郎",
    address="大阪市西淀川区例町二丁目",
    telephone="+81 0 0000 0006",
    email="saiyo@tekko.example",
)
FOODS = Application(
    kind=OrganizationKind.ACCEPTING,
    name="Sakai Deli Foods (example)",
    name_ja="堺デリカフーズ（例）",
    country="JP",
    representative="高橋 直子",
    address="堺市堺区例町三丁目",
    telephone="+81 0 0000 0007",
    email="saiyo@foods.example",
)


def make_parties(*, days: Days) -> Parties:
    """This function will make the Secretariat and every organization, with their agreements and supervision."""
    secretary = make_secretary(days=days)
    naniwa = _admitted(NANIWA, "owner@naniwa.example", "山田 花子（例）", "ja", by=secretary, days=days)
    parties = Parties(
        secretary=secretary,
        song_lam=_admitted(SONG_LAM, "owner@song-lam.example", "Phạm Minh (example)", "en", by=secretary, days=days),
        mekong=_admitted(MEKONG, "owner@mekong.example", "Võ Thu (example)", "vi", by=secretary, days=days),
        luzon=_admitted(LUZON, "owner@luzon.example", "Grace Dela Cruz (example)", "en", by=secretary, days=days),
        naniwa=naniwa,
        tekko=_admitted(TEKKO, "owner@tekko.example", "鈴木 一郎（例）", "ja", by=secretary, days=days, under=naniwa),
        foods=_admitted(FOODS, "owner@foods.example", "高橋 直子（例）", "ja", by=secretary, days=days, under=naniwa),
    )
    _describe(parties.song_lam, days=days)
    _bind(parties, days=days)
    return parties


def make_secretary(*, days: Days) -> User:
    """This function will make the person of the Secretariat, with an authenticator app that everybody knows."""
    user = accounts.create_secretariat(
        email="secretary@kakehashi.example",
        name="佐藤 恵（例）",
        password=PASSWORD,
        language="ja",
        now=days.ago(200),
    )
    TOTP.activate(user, SECRET)
    accounts.accept_terms(
        user=user, version=terms.in_force(audience=terms.SECRETARIAT), language="ja", now=days.ago(200)
    )
    return name_the_account(user, username="secretary@kakehashi.example", zone="Asia/Tokyo", now=days.ago(200))


def make_nusantara(*, days: Days) -> Acting:
    """This function will make the Indonesian organization, which has an agreement with the cooperative of the story."""
    secretary = people.user_by_username(username="secretary@kakehashi.example")
    supervising = people.person_with_email(email="owner@naniwa.example")
    membership = queries.membership_of(user=supervising) if supervising else None
    if secretary is None or supervising is None or membership is None:
        raise RuntimeError("the story is not told")
    made = _admitted(NUSANTARA, "owner@nusantara.example", "Dewi Lestari (example)", "en", by=secretary, days=days)
    agreement = actions.record_agreement(
        supervising=membership.organization,
        sending=made.organization,
        valid_from=days.ahead(-140),
        valid_until=None,
        by=supervising,
        now=days.ago(140),
    )
    actions.confirm_agreement(agreement=agreement, by=made.by, now=days.ago(139))
    return made


def ask_for_admission(*, days: Days) -> None:
    """This function will let one more organization apply, so that the Secretariat has something to decide."""
    _apply(HA_LONG, "owner@ha-long.example", "Bùi Hải (example)", "vi", days=days, before=2)


def name_the_account(user: User, *, username: str, zone: str, now: datetime) -> User:
    """This function will give an example account the name by which the demo finds it, and its time zone."""
    user.username = username
    user.save(update_fields=["username"])
    EmailAddress.objects.filter(user=user).update(verified=True)
    accounts.set_details(user=user, name=user.name, language=user.language, time_zone=zone, now=now)
    return user


def _admitted(
    application: Application,
    email: str,
    person: str,
    language: str,
    *,
    by: User,
    days: Days,
    under: Acting | None = None,
) -> Acting:
    """This function will let an organization apply and be admitted."""
    acting = _apply(application, email, person, language, days=days, before=160, under=under)
    actions.admit(organization=acting.organization, by=by, now=days.ago(155))
    acting.organization.refresh_from_db()
    return acting


def _apply(
    application: Application,
    email: str,
    person: str,
    language: str,
    *,
    days: Days,
    before: int,
    under: Acting | None = None,
) -> Acting:
    """This function will file an application and name its first owner's account."""
    organization = actions.apply_for_admission(
        application=application,
        person_name=person,
        person_email=email,
        password=PASSWORD,
        language=language,
        now=days.ago(before),
        applied_under=under.organization if under else None,
    )
    owner = people.person_with_email(email=email)
    if organization is None or owner is None:
        raise RuntimeError("an example address belongs to somebody already")
    name_the_account(owner, username=email, zone=ZONES[application.country], now=days.ago(before))
    return Acting(organization=organization, by=owner)


def _describe(acting: Acting, *, days: Days) -> None:
    """This function will let a sending organization say in public what it does."""
    actions.edit_public_details(
        organization=acting.organization,
        representative=SONG_LAM.representative,
        address=SONG_LAM.address,
        telephone=SONG_LAM.telephone,
        email=SONG_LAM.email,
        website=SONG_LAM.website,
        about="Chúng tôi dạy tiếng Nhật và tay nghề tại Vinh từ sáu tháng. Không thu tiền đặt cọc. "
        "Bạn có thể gọi điện hoặc đến văn phòng từ thứ Hai đến thứ Bảy.",
        by=acting.by,
        now=days.ago(150),
    )


def _bind(parties: Parties, *, days: Days) -> None:
    """This function will record one agreement and the supervision of two companies, all confirmed.

    Mekong has no agreement.
    """
    first_day: date = days.ahead(0) - timedelta(days=140)
    agreement = actions.record_agreement(
        supervising=parties.naniwa.organization,
        sending=parties.song_lam.organization,
        valid_from=first_day,
        valid_until=None,
        by=parties.naniwa.by,
        now=days.ago(140),
    )
    actions.confirm_agreement(agreement=agreement, by=parties.song_lam.by, now=days.ago(139))
    for company, staff in ((parties.tekko, 62), (parties.foods, 128)):
        supervision = actions.record_supervision(
            supervising=parties.naniwa.organization,
            company=company.organization,
            valid_from=first_day,
            valid_until=None,
            by=parties.naniwa.by,
            now=days.ago(140),
        )
        actions.confirm_supervision(supervision=supervision, by=company.by, now=days.ago(139))
        _count(company, staff=staff, days=days)


def _count(company: Acting, *, staff: int, days: Days) -> None:
    """This function will record what a company says of its staff and trainees, on which its quota rests."""
    counted_on: date = days.ahead(0) - timedelta(days=30)
    figures = actions.Figures(
        full_time_staff=staff,
        staff_as_of=counted_on,
        rated_excellent=False,
        rating_as_of=counted_on,
        titp_1=2,
        titp_2=3,
        titp_3=0,
        esd=0,
        trainees_as_of=counted_on,
    )
    actions.record_workforce(company=company.organization, figures=figures, by=company.by, now=days.ago(30))
