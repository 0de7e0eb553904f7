"""A person in a browser without JavaScript: goes to pages, follows links, fills in forms by their fields' names."""

import base64
import hashlib
import hmac
import re
import struct
import time
from typing import Any

from playwright.sync_api import Browser, Locator, Page, Response

from tests.browser.program import Site

OK, BAD = 200, 422
# The kind of the first field of a name, whose surroundings are unfolded; nothing where the page has none.
KIND = """(main, name) => {
    const field = main.querySelector(`[name="${name}"]`)
    const around = field?.closest("details")
    if (around) around.open = true
    return field?.type
}"""


class Person:
    """Somebody with a browser of their own."""

    def __init__(self, browser: Browser, site: Site, language: str) -> None:
        self.site = site
        context = browser.new_context(base_url=site.web, locale=language, java_script_enabled=False)
        self.page: Page = context.new_page()
        self.status = 0
        self.page.on("response", self._remember)

    def _remember(self, response: Response) -> None:
        if response.request.is_navigation_request() and response.status not in {301, 302, 303}:
            self.status = response.status

    def go(self, address: str) -> "Person":
        self.page.goto(address)
        assert self.status == OK, f"{address} answered {self.status}"
        return self

    @property
    def main(self) -> Locator:
        return self.page.locator("main")

    @property
    def path(self) -> str:
        return self.page.url.removeprefix(self.site.web)

    def sees(self, *texts: str) -> None:
        shown = self.main.inner_text()
        missing = [text for text in texts if text not in shown]
        assert not missing, f"{self.page.url} does not say {missing}, but:\n{shown}"

    def sees_not(self, *texts: str) -> None:
        shown = self.page.content()
        leaked = [text for text in texts if text in shown]
        assert not leaked, f"{self.page.url} says {leaked}"

    def fill(self, **fields: Any) -> "Person":
        for name, value in fields.items():
            self._fill(name, str(value))
        return self

    def _fill(self, name: str, value: str) -> None:
        kind = self.main.evaluate(KIND, name)
        assert kind, f"{self.page.url} has no field {name}"
        found = self.main.locator(f'[name="{name}"]').first
        if kind == "radio":
            self.main.locator(f'[name="{name}"][value="{value}"]').check()
        elif kind == "checkbox":
            found.check()
        elif kind.startswith("select"):
            found.select_option(value)
        else:
            found.fill(value)

    def on(self, name: str, day: Any) -> "Person":
        """Fill in the three boxes of a day."""
        return self.fill(**{f"{name}_day": day.day, f"{name}_month": day.month, f"{name}_year": day.year})

    def press(self, *, to: str = "", button: str = "") -> "Person":
        """Press the button of a form: the one whose address ends with ``to``, else the one that asks something.

        ``button`` is a name=value where a form has several.
        """
        asking = self.main.locator("form:has(input:not([type=hidden]), textarea, select)")
        form = self.main.locator(f'form[action$="{to}"]' if to else "form").last
        form = asking.last if not to and asking.count() else form
        name, _is, value = button.partition("=")
        wanted = f'button[name="{name}"][value="{value}"]' if button else 'button[type="submit"]:not([name])'
        self.status = 0
        with self.page.expect_navigation():
            form.locator(wanted).last.click()
        assert self.status in {OK, BAD}, f"{self.page.url} answered {self.status}"
        return self

    def is_refused(self, *words: str) -> None:
        """The form came back: nothing was lost, a summary stands at the top, and the title says so."""
        assert self.status == BAD, f"{self.page.url} answered {self.status}"
        assert self.main.locator(".govuk-error-summary").count() == 1
        self.sees(*words)

    def has_nothing_to_send(self) -> None:
        """The page says why there is nothing to send, instead of a form."""
        assert self.main.locator(".govuk-inset-text").count() == 1
        assert self.main.locator('button[type="submit"]:not([name])').count() == 0

    def went_on(self) -> "Person":
        assert self.status == OK, self.main.inner_text()
        return self

    def follow(self, pattern: str) -> "Person":
        """Follow the first link of the page whose address fits."""
        self.go(self.link(pattern))
        return self

    def link(self, pattern: str) -> str:
        found = [link for link in self.links() if re.search(pattern, link)]
        assert found, f"{self.page.url} has no link {pattern}"
        return found[0]

    def links(self) -> list[str]:
        found: list[str] = self.main.locator("a[href]").evaluate_all("all => all.map(each => each.href)")
        return found

    def open_with(self, text: str) -> "Person":
        """Follow the first link of the page whose words hold this text."""
        address = self.main.locator("a[href]", has_text=text).first.evaluate("each => each.href")
        return self.go(address)

    def answer_to(self, address: str) -> int:
        """The status with which an address answers this person."""
        self.page.goto(address)
        return self.status

    def sign_in(self, login: str, password: str, *, app: str = "") -> "Person":
        self.go("/account/sign-in/").fill(login=login, password=password).press().went_on()
        return self.fill(code=six_digits(app)).press().went_on() if app else self

    def become(self, username: str) -> "Person":
        """Be somebody of the demo with one click."""
        return self.go("/demo/").press(to=f"/become/{username}/").went_on()

    def leave(self) -> None:
        self.page.context.close()


def six_digits(secret: str) -> str:
    """What an authenticator app shows for this key now (RFC 6238)."""
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30), hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
