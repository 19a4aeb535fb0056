"""The account of the large office: read once from a sandbox, then kept in the temporary folder for a day."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync import open_engine, sign_in_with_password, surroundings
from tests.benchmarks.window import keyring_file

SHAPE = 4
"""Raise it when the office or the tables change, so that older data is built anew."""
Info = dict[str, str]


def folder() -> Path:
    """A data directory to read from; whoever writes takes a `copy`."""
    day = time.strftime("%Y-%m-%d")
    kept = Path(tempfile.gettempdir()) / f"actuallycare-bench-{SHAPE}-{day}"
    use_keys(kept)
    if not (kept / "complete").exists():
        shutil.rmtree(kept, ignore_errors=True)
        kept.mkdir(mode=0o700)
        _build(kept, day)
    return kept


def use_keys(place: Path) -> None:
    """From now on, and in every process started from here."""
    os.environ[keyring_file.PLACE] = str(place / "keys.json")
    os.environ["PYTHON_KEYRING_BACKEND"] = f"{keyring_file.__name__}.FileKeyring"


@contextmanager
def copy() -> Iterator[Path]:
    """One to be written to, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="actuallycare-bench-") as place:
        shutil.copytree(folder(), place, dirs_exist_ok=True)
        yield Path(place)


@contextmanager
def server(day: str) -> Iterator[Info]:
    """The large office on a socket of its own process."""
    command = [sys.executable, "-m", "tests.benchmarks.window.server", day]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield json.loads(process.stdout.readline())
    finally:
        process.communicate()


def _build(kept: Path, day: str) -> None:
    began = time.perf_counter()
    print("building the account of the large office …", flush=True)
    with server(day) as info:
        around = surroundings(kept)
        account, _ = sign_in_with_password(around, info["url"], info["email"], info["password"])
        engine = open_engine(around, account)
        report = engine.run_cycle()
        assert str(report.outcome) == "complete", report
        engine.close()
        (kept / "complete").touch()
    print(f"built in {time.perf_counter() - began:.0f} s: {report.received} records\n", flush=True)
