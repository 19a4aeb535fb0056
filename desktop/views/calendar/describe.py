"""Appointments in words: for screen readers and tooltips."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.geometry import wall
from desktop.views.calendar.times import range_text, spoken_day, spoken_range
from desktop.views.parts.states import state_words

CONTEXT = "CalendarWords"


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


def spoken(block: CalendarBlock, zone: ZoneInfo) -> str:
    """Everything that the painted block shows, as one sentence."""
    facts = (
        f"{kind_name(block.kind)} – {block.title}",
        spoken_day(wall(block.start, zone)[0]),
        spoken_range(block.start, block.end, zone),
        block.place,
        status_name(block.status),
        _lowered(state_words(block.state)),
    )
    return ", ".join(fact for fact in facts if fact)


def tooltip(block: CalendarBlock, zone: ZoneInfo) -> str:
    """The block's words, one line each; as plain text."""
    when = range_text(block.start, block.end, zone)
    state = state_words(block.state)
    return "\n".join(fact for fact in (block.title, when, block.place, block.who, state) if fact)


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
