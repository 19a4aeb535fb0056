"""One sentence above a form: what stands here was typed before and is not saved, and a way to let it go."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.text import Text
from desktop.views.parts.themed import show_if


class DraftLine(QWidget):
    """Hidden until there is something to say."""

    discarded = Signal()

    def __init__(self, theme: Theme, inset: int = 20) -> None:
        super().__init__()
        self._said = Text(theme, "", "body", "text2", numeric=True)
        self._said.setWordWrap(True)
        self.discard = Button(theme, self.tr("Discard"), "link")
        self.discard.setAccessibleName(self.tr("Discard what was typed before"))
        self.discard.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(inset, 0, inset, 8)
        row.setSpacing(12)
        row.addWidget(self._said, 1)
        row.addWidget(self.discard)
        self.discard.clicked.connect(self._let_go)
        self.hide()

    def say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self.setAccessibleName(sentence)
        show_if(self, bool(sentence))

    def sentence(self) -> str:
        return "" if self.isHidden() else self._said.text()

    def _let_go(self) -> None:
        self.say("")
        self.discarded.emit()
