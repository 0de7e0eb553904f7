"""How fast a staff information page is printed, and comes out of the queue: another page each time, in Japanese."""

import os
import random
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

from kakehashi.ops.bench import papers
from kakehashi.ops.bench.measurement import Measurement

PAGES = 200
SEED = 20261122
_MOMENT = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
_SENTENCES = (
    "鉄骨の溶接を三年間担当しました。",
    "図面を読みながら、半自動溶接と被覆アーク溶接の両方ができます。",
    "安全を第一に考え、毎朝の点検を欠かしません。",
    "日本では、より精密な技術を学びたいです。",
    "帰国後は若い人を指導し、故郷に工場を開きたいです。",
    "家具の組立てと塗装の仕事で、品質を確かめる習慣を身につけました。",
)


def measure() -> Iterator[Measurement]:
    """This function will measure the 95th of a hundred pages: setting one, and having it made by the queue.

    The floor of the first is the same template with nothing in it, the floor of the second is setting alone.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ.setdefault("KAKEHASHI_DEMO", "1")
    import django  # noqa: PLC0415  other families measure without the framework

    django.setup()
    from django.utils import translation  # noqa: PLC0415  only after setup

    from kakehashi.paper import typesetting  # noqa: PLC0415  the same
    from kakehashi.showcase import on_paper  # noqa: PLC0415  the same
    from kakehashi.showcase.sheet import sheet_of  # noqa: PLC0415  the same

    chance = random.Random(SEED)  # noqa: S311  data to measure with
    with translation.override("ja"):
        pages = [_page(chance, number) for number in range(PAGES)]
        sheets = [sheet_of(page=page, works={}) for page in pages]
        bare = {**on_paper.data_of(sheet=sheets[0]), "facts": [], "sections": []}
        on_paper.pdf_of(sheet=sheets[0])
        value = _p95([lambda sheet=sheet: on_paper.pdf_of(sheet=sheet) for sheet in sheets])  # type: ignore[misc]  # called before the next round
        floor = _p95(
            [
                lambda number=number: typesetting.pdf(  # type: ignore[misc]  # called before the next round
                    template=on_paper.TEMPLATE, data={**bare, "code": str(number)}
                )
                for number in range(PAGES)
            ]
        )
    yield Measurement(name="pdf.staff_page.p95", value=round(value, 1), unit="ms", floor=round(floor, 1), rows=PAGES)
    waited = round(_95th(papers.waited_for(pages)), 1)
    yield Measurement(name="pdf.queue.p95", value=waited, unit="ms", floor=round(value, 1), rows=PAGES)


def _p95(calls: list[Callable[[], object]]) -> float:
    """This function will return the 95th of a hundred times of these calls, in milliseconds."""
    taken = []
    for call in calls:
        started = time.perf_counter()
        call()
        taken.append(time.perf_counter() - started)
    return _95th(taken)


def _95th(seconds: list[float]) -> float:
    return sorted(seconds)[len(seconds) * 95 // 100] * 1000


def _page(chance: random.Random, number: int) -> Any:
    """This function will make a page with a self-promotion of 5 to 30 sentences, up to four jobs and a school."""
    from kakehashi.showcase.models import StaffPage  # noqa: PLC0415  only after setup

    def text(fewest: int, most: int) -> str:
        return "".join(chance.choices(_SENTENCES, k=chance.randint(fewest, most)))

    jobs = [
        {
            "key": "job",
            "text": text(1, 4),
            "employer": f"例製作所{number}",
            "other_work": "溶接",
            "from": f"20{chance.randint(10, 18)}-04",
            "until": f"20{chance.randint(19, 26)}-03",
        }
        for _ in range(chance.randint(1, 4))
    ]
    promotion = {"key": "self_promotion", "text": "\n".join(text(1, 6) for _ in range(5))}
    school = {"key": "school", "text": "例職業訓練校", "kind": "vocational", "from": "2016", "until": "2019"}
    return StaffPage(
        code=f"K{number:05d}",
        initial="グ",
        country="VN",
        birth_year=2000,
        months_of_experience=40,
        japanese_level="N4",
        sending_name="例送出機関",
        sections=[promotion, *jobs, school],
        published_at=_MOMENT,
        changed_at=_MOMENT,
    )
