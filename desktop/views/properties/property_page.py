"""The page of one listing or escrow."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.page_columns import PageColumns
from desktop.views.parts.themed import Themed
from desktop.views.people.details import Details
from desktop.views.people.related import Related
from desktop.views.people.timeline import Timeline
from desktop.views.properties.header import PropertyHeader
from desktop.views.properties.key_dates import KeyDates
from desktop.views.properties.milestones import MilestoneList
from desktop.views.properties.rows import Property
from desktop.views.record_page import RecordPage


class PropertyPage(RecordPage, Themed):
    """Head and dates across, below them details, what happens in time, and who and what belongs to it."""

    wished = Signal(str)
    """back, edit, appointment, archive, restore, delete or review"""
    dateRequested = Signal(str)
    openRequested = Signal(str, str)
    fixRequested = Signal(str)
    discardRequested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.header = PropertyHeader(theme)
        self.dates = KeyDates(theme)
        self.details = Details(theme)
        self.milestones = MilestoneList(theme)
        self.timeline = Timeline(theme)
        self.related = Related(theme)
        self._build(theme)
        self._connect()
        self.set_theme(theme)

    def _build(self, theme: Theme) -> None:
        times = QWidget()
        in_time = QVBoxLayout(times)
        in_time.setContentsMargins(0, 0, 0, 0)
        in_time.setSpacing(0)
        in_time.addWidget(self.milestones)
        in_time.addWidget(self.timeline, 1)
        self.columns = PageColumns(
            theme,
            (
                (self.tr("Details"), self.details),
                (self.tr("Timeline"), times),
                (self.tr("Related"), self.related),
            ),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.dates)
        column.addWidget(self.columns, 1)

    def _connect(self) -> None:
        self.header.wished.connect(self.wished)
        self.dates.dateRequested.connect(self.dateRequested)
        self.details.editRequested.connect(lambda: self.wished.emit("edit"))
        self.details.fixRequested.connect(self.fixRequested)
        self.details.discardRequested.connect(self.discardRequested)
        self.timeline.opened.connect(self.openRequested)
        self.related.opened.connect(self.openRequested)
        self.leave_with(self.header.back_button)

    def show_property(self, shown: Property) -> None:
        """Show one, or what changed about the one shown."""
        self.setAccessibleName(shown.head.title)
        self.header.show_head(shown.head)
        self.dates.show_dates(shown.dates)
        self.details.show_fields(shown.fields)
        self.milestones.show_milestones(shown.milestones)
        self.timeline.show_entries(shown.timeline)
        self.related.show_groups(shown.related)
