"""What can be done about one line of a person's details: put it right, or take its change back."""

from __future__ import annotations

from collections.abc import Callable

from desktop.controllers.desk import Desk
from desktop.controllers.editing import Editing
from desktop.controllers.shell import Shell
from desktop.controllers.sync_acts import SyncActs
from sync import Record


class PersonLines:
    """`shown` says which entry the page is about."""

    def __init__(
        self, desk: Desk, shell: Shell, editing: Editing, shown: Callable[[], Record | None]
    ) -> None:
        self._desk = desk
        self._sync = SyncActs(desk, shell)
        self._editing = editing
        self._shown = shown

    def _owner(self, line: str) -> tuple[Record | None, str]:
        """Whose field a line of the page is: this entry's, or as "resource/id/field" that of a joined one."""
        if "/" not in line:
            return self._shown(), line
        resource, key, field = line.split("/")
        return self._desk.reader.find(resource, [key]).get(key), field

    def fix(self, line: str) -> None:
        record, _ = self._owner(line)
        if record is not None:
            self._editing.edit(record)

    def discard(self, line: str) -> None:
        """Take back the waiting change of one field."""
        record, field = self._owner(line)
        if record is None:
            return
        names = ("budget_min", "budget_max") if field == "budget_max" else (field,)
        self._sync.take_back_fields(record, [name for name in names if name in record.pending] or [field])
