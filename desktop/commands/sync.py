"""The server: now, not now, and what needs a decision."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.spec import ENDED, OPENED, Command

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
    Command(
        "sign_in_again",
        "sync",
        QT_TRANSLATE_NOOP("Commands", "Sign in again…"),
        needs=ENDED,
        section=1,
    ),
)
