"""Whom to get back to, and why: one rule for each reason, from what was read. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import zip_longest
from typing import Any
from zoneinfo import ZoneInfo

from desktop.controllers.blocks import span_of
from desktop.models.linked import Linked
from desktop.models.today import Waiting
from desktop.views.calendar.describe import kind_name
from desktop.wording.moments import house_locale, instant
from desktop.wording.speech import capital, counted, lowered, tr
from sync import Record

HOT_DAYS = 7
FRESH_DAYS = 1
SOON_DAYS = 1
LATE_DAYS = 14
"""A date of a deal that passed longer ago is settled, or known."""
YOUNGEST_FIRST = frozenset({"hot", "fresh", "missed"})


@dataclass(frozen=True)
class Hint:
    """`rule` says why, `since` how long."""

    rule: str
    since: date
    resource: str
    id: str
    name: str
    reason: str
    phone: str = ""
    email: str = ""

    @property
    def key(self) -> str:
        return f"{self.rule}:{self.id}"


@dataclass(frozen=True)
class Asked:
    """What was read, on which day."""

    waiting: Waiting
    linked: Linked
    now: datetime
    zone: ZoneInfo

    def day(self, text: Any) -> date:
        """The day of a canonical moment, where the person lives."""
        return instant(str(text)).astimezone(self.zone).date()

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()


def follow_ups(asked: Asked, aside: Mapping[str, str]) -> list[Hint]:
    """The most pressing of each reason first, then the second of each: no list hides the others.

    `aside` are the keys that the person has done with.
    """
    rules = (_deals(asked), _due(asked), _missed(asked), _hot(asked), _fresh(asked))
    ordered = [sorted(found, key=_urgency) for found in rules]
    seen: set[tuple[str, str]] = set()
    chosen: list[Hint] = []
    for hint in _in_turn(ordered):
        who = hint.resource, hint.id
        if hint.key not in aside and who not in seen:
            seen.add(who)
            chosen.append(hint)
    return chosen


def _urgency(hint: Hint) -> tuple[int, str]:
    """What has a date goes by it; a person whom nobody has called is easiest won back at once."""
    age = hint.since.toordinal()
    return (-age if hint.rule in YOUNGEST_FIRST else age), hint.name


def _in_turn(lists: Sequence[Sequence[Hint]]) -> Iterator[Hint]:
    for turn in zip_longest(*lists):
        yield from (hint for hint in turn if hint is not None)


def _of_lead(record: Record, rule: str, since: date, reason: str) -> Hint:
    phone, email = (str(record.fields.get(name) or "") for name in ("phone", "email"))
    return Hint(rule, since, "leads", record.id, record.title, reason, phone, email)


def _due(asked: Asked) -> Iterator[Hint]:
    """The day that the agent has set has come."""
    for record in asked.waiting.due:
        day = asked.day(record.fields["next_follow_up"])
        yield _of_lead(record, "due", day, _since(tr("Follow-up due"), day, asked.today))


def _since(what: str, day: date, today: date) -> str:
    days = (today - day).days
    if days <= 0:
        return tr("{what} today", what=what)
    if days == 1:
        return tr("{what} since yesterday", what=what)
    if days < 7:
        return tr("{what} since {weekday}", what=what, weekday=_weekday(day))
    return counted(days, "{what} for {count} day", "{what} for {count} days", what=what)


def _weekday(day: date) -> str:
    return house_locale().dayName(day.isoweekday())


def _hot(asked: Asked) -> Iterator[Hint]:
    for record in asked.waiting.hot:
        told = record.fields.get("last_contact_date")
        last = asked.day(told or record.fields.get("created_at") or asked.now.isoformat())
        days = (asked.today - last).days
        if days > (HOT_DAYS if told else FRESH_DAYS):
            who = _hot_name(str(record.fields.get("lead_type") or ""))
            length = counted(days, "no contact in {count} day", "no contact in {count} days")
            words = length if told else tr("never contacted")
            yield _of_lead(record, "hot", last, tr("{who}, {words}", who=who, words=words))


def _hot_name(kind: str) -> str:
    return {"buyer": tr("Hot buyer"), "seller": tr("Hot seller")}.get(kind, tr("Hot lead"))


def _fresh(asked: Asked) -> Iterator[Hint]:
    """Somebody wrote or called, and nobody answered."""
    for record in asked.waiting.fresh:
        made = record.fields.get("created_at")
        day = asked.day(made) if made else asked.today
        days = (asked.today - day).days
        if days >= FRESH_DAYS:
            reason = counted(
                days, "New lead, not contacted in {count} day", "New lead, not contacted in {count} days"
            )
            yield _of_lead(record, "fresh", day, reason)


def _missed(asked: Asked) -> Iterator[Hint]:
    """A client did not come, and nothing was arranged since."""
    for record in asked.waiting.missed:
        client = asked.linked.client(record)
        start = span_of(record)[0]
        if client is None or start > asked.now or _made_up(asked, record, start):
            continue
        day = start.astimezone(asked.zone).date()
        kind = lowered(kind_name(str(record.fields.get("appointment_type") or "other")))
        phone, email = asked.linked.phone(record), asked.linked.email(record)
        reason = tr("Missed {when} {kind}", when=_whose(day, asked.today), kind=kind)
        yield Hint("missed", day, "clients", client.id, client.title, reason, phone, email)


def _made_up(asked: Asked, missed: Record, start: datetime) -> bool:
    client = missed.fields.get("client_id")
    return any(
        other.fields.get("client_id") == client and span_of(other)[0] > start for other in asked.waiting.later
    )


def _whose(day: date, today: date) -> str:
    """ "Monday’s", "yesterday’s"."""
    near = {0: tr("today’s"), 1: tr("yesterday’s")}.get((today - day).days)
    return near or tr("{weekday}’s", weekday=_weekday(day))


def _deals(asked: Asked) -> Iterator[Hint]:
    """A contingency of a deal whose day is here, and which nobody has settled."""
    for record in asked.waiting.escrows:
        for due, name in _pending(record):
            days = (due - asked.today).days
            if -LATE_DAYS <= days <= SOON_DAYS:
                party = _party(record)
                who = str(party.get("name") or record.title)
                phone, email = (str(party.get(field) or "") for field in ("phone", "email"))
                reason = tr("{name} {when}", name=capital(name), when=_deadline(days))
                yield Hint(f"deal-{name}", due, "escrows", record.id, who, reason, phone, email)


def _pending(record: Record) -> Iterator[tuple[date, str]]:
    rows = record.fields.get("contingencies")
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, Mapping) and row.get("status") == "pending" and row.get("type"):
            try:
                yield date.fromisoformat(str(row.get("due_date"))[:10]), str(row["type"])
            except ValueError:
                continue


def _deadline(days: int) -> str:
    if days < 0:
        return counted(-days, "was due {count} day ago", "was due {count} days ago")
    return tr("due tomorrow") if days else tr("due today")


def _party(record: Record) -> Mapping[str, Any]:
    """The side that the agent represents, as far as the deal says it."""
    side = "sellers" if record.fields.get("representation_type") == "seller" else "buyers"
    rows = record.fields.get(side)
    first = rows[0] if isinstance(rows, list) and rows else {}
    return first if isinstance(first, Mapping) else {}


def answered(hint: Hint, record: Record, now: datetime) -> dict[str, Any]:
    """What marks a lead as spoken to: contacted now, and a follow-up that was due is done."""
    moment = now.replace(microsecond=0).astimezone(ZoneInfo("UTC"))
    patch: dict[str, Any] = {"last_contact_date": moment.isoformat().replace("+00:00", "Z")}
    due = record.fields.get("next_follow_up")
    if due and instant(str(due)) < now + timedelta(days=1):
        patch["next_follow_up"] = None
    if hint.rule == "fresh" or record.fields.get("status") == "new":
        patch["status"] = "contacted"
    return patch
