"""Chips and count pills."""

from typing import Literal

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.paint import Box, middle, paint_box, paint_centred, paint_text, text_width
from desktop.views.parts.themed import Themed, show_if

Kind = Literal["attribute", "role", "chosen", "choice", "filter"]

PADDING = 8
CLOSE = 12


class Chip(QAbstractButton, Themed):
    """attribute: filled; role: edged; chosen: selected; choice: bare until checked; filter: with ✕."""

    removed = Signal()

    def __init__(self, theme: Theme, text: str, kind: Kind = "attribute") -> None:
        super().__init__()
        self._kind = kind
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(kind == "choice")
        pressable = kind in ("choice", "filter")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if pressable else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._target = "chipTarget" if pressable else "chip"
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self.theme.font("small", weight=500))

    def sizeHint(self) -> QSize:
        width = text_width(self.font(), self.text()) + 2 * PADDING + (CLOSE + 4 if self._closable else 0)
        return QSize(round(width), max(self.theme.size(self._target), self.theme.line("small") + 8))

    @property
    def _closable(self) -> bool:
        return self._kind == "filter"

    def _body(self) -> QRectF:
        height = max(self.theme.size("chip"), self.theme.line("small") + 8)
        return QRectF(0, (self.height() - height) / 2, self.width(), height)

    def _look(self) -> tuple[Box, QColor]:
        theme = self.theme
        radius = theme.radius("control")
        if self._kind in ("chosen", "filter") or self.isChecked():
            return Box(radius, theme.color("selection")), theme.color("onSelection")
        if self._kind == "attribute" or (self.underMouse() and self._kind == "choice"):
            return Box(radius, theme.color("hover")), theme.color("text2")
        if self._kind == "role":
            return Box(radius, None, theme.color("lineStrong")), theme.color("text2")
        return Box(radius), theme.color("text2")

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        body = self._body()
        box, ink = self._look()
        paint_box(painter, body, box)
        label = body.adjusted(PADDING, 0, -PADDING, 0)
        if self._closable:
            at = middle(body, body.right() - PADDING - CLOSE, CLOSE)
            self.theme.draw_icon(painter, "x", at, CLOSE, ink)
            label.setRight(at.x() - 4)
        paint_text(painter, label, self.text(), self.font(), ink)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._closable and inside and event.position().x() >= self.width() - PADDING - CLOSE - 4:
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)


class CountPill(QWidget, Themed):
    """A small count; `role` is "text2" or "attention"."""

    def __init__(self, theme: Theme, count: int = 0, role: str = "text2") -> None:
        super().__init__()
        self._role = role
        self._count = count
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_count(self, count: int) -> None:
        self._count = count
        show_if(self, count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return count_size(self.theme, self._count)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_count(QPainter(self), self.theme, QRectF(self.rect()), self._count, self._role)


def count_size(theme: Theme, count: int) -> QSize:
    font = theme.font("micro", numeric=True, weight=600)
    return QSize(max(18, round(text_width(font, QLocale().toString(count))) + 12), round(16 * theme.scale))


def paint_count(painter: QPainter, theme: Theme, area: QRectF, count: int, role: str) -> None:
    fill = theme.color("attentionFill" if role == "attention" else "hover")
    edge = theme.color("lineStrong") if theme.sunlight else None
    paint_box(painter, area, Box(area.height() / 2, fill, edge))
    font = theme.font("micro", numeric=True, weight=600)
    paint_centred(painter, area, QLocale().toString(count), font, theme.color(role))
