"""The letters of blocks: a font with its metrics, and what was measured with it before."""

from __future__ import annotations

from functools import cached_property, lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from desktop.theme import Theme
from desktop.views.calendar.wrap import cut_lines
from desktop.views.parts.paint import paint_text, paint_whole, text_width

REMEMBERED = 4096


class Letters:
    """One font; a text is broken once for each width."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.lines = lru_cache(maxsize=REMEMBERED)(self._lines)

    def width(self, text: str) -> float:
        return text_width(self.font, text)

    def _lines(self, text: str, width: float, most: int) -> tuple[str, ...]:
        return tuple(cut_lines(text, self.font, width, most))

    def paint(self, painter: QPainter, area: QRectF, text: str, ink: QColor) -> None:
        """One line, centred vertically, cut with an ellipsis where it does not fit."""
        paint_text(painter, area, text, self.font, ink)

    def paint_cut(self, painter: QPainter, area: QRectF, text: str, ink: QColor) -> None:
        """One line that is known to fit."""
        paint_whole(painter, area, text, self.font, ink)


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
