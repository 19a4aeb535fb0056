"""A quick wish as chips."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from desktop.controllers.quick_wish import QuickWish
from desktop.views.calendar.describe import kind_name
from desktop.views.quick_add.preview import QuickChip, QuickPreview
from desktop.wording.moments import day_name, span_text
from desktop.wording.speech import listed, tr

NEWCOMER = "newcomer"


def preview_of(
    wish: QuickWish, today: date, zone: ZoneInfo, *, overlaps: Sequence[str] = (), making: bool = True
) -> QuickPreview:
    """`overlaps`: titles of what is planned at that time; `making`: whether a newcomer becomes a client."""
    if not wish.ready:
        return QuickPreview()
    day = day_name(wish.start.date(), today)
    chips = [
        QuickChip(day, wish.span.day_said),
        QuickChip(span_text(wish.start, wish.end, zone), wish.span.time_said),
    ]
    if wish.draft.kind:
        chips.append(QuickChip(kind_name(wish.draft.kind)))
    if wish.person is not None:
        chips.append(QuickChip(wish.person.title))
    elif wish.newcomer is not None:
        name = " ".join(wish.newcomer)
        chips.append(QuickChip(tr("New client {name}", name=name), key=NEWCOMER, on=making))
    if wish.place:
        chips.append(QuickChip(wish.place))
    note = tr("Overlaps {titles}", titles=listed(list(overlaps))) if overlaps else ""
    return QuickPreview(wish.title, tuple(chips), note, ready=True)
