"""Pictures of every screen: `python -m tests.pictures FOLDER [VARIANT ...] [--scene NAME ...]`.

The demo office on a Wednesday at 11:20 AM, in the real window: the same pictures on any day.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

WITHIN = "--within"


@dataclass(frozen=True)
class Variant:
    """`density` is what the screen multiplies by; without `scenes` all are pictured."""

    theme: str = "light"
    size: tuple[int, int] = (1366, 768)
    density: float = 1.0
    text: float = 1.0
    language: str = "en"
    empty: bool = False
    scenes: tuple[str, ...] = ()


TIGHT = ("calendar-week", "person-client", "today", "appointment-form", "conflict", "sync-outbox")
DENSE = (
    *("sign-in-refused", "duplicate", "reminder", "listing-choice", "form-problem", "many-preview"),
    *("convert-sure", "duplicates", "compare", "print-day", "help", "columns", "undo", "sync-waiting"),
)
BARE = ("today", "calendar-week", "people", "leads", "listings", "escrows", "reports", "sync-outbox")
VARIANTS: Mapping[str, Variant] = {
    "light": Variant(),
    "dark": Variant(theme="dark"),
    "sunlight": Variant(theme="sunlight", scenes=("today", "calendar-week", "people", "conflict")),
    "small": Variant(size=(1024, 576), scenes=(*TIGHT, *DENSE)),
    "large-text": Variant(text=1.3, size=(1024, 576), scenes=TIGHT),
    "4k": Variant(size=(1920, 1080), density=2.0, scenes=("calendar-week", "person-client")),
    "spanish": Variant(language="es"),
    "empty": Variant(empty=True, scenes=BARE),
}


def main(given: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("variants", nargs="*", metavar="VARIANT", help=", ".join(VARIANTS))
    parser.add_argument("--scene", action="append", default=[], help="only these scenes")
    parser.add_argument(WITHIN, action="store_true", help=argparse.SUPPRESS)
    told = parser.parse_args(given)
    if told.within:
        _take(told.folder, told.variants[0], tuple(told.scene))
        return 0
    codes = [_apart(told.folder, name, told.scene) for name in told.variants or VARIANTS]
    return max(codes)


def _apart(folder: Path, name: str, scenes: list[str]) -> int:
    """Density and language are read once per process."""
    wanted = [part for scene in scenes for part in ("--scene", scene)]
    command = [sys.executable, "-m", "tests.pictures", str(folder), name, WITHIN, *wanted]
    with NamedTemporaryFile("w", suffix=".json") as screen:
        screen.write(_screen(VARIANTS[name]))
        screen.flush()
        platform = {
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen.name}",
            "QT_SCALE_FACTOR": str(VARIANTS[name].density),
        }
        return subprocess.run(command, env=os.environ | platform, check=False).returncode


def _screen(variant: Variant) -> str:
    """A screen as large as the window: where a dialog would open, and what has no room for it."""
    width, height = (round(side * variant.density) for side in variant.size)
    dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    screen = {"name": "one", "x": 0, "y": 0, "width": width, "height": height} | dots
    return json.dumps({"windowFrameMargins": False, "screens": [screen]})


def _take(folder: Path, name: str, scenes: tuple[str, ...]) -> None:
    from tests.pictures.camera import take_all  # noqa: PLC0415 (Qt reads its platform and density once)

    take_all(folder / name, VARIANTS[name], scenes or VARIANTS[name].scenes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
