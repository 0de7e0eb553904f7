"""Who can be called for a seeker, and when, stays with the sending organization, also after everything is published."""

import re

import pytest
from django.urls import reverse

from kakehashi.seekers.models import ContactPerson, LanguageSkill, Licence, Schooling, Seeker
from kakehashi.showcase.actions import publish_staff_page
from kakehashi.showcase.models import StaffPage
from kakehashi.translation import actions, queries
from tests import cast

pytestmark = pytest.mark.django_db
SECRET = {
    "called_as": "zqcalled1x",
    "safe_times": "zqtimes1x",
    "phone": "+84900111222",
    "address": "zqaddress1x",
    "sex": "zqsex1x",
    "name": "zqperson1x",
    "their_times": "zqtimes2x",
    "their_phone": "+84900333444",
}
OWN_WORDS = ("zqfield1x", "zqlicence1x", "zqcertificate1x")


def _seeker() -> Seeker:
    sending = cast.make_organization()
    seeker = cast.make_seeker(
        organization=sending, self_promotion="Tôi chăm chỉ.", starts_from_year=2027, starts_from_month=4,
        phone_owner="family", **{name: SECRET[name] for name in ("called_as", "safe_times", "phone", "address", "sex")},
    )  # fmt: skip
    ContactPerson.objects.create(
        seeker=seeker, name=SECRET["name"], relation="family", phone=SECRET["their_phone"], phone_owner="neighbour",
        safe_times=SECRET["their_times"], knows=True,
    )  # fmt: skip
    Schooling.objects.create(seeker=seeker, kind="college", name="Trường nghề", field="zqfield1x", from_year=2019)
    Licence.objects.create(seeker=seeker, kind="driving", name="zqlicence1x", issued_year=2023)
    LanguageSkill.objects.create(
        seeker=seeker, language="ja", level="N4", certificate="zqcertificate1x", certificate_year=2025,
        certificate_score=112,
    )  # fmt: skip
    return seeker


def _publish(seeker: Seeker) -> StaffPage:
    sending = seeker.choices.get().organization
    member = cast.make_member(organization=sending)
    japanese = {"field": "機械科", "licence_name": "普通自動車免許", "certificate": "日本語能力試験"}
    typed = [
        actions.Typed(
            key=part.key,
            japanese=japanese.get(part.key.rpartition(".")[2], "グエン" if "katakana" in part.key else "溶接"),
        )
        for part in queries.parts_needed(seeker=seeker)
    ]
    actions.save_parts(seeker=seeker, typed=typed, approve=[one.key for one in typed], by=member, now=cast.NOW)
    cast.confirm_texts(seeker)
    return publish_staff_page(seeker=Seeker.objects.get(), by=member, organization=sending, now=cast.NOW)


def test_a_published_page_holds_the_japanese_and_nothing_that_leads_to_the_person() -> None:
    page = _publish(_seeker())
    company = cast.make_member(organization=cast.make_organization(kind="accepting"))
    seen = cast.signed_in(company).get(reverse("company:page", args=[page.code])).content.decode()
    for shown in ("機械科", "普通自動車免許", "日本語能力試験", "Driving licence", "112 points", "Apr 2027"):
        assert shown in seen
    stored = str(StaffPage.objects.values().get())
    for secret in (*SECRET.values(), *OWN_WORDS):
        assert secret not in seen
        assert secret not in stored
    assert not re.search(r"\+?84900", seen + stored)


def test_the_sending_organization_reads_whom_it_can_call_and_when() -> None:
    seeker = _seeker()
    member = cast.make_member(organization=seeker.choices.get().organization)
    page = cast.signed_in(member).get(reverse("sender:seeker", args=[seeker.public_id])).content.decode()
    for shown in (SECRET["called_as"], SECRET["safe_times"], SECRET["name"], SECRET["their_times"], "+84 900 333 444"):
        assert shown in page
    assert "It belongs to a neighbour or friend" in page
