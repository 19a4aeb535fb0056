"""Every action once: menus, shortcuts and the palette are all made from this list."""

from desktop.commands.appointment import APPOINTMENT
from desktop.commands.edit import EDIT
from desktop.commands.file import FILE
from desktop.commands.go import GO
from desktop.commands.help import HELP
from desktop.commands.lead import LEAD_COMMANDS
from desktop.commands.person import PERSON_COMMANDS
from desktop.commands.property import PROPERTY_COMMANDS
from desktop.commands.spec import MENUS, Command
from desktop.commands.sync import SYNC
from desktop.commands.view import VIEW

COMMANDS: tuple[Command, ...] = (
    *(*FILE, *EDIT, *VIEW, *GO),
    *(*APPOINTMENT, *PERSON_COMMANDS, *LEAD_COMMANDS, *PROPERTY_COMMANDS),
    *(*SYNC, *HELP),
)

__all__ = ["COMMANDS", "MENUS", "Command"]
