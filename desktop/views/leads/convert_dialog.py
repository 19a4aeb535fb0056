"""The dialog that makes a lead a client: what, and whether."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.editor.touch import on_touch
from desktop.views.leads.convert import ConvertSetup
from desktop.views.leads.convert_steps import SureStep, WhatStep
from desktop.views.parts.button import Button
from desktop.views.parts.dialog_foot import dialog_foot
from desktop.views.parts.draft_line import DraftLine
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed

WIDTH = 620
FOOT = 56
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ConvertDialog(QDialog, Themed):
    """`confirmed` carries the kind of client and whether an appointment is wanted; close it with `accept`."""

    confirmed = Signal(str, bool)
    touched = Signal()
    draftDiscarded = Signal()

    def __init__(self, theme: Theme, setup: ConvertSetup) -> None:
        super().__init__()
        self._setup = setup
        title = self.tr("Make {name} a client").format(name=setup.name)
        self._head = Text(theme, title, "title")
        self._place = Text(theme, "", "small", "text3")
        self.what = WhatStep(theme, setup)
        self.sure = SureStep(theme)
        self.draft = DraftLine(theme)
        self._said = CutText(theme, "", "small", "danger")
        self.cancel = Button(theme, self.tr("Cancel"), key=self.tr("Esc"))
        self.back = Button(theme, self.tr("Back"))
        self.onward = Button(theme, self.tr("Next"), "primary", key=self.tr("Ctrl Enter"))
        self._stack = QStackedWidget()
        self.setModal(True)
        self.setWindowTitle(title)
        self._build(theme)
        self._connect()
        self.set_theme(theme)
        self._go(0)
        self._first = self._state()
        on_touch(self, self.touched.emit)

    def _build(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 20, 12)
        head.addWidget(self._head, 1)
        head.addWidget(self._place, 0, Qt.AlignmentFlag.AlignVCenter)
        for page in (self.what, self.sure):
            self._stack.addWidget(_scrolled(page))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.draft)
        column.addWidget(self._stack, 1)
        column.addWidget(Rule(theme))
        column.addLayout(dialog_foot(self._said, (self.cancel, self.back, self.onward)))

    def _connect(self) -> None:
        self.cancel.clicked.connect(self.reject)
        self.draft.discarded.connect(self._start_anew)
        self.back.clicked.connect(lambda: self._go(0))
        self.onward.clicked.connect(self.go_on)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.go_on)
        QShortcut(QKeySequence("Alt+Left"), self).activated.connect(lambda: self._go(0))

    def _state(self) -> dict[str, object]:
        return {"kind": self.what.kind, "book": self.sure.book.isChecked(), "step": self.step}

    def drafted(self) -> dict[str, object]:
        """What was chosen so far; empty while nothing was."""
        state = self._state()
        return state if state != self._first else {}

    def restore(self, drafted: Mapping[str, Any], sentence: str) -> None:
        """Where the person was, and say so."""
        self._put(drafted)
        self.draft.say(sentence)

    def _put(self, state: Mapping[str, Any]) -> None:
        self.what.choose(str(state["kind"]))
        self.sure.book.setChecked(bool(state["book"]))
        self._go(1 if state["step"] == 2 else 0)

    def _start_anew(self) -> None:
        self._put(self._first)
        self.draftDiscarded.emit()

    @property
    def step(self) -> int:
        """1 or 2."""
        return self._stack.currentIndex() + 1

    def go_on(self) -> None:
        """To the second step; from there it is confirmed."""
        if self.step == 1:
            self._go(1)
        else:
            self.confirmed.emit(self.what.kind, self.sure.book.isChecked())

    def say(self, sentence: str) -> None:
        """Why it was not done."""
        self._said.setText(sentence)
        self._said.setAccessibleName(sentence)

    def _go(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self._place.setText(self.tr("Step {step} of 2").format(step=step + 1))
        self.back.setVisible(step == 1)
        words = self.tr("Make client") if step else self.tr("Next")
        self.onward.setText(words)
        self.onward.setAccessibleName(words)
        self.onward.updateGeometry()
        self.say("")
        self.touched.emit()
        if step:
            self.sure.tell(self._setup.queued.get(self.what.kind, ()))
            self.onward.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.what.start()

    def sizeHint(self) -> QSize:
        wanted = max(self.what.sizeHint().height(), self.sure.sizeHint().height())
        return QSize(WIDTH, min(wanted + 132, self.screen().size().height() - 80))

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 320)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ENTER:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, Button):
            focused.click()
        else:
            self.go_on()


def _scrolled(content: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    content.setProperty("ground", "clear")
    scroll.setWidget(content)
    return scroll
