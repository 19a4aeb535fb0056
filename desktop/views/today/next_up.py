"""The card of the appointment that is next, or going on now."""

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.surfaces import frame
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.today.day import NextUp

PADDING = 16
BETWEEN = 6
NARROWEST = 240


class NextUpCard(QWidget, Themed):
    """`wished` carries map, call, late, completed, no_show, message, mail, copy or edit, and which one."""

    wished = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown = NextUp("", "", "", "")
        self._kicker = Text(theme, "", "small", "accentText")
        self._kicker.set_weight(600)
        self._when = Text(theme, "", "small", "text2", numeric=True)
        self._title = CutText(theme, "", "heading")
        self._second = Text(theme, "", "body", "text2", numeric=True)
        self._second.setWordWrap(True)
        self._note = Text(theme, "", "small", "text2")
        self._note.setWordWrap(True)
        self.map = Button(theme, self.tr("Map"), "primary", "map-pin")
        self.call = Button(theme, self.tr("Call"), "plain", "phone")
        self.late = Button(theme, self.tr("Late 15"))
        self.done = Button(theme, self.tr("Done"), "primary", "check")
        self.no_show = Button(theme, self.tr("No-show"), "plain", "user-x")
        self.more = IconButton(theme, "ellipsis", self.tr("More"), "plain")
        self._menu = QMenu(self)
        self._build()
        self._connect()
        self.set_theme(theme)

    def _build(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self._kicker, 1)
        first.addWidget(self._when)
        buttons = QHBoxLayout()
        buttons.setSpacing(BETWEEN)
        for button in (self.map, self.done, self.call, self.no_show, self.late):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.more)
        card = frame("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(PADDING, PADDING, PADDING, PADDING)
        column.setSpacing(0)
        column.addLayout(first)
        column.addSpacing(6)
        column.addWidget(self._title)
        column.addSpacing(2)
        column.addWidget(self._second)
        column.addSpacing(8)
        column.addWidget(self._note)
        column.addSpacing(12)
        column.addLayout(buttons)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)

    def _connect(self) -> None:
        for button, what in (
            (self.map, "map"),
            (self.call, "call"),
            (self.late, "late"),
            (self.done, "completed"),
            (self.no_show, "no_show"),
        ):
            button.clicked.connect(lambda _=False, what=what: self._wish(what))
        self.more.clicked.connect(self._open_menu)

    def _wish(self, what: str) -> None:
        self.wished.emit(what, self._shown.id)

    def show_next(self, shown: NextUp) -> None:
        self._shown = shown
        self.setAccessibleName(f"{shown.kicker}: {shown.title}, {shown.when}")
        for label, text in (
            (self._kicker, shown.kicker),
            (self._when, shown.when),
            (self._title, shown.title),
            (self._second, _together(shown.second)),
            (self._note, shown.note),
        ):
            label.setText(text)
            show_if(label, bool(text))
        for button, wanted in (
            (self.map, not shown.has_begun),
            (self.call, not shown.has_begun),
            (self.late, not shown.has_begun),
            (self.done, shown.has_begun),
            (self.no_show, shown.has_begun),
        ):
            show_if(button, wanted)
        self._fit()
        self._allow(self.map, shown.can_map, self.tr("There is no address."))
        self._allow(self.call, shown.can_call, self.tr("There is no phone number."))

    def _fit(self) -> None:
        """Where words are long, the outlines before them are left out sooner than a button."""
        outlined = (
            (self.map, "map-pin"),
            (self.done, "check"),
            (self.call, "phone"),
            (self.no_show, "user-x"),
        )
        for button, icon in outlined:
            button.set_glyph(icon)
        shown = [one for one in (*(one for one, _ in outlined), self.late, self.more) if not one.isHidden()]
        needed = sum(one.sizeHint().width() + BETWEEN for one in shown)
        if needed > self.width() - 2 * PADDING:
            for button, _ in outlined:
                button.set_glyph("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def _allow(self, button: Button, allowed: bool, why_not: str) -> None:
        button.setEnabled(allowed)
        button.setToolTip("" if allowed else why_not)

    def entries(self) -> tuple[tuple[str, str, bool], ...]:
        """What the menu of the other things offers: wish, words, whether it can be done."""
        shown = self._shown
        begun = (
            ("map", self.tr("Map"), shown.can_map),
            ("call", self.tr("Call"), shown.can_call),
            ("late", self.tr("15 minutes later"), True),
        )
        return (
            *(begun if shown.has_begun else ()),
            ("message", self.tr("Send a text message"), shown.can_call),
            ("mail", self.tr("Write an e-mail"), shown.can_mail),
            ("copy", self.tr("Copy the address"), shown.can_map),
            ("edit", self.tr("Edit…"), True),
        )

    def _open_menu(self) -> None:
        self._menu.clear()
        for what, words, possible in self.entries():
            action = self._menu.addAction(words)
            action.setEnabled(possible)
            action.triggered.connect(lambda _=False, what=what: self._wish(what))
        self._menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))


def _together(text: str) -> str:
    """Both ends of a range stay on one line."""
    return text.replace(" – ", "\N{NO-BREAK SPACE}–\N{WORD JOINER}\N{NO-BREAK SPACE}")
