"""The line through what was cancelled lies on its words, wherever the list lies in the window."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.today.day import Visit
from desktop.views.today.timeline import Timeline
from desktop.views.today.timeline_rows import WORDS
from tests.desktop.on_screen import in_sight

LEFT, TOP = 250, 40


def longest_line(picture: QImage, left: int) -> int:
    """px of the longest run of ink in any row of pixels from there on."""
    ground = picture.pixel(left + 300, 2)
    longest = 0
    for y in range(picture.height()):
        run = 0
        for x in range(left, left + 200):
            run = run + 1 if picture.pixel(x, y) != ground else 0
            longest = max(longest, run)
    return longest


def shown(qtbot: QtBot, theme: Theme, status: str) -> int:
    window = QWidget()
    column = QVBoxLayout(window)
    column.setContentsMargins(LEFT, TOP, 0, 0)
    timeline = Timeline(theme, "Today")
    column.addWidget(timeline)
    visit = Visit("1", "3:00 PM", "30 min", "meeting", "Price review with Nell", status=status)
    timeline.show_rows((visit,))
    in_sight(qtbot, window, 900, 300)
    return longest_line(window.grab().toImage().copy(timeline.geometry()), WORDS - 2)


def test_a_cancelled_title_is_struck_through(qtbot: QtBot, theme: Theme) -> None:
    assert shown(qtbot, theme, "cancelled") > 100
    assert shown(qtbot, theme, "scheduled") < 40
