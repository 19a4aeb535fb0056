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
    """Whatever follows `window` is the window's: one of its pages has the name of a benchmark."""
    given = sys.argv[1:]
    end = given.index("window") + 1 if "window" in given else len(given)
    named = [name for name in given[:end] if name in BENCHMARKS] or list(BENCHMARKS)
    rest = [item for item in given[:end] if item not in BENCHMARKS] + given[end:]
    for name in named:
        print(f"{name}\n{'-' * len(name)}")
        BENCHMARKS[name](rest)


if __name__ == "__main__":
    main()
