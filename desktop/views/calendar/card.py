"""The card that opens beside an appointment: what it is, how it stands, and what can be done with it."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.calendar.card_acts import NOTHING, CardActs, Possible
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.glyph_tile import GlyphTile
from desktop.views.parts.popover import Popover
from desktop.views.parts.state_mark import StateMark
from desktop.views.parts.surfaces import Rule, frame
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if
from desktop.wording.speech import capital

WIDTH = 360
MARGIN = 16
QUIET = 12
FACT_ICON = 16
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True)
class AppointmentFacts:
    """`kind` and `status` are the server's names, everything else is ready to read.

    `drive` is the way there. `receipt` stands below the state: since when a change is kept, or why it came
    back.
    """

    title: str
    kind: str
    kind_label: str
    status: str
    status_label: str
    when: str
    place: str = ""
    drive: str = ""
    who: str = ""
    notes: str = ""
    reminder: str = ""
    state: str = "synced"
    detail: str = ""
    receipt: str = ""
    possible: Possible = NOTHING


class Fact(QWidget, Themed):
    """An outline, a text beside it and a smaller one under that; hidden without a text."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self._mark = QLabel()
        self._text = Text(theme, "", "body", "text")
        self._more = Text(theme, "", "small", "text2", numeric=True)
        column = QVBoxLayout()
        column.setSpacing(0)
        for text in (self._text, self._more):
            text.setWordWrap(True)
            column.addWidget(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._mark.setFixedHeight(theme.line("body"))
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.set_theme(theme)

    def retheme(self) -> None:
        self._mark.setPixmap(self.theme.pixmap(self._icon, "text3", FACT_ICON, self.devicePixelRatioF()))

    def say(self, text: str, more: str = "") -> None:
        self._text.setText(text)
        self._more.setText(more)
        show_if(self._text, bool(text))
        show_if(self._more, bool(more))
        show_if(self, bool(text or more))


class Receipt(QWidget):
    """A box that says how far a change has come; `review` where it needs the person."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._state = StateMark(theme)
        self._more = Text(theme, "", "small", "text2", numeric=True)
        self._more.setWordWrap(True)
        self.review = Button(theme, self.tr("Review"), "quiet")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._state)
        words.addWidget(self._more)
        box = frame("card")
        row = QHBoxLayout(box)
        row.setContentsMargins(10, 6, 4, 6)
        row.addLayout(words, 1)
        row.addWidget(self.review)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.addWidget(box)

    def say(self, facts: AppointmentFacts) -> None:
        self._state.set_state(facts.state, facts.detail)
        self._more.setText(facts.receipt)
        show_if(self._more, bool(facts.receipt))
        show_if(self.review, facts.state in ("conflict", "rejected"))
        show_if(self, facts.state != "synced")


class AppointmentCard(Popover):
    """Closes when the person clicks elsewhere or presses Escape; every wish closes it too.

    `wished` carries what `CardActs` says, or review.
    """

    wished = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, WIDTH)
        self._theme = theme
        self._tile = GlyphTile(theme)
        self._kind = Text(theme, "", "small", "text2")
        self._shut = IconButton(theme, "x", self.tr("Close (Esc)"))
        self._title = Text(theme, "", "heading")
        self._title.setWordWrap(True)
        self._when = Text(theme, "", "body", "text2", numeric=True)
        self._when.setWordWrap(True)
        self._facts = {icon: Fact(theme, icon) for icon in ("map-pin", "user-round", "bell", "sticky-note")}
        self._receipt = Receipt(theme)
        self.acts = CardActs(theme, WIDTH - 2 * (MARGIN - QUIET) - QUIET)
        self._build(theme)
        self._shut.clicked.connect(self.close)
        self.acts.wished.connect(self._wish)
        self._receipt.review.clicked.connect(lambda: self._wish("review"))

    def _build(self, theme: Theme) -> None:
        column = QVBoxLayout(self.box)
        # A quiet button has no edge: with less margin its words stand where the other lines begin.
        column.setContentsMargins(MARGIN - QUIET, 8, MARGIN - QUIET, 8)
        column.setSpacing(6)
        told = QVBoxLayout()
        told.setContentsMargins(QUIET, 0, QUIET, 4)
        told.setSpacing(6)
        told.addLayout(self._head())
        for part in (self._title, self._when, *self._facts.values(), self._receipt):
            told.addWidget(part)
        column.addLayout(told)
        column.addWidget(Rule(theme))
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, QUIET - 4, 0)
        foot.addWidget(self.acts)
        column.addLayout(foot)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 4 - QUIET, 0)
        head.setSpacing(8)
        head.addWidget(self._tile)
        head.addWidget(self._kind, 1)
        head.addWidget(self._shut)
        return head

    def show_facts(self, facts: AppointmentFacts) -> None:
        self._tile.set_glyph(self._theme.type_glyph(facts.kind), facts.kind)
        self._kind.setText(" · ".join(part for part in (facts.kind_label, facts.status_label) if part))
        self._title.setText(facts.title)
        self._when.setText(capital(facts.when))
        self._facts["map-pin"].say(facts.place, facts.drive)
        self._facts["user-round"].say(facts.who)
        self._facts["bell"].say(facts.reminder)
        self._facts["sticky-note"].say(facts.notes)
        self._receipt.say(facts)
        self.acts.show_possible(facts.possible)
        self.setAccessibleName(f"{facts.title}, {facts.when}")

    def open_beside(self, area: QRect) -> None:
        super().open_beside(area)
        self.acts.edit.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() in ENTER:
            (focused if isinstance(focused, QPushButton) else self.acts.edit).click()
        elif not self.acts.press(event):
            super().keyPressEvent(event)

    def _wish(self, what: str) -> None:
        self.close()
        self.wished.emit(what)
