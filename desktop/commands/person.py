"""What can be done with the person that is chosen in a list, or shown."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.spec import ARCHIVABLE, ARCHIVED, LISTED, PERSON, SOMEBODY, TAGGABLE, Command

EVERYWHERE = "people person leads"

PERSON_COMMANDS = (
    Command("open_person", "person", QT_TRANSLATE_NOOP("Commands", "Open"), needs=LISTED),
    Command("edit_person", "person", QT_TRANSLATE_NOOP("Commands", "Edit…"), icon="pencil", needs=SOMEBODY),
    Command("call", "person", QT_TRANSLATE_NOOP("Commands", "Call"), ("C",), "phone", SOMEBODY, EVERYWHERE),
    Command(
        "mail",
        "person",
        QT_TRANSLATE_NOOP("Commands", "Write an e-mail"),
        ("E",),
        "mail",
        SOMEBODY,
        EVERYWHERE,
    ),
    Command(
        "meet",
        "person",
        QT_TRANSLATE_NOOP("Commands", "New appointment with them"),
        ("A",),
        "calendar-plus",
        SOMEBODY,
        EVERYWHERE,
    ),
    Command(
        "write_note",
        "person",
        QT_TRANSLATE_NOOP("Commands", "Write a note"),
        ("N",),
        "sticky-note",
        PERSON,
        "person",
    ),
    Command(
        "person_tags",
        "person",
        QT_TRANSLATE_NOOP("Commands", "Tags…"),
        ("T",),
        "tag",
        TAGGABLE,
        "person",
    ),
    Command(
        "archive_person",
        "person",
        QT_TRANSLATE_NOOP("Commands", "Archive"),
        icon="archive",
        needs=ARCHIVABLE,
        section=1,
    ),
    Command(
        "restore_person",
        "person",
        QT_TRANSLATE_NOOP("Commands", "Restore from the archive"),
        icon="archive-restore",
        needs=ARCHIVED,
        section=1,
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
