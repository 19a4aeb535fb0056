"""Keys, and what this is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.spec import Command

HELP = (
    Command("help", "help", QT_TRANSLATE_NOOP("Commands", "Help"), ("F1",), "circle-help"),
    Command("shortcuts", "help", QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"), ("Ctrl+/",)),
    Command("about", "help", QT_TRANSLATE_NOOP("Commands", "About ActuallyCare"), icon="info", section=1),
)
