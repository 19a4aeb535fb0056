"""The table of listings or escrows: a drag takes a row to the calendar."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint

from desktop.theme import Theme
from desktop.views.parts.drag_entry import DraggedEntry, DragSource
from desktop.views.properties.list_model import PropertyModel
from desktop.views.properties.rows import ListLook, Rows
from desktop.views.properties.table_rows import PropertyRows
from desktop.views.record_table import RecordTable, Widths

STATE_WIDTH = 184


class PropertyTable(RecordTable):
    """Emits the id of the row that was opened, and of the one that is current; Space wants a look at it."""

    def __init__(self, theme: Theme, resource: str, look: ListLook, rows: Rows) -> None:
        self.rows = PropertyModel(rows, look.words.first, look.columns)
        self._resource = resource
        super().__init__(theme, self.rows, PropertyRows(theme, self.rows), _widths(look))
        self.setAccessibleName(look.words.title)
        DragSource(lambda: self.theme, self.viewport(), self._entry_at)

    def show_ids(self, ids: Sequence[str]) -> None:
        """What was in sight stays in sight."""
        place = self.verticalScrollBar().value()
        super().show_ids(ids)
        self.verticalScrollBar().setValue(place)

    def _entry_at(self, pos: QPoint) -> DraggedEntry | None:
        row = self.rows.row(self.indexAt(pos).row())
        return DraggedEntry(self._resource, row.id, row.title, row.place) if row is not None else None


def _widths(look: ListLook) -> Widths:
    fixed = {place: column.width for place, column in enumerate(look.columns, 1)}
    hidden_under = {place: column.hidden_under for place, column in enumerate(look.columns, 1)}
    return Widths({**fixed, len(look.columns) + 1: STATE_WIDTH}, hidden_under)
