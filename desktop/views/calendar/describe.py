"""Appointments in words: for screen readers and tooltips."""

import re
from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.travel import shortened
from desktop.views.calendar.block import CalendarBlock, Drive, Telling
from desktop.views.calendar.geometry import wall
from desktop.views.calendar.times import long_day, spoken_day, spoken_range
from desktop.views.parts.states import state_words
from desktop.wording.moments import clock_text, span_text
from desktop.wording.speech import capital
from desktop.wording.today import drive_text, length_text

CONTEXT = "CalendarWords"
ASKING = ("conflict", "rejected")
BETWEEN = re.compile(r"(?:\s*[–—:·]|\s+-\s)\s*(\S.*)", re.DOTALL)
"""What may stand between a kind and the rest; a hyphen without room around it belongs to a word."""


def kind_name(kind: str) -> str:
    """The appointment type as a person says it; one that this version does not know is an appointment."""
    names = {
        "showing": QCoreApplication.translate(CONTEXT, "Showing"),
        "inspection": QCoreApplication.translate(CONTEXT, "Inspection"),
        "signing": QCoreApplication.translate(CONTEXT, "Signing"),
        "meeting": QCoreApplication.translate(CONTEXT, "Meeting"),
        "call": QCoreApplication.translate(CONTEXT, "Call"),
    }
    return names.get(kind, QCoreApplication.translate(CONTEXT, "Appointment"))


def status_name(status: str) -> str:
    """Empty for what is simply planned."""
    names = {
        "completed": QCoreApplication.translate(CONTEXT, "done"),
        "cancelled": QCoreApplication.translate(CONTEXT, "cancelled"),
        "no_show": QCoreApplication.translate(CONTEXT, "no-show"),
    }
    return names.get(status, "")


def telling(block: CalendarBlock, zone: ZoneInfo) -> Telling:
    """Put into words once for each block, before it is needed where there is time."""
    known = block.told.get(zone)
    if known is None:
        known = block.told[zone] = Telling(
            brief_title(block),
            brief_place(block),
            span_text(block.start, block.end, zone),
            clock_text(block.start, zone),
            spoken(block, zone),
            tooltip(block, zone),
        )
    return known


def spoken(block: CalendarBlock, zone: ZoneInfo) -> str:
    """Everything that the painted block shows, as one sentence."""
    facts = (
        _named(block),
        spoken_day(wall(block.start, zone)[0]),
        spoken_range(block.start, block.end, zone),
        block.place,
        block.who,
        status_name(block.status),
        _lowered(state_words(block.state)),
        _spoken_drive(block.drive),
    )
    return ", ".join(fact for fact in facts if fact)


def _named(block: CalendarBlock) -> str:
    """Its kind is said before a title that does not begin with it."""
    kind = kind_name(block.kind)
    begins = block.title.casefold().startswith(kind.casefold())
    return block.title if begins else f"{kind} – {block.title}"


def brief_title(block: CalendarBlock) -> str:
    """Without the kind in front ("Showing – 456 Oak Ave"): the glyph says it, and there is little room."""
    for kind in (kind_name(block.kind), block.kind):
        if block.title.casefold().startswith(kind.casefold()):
            rest = BETWEEN.match(block.title[len(kind) :])
            if rest:
                return rest[1]
    return block.title


def brief_place(block: CalendarBlock) -> str:
    """Without state and ZIP code, and only the town where the title names the street."""
    short = shortened(block.place)
    street, _, town = short.rpartition(", ")
    return town if street and street.casefold() in block.title.casefold() else short


def tooltip(block: CalendarBlock, zone: ZoneInfo) -> str:
    """The block's words, one line each; as plain text."""
    when = span_text(block.start, block.end, zone)
    state, road = state_words(block.state), capital(_spoken_drive(block.drive))
    return "\n".join(fact for fact in (block.title, when, block.place, block.who, road, state) if fact)


def drive_words(drive: Drive) -> tuple[str, ...]:
    """ "about 42 min", with how much time there is if that is less; the longest first."""
    road = drive_text(drive.minutes, "")
    if not drive.is_tight:
        return (road,)
    said = QCoreApplication.translate(CONTEXT, "{road}, {free} free")
    free = str(drive.free) if drive.free < 60 else length_text(drive.free)
    brief = QCoreApplication.translate(CONTEXT, "~{length}", "about, where there is little room")
    lengths = (road, brief.replace("{length}", length_text(drive.minutes)))
    return *(said.replace("{road}", length).replace("{free}", free) for length in lengths), road


def _spoken_drive(drive: Drive | None) -> str:
    if drive is None:
        return ""
    said = QCoreApplication.translate(CONTEXT, "{road} by car")
    if drive.is_tight:
        said = QCoreApplication.translate(CONTEXT, "{road} by car, only {free} free")
    road, free = drive_text(drive.minutes, ""), length_text(drive.free)
    return said.replace("{road}", road).replace("{free}", free)


def spoken_count(day: date, blocks: Sequence[CalendarBlock], *, is_today: bool = False) -> str:
    """ "Wednesday, July 15, 6 appointments, 1 needs you", for a day that is seen as a whole."""
    needs = sum(block.state in ASKING for block in blocks)
    said = [QCoreApplication.translate(CONTEXT, "Today")] if is_today else []
    said.append(long_day(day))
    if not blocks:
        said.append(QCoreApplication.translate(CONTEXT, "nothing planned"))
    elif len(blocks) == 1:
        said.append(QCoreApplication.translate(CONTEXT, "1 appointment"))
    else:
        said.append(_counted(QCoreApplication.translate(CONTEXT, "{count} appointments"), len(blocks)))
    if needs == 1:
        said.append(QCoreApplication.translate(CONTEXT, "1 needs you"))
    elif needs:
        said.append(_counted(QCoreApplication.translate(CONTEXT, "{count} need you"), needs))
    return ", ".join(said)


def _counted(text: str, count: int) -> str:
    return text.replace("{count}", str(count))


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
