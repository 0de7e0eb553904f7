"""Contact data never reaches a company: everything that a company can get is searched for planted tokens."""

import re
from datetime import timedelta
from decimal import Decimal

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from kakehashi.messaging import tasks
from kakehashi.messaging.models import Notice
from kakehashi.placements import actions
from kakehashi.translation.models import ChangeRequest, Part
from tests import cast
from tests.walls.planting import plant
from tests.walls.world import Side, make_side

pytestmark = pytest.mark.django_db
_LINK = re.compile(r'(?:href|src|action)="(/[^"#]*)"')
# The works' pages differ in the catalogue's words alone; a category of them stands for all.
_WORKS = re.compile(r"/occupations/(?!1-)\d+-\d+-\d+/")
_LEAVES = ("/account/sign-out/", "/static/", "/language/", "/demo/")


def everything(client: Client, start: str) -> dict[str, str]:
    """This function will open every page that can be reached by links and return what each of them says."""
    seen: dict[str, str] = {}
    waiting = [start]
    while waiting:
        path = waiting.pop()
        if path in seen or path.startswith(_LEAVES) or _WORKS.match(path):
            continue
        answer = client.get(path)
        seen[path] = answer.content.decode(errors="replace") + str(answer.headers)
        if answer.status_code in {301, 302}:
            waiting.append(answer["Location"])
        waiting += [link.replace("&amp;", "&") for link in _LINK.findall(seen[path])]
    return seen


def walk_the_whole_way(side: Side) -> None:
    """This function will take a placement from application to the accepted offer, so that every notice is written."""
    placement = cast.Placement.objects.get(public_id=side.things["placement"])
    cast.Placement.objects.filter(pk=placement.pk).delete()
    seeker, now = placement.seeker, cast.NOW
    sender, company = side.people["sender"], side.people["company"]
    time = now + timedelta(days=9)
    placement = actions.apply_to_opportunity(
        seeker=seeker, opportunity=placement.opportunity, message="", by=seeker.user, now=now
    )
    actions.forward_application(placement=placement, by=sender, now=now)
    actions.propose_times(placement=placement, times=[time], how="video", place="", by=company, now=now)
    actions.confirm_time(placement=placement, at=time, by=sender, now=now)
    actions.record_pass(placement=placement, note="", by=company, now=now)
    actions.make_offer(
        placement=placement,
        monthly_wage=Decimal(190000),
        monthly_deductions=Decimal(45000),
        weekly_hours=Decimal(40),
        starts_on=cast.TODAY + timedelta(days=200),
        months=12,
        conditions="",
        answer_until=cast.TODAY + timedelta(days=20),
        by=company,
        now=now,
    )
    actions.accept_offer(placement=placement, by=seeker.user, now=now)


def deliver_mail() -> None:
    for job in ProcrastinateJob.objects.filter(task_name="mail_notice"):
        tasks.mail_notice(**job.args)


@pytest.fixture
def planted() -> tuple[Side, dict[str, str]]:
    side = make_side()
    seeker = cast.Seeker.objects.get(public_id=side.things["seeker"])
    Part.objects.create(
        seeker=seeker,
        key="self_promotion",
        source="x",
        japanese="溶接が得意です。",
        state="approved",
        changed_at=cast.NOW,
    )
    ChangeRequest.objects.filter(seeker=seeker).update(wanted="x")
    tokens = plant(seeker)
    walk_the_whole_way(side)
    return side, tokens


def test_the_tokens_are_really_there(planted: tuple[Side, dict[str, str]]) -> None:
    side, tokens = planted
    own = everything(cast.signed_in(side.people["seeker"]), reverse("seeker:home"))
    found = {token for token in tokens if any(token in page for page in own.values())}
    assert len(tokens) >= 15
    assert len(found) >= 8


@pytest.mark.parametrize("who", ["company", "supervising"])
def test_no_page_of_a_company_holds_a_private_text(who: str, planted: tuple[Side, dict[str, str]]) -> None:
    side, tokens = planted
    pages = everything(cast.signed_in(side.people[who]), reverse("company:home"))
    assert len(pages) >= 12
    leaks = [(tokens[token], path) for path, page in pages.items() for token in tokens if token in page]
    assert leaks == []


def test_signed_out_pages_hold_no_person(planted: tuple[Side, dict[str, str]]) -> None:
    _side, tokens = planted
    pages = everything(Client(), reverse("public:home"))
    assert len(pages) >= 8
    assert [(tokens[token], path) for path, page in pages.items() for token in tokens if token in page] == []


@pytest.mark.parametrize("who", ["company", "supervising"])
def test_no_mail_and_no_notice_to_a_company_holds_a_private_text(
    who: str, planted: tuple[Side, dict[str, str]]
) -> None:
    side, tokens = planted
    deliver_mail()
    person = side.people[who]
    mails = [each for each in mail.outbox if person.email in each.to]
    notices = list(Notice.objects.filter(to_public_id=person.public_id))
    assert len(mails) >= 3
    assert len(notices) >= 3
    texts = [f"{each.subject} {each.body} {each.extra_headers}" for each in mails] + [
        str(each.data) for each in notices
    ]
    assert [tokens[token] for token in tokens if any(token in text for text in texts)] == []
