"""The detail that stands beside a state: until when it is held, why it was not accepted."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop.wording.errors import rejection
from desktop.wording.moments import instant, moment_text


def held_until(next_attempt_at: str | None, zone: ZoneInfo, now: datetime) -> str:
    return moment_text(instant(next_attempt_at), zone, now) if next_attempt_at else ""


def state_detail(state: str, resource: str, error: Any = None) -> str:
    """Only a change that was not accepted has a reason to tell."""
    return rejection(error, resource).sentence if state == "rejected" else ""
