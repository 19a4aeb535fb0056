"""Time, processor time and memory of one step, taken inside the process that does it (Linux)."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Figures = dict[str, Any]


def measured(step: Callable[[], Figures]) -> Figures:
    """What the step says of itself, and: seconds, processor seconds of all threads, MB before and at most."""
    Path("/proc/self/clear_refs").write_text("5")  # the peak starts anew
    before, busy, began = resident_mb(), time.process_time(), time.perf_counter()
    figures = step()
    return {
        **figures,
        "seconds": time.perf_counter() - began,
        "cpu": time.process_time() - busy,
        "before_mb": before,
        "peak_mb": peak_mb(),
    }


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1024 / 1024


def peak_mb() -> float:
    """Since the peak last started anew."""
    return int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024
