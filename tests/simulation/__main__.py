"""`python -m tests.simulation SEEDS [--first N] [--jobs N] [--seed N] [--fault NAME]`: names the bad days."""

from __future__ import annotations

import argparse
import sys
import time

from tests.simulation.many import run

SHOWN = 4
"""Complaints of a bad day that are shown where many days are run."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation")
    parser.add_argument("seeds", type=int, nargs="?", default=1, help="how many days")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first of them")
    parser.add_argument("--jobs", type=int, default=1, help="how many at a time")
    parser.add_argument("--seed", type=int, help="only this day, and all that happened in it")
    parser.add_argument("--fault", action="append", default=[], help="a fault that stays all day")
    given = parser.parse_args()
    seeds = [given.seed] if given.seed is not None else range(given.first, given.first + given.seeds)
    started, bad = time.monotonic(), []
    for (seed, _), found in run([(seed, given.fault) for seed in seeds], given.jobs):
        bad += [seed] if found else []
        for line in found if given.seed is not None else found[:SHOWN]:
            sys.stdout.write(f"seed {seed}: {line}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{len(seeds) - len(bad)} of {len(seeds)} days ended well, ")
    sys.stdout.write(f"in {time.monotonic() - started:.0f} s\n")
    if bad:
        sys.stdout.write(f"the others: {' '.join(map(str, sorted(bad)))}\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
