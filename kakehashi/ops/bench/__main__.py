"""`python -m kakehashi.ops.bench [FAMILY]`: runs the benchmarks, shows a table and writes var/bench.json."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from kakehashi.ops.bench import glossary, guard, memory, pdf, placements, rules, search
from kakehashi.ops.bench.measurement import Measurement

FAMILIES: dict[str, Callable[[], Iterator[Measurement]]] = {
    "rules": rules.measure,
    "memory": memory.measure,
    "pdf": pdf.measure,
    "glossary": glossary.measure_terms,
    "checks": glossary.measure_checks,
    "guard": guard.measure,
    "search": search.measure,
    "placements": placements.measure,
}
_WRITTEN = Path(__file__).parents[3] / "var" / "bench.json"
_ROW = "{:<36}{:>12}{:>12}{:>12}{:>9}{:>9}"


def main(arguments: list[str]) -> int:
    """This function will run the families named, or all; 2 for one that is not known."""
    wanted = [name for name in arguments if name] or list(FAMILIES)
    if unknown := [name for name in wanted if name not in FAMILIES]:
        sys.stderr.write(f"There is no family {', '.join(unknown)}; there are {', '.join(FAMILIES)}.\n")
        return 2
    found = []
    sys.stdout.write(_ROW.format("name", "value", "unit", "floor", "ratio", "rows") + "\n")
    for name in wanted:
        sys.stderr.write(f"Measuring {name} …\n")
        for one in FAMILIES[name]():
            found.append(one)
            row = _ROW.format(one.name, one.value, one.unit, one.floor, round(one.ratio, 2), one.rows)
            sys.stdout.write(row + "\n")
            sys.stdout.flush()
    _WRITTEN.parent.mkdir(exist_ok=True)
    _WRITTEN.write_text(json.dumps([one.as_json() for one in found], indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
