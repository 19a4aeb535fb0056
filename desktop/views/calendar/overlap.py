"""What a time would overlap, in words; it is allowed, and said while there is a choice."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desktop.views.calendar.block import CalendarBlock

CONTEXT = "CalendarDrag"
OFF = ("cancelled", "no_show")


def overlap_note(blocks: Iterable[CalendarBlock], span: tuple[datetime, datetime], held: str) -> str:
    """ "overlaps Escrow papers – Torres", with how many others; empty where nothing does.

    `blocks` come in the order of time; the one that is held is no other.
    """
    start, end = span
    met = [
        block
        for block in blocks
        if block.id != held and block.status not in OFF and block.start < end and start < block.end
    ]
    if not met:
        return ""
    if len(met) == 1:
        said = QCoreApplication.translate(CONTEXT, "overlaps {title}")
    else:
        said = QCoreApplication.translate(CONTEXT, "overlaps {title} and {count} more")
    return said.replace("{count}", str(len(met) - 1)).replace("{title}", met[0].title)
