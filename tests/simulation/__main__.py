"""`python -m tests.simulation SEEDS [--seed N] [--fault NAME]`: runs days, and names the bad ones."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.simulation.office_days import complaints_of


def day(seed: int, faults: list[str]) -> list[str]:
    with TemporaryDirectory() as folder:
        try:
            complaints, told = complaints_of(seed, Path(folder), *faults)
        except Exception as error:  # noqa: BLE001
            return [f"{type(error).__name__}: {error}"]
    return [*complaints, "what happened:", *told] if complaints else []


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation")
    parser.add_argument("seeds", type=int, help="how many days")
    parser.add_argument("--seed", type=int, help="only this day, and all that happened in it")
    parser.add_argument("--fault", action="append", default=[], help="a fault that stays all day")
    given = parser.parse_args()
    seeds = range(given.seeds) if given.seed is None else [given.seed]
    failed = 0
    for seed in seeds:
        found = day(seed, given.fault)
        failed += bool(found)
        for line in found if given.seed is not None else found[:4]:
            sys.stdout.write(f"seed {seed}: {line}\n")
    sys.stdout.write(f"{len(seeds) - failed} of {len(seeds)} days ended well\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
