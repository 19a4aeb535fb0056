"""Undo, search, filter."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.spec import OPENED, Command

EDIT = (
    Command("undo", "edit", QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",), "undo-2", ("undoable",)),
    Command("redo", "edit", QT_TRANSLATE_NOOP("Commands", "Redo"), ("Ctrl+Shift+Z",), "", ("redoable",)),
    Command(
        "search",
        "edit",
        QT_TRANSLATE_NOOP("Commands", "Search or type a command"),
        ("Ctrl+K",),
        "search",
        OPENED,
        section=1,
    ),
    Command(
        "filter", "edit", QT_TRANSLATE_NOOP("Commands", "Filter the list"), ("Ctrl+F",), "", OPENED, section=1
    ),
)
