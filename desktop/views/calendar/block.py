"""What the calendar shows of one appointment; knows no Qt."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

BlockState = Literal[
    "synced",
    "waiting",
    "sending",
    "confirming",
    "held",
    "conflict",
    "rejected",
    "laptop_only",
    "gone",
]


@dataclass(frozen=True)
class Drive:
    """The way to an appointment: minutes by car, and minutes that there are since the one before."""

    minutes: int
    free: int

    @property
    def is_tight(self) -> bool:
        return self.free < self.minutes


@dataclass(frozen=True)
class Telling:
    """A block in words: title and place as they are painted, its time, only its beginning, all of it for a
    screen reader, and its tooltip."""

    title: str
    place: str
    time: str
    begin: str
    spoken: str
    tooltip: str


@dataclass(frozen=True)
class CalendarBlock:
    """`start` and `end` are aware and in UTC; `kind` is the appointment's type as the server names it."""

    id: str
    title: str
    kind: str
    status: str
    start: datetime
    end: datetime
    place: str = ""
    who: str = ""
    state: BlockState = "synced"
    drive: Drive | None = None
    told: dict[ZoneInfo, "Telling"] = field(default_factory=dict, init=False, compare=False, repr=False)
    """What has been put into words already, by the zone that it was put for."""

    @property
    def cancelled(self) -> bool:
        return self.status == "cancelled"
