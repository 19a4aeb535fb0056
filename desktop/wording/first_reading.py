"""The first reading of everything: how far it is, how it is paused, and what the server still allows."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from desktop.wording.moments import instant
from desktop.wording.speech import tr
from desktop.wording.standing import Head, Standing, reading_text
from sync import Status

Clock = Callable[[datetime], str]
SCARCE = 0.4
"""Of a window: what is kept for changes and for what the person asks for."""


def is_first(status: Status) -> bool:
    """Whether some list was never read to its end."""
    return any(row.last_complete_walk is None for row in status.resources.values())


def first_head(standing: Standing) -> Head | None:
    """None where something else is more important than the first reading."""
    if standing.by_wish:
        return Head(
            "held",
            tr("Reading is paused"),
            tr("What is here can be used. It goes on where it stopped."),
        )
    if standing.busy and not standing.waiting:
        said = reading_text(standing)
        usable = tr("What is here already can be used.")
        return Head(
            "sending",
            tr("Getting your data for the first time"),
            tr("{reading}. {usable}", reading=said, usable=usable) if said else usable,
        )
    return None


def not_read_text(*, busy: bool) -> tuple[str, str]:
    """Heading and sentence for a list that is empty because it was never read."""
    if busy:
        return (
            tr("Still being read from the server"),
            tr("It appears here by itself. What you add meanwhile is saved on this laptop at once."),
        )
    return (
        tr("Not on this laptop yet"),
        tr("It is read as soon as there is a connection. What you add is saved on this laptop at once."),
    )


def unfinished_note(*, busy: bool) -> str:
    """Beside the title of a list that was never read to its end."""
    return tr("Still being read from the server") if busy else tr("Not everything is on this laptop yet")


def pause_label(standing: Standing) -> str:
    """For the button that stops talking to the server; empty for its usual words."""
    if standing.by_wish:
        return tr("Resume")
    return tr("Pause") if standing.busy else ""


def is_scarce(budget: Mapping[str, Any]) -> bool:
    """Whether so little is left that reading waits for the next window."""
    limit, left = budget.get("limit"), budget.get("remaining")
    return limit is not None and left is not None and left <= limit * SCARCE


def budget_text(budget: Mapping[str, Any], clock: Clock) -> str:
    """How many requests the server still takes, and until when; empty before it said so."""
    limit, left, until = (budget.get(name) for name in ("limit", "remaining", "resets_at"))
    if limit is None or left is None:
        return ""
    if until is None:
        return tr("The server takes {left} of {limit} requests now.", left=f"{left:,}", limit=f"{limit:,}")
    return tr(
        "The server takes {left} of {limit} more requests until {when}.",
        left=f"{left:,}",
        limit=f"{limit:,}",
        when=clock(instant(str(until))),
    )
