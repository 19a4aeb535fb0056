"""What a quick line asks for: whom and what on this laptop it means, and the fields of the appointment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from desktop.controllers.whom import client_known, whom
from desktop.quick_add import ENGLISH, SPANISH, Draft, Span, Words, read, span_of
from desktop.views.calendar.describe import kind_name
from desktop.wording.moments import canonical, house_locale
from desktop.wording.speech import tr
from sync import Engine, Record

PEOPLE = ("clients", "contacts", "leads")


@dataclass(frozen=True)
class QuickWish:
    """`person` and `listing` are the ones meant; `newcomer` is the name of a client to be made."""

    draft: Draft
    span: Span
    title: str
    person: Record | None = None
    listing: Record | None = None
    newcomer: tuple[str, str] | None = None

    @property
    def start(self) -> datetime:
        return self.span.start

    @property
    def end(self) -> datetime:
        return self.span.end

    @property
    def ready(self) -> bool:
        return not self.draft.empty

    def fields(self, client: str | None) -> dict[str, Any]:
        """The appointment; `client` is the local id of a newcomer who was made one."""
        found: dict[str, Any] = {
            "title": self.title,
            "start_time": canonical(self.start),
            "end_time": canonical(self.end),
            "appointment_type": self.draft.kind,
            "location": self.place,
            "client_id": client,
            "listing_id": self.listing.id if self.listing else "",
        }
        if self.person is not None:
            found |= whom(self.person, client_known(self.person))
        return {name: value for name, value in found.items() if value}

    @property
    def place(self) -> str:
        return self.listing.title if self.listing else self.draft.where


def language() -> Words:
    return SPANISH if house_locale().language() == QLocale.Language.Spanish else ENGLISH


def understood(engine: Engine, typed: str, now: datetime, zone: ZoneInfo) -> QuickWish:
    """`now` is aware; what the line means on this laptop at this moment."""
    wall = now.astimezone(zone)
    draft = read(typed, wall.date(), language())
    span = span_of(draft, wall.replace(tzinfo=None))
    person = _meant(engine, draft.who, PEOPLE)
    listing = _meant(engine, draft.where, ("listings",))
    zoned = Span(
        span.start.replace(tzinfo=zone), span.end.replace(tzinfo=zone), span.day_said, span.time_said
    )
    return QuickWish(draft, zoned, _title(draft, person, listing), person, listing, _newcomer(draft, person))


def _meant(engine: Engine, words: str, resources: Sequence[str]) -> Record | None:
    """The one of that very name, else the only one that it can be."""
    if not words:
        return None
    hits = [hit.record for hit in engine.search(words, limit=4, resources=tuple(resources))]
    same = [record for record in hits if record.title.casefold() == words.casefold()]
    if same:
        return same[0]
    return hits[0] if len({record.title for record in hits}) == 1 else None


def _newcomer(draft: Draft, person: Record | None) -> tuple[str, str] | None:
    """A full name that nobody here has: perhaps the buyer whom they just met."""
    first, _, last = draft.who.partition(" ")
    return (first, last) if last and person is None else None


def _title(draft: Draft, person: Record | None, listing: Record | None) -> str:
    about = (listing.title if listing else draft.where) or (person.title if person else draft.who)
    if draft.title:
        return draft.title[:1].upper() + draft.title[1:]
    what = kind_name(draft.kind)
    return tr("{what} – {about}", what=what, about=about) if about else what
