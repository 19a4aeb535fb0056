"""What stands beside a state: until when it is held, why it was not accepted, what happens to it now."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from desktop.wording.errors import rejection
from desktop.wording.moments import instant, moment_text
from desktop.wording.speech import marked, tr

_NOW: Mapping[str, str] = MappingProxyType(
    {
        "conflict": marked("Waiting for your decision"),
        "lost": marked("Waiting for your decision"),
        "rejected": marked("Not accepted: waiting for you"),
        "in_flight": marked("On its way"),
        "unknown": marked("Checking whether it arrived"),
        "sign_in_needed": marked("Waiting for you to sign in again"),
    }
)


def held_until(next_attempt_at: str | None, zone: ZoneInfo, now: datetime) -> str:
    return moment_text(instant(next_attempt_at), zone, now) if next_attempt_at else ""


def state_detail(state: str, resource: str, error: Any = None) -> str:
    """Only a change that was not accepted has a reason to tell."""
    return rejection(error, resource).sentence if state == "rejected" else ""


def doing_now(state: str, held: str, *, online: bool) -> str:
    """The step at which a change is; `held` is until when it waits, or empty."""
    if state in _NOW:
        return tr(_NOW[state])
    if held:
        return tr("Held back until {when}", when=held)
    return tr("About to be sent") if online else tr("Waiting for a connection")
