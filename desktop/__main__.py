"""Starts the window: `actuallycare-desktop`, or `python -m desktop`."""

from __future__ import annotations

import argparse
import gc
import sys
from importlib import import_module
from pathlib import Path

from desktop.options import SCALES, START_PAGES, THEMES, Options

ENGINE, WINDOW = "sync", "desktop.app"
"""In this order: Qt's hook makes every import after it slower."""


def main() -> int:
    options = options_of(sys.argv[1:])
    load()
    code: int = import_module(WINDOW).run(options)
    return code


def load() -> None:
    """What the program consists of. None of it is rubbish: `pace` looks for some once the window stands."""
    gc.disable()
    for part in (ENGINE, WINDOW):
        import_module(part)


def options_of(arguments: list[str]) -> Options:
    """Ends the program with a sentence for arguments that it does not know."""
    given = _parser().parse_args(arguments)
    return Options(**vars(given))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="actuallycare-desktop", description="The window of ActuallyCare Desktop."
    )
    add = parser.add_argument
    add("--demo", action="store_true", help="look around with made-up data; nothing is kept")
    add("--data-dir", type=Path, metavar="DIR", help="where the data on this computer is")
    add("--account", metavar="NAME", help="which account to open; the last used otherwise")
    add("--theme", choices=THEMES)
    add("--scale", type=float, choices=SCALES, help="size of the text")
    add("--page", choices=START_PAGES, help="the page to begin with")
    add("--size", type=_size, metavar="WxH", help="the window's size, such as 1366x768")
    add("--screenshot", type=Path, metavar="FILE", help="save a picture of the window, then quit")
    add("--quit-after", type=float, metavar="SECONDS", help="quit by itself")
    return parser


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1366x768")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
