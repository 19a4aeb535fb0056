"""What makes something new, and the program itself."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.spec import EXPORTABLE, OPENED, Command

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
        "quick_add",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Quick add…"),
        ("Ctrl+Shift+N",),
        "pencil",
        OPENED,
    ),
    Command(
        "new_client", "file", QT_TRANSLATE_NOOP("Commands", "New client"), icon="user-plus", needs=OPENED
    ),
    Command("new_lead", "file", QT_TRANSLATE_NOOP("Commands", "New lead"), icon="funnel", needs=OPENED),
    Command(
        "new_contact", "file", QT_TRANSLATE_NOOP("Commands", "New contact"), icon="contact", needs=OPENED
    ),
    Command("new_listing", "file", QT_TRANSLATE_NOOP("Commands", "New listing"), icon="house", needs=OPENED),
    Command(
        "new_escrow", "file", QT_TRANSLATE_NOOP("Commands", "New escrow"), icon="file-check", needs=OPENED
    ),
    Command(
        "print",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Print…"),
        ("Ctrl+P",),
        "printer",
        OPENED,
        section=1,
    ),
    Command(
        "export",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Export…"),
        ("Ctrl+E",),
        "download",
        EXPORTABLE,
        section=1,
    ),
    Command(
        "switch",
        "file",
        QT_TRANSLATE_NOOP("Commands", "Switch account…"),
        icon="users",
        needs=OPENED,
        section=2,
    ),
    Command(
        "lock", "file", QT_TRANSLATE_NOOP("Commands", "Lock"), ("Ctrl+L",), "lock", ("lockable",), section=2
    ),
    Command("quit", "file", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), "log-out", section=3),
)
