"""What can be done with the person that is shown."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.spec import PERSON, Command

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
        "delete_person",
        "person",
        QT_TRANSLATE_NOOP("Commands", "Delete"),
        icon="trash-2",
        needs=PERSON,
        section=1,
    ),
)
