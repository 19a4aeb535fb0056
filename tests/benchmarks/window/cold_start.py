"""From the command to a Today that is painted and answers, beside a bare PySide6 window, taking turns."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from statistics import median

from tests.benchmarks.window.data import copy
from tests.benchmarks.window.stage import say

PAIRS = 9
LIMIT = 3.0


@dataclass(frozen=True)
class Start:
    """Seconds until the window was usable: on the clock, and of the processor."""

    clock: float
    busy: float


def start(module: str, *arguments: str) -> Start:
    command = [sys.executable, "-m", f"tests.benchmarks.window.{module}", *arguments]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=_installed()) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        took = time.perf_counter() - began
        process.stdout.read()
    return Start(took, float(line))


def _installed() -> dict[str, str]:
    """As where a person starts it: whatever is imported was translated when it was installed."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def main(arguments: list[str]) -> None:
    pairs = int(arguments[0]) if arguments else PAIRS
    with copy() as place:
        start("bare"), start("started", str(place))
        found = [(start("bare"), start("started", str(place))) for _ in range(pairs)]
    for name, side in (("a bare PySide6 window", 0), ("a usable Today", 1)):
        clock, busy = median(pair[side].clock for pair in found), median(pair[side].busy for pair in found)
        say(
            name,
            f"{clock:5.2f} s   processor {busy:5.2f} s   (median of {pairs}, load {os.getloadavg()[0]:.1f})",
        )
    clock = median(ours.clock / bare.clock for bare, ours in found)
    busy = median(ours.busy / bare.busy for bare, ours in found)
    say("times as long", f"{clock:5.2f}     processor {busy:5.2f}     limit {LIMIT:.1f}")
