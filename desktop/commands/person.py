"""What can be done with the person that is shown."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.spec import ARCHIVABLE, ARCHIVED, PERSON, TAGGABLE, Command

PERSON_COMMANDS = (
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
