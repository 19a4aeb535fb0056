"""What a command is, the menus, and the facts that commands need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

CONTEXT = "Commands"


@dataclass(frozen=True)
class Command:
    """`needs` names facts that must be true for it to be enabled; `place` narrows its keys to one page.

    A command with a `section` other than that of the one before it in its menu starts behind a line.
    """

    id: str
    menu: str
    text: object
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: tuple[str, ...] = ()
    place: str = ""
    section: int = 0
    submenu: object = ""
    checkable: bool = False

    def label(self) -> str:
        """Its words in the person's language."""
        return QCoreApplication.translate(CONTEXT, str(self.text))

    def submenu_label(self) -> str:
        return QCoreApplication.translate(CONTEXT, str(self.submenu))


MENUS: Mapping[str, object] = MappingProxyType(
    {
        "file": QT_TRANSLATE_NOOP("Commands", "&File"),
        "edit": QT_TRANSLATE_NOOP("Commands", "&Edit"),
        "view": QT_TRANSLATE_NOOP("Commands", "&View"),
        "go": QT_TRANSLATE_NOOP("Commands", "&Go"),
        "appointment": QT_TRANSLATE_NOOP("Commands", "&Appointment"),
        "person": QT_TRANSLATE_NOOP("Commands", "&Person"),
        "lead": QT_TRANSLATE_NOOP("Commands", "&Lead"),
        "property": QT_TRANSLATE_NOOP("Commands", "P&roperty"),
        "sync": QT_TRANSLATE_NOOP("Commands", "&Sync"),
        "help": QT_TRANSLATE_NOOP("Commands", "&Help"),
    }
)

OPENED = ("account",)
EXPORTABLE = ("account", "exportable")
ENDED = ("account", "session_over")
CHOSEN = ("account", "appointment")
ON_CALENDAR = ("account", "calendar")
PERSON = ("account", "person")
LEAD = ("account", "lead")
TAGGABLE = ("account", "person", "taggable")
SOMEBODY = ("account", "somebody")
LISTED = ("account", "somebody_listed")
ARCHIVABLE = ("account", "somebody", "person_current")
ARCHIVED = ("account", "somebody", "person_archived")
PEEKABLE = ("account", "peekable")
PROPERTY = ("account", "property")
