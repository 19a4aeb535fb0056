"""For how long a reminder can be put off: pure."""

from __future__ import annotations

from datetime import datetime, timedelta

MINUTES = ("5", "10", "30")
AT_START = "start"


def offered(start: datetime, end: datetime, now: datetime) -> tuple[str, ...]:
    """Minutes as text, as far as the appointment is not over by then, and `AT_START` before it begins."""
    later = tuple(choice for choice in MINUTES if put_off(choice, start, now) < end)
    return (*later, AT_START) if now < start else later


def put_off(choice: str, start: datetime, now: datetime) -> datetime:
    """When it speaks up again."""
    return start if choice == AT_START else now + timedelta(minutes=int(choice))
