"""How a sandbox is set up; each field is one option of `actuallycare sandbox`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sync.sandbox.times import system_clock

Undocumented = Literal["store", "drop", "reject"]


@dataclass(frozen=True, kw_only=True)
class SandboxOptions:
    """Port 0 takes a free one; `records` None is the default demo office, 0 an empty server.

    `undocumented` says what happens to fields of the documented answers that no documented request has;
    `trim_rows` leaves version and `updated_at` out of some lists (CONTRACT B4); `faults` are texts as
    `sync.sandbox.faults` describes them; `anchor` is the day around which the calendar is filled.
    """

    port: int = 0
    admin_port: int = 0
    seed: int = 1
    records: int | None = None
    limits: bool = True
    token_life: int = 900
    faults: tuple[str, ...] = ()
    clock_skew: float = 0.0
    undocumented: Undocumented = "store"
    trim_rows: bool = True
    anchor: date | None = None
    clock: Callable[[], datetime] = system_clock
