"""The foot of an editor: save and cancel, or what is to happen with a draft."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.text import CutText
from desktop.views.parts.themed import Themed

HEIGHT = 56


class EditorFooter(QStackedWidget, Themed):
    """Asks about a draft in its own place, so that nothing covers what was typed."""

    saveRequested = Signal()
    cancelRequested = Signal()
    discarded = Signal()
    kept = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.said = CutText(theme, "", "small", "danger")
        self.save = Button(theme, self.tr("Save"), "primary", key=self.tr("Ctrl S"))
        self.cancel = Button(theme, self.tr("Cancel"), key=self.tr("Esc"))
        self.keep = Button(theme, self.tr("Keep editing"))
        self.discard = Button(theme, self.tr("Discard"), "danger")
        question = CutText(theme, self.tr("What you changed here is not saved yet."))
        question.set_weight(500)
        self.addWidget(_row(self.said, (self.cancel, self.save)))
        self.addWidget(_row(question, (self.discard, self.keep)))
        self.setFixedHeight(HEIGHT)
        for button in (self.save, self.cancel, self.keep, self.discard):
            button.setAutoDefault(False)
        self.save.clicked.connect(self.saveRequested)
        self.cancel.clicked.connect(self.cancelRequested)
        self.discard.clicked.connect(self.discarded)
        self.keep.clicked.connect(self._keep)
        self.set_theme(theme)

    def is_asking(self) -> bool:
        return self.currentIndex() == 1

    def ask(self) -> None:
        """Whether the draft is to be kept."""
        self.setCurrentIndex(1)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setAccessibleName(sentence)

    def _keep(self) -> None:
        self.setCurrentIndex(0)
        self.kept.emit()


def _row(words: QWidget, buttons: tuple[Button, ...]) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(20, 0, 20, 0)
    row.setSpacing(8)
    row.addWidget(words, 1)
    for button in buttons:
        row.addWidget(button)
    return page
