"""The people and organizations of the tests, made plainly: each function makes one thing and returns it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from itertools import count
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.db.backends.postgresql.psycopg_any import DateRange
from django.test import Client
from PIL import Image

from kakehashi.accounts import terms
from kakehashi.accounts.models import Acceptance, User, UserKind
from kakehashi.accounts.sessions import LISTED
from kakehashi.catalogue.models import Work
from kakehashi.common import files
from kakehashi.common.text import fold
from kakehashi.confirming.models import Word
from kakehashi.confirming.queries import texts_said
from kakehashi.opportunities.models import CostBefore, Deduction, Opportunity
from kakehashi.opportunities.states import MAY_BE_EDITED, OpportunityState, Programme, Stage
from kakehashi.organizations.audiences import terms_audience
from kakehashi.organizations.models import Agreement, Membership, Organization, Supervision
from kakehashi.organizations.states import Admission, MemberRole, OrganizationKind, PartnerState
from kakehashi.placements.models import Placement
from kakehashi.placements.states import BEGINNINGS, Origin
from kakehashi.seekers.models import Consent, DesiredWork, Document, Job, Page, Photo, Seeker, SendingChoice
from kakehashi.seekers.states import CONSENT_VERSION, ChoiceState, ConsentPurpose
from kakehashi.showcase.models import StaffPage, StaffPhoto
from kakehashi.showcase.search import index
from kakehashi.translation.actions import Typed, save_parts

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
TODAY = NOW.date()
WELDING = "7-7-2"
_number = count(1)


def accept_terms(user: User, audience: str) -> None:
    """This function will let a person have accepted the terms that are in force for an audience."""
    version = terms.in_force(audience=audience)
    Acceptance.objects.create(user=user, audience=audience, version=version, language="en", accepted_at=NOW)


def make_user(*, kind: str = UserKind.MEMBER, **fields: Any) -> User:
    """This function will make a person; without a password they can only be signed in by a test."""
    number = next(_number)
    fields.setdefault("username", f"person-{number}")
    fields.setdefault("email", f"person-{number}@people.example")
    fields.setdefault("name", f"Person {number}")
    fields.setdefault("created_at", NOW)
    user = User(kind=kind, **fields)
    user.set_unusable_password()
    user.save()
    if user.email:
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    if audience := terms.audience_of(user=user):
        accept_terms(user, audience)
    return user


def make_organization(*, kind: str = OrganizationKind.SENDING, **fields: Any) -> Organization:
    """This function will make an admitted organization."""
    number = next(_number)
    fields.setdefault("name", f"Organization {number}")
    fields.setdefault("sort_key", fold(fields["name"]))
    fields.setdefault("country", "VN" if kind == OrganizationKind.SENDING else "JP")
    fields.setdefault("state", Admission.ADMITTED)
    fields.setdefault("applied_at", NOW)
    fields.setdefault("decided_at", NOW)
    return Organization.objects.create(kind=kind, **fields)


def make_member(*, organization: Organization, role: str = MemberRole.OWNER, **fields: Any) -> User:
    """This function will make a person who acts for an organization."""
    user = make_user(**fields)
    Membership.objects.create(user=user, organization=organization, role=role, joined_at=NOW)
    accept_terms(user, terms_audience(organization.kind))
    return user


def make_secretariat(**fields: Any) -> User:
    """This function will make a person of the Secretariat who has a second factor."""
    user = make_user(kind=UserKind.SECRETARIAT, **fields)
    Authenticator.objects.create(user=user, type="totp", data={"secret": "not used by tests that sign people in"})
    return user


def make_seeker(*, organization: Organization | None = None, accepted: bool = True, **fields: Any) -> Seeker:
    """This function will make a seeker of full age with one job in welding, the wish to weld, and all consents."""
    number = next(_number)
    account = {key: fields.pop(key) for key in ("email", "username", "language") if key in fields}
    user = make_user(kind=UserKind.SEEKER, name="", **account)
    fields.setdefault("birth_on", date(2004, 5, 17))
    fields.setdefault("country", "VN")
    fields.setdefault("name_native", f"Nguyễn Văn {number}")
    fields.setdefault("name_passport", f"NGUYEN VAN {number}")
    fields.setdefault("name_katakana", "グエン・ヴァン")
    fields.setdefault("registered_at", NOW)
    seeker = Seeker.objects.create(user=user, **fields)
    work = Work.objects.get(code=WELDING)
    Job.objects.create(
        seeker=seeker, employer="Xưởng hàn", work=work, duties="Hàn khung thép", from_year=2022, until_year=2025
    )
    DesiredWork.objects.create(seeker=seeker, work=work, position=1)
    for purpose in ConsentPurpose:
        Consent.objects.create(seeker=seeker, purpose=purpose, version=CONSENT_VERSION, language="en", given_at=NOW)
    if organization is not None:
        SendingChoice.objects.create(
            seeker=seeker,
            organization=organization,
            state=ChoiceState.ACCEPTED if accepted else ChoiceState.CHOSEN,
            chosen_at=NOW,
            decided_at=NOW if accepted else None,
        )
    return seeker


def make_page(*, seeker: Seeker, organization: Organization, **fields: Any) -> StaffPage:
    """This function will make a published staff information page, as publishing would."""
    fields.setdefault("code", f"K{next(_number):05d}")
    fields.setdefault("sections", [{"key": "self_promotion", "text": "溶接が得意です。"}])
    fields.setdefault("translated_on", TODAY)
    fields.setdefault("confirmed_on", TODAY)
    fields.setdefault("wished_works", [WELDING])
    fields.setdefault("waiting_since", fields.get("published_at", NOW))
    page = StaffPage(
        seeker_public_id=seeker.public_id,
        sending_public_id=organization.public_id,
        sending_name=organization.name,
        initial="グ",
        country=seeker.country,
        birth_year=seeker.birth_on.year,
        worked_works=[WELDING],
        months_of_experience=36,
        months_by_work={WELDING: 36},
        index_made=index.MADE,
        published_at=NOW,
        changed_at=NOW,
        **fields,
    )
    page.words = index.index_of(page, works=index.works_of([page]).values())
    page.save()
    return page


def _small_jpeg(side: int = 160) -> bytes:
    written = BytesIO()
    Image.new("RGB", (side * 3 // 4, side), (90, 110, 140)).save(written, "JPEG")
    return written.getvalue()


def _picture(*, folder: str = "seekers") -> dict[str, Any]:
    """This function will store a small picture and return the columns that name it."""
    data = _small_jpeg()
    name = files.keep(data, folder=folder, ending="jpg")
    return {"picture": name, "width": 120, "height": 160}


def make_photo(*, seeker: Seeker) -> Photo:
    """This function will give a seeker a photo."""
    small = files.keep(_small_jpeg(), folder="seekers", ending="jpg")
    return Photo.objects.create(seeker=seeker, preview=small, size=2000, added_at=NOW, **_picture())


def make_document(*, seeker: Seeker, kind: str = "passport", pages: int = 1, **fields: Any) -> Document:
    """This function will give a seeker a document that has been read."""
    fields.setdefault("state", "ready")
    document = Document.objects.create(seeker=seeker, kind=kind, size=2000 * pages, added_at=NOW, **fields)
    for number in range(1, pages + 1):
        small = files.keep(_small_jpeg(), folder="seekers", ending="jpg")
        Page.objects.create(document=document, number=number, preview=small, size=2000, **_picture())
    return document


def make_staff_photo(*, page: StaffPage) -> StaffPhoto:
    """This function will put a photo on a staff information page, as publishing would."""
    return StaffPhoto.objects.create(page=page, photo_public_id="x", copied_at=NOW, **_picture(folder="showcase"))


def approve_texts(seeker: Seeker, japanese: Mapping[str, str], *, by: User, now: datetime = NOW) -> None:
    """This function will let a translator write and approve these Japanese texts, by the keys of their parts."""
    typed = [Typed(key=key, japanese=text) for key, text in japanese.items()]
    save_parts(seeker=seeker, typed=typed, approve=tuple(japanese), by=by, now=now)


def confirm_texts(seeker: Seeker, *, state: str = "confirmed", **fields: Any) -> None:
    """This function will let the seeker have said yes to every approved text, without telling anybody."""
    answered = None if state == "waiting" else NOW
    for said in texts_said(seeker=Seeker.objects.get(pk=seeker.pk)):
        given = {"mark": said.mark, "says_the_same": True, "sentence": "", "restated_at": NOW, "state": state}
        Word.objects.update_or_create(
            seeker=seeker, key=said.part.key, defaults={**given, "answered_at": answered, **fields}
        )


def make_agreement(
    *, supervising: Organization, sending: Organization, state: str = PartnerState.CONFIRMED
) -> Agreement:
    """This function will make an agreement in force from the start of the year on, confirmed unless a test says so."""
    period = DateRange(date(2026, 1, 1), None)
    return Agreement.objects.create(
        supervising=supervising, sending=sending, period=period, recorded_at=NOW, state=state
    )


def make_supervision(
    *, supervising: Organization, company: Organization, state: str = PartnerState.CONFIRMED
) -> Supervision:
    """This function will make a supervision in force from the start of the year on, confirmed unless a test says so."""
    period = DateRange(date(2026, 1, 1), None)
    return Supervision.objects.create(
        supervising=supervising, company=company, period=period, recorded_at=NOW, state=state
    )


def make_opportunity(
    *, company: Organization, supervising: Organization, rows: bool | None = None, **fields: Any
) -> Opportunity:
    """This function will make an approved opportunity with one place and complete terms.

    What is kept back and who pays what stands item by item (``rows``) where it can still be submitted, or when asked.
    """
    fields.setdefault("state", OpportunityState.APPROVED)
    fields.setdefault("work", Work.objects.get(code=WELDING))
    fields.setdefault("programme", Programme.TITP)
    fields.setdefault("stage", Stage.FIRST)
    fields.setdefault("prefecture", "27")
    fields.setdefault("municipality_ja", "堺市")
    fields.setdefault("places", 1)
    fields.setdefault("months", 12)
    fields.setdefault("monthly_wage", Decimal(190_000))
    fields.setdefault("monthly_deductions", Decimal(45_000))
    fields.setdefault("equal_pay_declared_at", NOW)
    for name, value in (("weekly_hours", Decimal(40)), ("daily_hours", Decimal(8))):
        fields.setdefault(name, value)
    fields.setdefault("overtime_hours", 10)
    fields.setdefault("days_off_a_year", 125)
    fields.setdefault("duties_ja", "鉄骨の溶接")
    fields.setdefault("day_ja", "朝礼のあと、部材を溶接します。")
    fields.setdefault("lodging", "dormitory")
    fields.setdefault("persons_a_room", 2)
    fields.setdefault("area_a_person", 6)
    fields.setdefault("support_ja", "母国語の相談員が月に一度たずねます。")
    fields.setdefault("taught_ja", "半自動溶接")
    fields.setdefault("japanese_level", "N5")
    fields.setdefault("selection", ["video"])
    fields.setdefault("starts_on", TODAY + timedelta(days=180))
    fields.setdefault("open_until", TODAY + timedelta(days=60))
    fields.setdefault("created_at", NOW)
    made = Opportunity.objects.create(company=company, supervising=supervising, **fields)
    if MAY_BE_EDITED & {made.state} if rows is None else rows:
        kinds = (("tax", 5_000), ("social", 14_000), ("employment", 1_000), ("rent", 20_000), ("food", 5_000))
        Deduction.objects.bulk_create(Deduction(opportunity=made, kind=kind, amount=yen) for kind, yen in kinds)
        payers = (("lectures", "company"), ("travel", "company"), ("documents", "trainee"))
        CostBefore.objects.bulk_create(CostBefore(opportunity=made, kind=kind, payer=payer) for kind, payer in payers)
    return made


def make_placement(
    *, opportunity: Opportunity, seeker: Seeker, sending: Organization, origin: str = Origin.APPLICATION, **fields: Any
) -> Placement:
    """This function will make a placement at its beginning, or in the state that a test names."""
    fields.setdefault("state", BEGINNINGS[Origin(origin)])
    fields.setdefault("page_code", "K00001")
    fields.setdefault("page_initial", "グ")
    return Placement.objects.create(
        opportunity=opportunity, seeker=seeker, sending=sending, origin=origin, began_at=NOW, moved_at=NOW, **fields
    )


def signed_in(user: User) -> Client:
    """This function will return a browser in which this person is signed in, and stands on their list of devices."""
    client = Client()
    client.force_login(user)
    session = client.session
    UserSession.objects.create(user=user, session_key=session.session_key, ip="127.0.0.1")
    session[LISTED] = session.session_key
    session.save()
    return client
