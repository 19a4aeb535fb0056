"""The Sync Center."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.tab_strip import TabStrip
from desktop.views.parts.text import CutText
from desktop.views.parts.themed import Themed, show_if
from desktop.views.sync_center.detail_panel import DetailPanel
from desktop.views.sync_center.header import SyncHeader
from desktop.views.sync_center.offline_table import OfflineTable
from desktop.views.sync_center.outbox_table import OutboxTable
from desktop.views.sync_center.rows import OfflineData, OutboxRow, SyncDetail, SyncHead

WIDE_FROM = 1080
PANEL, NARROW_PANEL = 360, 304


class SyncCenterPage(QWidget, Themed):
    """Shows what it is told about; every wish carries the change or the thing that it is about."""

    undoRequested = Signal(str)
    retryRequested = Signal(str)
    retryAllRequested = Signal()
    fixRequested = Signal(str, str)
    discardRequested = Signal(str)
    copyRequested = Signal(str)
    otherRequested = Signal(str)
    reviewRequested = Signal(str, str)
    openRequested = Signal(str, str)
    syncRequested = Signal()
    workOfflineToggled = Signal(bool)
    offerRequested = Signal(str, str)
    rowSelected = Signal(str)
    exportRequested = Signal()
    detailsCopied = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._tab = "outbox"
        self._refused = 0
        self.header = SyncHeader(theme)
        self.tabs = TabStrip(theme, self._tab_names())
        self.export = Button(theme, self.tr("Save the outbox to a file"), "quiet", "download")
        self.retry_all = Button(theme, self.tr("Try all again"), "quiet", "refresh-cw")
        self.budget = CutText(theme, "", "small", "text2", numeric=True)
        names = dict(self._tab_names())
        self.lists = {
            tab: OutboxTable(theme, names[tab], is_over=tab == "history")
            for tab in ("outbox", "needs", "history")
        }
        self.offline_data = OfflineTable(theme)
        self.panel = DetailPanel(theme)
        self._empty = EmptyState(theme, "", "")
        self._stack = QStackedWidget()
        self._rule = Rule(theme, upright=True)
        self._build()
        self._connect()
        self.set_theme(theme)
        self._show_state()

    def _tab_names(self) -> tuple[tuple[str, str], ...]:
        return (
            ("outbox", self.tr("Outbox")),
            ("needs", self.tr("Needs you")),
            ("history", self.tr("History")),
            ("data", self.tr("Offline data")),
        )

    def _nothing(self) -> dict[str, tuple[str, str]]:
        safe = self.tr("Every change that you make is saved here first and then sent.")
        return {
            "outbox": (self.tr("Nothing waits to be sent"), safe),
            "needs": (self.tr("Nothing needs you"), self.tr("Changes that need a decision are listed here.")),
            "history": (self.tr("Nothing was sent yet"), safe),
        }

    def _build(self) -> None:
        for view in (*self.lists.values(), self.offline_data, self._empty):
            self._stack.addWidget(view)
        strip = self.tabs.layout()
        if strip is not None:
            strip.setContentsMargins(16, 0, 16, 0)
            strip.addWidget(self.retry_all)
            strip.addWidget(self.export)
            strip.addWidget(self.budget)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._stack, 1)
        row.addWidget(self._rule)
        row.addWidget(self.panel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.tabs)
        column.addLayout(row, 1)

    def _connect(self) -> None:
        self.header.syncRequested.connect(self.syncRequested)
        self.header.workOfflineToggled.connect(self.workOfflineToggled)
        self.tabs.chosen.connect(self.set_tab)
        self.export.clicked.connect(self.exportRequested)
        self.retry_all.clicked.connect(self.retryAllRequested)
        self.panel.opened.connect(lambda detail: self.openRequested.emit(detail.resource, detail.id))
        self.panel.acted.connect(self._act)
        self.panel.copied.connect(self.detailsCopied)
        for table in self.lists.values():
            table.opened.connect(self._open)
            table.acted.connect(self._act)
            table.selected.connect(self._selected)

    def set_head(self, head: SyncHead) -> None:
        self.header.show_head(head)
        self.budget.setText(head.budget)
        self._show_state()

    def set_rows(self, tab: str, rows: Sequence[OutboxRow]) -> None:
        """The changes of "outbox", "needs" or "history", in order."""
        self.lists[tab].set_rows(rows)
        if tab == "needs":
            self._refused = sum(row.state == "rejected" for row in rows)
        if tab != "history":
            unsent = sum(row.state != "sent" for row in rows)
            self.tabs.set_count(tab, unsent, "attention" if tab == "needs" else "text2")
        self._show_state()

    def set_offline_data(self, rows: Sequence[OfflineData]) -> None:
        self.offline_data.set_data(rows)

    def set_detail(self, detail: SyncDetail | None) -> None:
        """What the panel says about the selected change; a button that goes hands the keyboard on."""
        held = self.panel.holds_focus()
        self.panel.show_detail(detail)
        if held and not self.panel.holds_focus():
            self.start()

    def set_tab(self, tab: str) -> None:
        self._tab = tab
        self.tabs.set_current(tab)
        self._show_state()
        row = self.lists[tab].current_row() if tab in self.lists else None
        if row is not None:
            self.rowSelected.emit(row.op)

    def start(self) -> None:
        """Give the keyboard to the list that is shown."""
        if self._tab in self.lists:
            self.lists[self._tab].start()
        else:
            self.offline_data.start()

    def _selected(self, row: OutboxRow) -> None:
        if self.lists.get(self._tab) is self.sender():
            self.rowSelected.emit(row.op)

    def _open(self, row: OutboxRow | SyncDetail) -> None:
        if row.action in ("review", "fix"):
            self._act(row, row.action)
        elif row.id:
            self.openRequested.emit(row.resource, row.id)

    def _act(self, row: OutboxRow | SyncDetail, act: str) -> None:
        about_change = {
            "undo": self.undoRequested,
            "retry": self.retryRequested,
            "send": self.retryRequested,
            "discard": self.discardRequested,
            "copy": self.copyRequested,
            "other": self.otherRequested,
        }
        about_thing = {
            "review": self.reviewRequested,
            "fix": self.fixRequested,
            "offer": self.offerRequested,
        }
        if act in about_change:
            about_change[act].emit(row.op)
        else:
            about_thing[act].emit(row.resource, row.id)

    def _show_state(self) -> None:
        table = self.lists.get(self._tab)
        nothing = table is not None and table.is_empty()
        if nothing:
            self._empty.say(*self._nothing()[self._tab])
        self._stack.setCurrentWidget(self._empty if nothing else table or self.offline_data)
        for part in (self._rule, self.panel):
            show_if(part, table is not None and not nothing)
        show_if(self.export, self._tab == "outbox" and not nothing)
        show_if(self.retry_all, self._tab == "needs" and self._refused > 1)
        show_if(self.budget, self._tab == "data" and bool(self.budget.text()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panel.setFixedWidth(PANEL if self.width() >= WIDE_FROM else NARROW_PANEL)

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 240)
