"""Black on white: sizes in points, the few fonts of a sheet, and text that wraps."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.theme import Theme
from desktop.theme.fonts import FAMILY
from desktop.views.calendar.wrap import cut_lines

DPI = 300
MOST_LINES = 40
Hand = Literal["title", "heading", "strong", "body", "small"]
_POINTS = (
    ("title", 17.0, 600),
    ("heading", 11.5, 600),
    ("strong", 10.0, 600),
    ("body", 9.5, 400),
    ("small", 8.5, 400),
)


def pt(points: float) -> float:
    """Points as dots of the paper."""
    return points * DPI / 72


@lru_cache(maxsize=16)
def hand(name: Hand, struck: bool = False) -> QFont:
    """A font of the sheet, with figures of one width."""
    points, weight = next((size, weight) for known, size, weight in _POINTS if known == name)
    font = QFont(FAMILY)
    font.setPixelSize(round(pt(points)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    font.setStrikeOut(struck)
    return font


@lru_cache(maxsize=1)
def _ground() -> Theme:
    """The theme without tints is also the one for paper."""
    return Theme.load("sunlight")


def ink(role: Literal["text", "text2", "line"]) -> QColor:
    return _ground().color(role)


def paper_white() -> QColor:
    return _ground().color("surface")


@dataclass(frozen=True)
class Words:
    """Text broken into lines for a width."""

    lines: tuple[str, ...]
    font: QFont
    step: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.step

    def draw(self, painter: QPainter, at: QPointF, role: Literal["text", "text2"] = "text") -> None:
        painter.setFont(self.font)
        painter.setPen(ink(role))
        ascent = QFontMetricsF(self.font).ascent()
        for number, line in enumerate(self.lines):
            painter.drawText(QPointF(at.x(), at.y() + ascent + number * self.step), line)


def words(text: str, name: Hand, width: float, *, struck: bool = False) -> Words:
    font = hand(name, struck)
    lines = tuple(cut_lines(text, font, width, MOST_LINES)) if text else ()
    return Words(lines, font, QFontMetricsF(font).height() * 1.08)


def rule(
    painter: QPainter, left: QPointF, width: float, *, dotted: bool = False, points: float = 0.6
) -> None:
    """A line across."""
    pen = QPen(ink("line" if dotted else "text"), pt(points))
    if dotted:
        pen.setStyle(Qt.PenStyle.DotLine)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(left, QPointF(left.x() + width, left.y()))


def outline(painter: QPainter, area: QRectF, *, dashed: bool = False) -> None:
    pen = QPen(ink("text"), pt(0.6))
    if dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, pt(2), pt(2))
