"""The end of the program, however it comes: nobody works on behind it, and Qt takes down its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 90
DRIVER = """
import faulthandler, gc, json, os, signal, sys, threading, time
from pathlib import Path
from desktop.__main__ import load
load()
from PySide6.QtCore import QTimer
from shiboken6 import isValid
import desktop.app as program
from desktop.bridge import Errand
from desktop.options import Options
faulthandler.enable()
folder, way = Path(sys.argv[1]), sys.argv[2]
ended, running = [], []
def work():
    time.sleep(1.5)
    ended.append(threading.current_thread().name)
def leave(window):
    running[0].start()
    if way == "terminated":
        os.kill(os.getpid(), signal.SIGTERM)
    elif way == "closed":
        window.close()
    else:
        QTimer.singleShot(0, app.quit)
def plan(found, window, _options):
    global app, shown
    app, shown = found, window
    running.append(Errand(work))
    QTimer.singleShot(1200, lambda: leave(window))
program.plan_end = plan
code = program.run(Options(demo=True, data_dir=folder, size=(1280, 760)))
print(json.dumps({"code": code, "errand": bool(ended), "window": isValid(shown), "rubbish": gc.isenabled()}))
"""

pytestmark = pytest.mark.system


@pytest.mark.parametrize("way", ["closed", "terminated", "quit"])
def test_what_runs_on_another_thread_is_over_and_the_window_is_gone_before_the_interpreter_is(
    tmp_path: Path, way: str
) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ACTUALLYCARE_")}
    around = kept | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}

    done = subprocess.run(
        [sys.executable, "-c", DRIVER, str(tmp_path / "data"), way],
        cwd=tmp_path,
        env=around,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"code": 0, "errand": True, "window": False, "rubbish": False}
    noise = [line for line in done.stderr.splitlines() if "This plugin does not support" not in line]
    assert noise == []
