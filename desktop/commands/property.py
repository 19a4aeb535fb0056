"""What can be done with the listing or escrow that is chosen in its list, or shown."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.spec import PROPERTY, Command

EVERYWHERE = "listings listing escrows escrow"

PROPERTY_COMMANDS = (
    Command("open_property", "property", QT_TRANSLATE_NOOP("Commands", "Open"), needs=PROPERTY),
    Command(
        "edit_property",
        "property",
        QT_TRANSLATE_NOOP("Commands", "Edit…"),
        ("E",),
        "pencil",
        PROPERTY,
        EVERYWHERE,
        section=1,
    ),
    Command(
        "meet_at_property",
        "property",
        QT_TRANSLATE_NOOP("Commands", "New appointment there"),
        ("A",),
        "calendar-plus",
        PROPERTY,
        EVERYWHERE,
        section=1,
    ),
    Command(
        "archive_property",
        "property",
        QT_TRANSLATE_NOOP("Commands", "Archive"),
        icon="archive",
        needs=(*PROPERTY, "archivable"),
        section=2,
    ),
    Command(
        "restore_property",
        "property",
        QT_TRANSLATE_NOOP("Commands", "Restore from the archive"),
        icon="archive-restore",
        needs=(*PROPERTY, "archived"),
        section=2,
    ),
    Command(
        "delete_property",
        "property",
        QT_TRANSLATE_NOOP("Commands", "Delete"),
        icon="trash-2",
        needs=PROPERTY,
        section=2,
    ),
)
