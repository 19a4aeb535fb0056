"""The name of a lane: above its cards, or turned where the lane is folded."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop.theme import Theme
from desktop.views.parts.paint import Box, paint_box, paint_text, text_width
from desktop.views.parts.themed import Themed

SIDE = 8
GAP = 8
GLYPH = 14


class LaneTitle(QAbstractButton, Themed):
    """Folds the lane when pressed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._count = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def say(self, title: str, count: int, spoken: str) -> None:
        self._count = count
        self.setText(title)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(self.tr("Folds this lane"))
        self.setToolTip(self.tr("Fold {lane}").format(lane=title))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        strong, plain = self.theme.font("strong"), self.theme.font("body", numeric=True)
        width = text_width(strong, self.text()) + GAP + text_width(plain, f"{self._count:,}")
        return QSize(round(width) + 2 * SIDE + 2, 32)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        if self.underMouse():
            paint_box(painter, QRectF(self.rect()), Box(theme.radius("control"), theme.color("hover")))
        room = QRectF(self.rect()).adjusted(SIDE, 0, -SIDE, 0)
        strong = theme.font("strong")
        paint_text(painter, room, self.text(), strong, theme.color("text"))
        room.setLeft(room.left() + text_width(strong, self.text()) + GAP)
        numbers = theme.font("body", numeric=True)
        paint_text(painter, room, f"{self._count:,}", numbers, theme.color("text3"))


class FoldedLane(QAbstractButton, Themed):
    """All of a folded lane; opens it when pressed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._count = 0
        self._icon = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_theme(theme)

    def say(self, title: str, count: int, spoken: str) -> None:
        self._count = count
        self.setText(title)
        self.setAccessibleName(spoken)
        self.setAccessibleDescription(self.tr("Opens this lane"))
        self.setToolTip(self.tr("Open {lane}").format(lane=title))
        self.update()

    def set_glyph(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.size("boardColumnFolded"), 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse():
            paint_box(painter, inside, Box(theme.radius("card"), theme.color("hover")))
        ink = theme.color("text2")
        top = 12.0
        if self._icon:
            theme.draw_icon(painter, self._icon, QPointF(self.width() / 2 - GLYPH / 2, top), GLYPH, ink)
            top += GLYPH + 10
        font = theme.font("strong")
        length = text_width(font, self.text())
        painter.save()
        painter.translate(self.width() / 2, top)
        painter.rotate(90)
        paint_text(painter, QRectF(0, -10, length + 1, 20), self.text(), font, ink)
        painter.restore()
        below = QRectF(0, top + length + 8, self.width(), theme.line("body"))
        numbers = theme.font("body", numeric=True)
        said = f"{self._count:,}"
        below.setLeft(self.width() / 2 - text_width(numbers, said) / 2)
        paint_text(painter, below, said, numbers, theme.color("text3"))
