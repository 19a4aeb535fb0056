"""Notes about a person in one text: each under the day and time at which it was written. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from desktop.wording.moments import clock_text, house_locale, month_day
from desktop.wording.speech import tr

_DATED = re.compile(
    r"(?P<day>[^\n:]{6,40}?),?\s+(?P<hour>\d{1,2}):(?P<minute>\d{2})"
    r"(?:\s?(?P<half>[ap])\.?\s?m\.?)?:\s?(?P<text>.*)",
    re.IGNORECASE,
)
_WORDS = re.compile(r"\w+")
_SMALL = frozenset({"de", "del"})
BLANK = " "
"""An empty line within a note: a line with nothing at all ends it."""


@dataclass(frozen=True)
class Note:
    """`written` is None where nobody said when it was."""

    text: str
    written: datetime | None = None


def stamp(moment: datetime, zone: ZoneInfo) -> str:
    """ "July 15, 2026 4:52 PM": with the year, as it is read in years to come."""
    local = moment.astimezone(zone)
    day = tr("{day}, {year}", day=month_day(local.date()), year=local.year)
    return f"{day} {clock_text(moment, zone)}"


def with_note(before: str, typed: str, moment: datetime, zone: ZoneInfo) -> str:
    """The new note on top; what was there stays below it as it is."""
    lines = [line.rstrip() or BLANK for line in typed.strip().splitlines()]
    note = "\n".join([f"{stamp(moment, zone)}: {lines[0]}", *lines[1:]])
    return f"{note}\n\n{before}" if before.strip() else note


def notes_in(text: str, zone: ZoneInfo) -> tuple[Note, ...]:
    """In the order of the text, and last as one note all that has no date.

    A note that stands there twice is told once: after a clash that kept both texts it does.
    """
    found = list(dict.fromkeys(_parts(text, zone)))
    undated = "\n\n".join(note.text for note in found if note.written is None)
    dated = [note for note in found if note.written is not None]
    return (*dated, Note(undated)) if undated else tuple(dated)


def _parts(text: str, zone: ZoneInfo) -> Iterator[Note]:
    lines: list[str] = []
    written: datetime | None = None
    for line in [*text.splitlines(), ""]:
        begun = _begun(line, zone)
        if (begun or not line) and lines:
            yield Note("\n".join(lines).strip(), written)
        if begun:
            written, lines = begun.written, [begun.text]
        elif line:
            lines.append(line)
        else:
            written, lines = None, []


def _begun(line: str, zone: ZoneInfo) -> Note | None:
    """The first line of a dated note."""
    found = _DATED.fullmatch(line)
    parts = _day(found["day"]) if found else None
    if found is None or parts is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower() == "p" else 0)
    try:
        return Note(found["text"], datetime(*parts, hour, minute, tzinfo=zone))
    except ValueError:
        return None


def _day(text: str) -> tuple[int, int, int] | None:
    """Year, month and day of "July 15, 2026", also in the other language; None with any other word in it."""
    words = [word.casefold() for word in _WORDS.findall(text)]
    months = _months(QLocale().name())
    named = [months[word] for word in words if word in months]
    years = [int(word) for word in words if word.isdecimal() and len(word) == 4]
    days = [int(word) for word in words if word.isdecimal() and len(word) <= 2]
    rest = [word for word in words if word not in months and word not in _SMALL and not word.isdecimal()]
    if rest or not len(named) == len(years) == len(days) == 1:
        return None
    return years[0], named[0], days[0]


@lru_cache(maxsize=8)
def _months(_locale: str) -> Mapping[str, int]:
    """A colleague's laptop may speak the other language. Kept for each locale."""
    spoken = [QLocale(QLocale.Language.English), QLocale(QLocale.Language.Spanish), house_locale()]
    form = QLocale.FormatType.LongFormat
    return MappingProxyType(
        {
            name.casefold(): month
            for locale in spoken
            for month in range(1, 13)
            for name in (locale.monthName(month, form), locale.standaloneMonthName(month, form))
        }
    )
