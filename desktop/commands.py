"""Every action once: menus, shortcuts and the palette are all made from this list."""

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
        "sync": QT_TRANSLATE_NOOP("Commands", "&Sync"),
        "help": QT_TRANSLATE_NOOP("Commands", "&Help"),
    }
)

OPENED = ("account",)
CHOSEN = ("account", "appointment")
PERSON = ("account", "person")

FILE = (
    Command("new", "file", QT_TRANSLATE_NOOP("Commands", "New"), ("Ctrl+N",), "plus", OPENED),
    Command(
        "new_appointment",
        "file",
        QT_TRANSLATE_NOOP("Commands", "New appointment"),
        icon="calendar-plus",
        needs=OPENED,
    ),
    Command(
        "new_client", "file", QT_TRANSLATE_NOOP("Commands", "New client"), icon="user-plus", needs=OPENED
    ),
    Command("new_lead", "file", QT_TRANSLATE_NOOP("Commands", "New lead"), icon="funnel", needs=OPENED),
    Command(
        "new_contact", "file", QT_TRANSLATE_NOOP("Commands", "New contact"), icon="contact", needs=OPENED
    ),
    Command(
        "switch",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Switch account…"),
        icon="users",
        needs=OPENED,
        section=1,
    ),
    Command(
        "lock", "file", QT_TRANSLATE_NOOP("Commands", "Lock"), ("Ctrl+L",), "lock", ("lockable",), section=1
    ),
    Command("quit", "file", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), "log-out", section=2),
)

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

_THEME = QT_TRANSLATE_NOOP("Commands", "Colours")
_SIZE = QT_TRANSLATE_NOOP("Commands", "Text size")

VIEW = (
    Command("day", "view", QT_TRANSLATE_NOOP("Commands", "Day"), ("1",), needs=OPENED, place="calendar"),
    Command("week", "view", QT_TRANSLATE_NOOP("Commands", "Week"), ("2",), needs=OPENED, place="calendar"),
    Command("three", "view", QT_TRANSLATE_NOOP("Commands", "3 days"), ("3",), needs=OPENED, place="calendar"),
    Command(
        "agenda", "view", QT_TRANSLATE_NOOP("Commands", "Agenda"), ("4",), needs=OPENED, place="calendar"
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
)

GO = (
    Command("go_calendar", "go", QT_TRANSLATE_NOOP("Commands", "Calendar"), ("Ctrl+1",), "calendar", OPENED),
    Command("go_people", "go", QT_TRANSLATE_NOOP("Commands", "People"), ("Ctrl+2",), "users-round", OPENED),
    Command("go_leads", "go", QT_TRANSLATE_NOOP("Commands", "Leads"), ("Ctrl+3",), "funnel", OPENED),
    Command("go_sync", "go", QT_TRANSLATE_NOOP("Commands", "Sync Center"), ("F6",), "refresh-cw", OPENED),
    Command("back", "go", QT_TRANSLATE_NOOP("Commands", "Back"), ("Alt+Left",), "", ("back",), section=1),
    Command(
        "forward", "go", QT_TRANSLATE_NOOP("Commands", "Forward"), ("Alt+Right",), "", ("forward",), section=1
    ),
    Command(
        "today",
        "go",
        QT_TRANSLATE_NOOP("Commands", "Today"),
        ("T",),
        needs=OPENED,
        place="calendar",
        section=2,
    ),
)

APPOINTMENT = (
    Command(
        "open_appointment",
        "appointment",
        QT_TRANSLATE_NOOP("Commands", "Edit appointment…"),
        icon="pencil",
        needs=CHOSEN,
    ),
    Command(
        "done",
        "appointment",
        QT_TRANSLATE_NOOP("Commands", "Mark as done"),
        ("D",),
        "check",
        CHOSEN,
        "calendar",
        section=1,
    ),
    Command(
        "no_show",
        "appointment",
        QT_TRANSLATE_NOOP("Commands", "Mark as no-show"),
        ("X",),
        "user-x",
        CHOSEN,
        "calendar",
        section=1,
    ),
    Command(
        "cancel_visit",
        "appointment",
        QT_TRANSLATE_NOOP("Commands", "Cancel appointment"),
        ("Del",),
        "ban",
        CHOSEN,
        "calendar",
        section=1,
    ),
    Command(
        "reopen", "appointment", QT_TRANSLATE_NOOP("Commands", "Back to scheduled"), (), "", CHOSEN, section=1
    ),
    Command(
        "delete_appointment",
        "appointment",
        QT_TRANSLATE_NOOP("Commands", "Delete appointment"),
        ("Shift+Del",),
        "trash-2",
        CHOSEN,
        "calendar",
        section=2,
    ),
)

PERSON_MENU = (
    Command("edit_person", "person", QT_TRANSLATE_NOOP("Commands", "Edit…"), icon="pencil", needs=PERSON),
    Command("call", "person", QT_TRANSLATE_NOOP("Commands", "Call"), icon="phone", needs=PERSON),
    Command("mail", "person", QT_TRANSLATE_NOOP("Commands", "Write an e-mail"), icon="mail", needs=PERSON),
    Command(
        "meet",
        "person",
        QT_TRANSLATE_NOOP("Commands", "New appointment with them"),
        (),
        "calendar-plus",
        PERSON,
    ),
    Command(
        "delete_person",
        "person",
        QT_TRANSLATE_NOOP("Commands", "Delete"),
        icon="trash-2",
        needs=PERSON,
        section=1,
    ),
)

SYNC = (
    Command("sync_now", "sync", QT_TRANSLATE_NOOP("Commands", "Sync now"), ("F5",), "refresh-cw", OPENED),
    Command(
        "problem", "sync", QT_TRANSLATE_NOOP("Commands", "Next problem"), ("F8",), "", ("account", "problem")
    ),
    Command(
        "offline",
        "sync",
        QT_TRANSLATE_NOOP("Commands", "Work offline"),
        ("F9",),
        "wifi-off",
        OPENED,
        section=1,
        checkable=True,
    ),
)

HELP = (
    Command("shortcuts", "help", QT_TRANSLATE_NOOP("Commands", "Keyboard shortcuts"), ("Ctrl+/",)),
    Command("about", "help", QT_TRANSLATE_NOOP("Commands", "About ActuallyCare"), icon="info", section=1),
)

COMMANDS: tuple[Command, ...] = (*FILE, *EDIT, *VIEW, *GO, *APPOINTMENT, *PERSON_MENU, *SYNC, *HELP)
