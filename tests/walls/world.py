"""A small world for the walls: two of everything, so that somebody always has the right on something else."""

from dataclasses import dataclass, field
from datetime import timedelta

from kakehashi.accounts.models import User
from kakehashi.complaints.models import ContactMessage
from kakehashi.confirming.models import Question as SeekerQuestion
from kakehashi.confirming.models import Unreached
from kakehashi.costs.models import Breakdown, Item
from kakehashi.guidance.models import Question
from kakehashi.interviews.models import Candidate, Event, Seat, Slot
from kakehashi.opportunities.models import PlacePicture
from kakehashi.organizations.models import Invitation, Organization
from kakehashi.organizations.states import OrganizationKind
from kakehashi.placements.models import PhoneCall, Placement
from kakehashi.placements.states import PlacementState
from kakehashi.seekers.models import ContactPerson, LanguageSkill, Licence, Schooling, Seeker, Stay
from kakehashi.showcase.models import Hiding, StaffPage
from kakehashi.translation.models import ChangeRequest, OwnTerm, Upload
from tests import cast
from tests.conversations.threads import make_thread
from tests.shortlists.kept import keep

CALL = {"code": "K00001", "company": "Company", "sending": "Organization"}


@dataclass
class Side:
    """One of the two sides: its people, and the public id of one thing of each kind that belongs to it."""

    people: dict[str, User] = field(default_factory=dict)
    things: dict[str, str] = field(default_factory=dict)
    organizations: dict[str, Organization] = field(default_factory=dict)


def _invite(organization: Organization, token: str) -> Invitation:
    return Invitation.objects.create(
        organization=organization,
        email=f"{token}@people.example",
        role="member",
        token_hash=token,
        created_at=cast.NOW,
        expires_at=cast.NOW,
    )


def _told_by(seeker: Seeker, page: StaffPage, sending: Organization) -> dict[str, str]:
    """What the seeker told and sent: one entry of each list, a photo and a document."""
    school = Schooling.objects.create(seeker=seeker, kind="college", name="Trường nghề", from_year=2019)
    skill = LanguageSkill.objects.create(seeker=seeker, language="en", level="A1")
    stay = Stay.objects.create(seeker=seeker, purpose="visit", from_year=2019, until_year=2019)
    licence = Licence.objects.create(seeker=seeker, kind="driving", name="Bằng lái B2", issued_year=2023)
    relative = ContactPerson.objects.create(
        seeker=seeker, name="Mẹ", relation="family", phone="+84912000111", phone_owner="family", knows=True
    )
    cast.make_photo(seeker=seeker)
    cast.make_staff_photo(page=page)
    document = cast.make_document(seeker=seeker)
    upload = Upload.objects.create(organization=sending, seeker=seeker, rows=[], uploaded_at=cast.NOW)
    return {
        "document": document.public_id,
        "job": seeker.jobs.get().public_id,
        "school": school.public_id,
        "licence": licence.public_id,
        "contact_person": relative.public_id,
        "skill": skill.public_id,
        "stay": stay.public_id,
        "upload": upload.public_id,
    }


def _letters(seeker: Seeker, there: dict[str, Organization], placement: Placement) -> dict[str, str]:
    """Letters that have been opened: with the seeker, between the organizations, and from the Secretariat."""
    sending, company, supervising = there["sending"], there["company"], there["supervising"]
    about = {"seeker": seeker, "placement": placement}
    made = {
        "own": make_thread("seeker", "sending", seeker=seeker, sending=sending),
        "partner": make_thread("sending", "company", sending=sending, receiving=company, **about),
        "agreed": make_thread("sending", "supervising", sending=sending, receiving=supervising),
        "secretariat": make_thread("secretariat", "seeker", seeker=seeker),
    }
    letters = {f"{name}_letter": thread.letters.earliest("id").public_id for name, thread in made.items()}
    return letters | {f"{name}_thread": thread.public_id for name, thread in made.items()}


def _of_the_desk(seeker: Seeker, sending: Organization) -> dict[str, str]:
    """What the sending organization works on for a seeker, and what it asked them."""
    request = ChangeRequest.objects.create(
        seeker=seeker, key="self_promotion", before="cũ", wanted="mới", requested_at=cast.NOW
    )
    asked = SeekerQuestion.objects.create(seeker=seeker, key="self_promotion", text="Ở đâu?", asked_at=cast.NOW)
    unreached = Unreached.objects.create(
        seeker=seeker, organization=sending, marks={}, tries=[], reason="x", asked_at=cast.NOW
    )
    own_term = OwnTerm.objects.create(
        organization=sending, language="vi", term="hàn", key="hàn", japanese=["溶接"], changed_at=cast.NOW
    )
    return {
        "change_request": request.public_id,
        "seeker_question": asked.public_id,
        "key": asked.key,
        "unreached": unreached.public_id,
        "own_term": own_term.public_id,
        "choice": seeker.choices.get().public_id,
        "seeker_user": seeker.user.public_id,
    }


def _of_the_day(seeker: Seeker, placement: Placement) -> dict[str, str]:
    """An interview day with one time, for one person, and a telephone call to make."""
    day = Event.objects.create(
        sending=placement.sending,
        state="open",
        day=cast.TODAY + timedelta(days=9),
        zone="Asia/Ho_Chi_Minh",
        how="video",
        made_at=cast.NOW,
    )
    slot = Slot.objects.create(event=day, kind="individual", starts_at=cast.NOW + timedelta(days=9), minutes=20)
    candidate = Candidate.objects.create(event=day, placement=placement, seeker=seeker)
    Seat.objects.create(slot=slot, candidate=candidate)
    call = PhoneCall.objects.create(
        placement=placement, kind="placement.pass_on.seeker", data=CALL, created_at=cast.NOW, due_at=cast.NOW
    )
    return {
        "interview_day": day.public_id,
        "interview_slot": slot.public_id,
        "interview_person": candidate.public_id,
        "call": call.public_id,
    }


def _of_organizations(there: dict[str, Organization], token: str) -> dict[str, str]:
    """What organizations have among themselves, invitations of members, and a breakdown that is being written."""
    sending, supervising, company = there["sending"], there["supervising"], there["company"]
    draft = Breakdown.objects.create(organization=sending, currency="VND", created_at=cast.NOW)
    item = Item.objects.create(breakdown=draft, kind="travel", amount=10, due="ticket", position=1)
    return {
        "agreement": cast.make_agreement(supervising=supervising, sending=sending).public_id,
        "supervision": cast.make_supervision(supervising=supervising, company=company).public_id,
        "invitation": _invite(sending, token).public_id,
        "company_invitation": _invite(company, f"c{token}").public_id,
        "item": item.public_id,
        "sending_organization": sending.public_id,
        "company_organization": company.public_id,
    }


def _of_the_secretariat(token: str) -> dict[str, str]:
    """A message to the Secretariat, and a question that it answers for all."""
    message = ContactMessage.objects.create(subject="deposit", body="x", language="vi", received_on=cast.TODAY)
    question = Question.objects.create(
        key=f"q-{token.lower()}", audience="seeker", genre="costs", position=1, checked_on=cast.TODAY
    )
    return {"message": message.public_id, "question": question.public_id}


def _hidden_from(seeker: Seeker) -> str:
    """A company that does not see the seeker's page any more."""
    company = cast.make_organization(kind=OrganizationKind.ACCEPTING)
    Hiding.objects.create(
        seeker_public_id=seeker.public_id, organization_public_id=company.public_id, hidden_at=cast.NOW
    )
    return company.public_id


def make_side(*, state: str = PlacementState.FORWARDED) -> Side:
    sending = cast.make_organization()
    supervising = cast.make_organization(kind=OrganizationKind.SUPERVISING)
    company = cast.make_organization(kind=OrganizationKind.ACCEPTING)
    there = {"sending": sending, "supervising": supervising, "company": company}
    seeker = cast.make_seeker(organization=sending, self_promotion="Tôi chăm chỉ.")
    page = cast.make_page(seeker=seeker, organization=sending)
    organizations = _of_organizations(there, page.code)
    opportunity = cast.make_opportunity(company=company, supervising=supervising)
    PlacePicture.objects.create(opportunity=opportunity, content=b"x", width=1, height=1, added_at=cast.NOW)
    placement = cast.make_placement(
        opportunity=opportunity, seeker=seeker, sending=sending, state=state, page_code=page.code
    )
    people = {"seeker": seeker.user} | {
        name: cast.make_member(organization=there[kind])
        for name, kind in (("sender", "sending"), ("company", "company"), ("supervising", "supervising"))
    }
    kept = keep(company, page=page, user=people["company"])
    things = {
        **organizations,
        **_told_by(seeker, page, sending),
        **_of_the_desk(seeker, sending),
        **_of_the_day(seeker, placement),
        **_letters(seeker, there, placement),
        **_of_the_secretariat(page.code),
        **{name: row.public_id for name, row in kept.items()},
        "seeker": seeker.public_id,
        "code": page.code,
        "opportunity": opportunity.public_id,
        "placement": placement.public_id,
        "membership": people["sender"].memberships.get().public_id,
        "company_membership": people["company"].memberships.get().public_id,
        "hidden_from": _hidden_from(seeker),
    }
    return Side(people=people, things=things, organizations=there)
