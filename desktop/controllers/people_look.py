"""How the person looks at people just now: filters as chips, the order, the columns."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.controllers.desk import Desk
from desktop.controllers.people_columns import chosen, facet_to_sort, readers, toggled
from desktop.controllers.people_filter import Filter, is_whole
from desktop.controllers.people_forms import chip_texts, columns_menu, facet_named, filter_fields, filter_form
from desktop.controllers.people_sight import BY_NAME, Look, Ordering
from desktop.models.people import PeopleModel
from desktop.models.tags import Tags
from desktop.views.asking.filter_editor import FilterEditor
from desktop.views.people.page import PeoplePage

SHELF = "people.look"


class PeopleLook(QObject):
    """Order and columns are remembered; a forgotten filter would hide people, and is not."""

    narrowed = Signal()
    ordered = Signal()

    def __init__(self, desk: Desk, page: PeoplePage, model: PeopleModel, tags: Tags) -> None:
        super().__init__()
        self._desk = desk
        self._page = page
        self._model = model
        self._tags = tags
        kept = desk.engine.shelf.get(SHELF, {})
        self.look = Look()
        self.columns = chosen(kept.get("columns"))
        self.ordering = Ordering(str(kept.get("order", BY_NAME)), bool(kept.get("descending")))
        self.editor: FilterEditor | None = None
        self._connect()
        self._show_columns()

    def _connect(self) -> None:
        bar, row = self._page.bar, self._page.filters
        bar.filterAsked.connect(lambda: bar.open_fields(filter_fields(self.look.resources)))
        bar.fieldChosen.connect(self.add)
        bar.columnsAsked.connect(lambda: bar.open_columns(columns_menu(self.columns, self.ordering)))
        bar.columnToggled.connect(self._toggle)
        bar.orderChosen.connect(self._order)
        row.opened.connect(lambda place: self._edit(self.look.filters[place], place))
        row.removed.connect(lambda place: self.set_look(self.look.without(self.look.filters[place])))
        self._page.filtersCleared.connect(lambda: self.set_look(Look(self.look.tab)))
        self._page.table.sortRequested.connect(self._sort_by)

    def set_look(self, look: Look) -> None:
        """Show the list like this; the field and the chips say so."""
        self.look = look
        self._page.set_tab(look.tab)
        self._page.set_filter(look.typed)
        self.narrowed.emit()
        self._page.show_filters(chip_texts(look.filters, look.resources))

    def add(self, field: str) -> None:
        """Opens the card for a filter of that field."""
        self._open(field, None, self._page.bar.place_of_add())

    def _edit(self, present: Filter, place: int) -> None:
        self._open(present.field, present, self._page.filters.place_of(place))

    def _open(self, field: str, present: Filter | None, area: Any) -> None:
        facet = facet_named(field)
        if facet is None:
            return
        known = self._tags.known() if field == "tags" else ()
        form = filter_form(facet, known, present)
        self.editor = editor = FilterEditor(self._page.theme, self._page, form)
        editor.done.connect(lambda match, value: self._take(Filter(field, match, value), present))
        editor.removed.connect(lambda: self._drop(present))
        editor.destroyed.connect(self._forget)
        editor.open_below(area)
        editor.start()

    def _forget(self) -> None:
        self.editor = None

    def _take(self, wanted: Filter, old: Filter | None) -> None:
        if is_whole(wanted.match, wanted.value) and wanted not in self.look.filters:
            self.set_look(self.look.with_filter(wanted, old))

    def _drop(self, gone: Filter | None) -> None:
        if gone is not None:
            self.set_look(self.look.without(gone))

    def _toggle(self, column: str) -> None:
        self.columns = toggled(self.columns, column)
        self._keep()
        self._show_columns()

    def _show_columns(self) -> None:
        columns = ("name", *self.columns)
        self._model.set_columns(readers(self.columns, self._desk.zone))
        self._page.table.set_columns(columns, [column for column in columns if facet_to_sort(column)])
        self._show_order()

    def _sort_by(self, column: str) -> None:
        """The head that is pressed again turns the order round."""
        facet = facet_to_sort(column)
        self._order(column, facet == self.ordering.facet and not self.ordering.descending)

    def _order(self, column: str, descending: bool) -> None:
        self.ordering = Ordering(facet_to_sort(column) or BY_NAME, descending)
        self._keep()
        self._show_order()
        self.ordered.emit()

    def _show_order(self) -> None:
        by = columns_menu(self.columns, self.ordering).order
        self._page.table.show_order(by, descending=self.ordering.descending)

    def _keep(self) -> None:
        kept = {
            "columns": list(self.columns),
            "order": self.ordering.facet,
            "descending": self.ordering.descending,
        }
        self._desk.engine.shelf.put(SHELF, kept)
