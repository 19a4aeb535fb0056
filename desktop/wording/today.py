"""The words of the day: how long, how soon, when to leave."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.wording.moments import clock_text
from desktop.wording.speech import tr


def length_text(minutes: int) -> str:
    """ "30 min", "1 h", "1 h 15 min"."""
    hours, rest = divmod(max(0, minutes), 60)
    if not hours:
        return tr("{minutes} min", minutes=rest)
    return tr("{hours} h {minutes} min", hours=hours, minutes=rest) if rest else tr("{hours} h", hours=hours)


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes, the last one begun counted: at 11:59:40 noon is one minute away."""
    return -((start - end) // timedelta(minutes=1))


def drive_text(minutes: int, town: str) -> str:
    """ "about 42 min to Tehachapi"."""
    length = length_text(minutes)
    return (
        tr("about {length} to {town}", length=length, town=town)
        if town
        else tr("about {length}", length=length)
    )


def leave_text(moment: datetime, zone: ZoneInfo) -> str:
    return tr("leave by {clock}", clock=clock_text(moment, zone))
