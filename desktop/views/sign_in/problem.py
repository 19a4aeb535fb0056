"""The notice above a button: what went wrong, with details to hand on to support."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if

GLYPH = 16
SIDE = 12


class Problem(QWidget, Themed):
    """Hidden while there is nothing to say."""

    copied = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sentence = Text(theme)
        self._details = Text(theme, "", "small", "text2", numeric=True)
        for label in (self._sentence, self._details):
            label.setWordWrap(True)
        self._details.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = Button(theme, self.tr("Details"), "link")
        self._copy = Button(theme, self.tr("Copy details"), "link")
        self._more.clicked.connect(lambda: self._open(True))
        self._copy.clicked.connect(self._copy_details)
        self._build()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.set_theme(theme)
        self.say("")

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addSpacing(-9)
        buttons.addWidget(self._more)
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE + GLYPH + 10, 10, SIDE, 8)
        column.setSpacing(4)
        column.addWidget(self._sentence)
        column.addWidget(self._details)
        column.addLayout(buttons)

    def say(self, sentence: str, details: str = "") -> None:
        """An empty sentence takes the notice back."""
        self._sentence.setText(sentence)
        self._details.setText(details)
        self.setAccessibleName(sentence)
        self._open(False)
        show_if(self._more, bool(details))
        show_if(self, bool(sentence))

    def _open(self, opened: bool) -> None:
        show_if(self._details, opened)
        show_if(self._copy, opened)
        show_if(self._more, not opened)

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details.text())
        self.copied.emit(self._details.text())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        box = Box(theme.radius("card"), theme.color("dangerFill"), theme.color("dangerLine"))
        paint_box(painter, QRectF(self.rect()), box)
        at = QRectF(SIDE, 12, GLYPH, GLYPH).topLeft()
        theme.draw_icon(painter, "refused", at, GLYPH, theme.color("danger"))
