"""What becomes of a field that was changed here, there, or on both sides: a table to be read by a broker."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from sync.decide.merge import Merge, Wish, merge
from sync.entities import REGISTRY

MORNING, NOON, EVENING, NIGHT = (f"2026-07-16T{hour}:00:00Z" for hour in (16, 19, 23, 24 - 1 + 0))
VISIT = {"title": "Showing", "start_time": MORNING, "end_time": NOON, "status": "scheduled", "notes": "Gate 44"}
BUYER = {"first_name": "Jordan", "budget_min": "350000.00", "budget_max": "475000.00", "tags": ["warm", "vip"]}
HOUSE = {"street_address": "9900 Stockdale Hwy", "city": "Bakersfield", "state": "CA", "zip_code": "93311"}
ASKED = "asked"


@dataclass(frozen=True)
class Row:
    """`mine` and `theirs` are changes of `before`; `end` is what each field ends as, or that it is asked."""

    story: str
    before: dict[str, Any]
    mine: dict[str, Any]
    theirs: dict[str, Any]
    end: dict[str, Any]
    resource: str = "appointments"
    sent: tuple[str, ...] = field(default=())
    """What still has to be sent afterwards."""
