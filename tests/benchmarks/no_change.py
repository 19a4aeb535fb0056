"""A deep cycle that finds nothing new, against the floor that walks the same pages and compares hashes.

Both have read everything once and hold it in a file; then they take turns, pair by pair.
"""

from __future__ import annotations

import sys
from statistics import median
from typing import Any

from tests.benchmarks.children import child, floor_of, ours_of, server

SIZES = (10_000,)
ROUNDS = 11


def compare(records: int) -> dict[str, Any]:
    """Medians, and the median of the ratios of the pairs with the lowest and the highest."""
    with server(records) as info, child(*floor_of(info)) as floor, child(*ours_of(info)) as ours:
        floor.ask("first")
        ours.ask("first")
        ours.ask("settle")
        pairs = [(floor.ask("again"), ours.ask("again")) for _ in range(ROUNDS)]
    ratios = sorted(mine["seconds"] / bare["seconds"] for bare, mine in pairs)
    busy = median(mine["cpu"] / bare["cpu"] for bare, mine in pairs)
    bare, mine = pairs[-1]
    return {
        "records": bare["records"],
        "requests": f"{mine['requests']} (floor {bare['requests']})",
        "no-change cycle s": round(median(mine["seconds"] for _, mine in pairs), 3),
        "floor s": round(median(bare["seconds"] for bare, _ in pairs), 3),
        "ratio": f"{median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f} in {ROUNDS} pairs)",
        "processor ratio": round(busy, 2),
        "rows written": max(mine["writes"] for _, mine in pairs),
        "MB above idle": round(max(mine["peak_mb"] - mine["before_mb"] for _, mine in pairs), 1),
    }


def main(arguments: list[str]) -> None:
    for records in [int(item) for item in arguments] or SIZES:
        for name, figure in compare(records).items():
            print(f"{name:>20}  {figure}")
        print()


if __name__ == "__main__":
    main(sys.argv[1:])
