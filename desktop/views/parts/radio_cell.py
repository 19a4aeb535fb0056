"""A large choice: a radio button with a title, a second line, a key and room for a picture of it."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.key_cap import key_cap_height, key_cap_width, paint_key_cap
from desktop.views.parts.paint import TOP_LEFT_WRAPPED, Box, paint_box
from desktop.views.parts.themed import Themed

DOT = 16
GAP = 10
TALL = 10_000.0


class RadioCell(QRadioButton, Themed):
    """As a table cell it fills with the selection when chosen; as a card it has an edge of its own.

    Put the cells of one question into a QButtonGroup: they are exclusive only there, so that nothing
    need be chosen at the start.
    """

    def __init__(self, theme: Theme, title: str, detail: str = "", key: str = "", card: bool = False) -> None:
        super().__init__(title)
        self._detail = detail
        self._key = key
        self._card = card
        self._body: QWidget | None = None
        self.setAutoExclusive(False)
        self.setProperty("ring", False)
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_theme(theme)

    def set_body(self, body: QWidget) -> None:
        """A widget shown under the text, such as a mini day."""
        self._body = body
        body.setParent(self)
        body.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.updateGeometry()

    def _side(self) -> int:
        return 12 if self._card else 16

    def _text_width(self, width: float) -> float:
        cap = key_cap_width(self.theme, self._key) + GAP if self._key else 0
        return width - 2 * self._side() - DOT - GAP - cap

    def _heights(self, width: float) -> tuple[float, float]:
        room = QRectF(0, 0, max(40.0, self._text_width(width)), TALL)
        title = QFontMetricsF(self._title_font()).boundingRect(room, TOP_LEFT_WRAPPED, self.text()).height()
        high = max(title, float(self.theme.line("strong")))
        if not self._detail:
            return high, 0.0
        small = QFontMetricsF(self.theme.font("small", numeric=True))
        low = small.boundingRect(room, TOP_LEFT_WRAPPED, self._detail).height()
        return high, max(low, float(self.theme.line("small")))

    def heightForWidth(self, width: int) -> int:
        body = self._body.sizeHint().height() + 10 if self._body else 0
        return round(sum(self._heights(width))) + 20 + body

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._body:
            top = round(sum(self._heights(self.width()))) + 20
            high = self._body.sizeHint().height()
            self._body.setGeometry(self._side(), top, self.width() - 2 * self._side(), high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        area = QRectF(self.rect())
        self._paint_ground(painter, area)
        left = float(self._side())
        self._paint_dot(painter, QPointF(left + DOT / 2, 12 + DOT / 2))
        filled = self.isChecked() and not self._card
        title_high, detail_high = self._heights(area.width())
        text = QRectF(left + DOT + GAP, 10, self._text_width(area.width()), title_high)
        painter.setFont(self._title_font())
        painter.setPen(theme.color("onSelection" if filled else "text"))
        painter.drawText(text.translated(0, 2), TOP_LEFT_WRAPPED, self.text())
        if self._detail:
            text = QRectF(text.left(), 10 + title_high, text.width(), detail_high)
            painter.setFont(theme.font("small", numeric=True))
            painter.setPen(theme.color("onSelection" if filled else "text3" if self._card else "text2"))
            painter.drawText(text, TOP_LEFT_WRAPPED, self._detail)
        self._paint_key(painter, area)

    def _paint_ground(self, painter: QPainter, area: QRectF) -> None:
        theme = self.theme
        radius = theme.radius("card") if self._card else 0
        chosen = self.isChecked()
        if self._card:
            edge = theme.color("accent" if chosen else "lineStrong")
            paint_box(painter, area, Box(radius, theme.color("surface"), edge, 2 if chosen else 1))
        elif chosen:
            paint_box(painter, area, Box(0, theme.color("selection"), theme.color("accent"), 2))
        if self.hasFocus():
            inside = area.adjusted(3, 3, -3, -3)
            paint_box(painter, inside, Box(4, None, theme.color("focus"), 2))

    def _paint_dot(self, painter: QPainter, centre: QPointF) -> None:
        theme = self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.color("surface"))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(centre, 9, 9)
            painter.setPen(QPen(theme.color("accent"), 5))
            painter.drawEllipse(centre, 5.5, 5.5)
        else:
            painter.setPen(QPen(theme.color("control"), 1.5))
            painter.drawEllipse(centre, 7.25, 7.25)

    def _paint_key(self, painter: QPainter, area: QRectF) -> None:
        if self._key:
            width = key_cap_width(self.theme, self._key)
            cap = QRectF(area.right() - self._side() - width, 10, width, key_cap_height(self.theme))
            paint_key_cap(painter, self.theme, cap, self._key)

    def _title_font(self) -> QFont:
        return self.theme.font("strong", numeric=True)
