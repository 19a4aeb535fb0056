"""Views of the calendar, colours, text size."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.spec import OPENED, PEEKABLE, Command

_THEME = QT_TRANSLATE_NOOP("Commands", "Colors")
_SIZE = QT_TRANSLATE_NOOP("Commands", "Text size")

VIEW = (
    Command("day", "view", QT_TRANSLATE_NOOP("Commands", "Day"), ("1",), needs=OPENED, place="calendar"),
    Command("week", "view", QT_TRANSLATE_NOOP("Commands", "Week"), ("2",), needs=OPENED, place="calendar"),
    Command("month", "view", QT_TRANSLATE_NOOP("Commands", "Month"), ("3",), needs=OPENED, place="calendar"),
    Command(
        "agenda", "view", QT_TRANSLATE_NOOP("Commands", "Agenda"), ("4",), needs=OPENED, place="calendar"
    ),
    Command("three", "view", QT_TRANSLATE_NOOP("Commands", "3 days"), ("5",), needs=OPENED, place="calendar"),
    Command(
        "peek",
        "view",
        QT_TRANSLATE_NOOP("Commands", "Quick look"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "eye",
        PEEKABLE,
        "people leads listings escrows",
        section=1,
    ),
    Command("theme_light", "view", QT_TRANSLATE_NOOP("Commands", "Light"), submenu=_THEME, checkable=True),
    Command("theme_dark", "view", QT_TRANSLATE_NOOP("Commands", "Dark"), submenu=_THEME, checkable=True),
    Command(
        "theme_sunlight", "view", QT_TRANSLATE_NOOP("Commands", "Sunlight"), submenu=_THEME, checkable=True
    ),
    Command(
        "theme_system", "view", QT_TRANSLATE_NOOP("Commands", "As the system"), submenu=_THEME, checkable=True
    ),
    Command("scale_1.0", "view", QT_TRANSLATE_NOOP("Commands", "Normal"), submenu=_SIZE, checkable=True),
    Command("scale_1.15", "view", QT_TRANSLATE_NOOP("Commands", "Larger"), submenu=_SIZE, checkable=True),
    Command("scale_1.3", "view", QT_TRANSLATE_NOOP("Commands", "Largest"), submenu=_SIZE, checkable=True),
    Command("still", "view", QT_TRANSLATE_NOOP("Commands", "Less motion"), checkable=True),
)
