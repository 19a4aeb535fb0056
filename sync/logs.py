"""The log: codes, counts and seconds on this laptop; no field value, token or address is ever written."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

LARGEST = 1_000_000
KEPT = 3
NAME = "actuallycare.log"


def report_path(folder: Path) -> Path:
    return folder / "logs" / NAME


def start_logging(folder: Path) -> None:
    """Writes to the data directory's log; without a writable one there is no log."""
    root = logging.getLogger("sync")
    if any(isinstance(handler, RotatingFileHandler) for handler in root.handlers):
        return
    path = report_path(folder)
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = RotatingFileHandler(path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True)
        path.touch(mode=0o600)
    except OSError:
        root.warning("no log can be kept in this data directory")
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    root.propagate = False
