"""What the questions and answers promise, done as the answers say: one test for each that rests on no rule."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.acting import Person
from tests.browser.program import Site
from tests.browser.visiting import become

pytestmark = pytest.mark.browser


def somebody(browser: Browser, site: Site, name: str = "") -> Iterator[Person]:
    """Somebody of the demo, or a visitor, who reads English."""
    person = Person(browser, site, "en")
    if name:
        become(person.page.context, site, name)
    person.page.context.add_cookies([{"name": "kk_language", "value": "en", "url": site.web}])
    yield person
    person.leave()


@pytest.fixture(scope="module")
def visitor(browser: Browser, site: Site) -> Iterator[Person]:
    yield from somebody(browser, site)


@pytest.fixture(scope="module")
def newcomer(browser: Browser, site: Site) -> Iterator[Person]:
    """A seeker who has registered and chosen no sending organization yet."""
    yield from somebody(browser, site, "example-lan")


@pytest.fixture(scope="module")
def published(browser: Browser, site: Site) -> Iterator[Person]:
    """A seeker whose staff information page companies see."""
    yield from somebody(browser, site, "example-nam")


def test_q3_without_a_sending_organization_nothing_is_published_and_no_interview_is_held(newcomer: Person) -> None:
    newcomer.go("/seeker/")
    newcomer.sees("Without it nothing can be published and no interview can be held.", "Choose a sending organization")
    newcomer.follow("/information/sending-organization/$")
    newcomer.sees("It prepares you, translates your information, and passes on your applications.")
    newcomer.go("/seeker/opportunities/").follow(r"/seeker/opportunities/[a-z0-9]{20}/$")
    newcomer.sees("No sending organization has accepted you yet.")
    assert not [link for link in newcomer.links() if link.endswith("/apply/")]


def test_q4_the_sending_organization_is_changed_in_registered_information_2(published: Person) -> None:
    published.go("/seeker/").open_with("Edit Registered Information (local language)")
    published.open_with("Edit Registered Information 2").open_with("Sending organization")
    published.sees("You can change to another one.")
    published.follow(r"/information/sending-organization/[a-z0-9]{20}/$")
    published.sees("What happens when you change", "We tell both organizations. It is polite to call both of them too.")
    assert published.main.get_by_role("button", name="Change to this organization").count() == 1


def test_q5_what_is_to_be_paid_stands_in_the_breakdown_with_items_and_total(visitor: Person) -> None:
    visitor.go("/sending-organizations/").follow(r"/sending-organizations/[a-z0-9]{20}/$")
    visitor.sees(
        "Breakdown of Costs Payable by Trainee", "You pay: lectures before departure", "You pay: travel to Japan",
        "You pay in all",
    )  # fmt: skip


def test_q6_a_translated_self_promotion_is_changed_by_asking_the_organization(published: Person) -> None:
    published.go("/seeker/information/self-promotion/")
    published.sees("You can ask for a change. Your sending organization translates it, or says no with a reason.")
    assert published.main.get_by_role("button", name="Send your wish").count() == 1


def test_q6_before_that_the_page_says_to_write_it_fully(newcomer: Person) -> None:
    newcomer.go("/seeker/information/self-promotion/")
    newcomer.sees("Write it fully now. After publishing, your sending organization must agree to changes.")


def test_q7_a_member_cancels_on_the_management_page(published: Person) -> None:
    published.go("/seeker/").open_with("Cancellation")
    published.sees("Here you end your membership. This cannot be undone.")
    assert published.main.get_by_role("button", name="Cancel my membership").count() == 1


def test_q9_an_application_goes_to_the_sending_organization_and_no_way_leads_to_the_company(published: Person) -> None:
    published.go("/seeker/opportunities/").follow(r"/seeker/opportunities/[a-z0-9]{20}/$")
    shown = published.main.inner_html()
    assert not re.search(r"mailto:|tel:|@|\+81", shown)
    published.follow("/apply/$")
    published.sees("Your application goes to", "first.", "Do not call or write to the company.")


def test_q11_the_questions_are_a_table_by_audience_and_genre_with_links_to_the_top(visitor: Person) -> None:
    visitor.go("/questions/")
    table = visitor.main.locator("table").first
    rows = table.locator("tbody th").all_inner_texts()
    assert {"For seekers:\nSign up", "For seekers:\nJob information"} <= set(rows)
    links = table.locator("a[href^='#']").evaluate_all("all => all.map(each => each.hash.slice(1))")
    articles = visitor.main.locator("article").evaluate_all("all => all.map(each => each.id)")
    assert links == articles
    sections = visitor.main.locator("section").count()
    assert visitor.main.locator("section a[href='#main']").count() == sections == len(rows)
