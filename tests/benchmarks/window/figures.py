"""`python -m tests.benchmarks window`: every figure of the window, or those that are named."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from types import MappingProxyType

from tests.benchmarks.window import (
    arriving,
    cold_start,
    data,
    keystroke,
    memory,
    pages,
    scrolling,
    week_switch,
)

MODULE = "tests.benchmarks.window.figures"
FIGURES: Mapping[str, Callable[[list[str]], None]] = MappingProxyType(
    {
        "cold-start": cold_start.main,
        "keystroke": keystroke.main,
        "week-switch": week_switch.main,
        "scrolling": scrolling.main,
        "arriving": arriving.main,
        "pages": pages.main,
        "memory": memory.main,
    }
)


def main(arguments: list[str]) -> None:
    """Several figures have a process each: what one of them leaves in memory is no concern of the next."""
    data.folder()
    named = [name for name in arguments if name in FIGURES] or list(FIGURES)
    rest = [item for item in arguments if item not in FIGURES]
    if len(named) > 1:
        for name in named:
            subprocess.run([sys.executable, "-m", MODULE, name, *rest], check=True)
        return
    print(f"{named[0]} (load {os.getloadavg()[0]:.1f})", flush=True)
    FIGURES[named[0]](rest)
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
