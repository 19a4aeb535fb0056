"""`python -m tests.field_tasks` prints what the ten tasks cost; with `--x` the keys come from an X server."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

INSIDE = "--inside"


def main(arguments: list[str]) -> int:
    if "--x" in arguments:
        return _under_x()
    on_x = INSIDE in arguments
    os.environ["QT_QPA_PLATFORM"] = "xcb" if on_x else os.environ.get("QT_QPA_PLATFORM", "offscreen")
    from tests.field_tasks.hands import QtKeyboard, XKeyboard  # noqa: PLC0415 (Qt reads its platform once)
    from tests.field_tasks.sitting import do_all, table  # noqa: PLC0415
    from tests.field_tasks.world import opened  # noqa: PLC0415

    with opened() as world:
        done = do_all(world, XKeyboard() if on_x else QtKeyboard())
    sys.stdout.write("\n".join([*table(done), ""]))
    return int(any(one.failed for one in done))


def _under_x() -> int:
    """The same on a screen of its own, with every key from xdotool."""
    missing = [name for name in ("xvfb-run", "xdotool") if shutil.which(name) is None]
    if missing:
        sys.stderr.write(f"Not here: {', '.join(missing)}.\n")
        return 2
    screen = ["xvfb-run", "--auto-servernum", "--server-args", "-screen 0 1400x900x24"]
    again = [sys.executable, "-m", "tests.field_tasks", INSIDE]
    return subprocess.run([*screen, *again], check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
