"""The page of one person."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.page_columns import PageColumns
from desktop.views.parts.themed import Themed
from desktop.views.people.details import Details
from desktop.views.people.note_line import NoteLine
from desktop.views.people.person import Person
from desktop.views.people.person_header import PersonHeader
from desktop.views.people.related import Related
from desktop.views.people.timeline import Timeline
from desktop.views.record_page import RecordPage


class PersonPage(RecordPage, Themed):
    """Three columns, or tabs where they have no room."""

    editRequested = Signal()
    actionRequested = Signal(str)
    openRequested = Signal(str, str)
    deleteRequested = Signal()
    fixRequested = Signal(str)
    discardRequested = Signal(str)
    tagsRequested = Signal(str)
    compareRequested = Signal(str, str)
    apartRequested = Signal(str, str)
    back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.header = PersonHeader(theme)
        self.details = Details(theme)
        self.note = NoteLine(theme)
        self.timeline = Timeline(theme)
        self.related = Related(theme)
        self.columns = PageColumns(
            theme,
            (
                (self.tr("Details"), self.details),
                (self.tr("Timeline"), _in_one(self.note, self.timeline)),
                (self.tr("Related"), self.related),
            ),
        )
        self.tabs = self.columns.tabs
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.columns, 1)

    def _connect(self) -> None:
        self.header.back.connect(self.back)
        self.header.editRequested.connect(self.editRequested)
        self.header.deleteRequested.connect(self.deleteRequested)
        self.header.actionRequested.connect(self.actionRequested)
        self.details.editRequested.connect(self.editRequested)
        self.details.actionRequested.connect(self.actionRequested)
        self.details.fixRequested.connect(self.fixRequested)
        self.details.discardRequested.connect(self.discardRequested)
        self.note.left.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self.timeline.opened.connect(self.openRequested)
        self.related.opened.connect(self.openRequested)
        self.details.tagsRequested.connect(self.tagsRequested)
        self.related.compareRequested.connect(self.compareRequested)
        self.related.apartRequested.connect(self.apartRequested)
        self.leave_with(self.header.back_button)

    def show_person(self, person: Person) -> None:
        """Show a person, or what changed about the one shown."""
        self.setAccessibleName(person.head.name)
        self.header.show_head(person.head)
        self.details.show_fields(person.fields)
        self.timeline.show_entries(person.timeline)
        self.related.show_groups(person.related)

    def write_note(self) -> None:
        self.columns.choose("timeline")
        self.note.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _in_one(*parts: QWidget) -> QWidget:
    one = QWidget()
    column = QVBoxLayout(one)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return one
