"""The whole program, started as a person starts it, without a screen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 60

pytestmark = pytest.mark.system


def environment(tmp_path: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ACTUALLYCARE_")}
    return kept | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}


def command(tmp_path: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "desktop", "--data-dir", str(tmp_path / "data"), *arguments]


def test_the_demo_opens_shows_itself_and_leaves_nothing_behind(tmp_path: Path) -> None:
    picture = tmp_path / "window.png"
    arguments = command(
        tmp_path, "--demo", "--quit-after", "3", "--screenshot", str(picture), "--size", "1366x768"
    )

    done = subprocess.run(
        arguments,
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size > 50_000
    assert [path.name for path in (tmp_path / "data").glob("actuallycare-demo-*")] == []


def test_without_an_account_the_first_page_opens(tmp_path: Path) -> None:
    done = subprocess.run(
        command(tmp_path, "--quit-after", "1"),
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="the signal exists elsewhere")
def test_ctrl_c_in_the_terminal_ends_it_cleanly(tmp_path: Path) -> None:
    running = subprocess.Popen(
        command(tmp_path, "--demo"),
        cwd=tmp_path,
        env=environment(tmp_path),
        stderr=subprocess.PIPE,
        text=True,
    )
    demo = tmp_path / "data"
    deadline = time.monotonic() + LONGEST
    while not list(demo.glob("actuallycare-demo-*/accounts/*/data.db")) and time.monotonic() < deadline:
        assert running.poll() is None
        time.sleep(0.1)

    running.send_signal(signal.SIGINT)

    _, complaints = running.communicate(timeout=LONGEST)
    assert running.returncode == 0, complaints
    assert "Traceback" not in complaints
    assert list(demo.glob("actuallycare-demo-*")) == []
