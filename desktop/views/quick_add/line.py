"""One line to type an appointment into, with what it means below it while one types."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.chip import Chip
from desktop.views.parts.draft_line import DraftLine
from desktop.views.parts.flow import Flow
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.quick_add.preview import QuickChip, QuickPreview

WIDTH = 600
MARGIN = 16
GAP = 8
TOP = 64


class QuickLine(QDialog, Themed):
    """Enter saves, Ctrl+Enter opens the whole form, Esc lets it be.

    Answer `typed` with `show_preview`; `submitted` leaves it open until `done` or `show_error`.
    """

    typed = Signal(str)
    switched = Signal(str, bool)
    submitted = Signal()
    formRequested = Signal()
    draftDiscarded = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.draft = DraftLine(theme, inset=0)
        self._title = Text(theme, "", "body", "text")
        self._chips = Flow(())
        self._column = QVBoxLayout(self)
        self._note = Text(theme, "", "small", "attention")
        self._error = Text(theme, "", "small", "danger")
        self._save = Button(theme, self.tr("Add"), "primary", key="Enter")
        self._more = Button(theme, self.tr("More…"), "quiet", key="Ctrl Enter")
        self._preview = QuickPreview()
        self._build(theme)
        self.set_theme(theme)

    def _build(self, theme: Theme) -> None:
        self.setWindowTitle(self.tr("Quick add"))
        self.setFixedWidth(WIDTH)
        self.field.setPlaceholderText(self.tr("Showing tomorrow 3pm with Jordan Lee at 456 Oak Ave"))
        self.field.setAccessibleName(self.tr("New appointment in one line"))
        self.field.textChanged.connect(self.typed)
        self._title.set_weight(600)
        for text in (self._note, self._error, self._title):
            text.setWordWrap(True)
            text.hide()
        self._save.setAutoDefault(False)
        self._more.setAutoDefault(False)
        self._save.clicked.connect(self._submit)
        self.draft.discarded.connect(self._start_anew)
        self._more.clicked.connect(self.formRequested)
        buttons = QHBoxLayout()
        buttons.addWidget(Text(theme, self.tr("Esc closes"), "small", "text3"), 1)
        buttons.addWidget(self._more)
        buttons.addWidget(self._save)
        column = self._column
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(GAP)
        for widget in (self.draft, self.field, self._title, self._chips, self._note, self._error):
            column.addWidget(widget)
        column.addLayout(buttons)

    def _start_anew(self) -> None:
        self.field.clear()
        self.field.setFocus()
        self.draftDiscarded.emit()

    def begin(self, text: str = "", sentence: str = "") -> None:
        """Opens over its window with what was typed before, and the sentence about that."""
        over = self.parentWidget()
        self.draft.say(sentence)
        self.field.setText(text)
        self.typed.emit(text)
        self.open()
        if over is not None:
            corner = over.mapToGlobal(QPoint((over.width() - WIDTH) // 2, TOP))
            self.move(corner)
        self.field.setFocus()

    def show_preview(self, preview: QuickPreview) -> None:
        self._preview = preview
        self._error.hide()
        self._title.setText(preview.title)
        show_if(self._title, bool(preview.title))
        self._note.setText(preview.note)
        show_if(self._note, bool(preview.note))
        self._show_chips(Flow([self._chip(chip) for chip in preview.chips]))
        self._save.setEnabled(preview.ready)
        self.field.setAccessibleDescription(preview.spoken)
        self.adjustSize()

    def _show_chips(self, chips: Flow) -> None:
        self._column.replaceWidget(self._chips, chips)
        self._chips.deleteLater()
        self._chips = chips
        chips.show()

    def preview(self) -> QuickPreview:
        return self._preview

    def _chip(self, chip: QuickChip) -> Chip:
        if not chip.key:
            return Chip(self.theme, chip.text, "chosen" if chip.said else "role")
        made = Chip(self.theme, chip.text, "choice")
        made.setChecked(chip.on)
        made.toggled.connect(lambda on, key=chip.key: self.switched.emit(key, on))
        return made

    def show_error(self, sentence: str) -> None:
        self._error.setText(sentence)
        show_if(self._error, bool(sentence))
        self.adjustSize()

    def _submit(self) -> None:
        if self._preview.ready:
            self.submitted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.formRequested.emit()
            else:
                self._submit()
            return
        super().keyPressEvent(event)
