"""What an organization has published of its office may stand in letters between organizations, and nothing near it."""

import pytest

from kakehashi.organizations.models import Organization
from kakehashi.organizations.offices import contacts_beside_offices

OFFICE = Organization(
    email="office@abc.example",
    telephone="+84 24 3936 1234",
    website="https://www.abc.example/",
    address="12 Trần Phú Street, Hà Nội",
)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("mail: office@abc.example, ĐT 024 3936 1234", []),
        ("https://www.abc.example, 12 Trần Phú Street", []),
        ("xoffice@abc.example", ["xoffice@abc.example"]),
        ("office@abc.example.com", ["office@abc.example.com"]),
        ("clerk@abc.example or office@abc.example", ["clerk@abc.example"]),
        ("https://www.abc.example/zalo/me", ["https://www.abc.example/zalo/me"]),
        ("office@abc.example, Zalo 0912345678", ["Zalo 0912345678"]),
    ],
)
def test_only_the_declared_contact_itself_may_stand(text: str, held: list[str]) -> None:
    assert [one.text for one in contacts_beside_offices(text, offices=[OFFICE])] == held
