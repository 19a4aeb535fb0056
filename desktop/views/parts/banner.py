"""The one banner: what needs the person, and the button that leads there."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.paint import Box, middle, paint_box
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed

Kind = Literal["attention", "danger"]
GLYPH = 18
LEFT, RIGHT, BETWEEN, ABOVE = 44, 16, 4, 10
GLYPHS = (("attention", "triangle"), ("danger", "refused"))


@dataclass(frozen=True)
class Notice:
    """`lead` (who or what) stands out from the rest of the sentence."""

    lead: str
    rest: str
    action: str
    key: str = ""
    kind: Kind = "attention"


class Banner(QWidget, Themed):
    """Cannot be closed: it is there while its notice is true."""

    activated = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._notice: Notice | None = None
        self._lead = Text(theme)
        self._lead.set_weight(500)
        self._rest = Text(theme)
        self._rest.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(BETWEEN)
        self._row.addWidget(self._lead)
        self._row.addWidget(self._rest, 1)
        self._button: Button | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        self.set_theme(theme)

    def show_notice(self, notice: Notice | None) -> None:
        """Show a notice, or nothing."""
        if notice == self._notice:
            return
        self._notice = notice
        if self._button is not None:
            self._button.hide()
            self._button.deleteLater()
            self._button = None
        self.setVisible(notice is not None)
        if notice is None:
            return
        self._lead.setText(notice.lead)
        self._lead.setVisible(bool(notice.lead))
        self._rest.setText(notice.rest)
        self._button = Button(self.theme, notice.action, "plain", key=notice.key)
        self._button.clicked.connect(self.activated)
        self._row.addWidget(self._button)
        self.setAccessibleName(f"{notice.lead} {notice.rest}".strip())
        self._fit()
        self.update()

    def retheme(self) -> None:
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """One line where there is room for it; where there is none it grows, as what is said last matters."""
        needed = self._needed()
        several = needed > self.theme.line("body")
        above = ABOVE if several else 0
        upright = Qt.AlignmentFlag.AlignTop if several else Qt.AlignmentFlag.AlignVCenter
        self._row.setContentsMargins(LEFT, above, RIGHT, above)
        for part in (self._lead, self._rest):
            part.setAlignment(upright | Qt.AlignmentFlag.AlignLeft)
        self.setFixedHeight(max(self.theme.size("banner"), needed + 2 * above))

    def _needed(self) -> int:
        """px that the sentence is high at this width."""
        beside = [self._lead] if self._lead.text() else []
        others = [*beside, self._button] if self._button is not None else beside
        room = self.width() - LEFT - RIGHT - sum(part.sizeHint().width() + BETWEEN for part in others)
        wrapped = QRect(0, 0, max(room, 1), 10_000)
        flags = int(Qt.TextFlag.TextWordWrap)
        return self._rest.fontMetrics().boundingRect(wrapped, flags, self._rest.text()).height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._notice is None:
            return
        kind = self._notice.kind
        painter = QPainter(self)
        area = QRectF(self.rect())
        painter.fillRect(area, self.theme.color(f"{kind}Fill"))
        line = self.theme.color(f"{kind}Line")
        if self.theme.sunlight:
            paint_box(painter, area, Box(0, None, line, 2))
            painter.fillRect(QRectF(0, 0, 8, area.height()), line)
        else:
            painter.fillRect(QRectF(0, area.height() - 1, area.width(), 1), line)
        at = middle(area, 16 if not self.theme.sunlight else 20, GLYPH)
        self.theme.draw_icon(painter, dict(GLYPHS)[kind], at, GLYPH, self.theme.color(kind))
