"""The window without a screen: one theme, American English, nothing of the machine's."""

import gc
import os
from collections.abc import Iterator

import pytest

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.calendar.geometry import DayRange
from desktop.views.calendar.time_grid import TimeGrid
from tests.desktop.grid_hands import PACIFIC, SHOWING, SIGNING, SUNDAY
from tests.desktop.on_screen import in_sight

# The offscreen platform says this for every window that it shows.
PLATFORM_CHATTER = r"This plugin does not support propagateSizeHints\(\)"


def pytest_itemcollected(item: pytest.Item) -> None:
    item.add_marker(pytest.mark.qt_log_ignore(PLATFORM_CHATTER))


@pytest.fixture(autouse=True)
def rubbish_is_collected_here() -> Iterator[None]:
    """As in the program: a server runs on a thread beside the window, and Qt's objects go on no other."""
    usual = gc.isenabled()
    gc.disable()
    yield
    gc.collect(1)
    if usual:
        gc.enable()


@pytest.fixture(autouse=True)
def american_english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    light = Theme.load("light")
    light.apply(qapp)
    return light


@pytest.fixture
def grid(qtbot: QtBot, theme: Theme) -> TimeGrid:
    view = TimeGrid(theme, DayRange(SUNDAY, 7, PACIFIC))
    view.set_blocks([SHOWING, SIGNING])
    return in_sight(qtbot, view, 1125, 700)
