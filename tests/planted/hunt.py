"""Days with a bug in the engine, until one of them complains of just that."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass

from tests.planted.bugs import BUGS, Bug
from tests.simulation.field import folder_in_memory
from tests.simulation.office_days import complaints_of

CRASHED = 0
"""Stands for the number of an invariant where the day ended in an error instead of a complaint."""


@dataclass(frozen=True)
class Catch:
    """How a hunt ended; `seed` is None where no day complained of this bug."""

    name: str
    seed: int | None
    complaint: str
    effects: int
    days: int
    seconds: float

    @property
    def line(self) -> str:
        by = "not caught" if self.seed is None else f"seed {self.seed}"
        return (
            f"{self.name:10} {by:11} {self.effects:5} {self.days:4} {self.seconds:6.1f} s  {self.complaint}"
        )


def bug_named(name: str) -> Bug:
    return next(bug for bug in BUGS if bug.name == name)


def hunt(name: str, seeds: Iterable[int]) -> Catch:
    """The first day whose complaint fits the bug, and that ends well without it."""
    bug, started = bug_named(name), time.monotonic()
    effects = days = 0
    for seed in seeds:
        days += 1
        found, took_effect = day_with(bug, seed)
        effects += took_effect
        fitting = [text for text in found if _number(text) in bug.fits]
        if fitting and took_effect and not day_with(None, seed)[0]:
            return Catch(name, seed, fitting[0], took_effect, days, time.monotonic() - started)
    return Catch(name, None, "", effects, days, time.monotonic() - started)


def day_with(bug: Bug | None, seed: int) -> tuple[list[str], int]:
    """The complaints of a day, and how often the bug took effect in it."""
    with folder_in_memory() as folder, bug.planted() if bug else nullcontext() as plant:
        try:
            complaints, _ = complaints_of(seed, folder)
        except Exception as error:  # noqa: BLE001
            complaints = [f"[{CRASHED}] {type(error).__name__}: {error}"]
    return complaints, plant.effects if plant else 0


def _number(complaint: str) -> int:
    found = re.match(r"\[([0-9]+)\]", complaint)
    return int(found[1]) if found else CRASHED
