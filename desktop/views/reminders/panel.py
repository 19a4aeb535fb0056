"""Reminders in the corner of the window: they wait for an answer and never take the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.glyph_tile import GlyphTile
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed

WIDTH = 392
MARGIN = 16
ABOVE_STATUS = 112
"""Clear of the status line, and of the buttons that some pages have at their foot."""
MOST = 3


@dataclass(frozen=True)
class ReminderRow:
    """`when` says how near it is: "in 15 minutes", "began 5 minutes ago".

    `later` is for how long it can be put off, values with their words: the first on a button of its own.
    """

    id: str
    title: str
    when: str
    second: str = ""
    kind: str = ""
    later: tuple[tuple[str, str], ...] = ()

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.title, self.when, self.second) if part)


class ReminderPanel(QFrame, Themed):
    """Later and Close answer for one appointment; the newest rows are left out beyond three, and counted.

    `snoozed` carries for which one, and one of the values of its `later`.
    """

    opened = Signal(str)
    snoozed = Signal(str, str)
    closed = Signal(str)

    def __init__(self, theme: Theme, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._rows: tuple[ReminderRow, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(MARGIN, MARGIN - 4, MARGIN - 4, MARGIN - 4)
        self._column.setSpacing(8)
        self.setProperty("frame", "popover")
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Reminders"))
        over.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    def show_rows(self, rows: Sequence[ReminderRow], more: str = "") -> None:
        """`more` counts those that have no room. New ones are announced."""
        known = {row.id for row in self._rows}
        news = [row for row in rows if row.id not in known]
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        kept = self._focused()
        self._clear()
        for row in rows[:MOST]:
            self._column.addWidget(self._row(row))
        if more:
            self._column.addWidget(Text(self.theme, more, "small", "text2"))
        self.setVisible(bool(rows))
        self._place()
        self._focus(kept)
        for row in news:
            self._announce(row)

    def rows(self) -> tuple[ReminderRow, ...]:
        return self._rows

    def _focused(self) -> str:
        """The answer that the keyboard is at; it stays there when time goes on."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""

    def _focus(self, name: str, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        wanted = self.findChild(QWidget, name) if name else None
        if wanted is not None:
            wanted.setFocus(reason)

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _row(self, row: ReminderRow) -> QWidget:
        theme = self.theme
        holder = QWidget()
        holder.setAccessibleName(row.spoken)
        title = CutText(theme, row.title, "body")
        title.set_weight(600)
        when = Text(theme, row.when, "small", "accentText", numeric=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(when)
        if row.second:
            words.addWidget(CutText(theme, row.second, "small", "text2"))
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(GlyphTile(theme, kind=row.kind or "other"), 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        close = IconButton(theme, "x", self.tr("Close the reminder of {0}").replace("{0}", row.title))
        close.setObjectName(f"{row.id}/close")
        close.clicked.connect(lambda: self.closed.emit(row.id))
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addLayout(self._answers(row))
        return holder

    def _answers(self, row: ReminderRow) -> QHBoxLayout:
        show = Button(self.theme, self.tr("Show"), "plain")
        show.clicked.connect(lambda: self.opened.emit(row.id))
        buttons: list[QPushButton] = [show]
        if row.later:
            value, words = row.later[0]
            again = Button(self.theme, words, "quiet")
            again.clicked.connect(lambda: self.snoozed.emit(row.id, value))
            buttons.append(again)
        if row.later[1:]:
            more = IconButton(self.theme, "chevron-down", self.tr("Later"))
            more.clicked.connect(lambda: self._offer(row, more))
            buttons.append(more)
        answers = QHBoxLayout()
        answers.setContentsMargins(34, 0, 0, 0)
        answers.setSpacing(4)
        for place, button in enumerate(buttons):
            button.setObjectName(f"{row.id}/{place}")
            button.setAccessibleDescription(row.title)
            answers.addWidget(button)
        answers.addStretch(1)
        return answers

    def _offer(self, row: ReminderRow, beside: QWidget) -> None:
        """The menu is the panel's own: it stays when the rows are made anew."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for value, words in row.later[1:]:
            menu.addAction(words, partial(self.snoozed.emit, row.id, value))
        menu.popup(beside.mapToGlobal(QPoint(0, beside.height())))
        menu.setActiveAction(menu.actions()[0])

    def take_keyboard(self) -> None:
        """At the person's wish only."""
        if self.isVisible():
            self._focus(f"{self._rows[0].id}/0", Qt.FocusReason.ShortcutFocusReason)

    def _announce(self, row: ReminderRow) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, row.spoken))

    def _place(self) -> None:
        self.adjustSize()
        corner = self._over.rect().bottomRight()
        self.move(corner.x() - self.width() - MARGIN, corner.y() - self.height() - ABOVE_STATUS)
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._rows:
            self.closed.emit(self._rows[0].id)
            return
        super().keyPressEvent(event)
