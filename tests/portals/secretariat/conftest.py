"""The Secretariat's browser, and things for it to decide on."""

import pytest

from kakehashi.complaints.actions import file_message
from kakehashi.organizations.states import Admission, OrganizationKind
from tests import cast


@pytest.fixture
def person(db):
    return cast.make_secretariat(name="Secretary Example")


@pytest.fixture
def secretariat(person):
    return cast.signed_in(person)


@pytest.fixture
def applicant(db):
    organization = cast.make_organization(
        kind=OrganizationKind.SENDING, name="Example Applicant", state=Admission.APPLIED, decided_at=None
    )
    cast.make_member(organization=organization, email="owner@applicant.example")
    return organization


@pytest.fixture
def pair(db):
    company = cast.make_organization(kind=OrganizationKind.ACCEPTING, name="Example Company")
    supervising = cast.make_organization(kind=OrganizationKind.SUPERVISING, name="Example Supervisor")
    cast.make_supervision(supervising=supervising, company=company)
    cast.make_member(organization=company)
    return {"company": company, "supervising": supervising}


@pytest.fixture
def message(db):
    return file_message(
        subject="deposit",
        organization_named="Example Sending",
        body="They asked me for money.",
        reply_to="writer@people.example",
        language="vi",
        on=cast.TODAY,
    )
