"""The letters of blocks: a font with its metrics, and what was measured with it before."""

from __future__ import annotations

from functools import cached_property, lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from desktop.theme import Theme
from desktop.views.calendar.wrap import cut_lines
from desktop.views.parts.paint import CENTRE_LEFT

REMEMBERED = 4096
LEFT = CENTRE_LEFT | int(Qt.TextFlag.TextDontClip) | int(Qt.TextFlag.TextSingleLine)


class Letters:
    """One font; a text is measured and broken once for each width."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.width = lru_cache(maxsize=REMEMBERED)(self._metrics.horizontalAdvance)
        self.lines = lru_cache(maxsize=REMEMBERED)(self._lines)
        self._cut = lru_cache(maxsize=REMEMBERED)(self._cut_to)

    def _lines(self, text: str, width: float, most: int) -> tuple[str, ...]:
        return tuple(cut_lines(text, self.font, width, most))

    def _cut_to(self, text: str, width: float) -> str:
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width + 0.5)

    def paint(self, painter: QPainter, area: QRectF, text: str, ink: QColor) -> None:
        """One line, centred vertically, cut with an ellipsis where it does not fit."""
        self.paint_cut(painter, area, self._cut(text, area.width()), ink)

    def paint_cut(self, painter: QPainter, area: QRectF, text: str, ink: QColor) -> None:
        """One line that is known to fit."""
        painter.setFont(self.font)
        painter.setPen(ink)
        painter.drawText(area, LEFT, text)


class Lettering:
    """The fonts that blocks are written in, in one theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._titles: dict[tuple[bool, bool, bool], Letters] = {}

    def title(self, small: bool, *, light: bool, struck: bool) -> Letters:
        key = small, light, struck
        if key not in self._titles:
            font = self._theme.font("micro" if small else "small", weight=500 if light else 600)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
            font.setStrikeOut(struck)
            self._titles[key] = Letters(font)
        return self._titles[key]

    @cached_property
    def facts(self) -> Letters:
        weight = 500 if self._theme.sunlight else 400
        font = self._theme.font("micro", numeric=True, weight=weight)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0)
        return Letters(font)

    @cached_property
    def counts(self) -> Letters:
        return Letters(self._theme.font("micro", numeric=True, weight=600))

    @cached_property
    def drives(self) -> Letters:
        return Letters(self._theme.font("micro", numeric=True))


@lru_cache(maxsize=4)
def lettering(theme: Theme) -> Lettering:
    return Lettering(theme)
