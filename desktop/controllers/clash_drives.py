"""The drive to an appointment, if it were at another time. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import stops_of
from desktop.models.linked import Linked
from desktop.travel import Leg, Stop, legs
from sync import Record

Span = tuple[datetime, datetime]


@dataclass(frozen=True)
class Neighbours:
    """`visits` is all that is planned on the days in question, `linked` what they refer to."""

    visits: Sequence[Record]
    linked: Linked
    zone: ZoneInfo

    def leg(self, record: Record, span: Span) -> Leg | None:
        """None where nobody knows from where, or how long it takes."""
        day = span[0].astimezone(self.zone).date()
        others = [one for one in self.visits if one.id != record.id]
        stops = [
            one for one in stops_of(others, self.linked) if one.start.astimezone(self.zone).date() == day
        ]
        moved = Stop(record.id, *span, self.linked.place(record))
        return next((leg for leg in legs([*stops, moved]) if leg.end_id == record.id), None)
