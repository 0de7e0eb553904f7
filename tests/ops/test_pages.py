"""The commands load-pages and search: what they take, print and refuse."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.db import connection

from kakehashi.__main__ import main
from kakehashi.showcase.models import StaffPage
from tests import cast

pytestmark = pytest.mark.django_db
PAGES = [
    {
        "code": "T-1",
        "text": "鉄骨の溶接と半自動溶接。",
        "country": "VN",
        "work": "7-7-2",
        "years": 3,
        "japanese": "N4",
        "waiting_since": "2026-03-01",
    },
    {"code": "T-2", "text": "建設現場の溶接", "country": "ID", "waiting_since": "2026-01-01T09:00:00+09:00"},
    {
        "code": "T-3",
        "text": "半自動の溶接",
        "country": "VN",
        "work": "とび",
        "years": 1.5,
        "japanese": None,
        "waiting_since": "2026-02-01",
    },
]


@pytest.fixture(autouse=True)
def server(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands reach the database of the tests."""
    given = connection.settings_dict
    user = f"{quote(given['USER'])}:{quote(given['PASSWORD'], safe='')}" if given["USER"] else ""
    host = given["HOST"] if not given["HOST"].startswith("/") else ""
    more = f"?host={quote(given['HOST'], safe='')}" if given["HOST"].startswith("/") else ""
    port = f":{given['PORT']}" if given["PORT"] else ""
    monkeypatch.setenv("DATABASE_URL", f"postgresql://{user}@{host}{port}/{given['NAME']}{more}")


@pytest.fixture
def file(tmp_path: Path) -> Any:
    def written(*pages: Any) -> str:
        path = tmp_path / "pages.jsonl"
        path.write_text("\n".join(one if isinstance(one, str) else json.dumps(one) for one in pages), encoding="utf-8")
        return str(path)

    return written


def test_pages_are_loaded_and_found_in_the_order_of_the_page(file: Any, capsys: pytest.CaptureFixture[str]) -> None:
    def codes(*arguments: str) -> list[str]:
        assert main(["search", *arguments]) == 0
        return capsys.readouterr().out.split()

    assert main(["load-pages", file(*PAGES)]) == 0
    assert "3 pages loaded in " in capsys.readouterr().err
    assert codes() == ["T-2", "T-3", "T-1"]
    assert codes("--order", "newest") == ["T-1", "T-3", "T-2"]
    assert codes('溶接 -建設 "半自動"', "--filter", "country=VN", "--limit", "20") == ["T-3", "T-1"]
    assert codes("-建設") == ["T-3", "T-1"]
    assert codes("溶接", "--limit", "1") == ["T-2"]
    assert codes("トビ") == ["T-3"]
    assert codes("--filter", "work=7-7-2", "--filter", "years=3", "--filter", "japanese=N5") == ["T-1"]
    assert codes("--filter", "country=VN", "--filter", "country=id") == ["T-2", "T-3", "T-1"]
    assert codes("見付からない") == []
    assert main(["search", "半自動", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["count"], found["count_is_capped"]) == (2, False)
    assert found["pages"][0] == {
        "code": "T-3",
        "reasons": [{"word": "半自動", "in": "self_promotion", "form": "as_typed", "text": "半自動の溶接"}],
    }
    assert main(["load-pages", file({**PAGES[0], "text": "旋盤"})]) == 0
    assert codes("旋盤") == ["T-1"]
    assert StaffPage.objects.count() == 3


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("{", "Line 2: "),
        ("[]", "Line 2: it is no object."),
        ({"code": "x", "text": "y"}, "Line 2: it lacks waiting_since."),
        ({**PAGES[1], "age": 20}, "Line 2: it has age; it may have"),
        ({**PAGES[1], "code": "a b"}, "Line 2: the code 'a b' has other signs"),
        ({**PAGES[1], "japanese": "N9"}, "Line 2: 'N9' is no level of Japanese"),
        ({**PAGES[1], "country": "Vietnam"}, "Line 2: 'Vietnam' is no country"),
        ({**PAGES[1], "waiting_since": "soon"}, "Line 2: "),
        ({**PAGES[1], "code": "T-1"}, "The code T-1 stands twice."),
    ],
)
def test_one_bad_line_loads_nothing(file: Any, capsys: pytest.CaptureFixture[str], line: Any, why: str) -> None:
    assert main(["load-pages", file(PAGES[0], line)]) == 2
    said = capsys.readouterr().err
    assert said.startswith(why)
    assert said.endswith("Nothing was loaded.\n")
    assert not StaffPage.objects.exists()


def test_an_installation_with_real_people_takes_them_only_when_told_so(
    file: Any, settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.DEMO = False
    path = file(PAGES[0])
    sending = cast.make_organization()
    real = cast.make_page(seeker=cast.make_seeker(organization=sending), organization=sending, code="T-9")
    assert main(["load-pages", path]) == 2
    assert "Real people are registered here" in capsys.readouterr().err
    assert list(StaffPage.objects.all()) == [real]
    assert main(["load-pages", path, "--among-real-people"]) == 0
    assert main(["load-pages", file({**PAGES[0], "code": "T-9"}), "--among-real-people"]) == 2
    assert "A real page has the code T-9." in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", "x", "--limit", "0"],
        ["search", "x", "--limit", "1001"],
        ["search", "x", "--filter", "age=20"],
        ["search", "x", "--filter", "country"],
        ["search", "x", "--filter", "years=many"],
        ["search", "x", "--filter", "japanese=N9"],
        ["load-pages", "/nowhere.jsonl"],
        ["load-pages"],
    ],
)
def test_bad_arguments_get_a_sentence(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err
