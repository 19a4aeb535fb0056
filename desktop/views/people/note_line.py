"""The line above a person's timeline: a note is typed there and saved with Ctrl+Enter."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.draft_line import DraftLine
from desktop.views.parts.key_cap import KeyCap
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if

LOW = 36
MOST_LINES = 6
LEFT, SIDE, ICON = 34, 11, 15
PADDING, EDGE = 7, 5
"""What the style sheet puts around the words, at the sides and above."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteEdit(QPlainTextEdit, Themed):
    """As high as what is typed, up to a few lines; outline and key cap stand beside the words."""

    submitted = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._glyph = QLabel(self)
        self._cap = KeyCap(theme, self.tr("Ctrl Enter"))
        self._cap.setParent(self)
        for beside in (self._glyph, self._cap):
            beside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setPlaceholderText(self.tr("Write a note"))
        self.setAccessibleName(self.tr("Write a note"))
        self.setAccessibleDescription(self.tr("Ctrl+Enter saves, Esc leaves"))
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._fit)
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self.theme.font("body"))
        self._glyph.setPixmap(self.theme.pixmap("sticky-note", "text3", ICON, self.devicePixelRatioF()))
        self._glyph.adjustSize()
        self._fit()

    def _fit(self) -> None:
        """The cap gives way to what is typed: the button below has it then."""
        empty = not self.toPlainText()
        cap = self._cap.sizeHint()
        line = self.fontMetrics().lineSpacing()
        low = max(round(LOW * self.theme.scale), line + 2 * EDGE + 4)
        around = (low - line) // 2 - EDGE
        self.setViewportMargins(LEFT - PADDING, around, cap.width() + SIDE if empty else 0, around)
        lines = int(self.document().size().height())
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bar.ScrollBarAsNeeded if lines > MOST_LINES else bar.ScrollBarAlwaysOff
        )
        self.setFixedHeight(low + (min(max(lines, 1), MOST_LINES) - 1) * line)
        if lines <= MOST_LINES:
            self.verticalScrollBar().setValue(0)
        show_if(self._cap, empty)
        self._cap.setGeometry(
            self.width() - SIDE - cap.width(), (low - cap.height()) // 2, cap.width(), cap.height()
        )
        self._glyph.move(SIDE, (low - self._glyph.height()) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Esc and Ctrl+Enter mean something here, whatever they mean on the page."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_own(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            self.submitted.emit()


def _is_own(event: QKeyEvent) -> bool:
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return event.key() == Qt.Key.Key_Escape or (control and event.key() in ENTER)


class NoteLine(QWidget, Themed):
    """What is typed stays until it is saved; answer `submitted` with `clear` or `show_error`."""

    submitted = Signal(str)
    left = Signal()
    touched = Signal()
    draftDiscarded = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.edit = NoteEdit(theme)
        self.draft = DraftLine(theme, inset=0)
        self.save = Button(theme, self.tr("Save note"), "primary", key=self.tr("Ctrl Enter"))
        self._error = Text(theme, "", "small", "danger")
        self._error.setWordWrap(True)
        self._below = QWidget()
        self._build()
        self._connect()
        self.set_theme(theme)
        self.clear()

    def _build(self) -> None:
        below = QHBoxLayout(self._below)
        below.setContentsMargins(0, 8, 0, 0)
        below.setSpacing(12)
        below.addWidget(self._error, 1)
        below.addStretch()
        below.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 0)
        column.setSpacing(0)
        column.addWidget(self.draft)
        column.addWidget(self.edit)
        column.addWidget(self._below)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._typed)
        self.edit.submitted.connect(self._submit)
        self.edit.left.connect(self.left)
        self.save.clicked.connect(self._submit)
        self.draft.discarded.connect(self._let_go)

    def text(self) -> str:
        return self.edit.toPlainText()

    def clear(self) -> None:
        self.restore("", "")

    def restore(self, text: str, sentence: str) -> None:
        """What was typed before, with the sentence about it."""
        self.edit.setPlainText(text)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)
        self.draft.say(sentence)
        self.show_error("")

    def show_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        show_if(self._error, bool(sentence))
        self._show_below()

    def _typed(self) -> None:
        self._show_below()
        self.touched.emit()

    def _show_below(self) -> None:
        has_text = bool(self.text().strip())
        show_if(self.save, has_text)
        show_if(self._below, has_text or bool(self._error.text()))

    def _submit(self) -> None:
        if self.text().strip():
            self.submitted.emit(self.text())

    def _let_go(self) -> None:
        self.clear()
        self.edit.setFocus()
        self.draftDiscarded.emit()
