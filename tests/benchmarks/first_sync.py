"""First sync of N records from the sandbox against the floor, both in turn, each time from nothing."""

from __future__ import annotations

import sys
from statistics import median
from typing import Any

from tests.benchmarks.children import child, floor_of, ours_of, server, token_of

__all__ = ["main", "server", "token_of"]

SIZES = (10_000, 50_000)
ROUNDS = 3


def once(program: tuple[str, ...]) -> dict[str, Any]:
    with child(*program) as started:
        return started.ask("first")


def compare(records: int) -> dict[str, Any]:
    """Medians, and the median of the ratios of the pairs."""
    with server(records) as info:
        once(floor_of(info))
        pairs = [(once(floor_of(info)), once(ours_of(info))) for _ in range(ROUNDS)]
    floor, ours = pairs[-1]
    return {
        "records": ours["records"],
        "requests": f"{ours['requests']} (floor {floor['requests']})",
        "first sync s": round(median(ours["seconds"] for _, ours in pairs), 2),
        "floor s": round(median(floor["seconds"] for floor, _ in pairs), 2),
        "ratio": round(median(ours["seconds"] / floor["seconds"] for floor, ours in pairs), 2),
        "MB above idle": round(max(ours["peak_mb"] - ours["before_mb"] for _, ours in pairs), 1),
        "idle MB": round(ours["before_mb"], 1),
    }


def main(arguments: list[str]) -> None:
    for records in [int(item) for item in arguments] or SIZES:
        for name, figure in compare(records).items():
            print(f"{name:>20}  {figure}")
        print()


if __name__ == "__main__":
    main(sys.argv[1:])
