"""A laptop in an office whose server misbehaves, and what its window says of that."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from sync import Engine
from sync.clock import ManualClock
from tests.behaviours.glass import Glass

LookAt = Callable[[Engine], Glass]


@pytest.fixture(autouse=True)
def american_english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def look_at(clock: ManualClock, qapp: QApplication) -> Iterator[LookAt]:
    opened: list[Glass] = []

    def look(laptop: Engine) -> Glass:
        opened.append(Glass(laptop, clock))
        return opened[-1]

    yield look
    for glass in opened:
        glass.close()


@pytest.fixture
def glass(laptop: Engine, look_at: LookAt) -> Glass:
    """The window of the one laptop in an empty office."""
    return look_at(laptop)
