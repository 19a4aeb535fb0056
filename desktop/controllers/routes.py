"""A day as a route: its stops in their order, as an address of the map service and as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QUrl, QUrlQuery

from desktop.controllers.blocks import GIVEN_UP, span_of
from desktop.models.linked import Linked
from desktop.wording.moments import clock_text, weekday_day
from desktop.wording.speech import capital, counted, listed, tr
from sync import Record

ROUTE = "https://www.google.com/maps/dir/"
MOST = 10
"""The map service takes so many stops in one address: a start is where the person is, nine are between."""
MOST_NAMED = 3
CALL = "call"


@dataclass(frozen=True)
class Stop:
    """`address` is empty where nobody knows it."""

    title: str
    clock: str
    address: str


@dataclass(frozen=True)
class Route:
    """The stops of a day by their time; calls and what was given up are none."""

    day: date
    stops: tuple[Stop, ...]

    @property
    def addresses(self) -> list[str]:
        """Each place once for visits that follow each other there."""
        found: list[str] = []
        for stop in self.stops:
            if stop.address and stop.address not in found[-1:]:
                found.append(stop.address)
        return found

    @property
    def nowhere(self) -> list[str]:
        return [stop.title for stop in self.stops if not stop.address]

    def url(self) -> QUrl:
        """From where the person is, through the stops, to the last of them."""
        *between, last = self.addresses[:MOST]
        query = QUrlQuery()
        for name, value in (("api", "1"), ("travelmode", "driving"), ("destination", last)):
            query.addQueryItem(name, _quoted(value))
        if between:
            query.addQueryItem("waypoints", "%7C".join(_quoted(stop) for stop in between))
        url = QUrl(ROUTE)
        url.setQuery(query)
        return url

    def text(self) -> str:
        """One line for each stop, for a message or a notebook."""
        head = capital(weekday_day(self.day, short=False))
        lines = [
            tr("{clock}  {title}, {address}", clock=stop.clock, title=stop.title, address=stop.address)
            if stop.address
            else tr("{clock}  {title} (no address)", clock=stop.clock, title=stop.title)
            for stop in self.stops
        ]
        return "\n".join([head, *lines])

    def said(self, *, copied: bool) -> str:
        """What became of the wish, and which stops nobody can drive to."""
        count = len(self.addresses)
        if not self.stops:
            return tr("Nobody has to drive anywhere on {day}.", day=weekday_day(self.day))
        lead = (
            counted(len(self.stops), "{count} stop copied.", "{count} stops copied.")
            if copied
            else counted(min(count, MOST), "{count} stop in the map.", "{count} stops in the map.")
        )
        if not copied and count > MOST:
            lead += " " + tr("A map takes no more than {count}; “Copy the day’s stops” has all.", count=MOST)
        return f"{lead} {self._missing()}".rstrip()

    def _missing(self) -> str:
        names = [tr("“{title}”", title=title) for title in self.nowhere[:MOST_NAMED]]
        if not names:
            return ""
        more = [tr("more")] if len(self.nowhere) > MOST_NAMED else []
        return tr("Without an address: {names}.", names=listed(names + more))


def _quoted(text: str) -> str:
    return bytes(QUrl.toPercentEncoding(text).data()).decode()


def route_of(day: date, visits: Sequence[Record], linked: Linked, zone: ZoneInfo) -> Route:
    driven = [
        record
        for record in visits
        if record.fields.get("status") not in GIVEN_UP
        and record.fields.get("appointment_type") != CALL
        and span_of(record)[0].astimezone(zone).date() == day
    ]
    driven.sort(key=span_of)
    return Route(day, tuple(_stop(record, linked, zone) for record in driven))


def _stop(record: Record, linked: Linked, zone: ZoneInfo) -> Stop:
    return Stop(record.title, clock_text(span_of(record)[0], zone), linked.address(record))
