"""The week: seven columns, in each of them the day's appointments one below the other."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.views.paper.ink import Words, outline, pt, words
from desktop.views.paper.sheets import Sheet, SheetEntry
from desktop.views.paper.strips import Laid, Strip, flow

GAP = 6.0
PADDING = 4.0
HEAD = 22.0


def week_pages(sheet: Sheet, width: float, height: float) -> list[list[Strip]]:
    """Each page as one strip; a day that is too long goes on in its column of the next page."""
    column = (width + pt(GAP)) / max(1, len(sheet.days))
    inside = column - pt(GAP)
    columns = [
        flow([_entry(entry, inside) for entry in day.entries], height - pt(HEAD)) for day in sheet.days
    ]
    heads = [words(day.heading, "strong", inside) for day in sheet.days]
    pages = []
    for number in range(max((len(pages) for pages in columns), default=1)):
        shown = [pages[number] if number < len(pages) else [] for pages in columns]
        pages.append([Strip(height, partial(_paint_page, heads=heads, columns=shown, step=column))])
    return pages


def _paint_page(
    painter: QPainter, at: QPointF, heads: list[Words], columns: list[list[Laid]], step: float
) -> None:
    for number, (head, laid) in enumerate(zip(heads, columns, strict=True)):
        corner = QPointF(at.x() + number * step, at.y())
        head.draw(painter, QPointF(corner.x() + pt(PADDING), corner.y()))
        for piece in laid:
            piece.strip.paint(painter, QPointF(corner.x(), corner.y() + pt(HEAD) + piece.top))


def _entry(entry: SheetEntry, width: float) -> Strip:
    room = width - 2 * pt(PADDING)
    facts = [words(entry.time, "small", room)]
    facts.append(words(entry.title, "strong", room, struck=entry.is_off))
    said = " · ".join(part for part in (entry.kind, *entry.notes) if part)
    facts += [words(part, "small", room) for part in (said, entry.place, *entry.people) if part]
    inside = sum(part.height for part in facts) + 2 * pt(PADDING)
    paint = partial(_paint_entry, facts=facts, size=(width, inside), dashed=entry.is_off)
    return Strip(inside + pt(GAP), paint)


def _paint_entry(
    painter: QPainter, at: QPointF, facts: list[Words], size: tuple[float, float], dashed: bool
) -> None:
    outline(painter, QRectF(at.x(), at.y(), *size), dashed=dashed)
    top = at.y() + pt(PADDING)
    for part in facts:
        part.draw(painter, QPointF(at.x() + pt(PADDING), top))
        top += part.height
