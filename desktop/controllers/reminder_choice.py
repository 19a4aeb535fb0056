"""How long before one appointment the laptop speaks up, where that is not as usual; kept on this laptop."""

from __future__ import annotations

from collections.abc import Iterable

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


def leads_of(engine: Engine, appointments: Iterable[str], usual: int | None) -> dict[str, int | None]:
    """Minutes before each of them; None for never."""
    kept = engine.shelf.beginning(shelf_name(""))
    return {key: _minutes(str(kept.get(shelf_name(key), USUAL)), usual) for key in appointments}


def _minutes(choice: str, usual: int | None) -> int | None:
    if choice == USUAL:
        return usual
    return int(choice) if choice.isdecimal() else None


def choices(usual: int | None) -> tuple[tuple[str, str], ...]:
    """Values and labels of the field, the usual first."""
    own = tuple((str(minutes), lead_text(minutes)) for minutes in LEADS)
    return ((USUAL, usual_text(usual)), (NEVER, lead_text(None)), *own)
