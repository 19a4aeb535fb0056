"""What can be done with the chosen appointment."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.spec import CHOSEN, Command

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
        "calendar today",
        section=1,
    ),
    Command(
        "no_show",
        "appointment",
        QT_TRANSLATE_NOOP("Commands", "Mark as no-show"),
        ("X",),
        "user-x",
        CHOSEN,
        "calendar today",
        section=1,
    ),
    Command(
        "cancel_visit",
        "appointment",
        QT_TRANSLATE_NOOP("Commands", "Cancel appointment"),
        ("Del",),
        "ban",
        CHOSEN,
        "calendar today",
        section=1,
    ),
    Command(
        "late",
        "appointment",
        QT_TRANSLATE_NOOP("Commands", "15 minutes later"),
        ("L",),
        "clock",
        CHOSEN,
        "calendar today",
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
        "calendar today",
        section=2,
    ),
)
