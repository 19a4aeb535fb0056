"""How the person looks at leads: narrowed, in which order, as board or list, with which lanes folded."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from desktop.controllers.leads_sight import SORTS, LeadFilter, sort_name
from desktop.models.lead_rows import Row
from desktop.settings import Settings
from desktop.views.leads.page import LeadsPage
from desktop.views.leads.rows import Folding

VIEWS = ("board", "list")


class LeadsLook(QObject):
    """All but the filter is remembered: a forgotten one would hide people."""

    changed = Signal()

    def __init__(self, page: LeadsPage, settings: Settings) -> None:
        super().__init__()
        self._page = page
        self._settings = settings
        self.filter = LeadFilter()
        self.sort = settings.leads_sort if settings.leads_sort in SORTS else SORTS[0]
        page.board.set_folding(Folding(settings.leads_lanes("folded"), settings.leads_lanes("opened")))
        page.set_view(settings.leads_view if settings.leads_view in VIEWS else VIEWS[0])
        self._say_sort()
        self._connect()

    def _connect(self) -> None:
        page, bar = self._page, self._page.bar
        page.filterCleared.connect(lambda: self._narrow(LeadFilter()))
        page.board.foldingChanged.connect(self._fold)
        bar.viewChosen.connect(self.set_view)
        bar.sortChosen.connect(self.set_sort)
        bar.filterToggled.connect(lambda kind, value: self._narrow(self.filter.toggled(kind, value)))
        bar.filterRemoved.connect(lambda kind: self._narrow(self.filter.without(kind)))

    def open_filter(self, rows: Iterable[Row]) -> None:
        """With the sources that there are."""
        sources = sorted({row.source for row in rows if row.source}, key=str.casefold)
        self._page.bar.open_filter(self.filter.choices(sources))

    def _narrow(self, wanted: LeadFilter) -> None:
        self.filter = wanted
        self.changed.emit()

    def set_view(self, view: str) -> None:
        self._settings.leads_view = view
        self._page.set_view(view)
        self.changed.emit()

    def set_sort(self, sort: str) -> None:
        self._settings.leads_sort = self.sort = sort
        self._say_sort()
        self.changed.emit()

    def _say_sort(self) -> None:
        self._page.bar.set_sorts(tuple((name, sort_name(name)) for name in SORTS), self.sort)

    def _fold(self, folding: Folding) -> None:
        self._settings.set_leads_lanes("folded", folding.folded)
        self._settings.set_leads_lanes("opened", folding.opened)
