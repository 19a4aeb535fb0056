"""A label in one of the theme's text styles; never interprets markup."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.theme import Theme
from desktop.theme.tokens import TextName
from desktop.views.parts.paint import paint_text
from desktop.views.parts.themed import Themed


class Text(QLabel, Themed):
    """`role` is a palette role such as "text2"; change it later with `set_role`."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: TextName = "body",
        role: str = "text",
        numeric: bool = False,
    ) -> None:
        super().__init__(text)
        self._style = style
        self._numeric = numeric
        self._weight: int | None = None
        self._least = 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self.theme.font(self._style, self._numeric, self._weight))
        self.setMinimumHeight(max(self._least, self.theme.line(self._style)))

    def set_weight(self, weight: int) -> None:
        self._weight = weight
        self.retheme()

    def set_least(self, height: int) -> None:
        """As high as the control that it stands beside, with any theme."""
        self._least = height
        self.retheme()

    def set_role(self, role: str) -> None:
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)


class CutText(Text):
    """A one-line label that gives way: it is cut with an ellipsis and says the whole in its tooltip."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: TextName = "body",
        role: str = "text",
        numeric: bool = False,
    ) -> None:
        super().__init__(theme, text, style, role, numeric)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        color = self.theme.color(self.property("role"))
        paint_text(painter, QRectF(self.contentsRect()), self.text(), self.font(), color)
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width() + 1
        self.setToolTip(self.text() if cut else "")
