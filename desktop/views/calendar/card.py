"""The card that opens beside an appointment: what it is, how it stands, and what can be done with it."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.glyph_tile import GlyphTile
from desktop.views.parts.popover import Popover
from desktop.views.parts.state_mark import StateMark
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if

WIDTH = 360
MARGIN = 16
QUIET = 12
FACT_ICON = 16


@dataclass(frozen=True)
class AppointmentFacts:
    """`kind` and `status` are the server's names, everything else is ready to read."""

    title: str
    kind: str
    kind_label: str
    status: str
    status_label: str
    when: str
    place: str = ""
    who: str = ""
    notes: str = ""
    state: str = "synced"
    detail: str = ""


class Fact(QWidget, Themed):
    """An outline and a text beside it; hidden without a text."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self._mark = QLabel()
        self._text = Text(theme, "", "body", "text2")
        self._text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._mark.setFixedHeight(theme.line("body"))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.set_theme(theme)

    def retheme(self) -> None:
        self._mark.setPixmap(self.theme.pixmap(self._icon, "text3", FACT_ICON, self.devicePixelRatioF()))

    def say(self, text: str) -> None:
        self._text.setText(text)
        show_if(self, bool(text))


class AppointmentCard(Popover):
    """Closes when the person clicks elsewhere or presses Escape; every wish closes it too."""

    statusRequested = Signal(str)
    editRequested = Signal()
    deleteRequested = Signal()
    reviewRequested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, WIDTH)
        self._tile = GlyphTile(theme)
        self._kind = Text(theme, "", "small", "text2")
        self._title = Text(theme, "", "heading")
        self._title.setWordWrap(True)
        self._when = Text(theme, "", "body", "text", numeric=True)
        self._facts = {icon: Fact(theme, icon) for icon in ("map-pin", "user-round", "sticky-note")}
        self._state = StateMark(theme)
        self._done = Button(theme, self.tr("Done"), "quiet", "check", key=self.tr("D"))
        self._missed = Button(theme, self.tr("No-show"), "quiet", "user-x", key=self.tr("X"))
        self._cancel = Button(theme, self.tr("Cancel"), "quiet", "ban", key=self.tr("Del"))
        self._reopen = Button(theme, self.tr("Back to scheduled"), "quiet", "undo-2")
        self._delete = IconButton(theme, "trash-2", self.tr("Delete appointment (Shift+Del)"))
        self._review = Button(theme, self.tr("Review"))
        self._edit = Button(theme, self.tr("Edit"), "primary", "pencil")
        self._build(theme)
        self._connect()

    def _build(self, theme: Theme) -> None:
        column = QVBoxLayout(self.box)
        # A quiet button has no edge: with less margin its words stand where the other lines begin.
        column.setContentsMargins(MARGIN - QUIET, MARGIN, MARGIN - QUIET, 12)
        column.setSpacing(6)
        told = QVBoxLayout()
        told.setContentsMargins(QUIET, 0, QUIET, 4)
        told.setSpacing(6)
        told.addLayout(self._head())
        for part in (self._title, self._when, *self._facts.values(), self._state):
            told.addWidget(part)
        column.addLayout(told)
        column.addWidget(Rule(theme))
        column.addLayout(self._decisions())
        column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._tile)
        head.addWidget(self._kind, 1)
        head.addWidget(self._delete)
        return head

    def _decisions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        for part in (self._done, self._missed, self._cancel, self._reopen):
            row.addWidget(part)
        row.addStretch(1)
        return row

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, QUIET, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self._review)
        row.addWidget(self._edit)
        return row

    def _connect(self) -> None:
        for button, status in (
            (self._done, "completed"),
            (self._missed, "no_show"),
            (self._cancel, "cancelled"),
            (self._reopen, "scheduled"),
        ):
            button.clicked.connect(lambda _=False, status=status: self._wish_status(status))
        self._edit.clicked.connect(lambda: self._wish(self.editRequested))
        self._delete.clicked.connect(lambda: self._wish(self.deleteRequested))
        self._review.clicked.connect(lambda: self._wish(self.reviewRequested))

    def show_facts(self, facts: AppointmentFacts) -> None:
        self._tile.set_glyph(self._edit.theme.type_glyph(facts.kind), facts.kind)
        self._kind.setText(" · ".join(part for part in (facts.kind_label, facts.status_label) if part))
        self._title.setText(facts.title)
        self._when.setText(facts.when)
        for icon, text in (("map-pin", facts.place), ("user-round", facts.who), ("sticky-note", facts.notes)):
            self._facts[icon].say(text)
        self._state.set_state(facts.state, facts.detail)
        show_if(self._state, facts.state != "synced")
        open_now = facts.status == "scheduled"
        for button in (self._done, self._missed, self._cancel):
            show_if(button, open_now)
        show_if(self._reopen, not open_now)
        show_if(self._review, facts.state in ("conflict", "rejected"))
        self.setAccessibleName(f"{facts.title}, {facts.when}")

    def open_beside(self, area: QRect) -> None:
        super().open_beside(area)
        self._edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def _wish(self, signal: object) -> None:
        self.close()
        signal.emit()  # type: ignore[attr-defined]

    def _wish_status(self, status: str) -> None:
        self.close()
        self.statusRequested.emit(status)
