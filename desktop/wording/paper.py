"""What stands at the head of a sheet: which days, and how far it can be trusted."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.wording.moments import clock_text, moment_text, month_day, weekday_day
from desktop.wording.speech import capital, counted, tr

FRESH = timedelta(hours=1)


def sheet_title(first: date, count: int) -> str:
    """ "Wednesday, July 15, 2026" or "July 12 – July 18, 2026"."""
    if count == 1:
        return capital(tr("{day}, {year}", day=weekday_day(first, short=False), year=first.year))
    last = first + timedelta(days=count - 1)
    return tr("{first} – {last}, {year}", first=month_day(first), last=month_day(last), year=last.year)


def stamp(now: datetime, zone: ZoneInfo, waiting: int, needs: int, read_at: datetime | None) -> str:
    """ "As of Wed, July 15, 11:20 AM, 2 changes not sent yet"; says when the server was read if long ago."""
    day = weekday_day(now.astimezone(zone).date())
    parts = [tr("as of {day}, {clock}", day=day, clock=clock_text(now, zone))]
    if waiting:
        parts.append(counted(waiting, "{count} change not sent yet", "{count} changes not sent yet"))
    if needs:
        parts.append(counted(needs, "{count} waits for your decision", "{count} wait for your decision"))
    said = capital(", ".join(parts))
    if read_at is None:
        return tr("{said}. Not everything was read from the server yet.", said=said)
    if now - read_at > FRESH:
        when = moment_text(read_at, zone, now)
        return tr("{said}. Last read from the server: {when}.", said=said, when=when)
    return said
