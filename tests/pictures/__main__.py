"""Pictures of every screen: `python -m tests.pictures FOLDER [VARIANT ...] [--scene NAME ...]`.

The demo office on a Wednesday at 11:20 AM, in the real window: the same pictures on any day. The variant
`drawn` is another office, that of the first drawings; `--beside FOLDER` lays each beside its drawing there.
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

WITHIN, BESIDE = "--within", "--beside"
DRAWN = "drawn"


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
    DRAWN: Variant(),
}


def main(given: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("variants", nargs="*", metavar="VARIANT", help=", ".join(VARIANTS))
    parser.add_argument("--scene", action="append", default=[], help="only these scenes")
    parser.add_argument(BESIDE, type=Path, help="of the first drawings, for the variant drawn")
    parser.add_argument(WITHIN, action="store_true", help=argparse.SUPPRESS)
    told = parser.parse_args(given)
    if told.within:
        _take(told)
        return 0
    return max(_apart(told, name) for name in told.variants or VARIANTS)


def _apart(told: argparse.Namespace, name: str) -> int:
    """Density and language are read once per process."""
    wanted = [part for scene in told.scene for part in ("--scene", scene)]
    wanted += [BESIDE, str(told.beside)] if told.beside else []
    command = [sys.executable, "-m", "tests.pictures", str(told.folder), name, WITHIN, *wanted]
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


def _take(told: argparse.Namespace) -> None:
    """In the process of one variant: Qt reads its platform and density once."""
    from tests.pictures.camera import take_all  # noqa: PLC0415
    from tests.pictures.drawn.beside import take_drawn  # noqa: PLC0415

    (name,) = told.variants
    if name == DRAWN:
        take_drawn(told.folder / name, told.scene, told.beside)
    else:
        take_all(told.folder / name, VARIANTS[name], told.scene or VARIANTS[name].scenes)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
