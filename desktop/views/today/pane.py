"""A column of the page that scrolls on its own."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]


class Stack(QWidget):
    """Parts one below the other, in `column`."""

    def __init__(self, margins: Margins, spacing: int = 0) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*margins)
        self.column.setSpacing(spacing)


class Inside(QWidget):
    """As high as its lines are at the width that there is: by itself it would count each as it would be
    at its narrowest, and ask for a scroll bar that nothing needs."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class Pane(QScrollArea):
    """What is put into `column` stands at the top."""

    def __init__(self, margins: Margins, spacing: int = 0, *, sunken: bool = False) -> None:
        super().__init__()
        self._inside = Inside()
        self._inside.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, sunken)
        self._inside.setProperty("ground", "sunken" if sunken else "clear")
        self.column = QVBoxLayout()
        self.column.setSpacing(spacing)
        outer = QVBoxLayout(self._inside)
        outer.setContentsMargins(*margins)
        outer.setSpacing(0)
        outer.addLayout(self.column)
        outer.addStretch(1)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def fix_width(self, width: int) -> None:
        self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored)

    def keep_in_sight(self, part: QWidget, area: QRect) -> None:
        """Scroll as little as is needed to show an area of one of the parts."""
        at = part.mapTo(self._inside, area.center())
        self.ensureVisible(at.x(), at.y(), 0, area.height())
