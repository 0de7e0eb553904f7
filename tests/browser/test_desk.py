"""The translator's desk by keyboard alone, with script on, from a draft to the published page.

Drafts, a moment offline, a conflict, a second person, the memory, a warning, a question, the seeker's yes.
"""

import re
import time
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from kakehashi.ops.demo.parties import PASSWORD as OF_THE_DEMO
from tests.browser.acting import OK
from tests.browser.program import Site
from tests.browser.visiting import TOKEN

pytestmark = pytest.mark.browser
SENDER = "/sending-organization"
OWNER = "owner@luzon.example"
COLLEAGUE = f"colleague-{time.time_ns()}@luzon.example"
PASSWORD = "gabi ng mga bituin at dagat"
# Another one in every run, for what stands there already is no draft; without a number, which would be checked.
DRAFT = f"清掃の下書き{''.join('あいうえおかきくけこ'[int(digit)] for digit in str(time.time_ns()))}です。"
PATIENCE = 10_000  # milliseconds, in which a draft is saved whatever happens
MOMENT = re.compile(r"Saved \d\d:\d\d")
# Who stands first in the list of the organization, and what is approved of her: her work is her third text.
SEEKER = "maria@seekers.example"
DUTIES = "オフィスとホテル客室の清掃、資材の管理をしています。"
BOX = re.compile(r'name="(japanese-[^"]+)"')


@pytest.fixture
def owner(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    """The owner of an organization that no other story needs; what they switch on is off again afterwards."""
    context = browser.new_context(base_url=site.web, locale="en")
    assert send(context, "/account/sign-in/", {"login": OWNER, "password": OF_THE_DEMO}) == OK
    yield context
    send(context, f"{SENDER}/members/second-person/", {})
    context.close()


def send(context: BrowserContext, address: str, fields: dict[str, Any], *, to: str = "") -> int:
    """The status with which the program answers what a form of a page would send."""
    page = context.request.get(address).text()
    token = TOKEN.search(page)
    assert token is not None, f"{address} has no form"
    answer = context.request.post(
        to or address,
        form={"csrfmiddlewaretoken": token[1], **fields},
        headers={"Referer": context.request.get(address).url},
    )
    return answer.status


def colleague_of(owner: BrowserContext, browser: Browser, site: Site) -> BrowserContext:
    """A second member, who follows the link of the invitation's mail."""
    until, link = time.monotonic() + 20, None
    while link is None:
        assert time.monotonic() < until, "no invitation was mailed"
        mails = [mail for mail in site.mails() if f"To: {COLLEAGUE}" in mail]
        link = re.search(r"/invitations/\S+/", mails[-1].replace("=\n", "")) if mails else None
        time.sleep(0.1)
    context = browser.new_context(base_url=site.web, locale="en")
    again = {"password": PASSWORD, "password_again": PASSWORD, "agree": "on"}
    assert send(context, link[0], {"person_name": "Maria (example)", **again}) == OK
    return context


def make_drafts(owner: BrowserContext) -> tuple[str, list[str]]:
    """The desk of somebody whose first three texts are drafts, and the names of their boxes."""
    list_of = owner.request.get(f"{SENDER}/seekers/").text()
    found = re.search(rf'href="({SENDER}/seekers/[a-z0-9]+/translate/)', list_of)
    assert found, "nobody is to be translated"
    desk = found[1]
    boxes = BOX.findall(owner.request.get(desk).text())[1:4]
    for box in boxes:
        fields = {"part": box.removeprefix("japanese-"), box: DRAFT}
        assert send(owner, desk, fields, to=f"{desk}draft/") == OK
    return desk, boxes


def press_until(page: Page, key: str, wanted: str) -> None:
    """Press a key until the focus is on what a selector names."""
    for _ in range(60):
        page.keyboard.press(key)
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return
    raise AssertionError(f"{key} does not lead to {wanted}")


def in_box(page: Page, box: str) -> None:
    """The focus is in a box and stays there: a page that is still loading may lead it there once more."""
    page.wait_for_load_state("load")
    page.wait_for_function("box => document.activeElement.name === box", arg=box)


def row(page: Page, box: str) -> Any:
    return page.locator(f'[data-part="{box.removeprefix("japanese-")}"]')


def test_the_whole_desk_by_keyboard(browser: Browser, site: Site, owner: BrowserContext) -> None:
    send(owner, f"{SENDER}/members/", {"email": COLLEAGUE, "role": "member"})
    desk, (first, second, third) = make_drafts(owner)
    colleague = colleague_of(owner, browser, site)
    complaints: list[str] = []
    page = owner.new_page()
    page.on("console", lambda line: complaints.append(line.text) if "Security Policy" in line.text else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(desk)
    a_draft_saves_itself(page, owner, first)
    both_texts_of_a_conflict_are_shown(page, colleague, desk, first)
    one_text_is_approved_and_the_next_has_the_focus(page, first, second)
    somebody_else_approves(page, colleague, desk, second, third)
    colleague.close()
    one_person_is_enough_again(page)
    the_memory_gives_what_was_approved_before(page, desk, third)
    a_warning_passes_with_a_reason(page, third)
    the_seeker_is_asked(page, desk, third)
    the_seeker_says_yes_to_what_was_restated(page, browser, site, desk)
    the_page_is_published(page, desk)
    assert complaints == []


def a_draft_saves_itself(page: Page, owner: BrowserContext, box: str) -> None:
    press_until(page, "Tab", 'main a[href^="#id_japanese-"]')
    page.keyboard.press("Enter")
    in_box(page, box)
    owner.set_offline(True)
    page.keyboard.press("Control+End")
    page.keyboard.type("毎日")
    expect(row(page, box)).to_contain_text("Not saved yet", timeout=PATIENCE)
    owner.set_offline(False)
    expect(row(page, box)).to_contain_text(MOMENT, timeout=PATIENCE)
    assert page.locator(f'[name="{box}"]').input_value() == f"{DRAFT}毎日"


def both_texts_of_a_conflict_are_shown(page: Page, colleague: BrowserContext, desk: str, box: str) -> None:
    fields = {"part": box.removeprefix("japanese-"), box: "別の清掃の訳です。"}
    assert send(colleague, desk, fields, to=f"{desk}draft/") == OK
    page.keyboard.type("働きます。")
    expect(row(page, box)).to_contain_text("Maria (example) stored this at", timeout=PATIENCE)
    expect(row(page, box)).to_contain_text("別の清掃の訳です。", timeout=PATIENCE)
    press_until(page, "Shift+Tab", "[name=keep]")
    page.keyboard.press("Enter")
    in_box(page, box)
    assert page.locator(f'[name="{box}"]').input_value() == f"{DRAFT}毎日働きます。"
    expect(page.locator("[name=keep]")).to_have_count(0)


def one_text_is_approved_and_the_next_has_the_focus(page: Page, box: str, after: str) -> None:
    press_until(page, "Tab", "[name=approve]")
    page.keyboard.press("Enter")
    in_box(page, after)
    expect(page.locator("#left")).to_contain_text("2 of ", timeout=PATIENCE)
    expect(row(page, box)).to_contain_text("Approved", timeout=PATIENCE)
    assert row(page, box).get_attribute("open") is None


def somebody_else_approves(page: Page, colleague: BrowserContext, desk: str, box: str, last: str) -> None:
    page.goto(f"{SENDER}/members/second-person/")
    press_until(page, "Tab", "[name=wanted]")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Saved", timeout=PATIENCE)
    page.goto(f"{desk}#id_{box}")
    in_box(page, box)
    page.keyboard.press("Control+Enter")
    in_box(page, last)
    expect(row(page, box)).to_contain_text("Checked", timeout=PATIENCE)
    reader = colleague.new_page()
    reader.goto(f"{desk}#id_{box}")
    expect(reader.locator("#others")).to_contain_text(
        "Grace Dela Cruz (example) has this page open since", timeout=PATIENCE
    )
    in_box(reader, box)
    reader.keyboard.press("Control+Enter")
    in_box(reader, last)
    expect(row(reader, box)).to_contain_text("Approved", timeout=PATIENCE)
    expect(page.locator("#left")).to_contain_text("1 of ", timeout=PATIENCE)


def one_person_is_enough_again(page: Page) -> None:
    page.goto(f"{SENDER}/members/second-person/")
    press_until(page, "Tab", "[name=wanted]")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Saved", timeout=PATIENCE)


def the_memory_gives_what_was_approved_before(page: Page, desk: str, box: str) -> None:
    page.goto(f"{desk}#id_{box}")
    in_box(page, box)
    page.keyboard.press("Control+A")
    page.keyboard.press("Delete")
    press_until(page, "Shift+Tab", "[name=take]")
    page.keyboard.press("Enter")
    in_box(page, box)
    assert page.locator(f'[name="{box}"]').input_value() == DUTIES


def a_warning_passes_with_a_reason(page: Page, box: str) -> None:
    page.keyboard.press("Control+End")
    page.keyboard.type("6名で働いています。")
    page.keyboard.press("Control+Enter")
    expect(row(page, box)).to_contain_text("Warning", timeout=PATIENCE)
    press_until(page, "Tab", '[name^="reason-"]')
    page.keyboard.type("She told me so on the telephone.")
    press_until(page, "Tab", "[name=approve]")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Nothing waits for you here", timeout=PATIENCE)


def the_seeker_is_asked(page: Page, desk: str, box: str) -> None:
    page.goto(f"{desk}#id_{box}")
    in_box(page, box)
    press_until(page, "Shift+Tab", 'a[href*="/questions/"]')
    page.keyboard.press("Enter")
    page.wait_for_url("**/questions/**")
    press_until(page, "Tab", "main textarea")
    page.keyboard.type("How many of you clean one floor?")
    press_until(page, "Tab", "main button")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Waits for the seeker", timeout=PATIENCE)


def the_seeker_says_yes_to_what_was_restated(page: Page, browser: Browser, site: Site, desk: str) -> None:
    page.goto(desk.replace("translate/", "word/"))
    groups = page.locator('input[type=radio][name^="says-"]').evaluate_all(
        "all => [...new Set(all.map(one => one.name))]"
    )
    assert len(groups) == 3, "the three texts that were written anew are to be restated"
    for name in groups:
        press_until(page, "Tab", f'[name="{name}"]')
        page.keyboard.press("Space")
    press_until(page, "Tab", "main button")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("3 texts are ready", timeout=PATIENCE)
    seeker = browser.new_context(base_url=site.web, locale="en")
    assert send(seeker, "/account/sign-in/", {"login": SEEKER, "password": OF_THE_DEMO}) == OK
    reader = seeker.new_page()
    reader.goto("/seeker/is-it-right/")
    expect(reader.locator("main")).to_contain_text("How many of you clean one floor?")
    press_until(reader, "Tab", "main button")
    reader.keyboard.press("Enter")
    expect(reader.locator("main")).to_contain_text("Your sending organization was told", timeout=PATIENCE)
    seeker.close()


def the_page_is_published(page: Page, desk: str) -> None:
    page.goto(desk.replace("translate/", "publish/"))
    press_until(page, "Tab", "main form button")
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("The published page is up to date", timeout=PATIENCE)
    expect(page.locator("main .kk-card").last).to_contain_text("6名で働いています")
