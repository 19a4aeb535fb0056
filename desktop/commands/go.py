"""The pages, and the way back."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.spec import OPENED, Command

GO = (
    Command("go_today", "go", QT_TRANSLATE_NOOP("Commands", "Today"), ("Ctrl+1",), "sun", OPENED),
    Command("go_calendar", "go", QT_TRANSLATE_NOOP("Commands", "Calendar"), ("Ctrl+2",), "calendar", OPENED),
    Command("go_people", "go", QT_TRANSLATE_NOOP("Commands", "People"), ("Ctrl+3",), "users-round", OPENED),
    Command("go_leads", "go", QT_TRANSLATE_NOOP("Commands", "Leads"), ("Ctrl+4",), "funnel", OPENED),
    Command("go_listings", "go", QT_TRANSLATE_NOOP("Commands", "Listings"), ("Ctrl+5",), "house", OPENED),
    Command("go_escrows", "go", QT_TRANSLATE_NOOP("Commands", "Escrows"), ("Ctrl+6",), "file-check", OPENED),
    Command(
        "go_reports", "go", QT_TRANSLATE_NOOP("Commands", "Reports"), ("Ctrl+7",), "chart-column", OPENED
    ),
    Command("go_sync", "go", QT_TRANSLATE_NOOP("Commands", "Sync Center"), ("F6",), "refresh-cw", OPENED),
    Command("go_duplicates", "go", QT_TRANSLATE_NOOP("Commands", "Possible duplicates"), needs=OPENED),
    Command(
        "go_settings",
        "go",
        QT_TRANSLATE_NOOP("Commands", "Settings"),
        ("Ctrl+,",),
        "sliders-horizontal",
        OPENED,
    ),
    Command("back", "go", QT_TRANSLATE_NOOP("Commands", "Back"), ("Alt+Left",), "", ("back",), section=1),
    Command(
        "forward", "go", QT_TRANSLATE_NOOP("Commands", "Forward"), ("Alt+Right",), "", ("forward",), section=1
    ),
    Command(
        "reminders", "go", QT_TRANSLATE_NOOP("Commands", "Reminders"), ("F7",), "bell", OPENED, section=2
    ),
    Command(
        "today",
        "go",
        QT_TRANSLATE_NOOP("Commands", "Show today"),
        ("T",),
        needs=OPENED,
        place="calendar",
        section=2,
    ),
)
