"""The filters that narrow the list, as chips, and what can be done with all of them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.chip import Chip
from desktop.views.parts.flow import Flow
from desktop.views.parts.themed import Themed


class FilterChip(Chip):
    """Enter and a click open it; the ✕, Delete and Backspace take it away."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text, "filter")
        self.setAccessibleDescription(self.tr("Enter changes this filter, Delete removes it"))
        self.setToolTip(self.accessibleDescription())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class FilterRow(QWidget, Themed):
    """Emits the place of the chip that was opened or removed."""

    opened = Signal(int)
    removed = Signal(int)
    cleared = Signal()
    saveRequested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._texts: tuple[str, ...] = ()
        self._flow: Flow | None = None
        self.chips: list[FilterChip] = []
        self.save = Button(theme, self.tr("Save as list…"), "quiet")
        self.clear = Button(theme, self.tr("Clear"), "quiet")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 2, 8, 2)
        self._row.setSpacing(4)
        for button in (self.save, self.clear):
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.save.clicked.connect(self.saveRequested)
        self.clear.clicked.connect(self.cleared)
        self.set_theme(theme)

    def show_chips(self, texts: Sequence[str]) -> None:
        """The keyboard goes to the neighbour of a chip that went away while it was there."""
        if tuple(texts) == self._texts:
            return
        held = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), None)
        self._texts = tuple(texts)
        if self._flow is not None:
            self._flow.hide()
            self._flow.deleteLater()
        self.chips = [self._chip(place, text) for place, text in enumerate(texts)]
        self._flow = Flow(self.chips)
        self._row.insertWidget(0, self._flow, 1)
        if held is not None and self.chips:
            self.chips[min(held, len(self.chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, place: int, text: str) -> FilterChip:
        chip = FilterChip(self.theme, text)
        chip.clicked.connect(lambda: self.opened.emit(place))
        chip.removed.connect(lambda: self.removed.emit(place))
        return chip

    def place_of(self, chip: int) -> QRect:
        """On the screen; that of the row where there is no such chip."""
        part: QWidget = self.chips[chip] if chip < len(self.chips) else self
        return QRect(part.mapToGlobal(part.rect().topLeft()), part.size())
