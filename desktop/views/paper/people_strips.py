"""A list of people: who they are, how to reach them, and room to write what they said."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from desktop.views.paper.ink import Words, pt, rule, words
from desktop.views.paper.sheets import Sheet, SheetPerson
from desktop.views.paper.strips import Strip

REACH_FROM, NOTES_FROM = 0.3, 0.64
"""Where the numbers and the lines for notes begin, as parts of the width."""
BETWEEN = 12.0
PADDING = 6.0
NOTE_STEP = 18.0
NOTE_LINES = 2
Column = tuple[float, list[Words]]


def people_strips(sheet: Sheet, width: float) -> Iterator[Strip]:
    return (_person(person, width) for person in sheet.people)


def _person(person: SheetPerson, width: float) -> Strip:
    name_room = width * REACH_FROM - pt(BETWEEN)
    reach_room = width * (NOTES_FROM - REACH_FROM) - pt(BETWEEN)
    who = [words(person.name, "strong", name_room), words(person.second, "small", name_room)]
    reach = [words(person.phone, "body", reach_room), words(person.email, "small", reach_room)]
    columns = ((0.0, who), (width * REACH_FROM, reach))
    highest = max(sum(part.height for part in parts) for _, parts in columns)
    height = max(highest, NOTE_LINES * pt(NOTE_STEP)) + 2 * pt(PADDING)
    return Strip(height, partial(_paint, columns=columns, size=(width, height)))


def _paint(painter: QPainter, at: QPointF, columns: tuple[Column, ...], size: tuple[float, float]) -> None:
    width, height = size
    for left, parts in columns:
        top = at.y() + pt(PADDING)
        for part in parts:
            part.draw(painter, QPointF(at.x() + left, top))
            top += part.height
    notes = width * NOTES_FROM
    for number in range(1, NOTE_LINES + 1):
        line = QPointF(at.x() + notes, at.y() + pt(PADDING) + number * pt(NOTE_STEP) - pt(2))
        rule(painter, line, width - notes, dotted=True)
    rule(painter, QPointF(at.x(), at.y() + height), width)
