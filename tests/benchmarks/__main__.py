"""`make bench`: every benchmark in turn, or those that are named."""

from __future__ import annotations

import sys

from tests.benchmarks import calendar, first_sync, growth, no_change, push, requests
from tests.benchmarks.window import figures

BENCHMARKS = {
    "first-sync": first_sync.main,
    "no-change": no_change.main,
    "growth": growth.main,
    "push": push.main,
    "requests": requests.main,
    "calendar": calendar.main,
    "window": figures.main,
}


def main() -> None:
    named = [name for name in sys.argv[1:] if name in BENCHMARKS] or list(BENCHMARKS)
    rest = [item for item in sys.argv[1:] if item not in BENCHMARKS]
    for name in named:
        print(f"{name}\n{'-' * len(name)}")
        BENCHMARKS[name](rest)


if __name__ == "__main__":
    main()
