"""The day sheet and the list: one strip for each appointment."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from desktop.views.paper.ink import Words, pt, rule, words
from desktop.views.paper.sheets import Sheet, SheetDay, SheetEntry
from desktop.views.paper.strips import Strip

TIME = 112.0
NOTES_FROM = 0.64
"""Where the lines for notes begin, as a part of the width."""
PADDING = 6.0
NOTE_STEP = 17.0
NOTE_LINES = 3


def entry_strips(sheet: Sheet, width: float) -> Iterator[Strip]:
    """From top to bottom; the day sheet leaves room to write beside what is still to come."""
    for day in sheet.days:
        if sheet.kind == "list":
            yield _heading(day, width)
        if not day.entries:
            yield _line(day.empty)
        for entry in day.entries:
            yield _entry(entry, width, has_notes=sheet.kind == "day" and entry.is_open)


def _heading(day: SheetDay, width: float) -> Strip:
    text = words(day.heading, "heading", width)
    gap = pt(10)

    def paint(painter: QPainter, at: QPointF) -> None:
        text.draw(painter, QPointF(at.x(), at.y() + gap))

    return Strip(gap + text.height + pt(3), paint, keeps=True)


def _line(said: str) -> Strip:
    text = words(said, "body", pt(480))

    def paint(painter: QPainter, at: QPointF) -> None:
        text.draw(painter, QPointF(at.x(), at.y() + pt(PADDING)), "text2")

    return Strip(text.height + 2 * pt(PADDING), paint)


def _entry(entry: SheetEntry, width: float, has_notes: bool) -> Strip:
    right = width * NOTES_FROM if has_notes else width
    room = right - pt(TIME) - pt(12)
    time = [words(entry.time, "strong", pt(TIME - 8), struck=entry.is_off)]
    time += [words(said, "small", pt(TIME - 8)) for said in (entry.kind, *entry.notes)]
    facts = [words(entry.title, "strong", room, struck=entry.is_off)]
    facts += [words(said, "body", room) for said in (entry.place, *entry.people) if said]
    facts += [words(said, "small", room) for said in (entry.drive,) if said]
    lines = NOTE_LINES * pt(NOTE_STEP) if has_notes else 0.0
    height = max(_height(time), _height(facts), lines) + 2 * pt(PADDING)
    paint = partial(
        _paint_entry, columns=(time, facts), size=(width, height), notes=right if has_notes else 0.0
    )
    return Strip(height, paint)


def _height(column: list[Words]) -> float:
    return sum(part.height for part in column)


def _paint_entry(
    painter: QPainter,
    at: QPointF,
    columns: tuple[list[Words], list[Words]],
    size: tuple[float, float],
    notes: float,
) -> None:
    """`notes` is where the lines to write on begin; 0 for none."""
    for left, column in ((0.0, columns[0]), (pt(TIME), columns[1])):
        top = at.y() + pt(PADDING)
        for part in column:
            part.draw(painter, QPointF(at.x() + left, top))
            top += part.height
    if notes:
        for number in range(1, NOTE_LINES + 1):
            line = QPointF(at.x() + notes, at.y() + pt(PADDING) + number * pt(NOTE_STEP) - pt(2))
            rule(painter, line, size[0] - notes, dotted=True)
    rule(painter, QPointF(at.x(), at.y() + size[1]), size[0])
