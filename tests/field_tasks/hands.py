"""A keyboard: real key events to whichever window has the focus, counted as a person would count them."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

PATIENCE = 10.0
MODIFIERS = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
X_NAMES = {"Del": "Delete", "Enter": "Return", "Space": "space"}


def until(true: Callable[[], object], what: str = "it") -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, f"{what} never came"
        QApplication.processEvents()


class Keyboard(Protocol):
    """What brings keys to the window."""

    def press(self, chord: str) -> None: ...

    def type(self, text: str) -> None: ...


class QtKeyboard:
    """Key events as Qt makes them from those of the system."""

    def press(self, chord: str) -> None:
        combination = QKeySequence(chord.replace("Enter", "Return"))[0]
        QTest.keyClick(focused_window(), combination.key(), combination.keyboardModifiers())

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(focused_window(), letter)


class XKeyboard:
    """Keys pressed on the X server by xdotool, a process of its own."""

    def __init__(self) -> None:
        self._seen = Presses()

    def press(self, chord: str) -> None:
        *held, key = chord.split("+")
        name = X_NAMES.get(key) or (key if len(key) > 1 else key.lower())
        self._do(1, "key", "+".join([*(one.lower() for one in held), name]))

    def type(self, text: str) -> None:
        self._do(len(text), "type", "--delay", "8", text)

    def _do(self, presses: int, *arguments: str) -> None:
        focused_window()
        wanted = self._seen.count + presses
        subprocess.run(["xdotool", *arguments], check=True)
        until(lambda: self._seen.count >= wanted, "the key")


class Presses(QObject):
    """Counts the keys that arrived: first of all each is offered to whoever has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: set[tuple[int, int]] = set()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    @property
    def count(self) -> int:
        return len(self._seen)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        offered = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if offered and Qt.Key(event.key()) not in MODIFIERS:
            self._seen.add((event.timestamp(), event.key()))
        return False


def focused_window() -> QWindow:
    """Where the system would send a key now."""
    give_focus_back()
    until(QGuiApplication.focusWindow, "a window with the focus")
    found = QGuiApplication.focusWindow()
    assert found is not None
    return found


def give_focus_back() -> None:
    """What a window manager does when a dialog is gone, where none is running."""
    QApplication.processEvents()
    shown = [one for one in QGuiApplication.topLevelWindows() if one.isVisible()]
    if QGuiApplication.focusWindow() not in shown and shown:
        (QGuiApplication.modalWindow() or shown[0]).requestActivate()
        QApplication.processEvents()


class Hands:
    """A chord is one action; letters and digits that are typed into a field are counted apart."""

    def __init__(self, keyboard: Keyboard) -> None:
        self._keyboard = keyboard
        self.pressed: list[str] = []
        self.typed = 0

    def press(self, *chords: str) -> None:
        for chord in chords:
            self._keyboard.press(chord)
            self.pressed.append(chord)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        self._keyboard.type(text)
        self.typed += len(text)
        QApplication.processEvents()

    def press_until(self, chord: str, true: Callable[[], bool], most: int = 12) -> None:
        """The same key again until the person sees what they look for."""
        for _ in range(most):
            if true():
                return
            self.press(chord)
        assert true(), f"{chord} {most} times does not get there"

    def start_over(self) -> None:
        self.pressed, self.typed = [], 0
