"""Strips of paper that are not torn: stacked until a page is full."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

Paint = Callable[[QPainter, QPointF], None]


@dataclass(frozen=True)
class Strip:
    """`keeps` binds it to the one that follows, so that no heading stands alone at a page's foot."""

    height: float
    paint: Paint
    keeps: bool = False


@dataclass(frozen=True)
class Laid:
    """A strip and how far down it stands on its page."""

    top: float
    strip: Strip


def flow(strips: Iterable[Strip], height: float) -> list[list[Laid]]:
    """Page by page; a strip that is higher than a page has one for itself."""
    pages: list[list[Laid]] = [[]]
    top = 0.0
    for group in _bound(strips):
        needed = sum(strip.height for strip in group)
        if pages[-1] and top + needed > height:
            pages.append([])
            top = 0.0
        for strip in group:
            pages[-1].append(Laid(top, strip))
            top += strip.height
    return pages


def _bound(strips: Iterable[Strip]) -> Iterable[Sequence[Strip]]:
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.keeps:
            yield group
            group = []
    if group:
        yield group
