"""Keys that a page understands by itself: no command has them, and none may take them there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT = "Commands"


@dataclass(frozen=True)
class PageKeys:
    """`keys` all do what `text` says on the page; they are shown under its `heading`."""

    place: str
    heading: object
    text: object
    keys: tuple[str, ...]

    def label(self) -> str:
        return QCoreApplication.translate(CONTEXT, str(self.text))

    def heading_label(self) -> str:
        return QCoreApplication.translate(CONTEXT, str(self.heading))


_CALENDAR = QT_TRANSLATE_NOOP("Commands", "In the calendar")
_CLASH = QT_TRANSLATE_NOOP("Commands", "Where both places differ")
_SYNC = QT_TRANSLATE_NOOP("Commands", "In the Sync Center")
_FORMS = QT_TRANSLATE_NOOP("Commands", "In forms and dialogs")

PAGE_KEYS = (
    PageKeys(
        "calendar",
        _CALENDAR,
        QT_TRANSLATE_NOOP("Commands", "Appointment before or after"),
        ("Up", "Down"),
    ),
    PageKeys(
        "calendar",
        _CALENDAR,
        QT_TRANSLATE_NOOP("Commands", "Day, week or month before or after"),
        ("Left", "Right"),
    ),
    PageKeys(
        "calendar",
        _CALENDAR,
        QT_TRANSLATE_NOOP("Commands", "Move 15 minutes earlier or later"),
        ("Alt+Up", "Alt+Down"),
    ),
    PageKeys(
        "calendar",
        _CALENDAR,
        QT_TRANSLATE_NOOP("Commands", "Move to the day before or after"),
        ("Alt+Left", "Alt+Right"),
    ),
    PageKeys(
        "calendar",
        _CALENDAR,
        QT_TRANSLATE_NOOP("Commands", "End 15 minutes earlier or later"),
        ("Alt+Shift+Up", "Alt+Shift+Down"),
    ),
    PageKeys("calendar", _CALENDAR, QT_TRANSLATE_NOOP("Commands", "Open the appointment"), ("Return",)),
    PageKeys("calendar", _CALENDAR, QT_TRANSLATE_NOOP("Commands", "Show today"), ("Home",)),
    PageKeys(
        "calendar",
        _CALENDAR,
        QT_TRANSLATE_NOOP("Commands", "Taller or lower hours"),
        ("Ctrl++", "Ctrl+-"),
    ),
    PageKeys("conflict", _CLASH, QT_TRANSLATE_NOOP("Commands", "All of yours"), ("M",)),
    PageKeys("conflict", _CLASH, QT_TRANSLATE_NOOP("Commands", "All of the server’s"), ("T",)),
    PageKeys(
        "conflict", _CLASH, QT_TRANSLATE_NOOP("Commands", "Yours or the server’s, in this row"), ("1", "2")
    ),
    PageKeys("conflict", _CLASH, QT_TRANSLATE_NOOP("Commands", "Keep both, in this row"), ("B",)),
    PageKeys("conflict", _CLASH, QT_TRANSLATE_NOOP("Commands", "Use this result"), ("Ctrl+Return",)),
    PageKeys("sync", _SYNC, QT_TRANSLATE_NOOP("Commands", "Take a change back"), ("U",)),
    PageKeys("sync", _SYNC, QT_TRANSLATE_NOOP("Commands", "Try again, or send now"), ("R",)),
    PageKeys("sync", _SYNC, QT_TRANSLATE_NOOP("Commands", "Discard what was not accepted"), ("Del",)),
    PageKeys("sync", _SYNC, QT_TRANSLATE_NOOP("Commands", "Open or review"), ("Return",)),
    PageKeys("form", _FORMS, QT_TRANSLATE_NOOP("Commands", "Save"), ("Ctrl+S",)),
    PageKeys("form", _FORMS, QT_TRANSLATE_NOOP("Commands", "Go on, or confirm"), ("Ctrl+Return",)),
    PageKeys("form", _FORMS, QT_TRANSLATE_NOOP("Commands", "Close without saving"), ("Esc",)),
)
