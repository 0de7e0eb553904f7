"""How tests answer the questions of the public check, as somebody with a browser does."""

import html
import re

WELDING, SCAFFOLDING, CARE = "7-7-2", "3-8-1", "7-13-1"
SHOES = ("none", {"other": "making shoes", "kind": "production", "field": ""})
TRAINED = {"kind": "titp-2", "finished": "yes", "begins_month": "6", "begins_year": "2012"}
STAY = (SCAFFOLDING, {**TRAINED, "ends_month": "5", "ends_year": "2015"})


def boxes(name, day):
    """Return a day as it is typed, for a date written as 2026-12-01."""
    year, month, number = day.split("-")
    return {f"{name}_year": year, f"{name}_month": month, f"{name}_day": number}


def job(work=WELDING, **fields):
    """Return a time of work from April 2019 on."""
    return work, {"begins_month": "4", "begins_year": "2019", "ends_month": "", "ends_year": "", **fields}


def sent(client, name, fields, work=""):
    """Send the form of one page, and make sure that it was taken."""
    answer = client.post(f"/can-i-go/{name}/" + (f"?work={work}" if work else ""), fields)
    assert answer.status_code == 302, re.findall(r"govuk-error-message.*?</p>", answer.content.decode())
    return answer["Location"]


def checked(client, *, birth="2000-05-01", work=SHOES, jobs=(), stays=(), japanese="none", day="2026-12-01", plan=None):
    """Answer all questions, and return the address of the result."""
    sent(client, "country", {"country": "VN"})
    sent(client, "birth", boxes("birth", birth))
    sent(client, "work", work[1], work[0])
    for code, fields in jobs:
        sent(client, "experience/add", fields, code)
    sent(client, "experience", {} if jobs else {"none": "1"})
    for code, fields in stays:
        sent(client, "stays/add", fields, code)
    sent(client, "stays", {} if stays else {"none": "1"})
    sent(client, "japanese", {"japanese": japanese})
    following = sent(client, "day", boxes("day", day))
    if plan:
        following = sent(client, "plan", plan)
    return client.get(following)["Location"]


def text_of(answer):
    """Return what a page says, without its markup."""
    page = answer.content.decode().split("<main")[1].split("</main>")[0]
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page)))


def closed_of(answer):
    """Return what a result says of the ways that are not possible."""
    return text_of(answer).split("not possible ", 1)[1].split("What comes when")[0]


def open_of(answer):
    """Return what a result says before the ways that are not possible."""
    return re.split(r"\d ways? (?:that are|that is) not possible", text_of(answer))[0]
