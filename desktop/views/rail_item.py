"""One place in the rail."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from desktop.theme import Theme
from desktop.views.parts.one_of import OneOf
from desktop.views.parts.paint import Box, middle, paint_box, paint_centred, paint_text, text_width
from desktop.views.parts.themed import Themed

ICON = 18
PADDING = 10
GAP = 10
FOLDED_HEIGHT = 36


@dataclass(frozen=True)
class RailEntry:
    """`group`: the screens, the person's lists, or what stands at the foot."""

    id: str
    label: str
    icon: str = ""
    count: int = 0
    group: Literal["screens", "lists", "foot"] = "screens"


class RailItem(OneOf, Themed):
    """Shows outline, name and count; folded, the outline alone with the count as a badge."""

    def __init__(self, theme: Theme, entry: RailEntry) -> None:
        super().__init__()
        self._entry = entry
        self._folded = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)
        self.show_entry(entry)

    def show_entry(self, entry: RailEntry) -> None:
        self._entry = entry
        self.setText(entry.label)
        spoken = f"{entry.label}, {entry.count}" if entry.count else entry.label
        self.setAccessibleName(spoken)
        self.setToolTip(spoken if self._folded else "")
        self.update()

    def fold(self, folded: bool) -> None:
        self._folded = folded
        self.show_entry(self._entry)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(40, FOLDED_HEIGHT if self._folded else self.theme.size("target"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        area = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            fill = theme.color("selection" if self.isChecked() else "hover")
            paint_box(painter, area, Box(theme.radius("control"), fill))
        if self._folded:
            self._paint_folded(painter, area)
        else:
            self._paint_wide(painter, area)

    def _paint_folded(self, painter: QPainter, area: QRectF) -> None:
        ink = self.theme.color("onSelection" if self.isChecked() else "text2")
        at = area.center() - QPointF(ICON / 2, ICON / 2)
        self.theme.draw_icon(painter, self._entry.icon, at, ICON, ink)
        if self._entry.count and self._entry.group == "foot":
            font = self.theme.font("micro", numeric=True, weight=600)
            text = str(self._entry.count)
            width = max(16.0, text_width(font, text) + 10)
            badge = QRectF(area.right() - width, 0, width, 15)
            paint_box(painter, badge, Box(7.5, self.theme.color("attention")))
            paint_centred(painter, badge, text, font, self.theme.color("surface"))

    def _paint_wide(self, painter: QPainter, area: QRectF) -> None:
        theme = self.theme
        chosen = self.isChecked()
        ink = theme.color("onSelection" if chosen else "text2")
        left = float(PADDING)
        if self._entry.icon:
            self.theme.draw_icon(painter, self._entry.icon, middle(area, left, ICON), ICON, ink)
            left += ICON + GAP
        right = area.right() - PADDING
        if self._entry.count:
            font = theme.font("small", numeric=True)
            text = QLocale().toString(self._entry.count)
            width = text_width(font, text)
            where = QRectF(right - width, 0, width + 1, area.height())
            paint_text(painter, where, text, font, theme.color("onSelection" if chosen else "text3"))
            right -= width + 8
        weight = 600 if chosen else 400 if self._entry.group == "lists" and not theme.sunlight else 500
        font = theme.font("body", weight=weight)
        paint_text(painter, QRectF(left, 0, right - left, area.height()), self._entry.label, font, ink)
