"""What a record costs as there are more of them: linear is a column that stays flat.

The engine is measured in a process of its own, beside the same steps of the floor: where the server itself
gets slower, the floor's column says so.
"""

from __future__ import annotations

import sys
from statistics import median
from typing import Any

from tests.benchmarks.children import child, floor_of, ours_of, server

SIZES = (1_000, 10_000, 100_000)
ROUNDS = 3
COLUMNS = (
    "records",
    "first µs",
    "busy µs",
    "floor µs",
    "peak MB",
    "bytes",
    "again µs",
    "busy µs",
    "floor µs",
    "peak MB",
    "bytes",
    "search ms",
    "first page ms",
    "last page ms",
    "ids ms",
    "week ms",
)
EXPLAINED = """
first: the first sync; again: the no-change cycle, the median of its rounds. µs: per record, by the clock;
busy: by the engine's processor time; floor: the same step of the floor, by the clock. MB: at most, above what
the process held before the step; bytes: of that, per record. Milliseconds: one search, and the list of
contacts (its first page, its last page, all its ids), and a week of the calendar.
"""


def row(records: int) -> list[str]:
    with server(records) as info, child(*floor_of(info)) as floor, child(*ours_of(info)) as ours:
        bare, first = floor.ask("first"), ours.ask("first")
        ours.ask("settle")
        count = bare["records"]
        pairs = [(floor.ask("again"), ours.ask("again")) for _ in range(ROUNDS)]
        assert not any(mine["writes"] for _, mine in pairs)
        look = ours.ask("read")
    return [
        f"{count:,}",
        *_cost(first, count),
        _each(bare["seconds"], count),
        *_memory(first, count),
        _each(median(mine["seconds"] for _, mine in pairs), count),
        _each(median(mine["cpu"] for _, mine in pairs), count),
        _each(median(again["seconds"] for again, _ in pairs), count),
        *_memory(pairs[0][1], count),
        *(
            f"{look[name]:.1f}"
            for name in ("search_ms", "first_page_ms", "last_page_ms", "ids_ms", "week_ms")
        ),
    ]


def _each(seconds: float, count: int) -> str:
    return f"{1e6 * seconds / count:.0f}"


def _cost(figures: dict[str, Any], count: int) -> tuple[str, str]:
    return _each(figures["seconds"], count), _each(figures["cpu"], count)


def _memory(figures: dict[str, Any], count: int) -> tuple[str, str]:
    above = figures["peak_mb"] - figures["before_mb"]
    return f"{above:.1f}", f"{above * 1024 * 1024 / count:.0f}"


def main(arguments: list[str]) -> None:
    print(EXPLAINED)
    print("  ".join(f"{name:>9}" for name in COLUMNS))
    for records in [int(item) for item in arguments] or SIZES:
        cells = zip(row(records), COLUMNS, strict=True)
        print("  ".join(f"{cell:>{max(9, len(name))}}" for cell, name in cells), flush=True)
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
