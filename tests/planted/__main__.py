"""`python -m tests.planted [--seeds N] [--bug NAME]`: plants each bug, and names the day that catches it."""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from tests.planted.bugs import BUGS
from tests.planted.hunt import Catch, hunt

HEAD = f"{'bug':10} {'caught by':11} {'wrong':>5} {'days':>4} {'time':>8}  complaint\n"


def hunted(names: list[str], seeds: range, jobs: int) -> list[Catch]:
    """Each bug in a process of its own, so that none outlives its hunt."""
    found = []
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        for catch in pool.map(hunt, names, [seeds] * len(names)):
            sys.stdout.write(f"{catch.line}\n")
            sys.stdout.flush()
            found.append(catch)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.planted")
    parser.add_argument("--seeds", type=int, default=150, help="days that a bug may survive")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first day")
    parser.add_argument("--jobs", type=int, default=1, help="bugs at a time")
    parser.add_argument("--bug", action="append", choices=[bug.name for bug in BUGS], help="only this one")
    given = parser.parse_args()
    sys.stdout.write(HEAD)
    names = given.bug or [bug.name for bug in BUGS]
    catches = hunted(names, range(given.first, given.first + given.seeds), given.jobs)
    survivors = [catch.name for catch in catches if catch.seed is None]
    sys.stdout.write(f"{len(catches) - len(survivors)} of {len(catches)} planted bugs were caught\n")
    return 1 if survivors else 0


if __name__ == "__main__":
    sys.exit(main())
