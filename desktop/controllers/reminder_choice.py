"""How long before one appointment the laptop speaks up, where that is not as usual; kept on this laptop."""

from __future__ import annotations

from desktop.wording.reminders import lead_text, usual_text
from sync import Engine

FIELD = "reminder"
USUAL, NEVER = "usual", "never"
LEADS = (10, 15, 30, 60, 24 * 60)
"""Minutes."""


def shelf_name(appointment: str) -> str:
    return f"reminder.{appointment}"


def chosen(engine: Engine, appointment: str) -> str:
    """ "usual", "never", or minutes as text."""
    return str(engine.shelf.get(shelf_name(appointment), USUAL))


def lead_of(engine: Engine, appointment: str, usual: int | None) -> int | None:
    """Minutes before; None for never."""
    kept = chosen(engine, appointment)
    if kept == USUAL:
        return usual
    return int(kept) if kept.isdecimal() else None


def choices(usual: int | None) -> tuple[tuple[str, str], ...]:
    """Values and labels of the field, the usual first."""
    own = tuple((str(minutes), lead_text(minutes)) for minutes in LEADS)
    return ((USUAL, usual_text(usual)), (NEVER, lead_text(None)), *own)
