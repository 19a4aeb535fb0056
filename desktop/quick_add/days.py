"""Days as they are said: tomorrow, next friday, jul 18, 7/18, in 2 weeks."""

from __future__ import annotations

import re
from datetime import date, timedelta

from desktop.quick_add.line import Line

ISO = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$")
SLASHED = re.compile(r"^(\d{1,2})/(\d{1,2})(?:/(\d{2}|\d{4}))?$")
NUMBER = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?$")
YEAR = re.compile(r"^(20\d{2})$")
WEEK = 7
CENTURY = 2000

Found = tuple[int, date]
"""How many words it took, and the day."""


def read_day(line: Line, index: int, today: date) -> Found | None:
    """The day that is said from this word on."""
    known, word = line.language, line.word(index)
    if word in known.on or word in known.this:
        found = read_day(line, index + 1, today) if line.word(index + 1) not in known.on else None
        return (found[0] + 1, found[1]) if found else None
    if word in known.relative:
        return 1, today + timedelta(days=known.relative[word])
    if word in known.days:
        return 1, today + timedelta(days=(known.days[word] - today.weekday() - 1) % WEEK + 1)
    if word in known.upcoming:
        return _next(line, index, today)
    if word in known.ago:
        return _from_now(line, index, today)
    return _numbered(word, line, today) or _named_month(line, index, today)


def _next(line: Line, index: int, today: date) -> Found | None:
    """The day of the week that follows this one, which ends on Sunday."""
    weekday = line.language.days.get(line.word(index + 1))
    if weekday is None:
        return None
    monday = today + timedelta(days=WEEK - today.weekday())
    return 2, monday + timedelta(days=weekday)


def _from_now(line: Line, index: int, today: date) -> Found | None:
    start = index + 1 if line.word(index + 1).isdigit() else index + 2
    days = line.language.spans.get(line.word(start + 1))
    if days is None or not line.word(start).isdigit():
        return None
    return start + 2 - index, today + timedelta(days=min(days * int(line.word(start)), 10 * 366))


def _numbered(word: str, line: Line, today: date) -> Found | None:
    iso = ISO.match(word)
    if iso:
        return _day(1, *map(int, iso.groups()))
    slashed = SLASHED.match(word)
    if slashed is None:
        return None
    first, second = int(slashed[1]), int(slashed[2])
    month, day = (second, first) if line.language.day_first else (first, second)
    year = int(slashed[3]) if slashed[3] else None
    return _coming(1, _full(year), month, day, today)


def _named_month(line: Line, index: int, today: date) -> Found | None:
    """ "july 18", "july 18 2027", "18 july", "18 de julio"."""
    months = line.language.months
    word, after = line.word(index), line.word(index + 1)
    if word in months and NUMBER.match(after):
        return _with_year(line, index + 2, index, (months[word], _number(after)), today)
    of = index + 2 if after in line.language.since else index + 1
    if NUMBER.match(word) and line.word(of) in months:
        return _with_year(line, of + 1, index, (months[line.word(of)], _number(word)), today)
    return None


def _with_year(line: Line, end: int, first: int, day: tuple[int, int], today: date) -> Found | None:
    year = YEAR.match(line.word(end))
    return _coming(end + bool(year) - first, int(year[1]) if year else None, *day, today)


def _number(word: str) -> int:
    found = NUMBER.match(word)
    return int(found[1]) if found else 0


def _full(year: int | None) -> int | None:
    return year + CENTURY if year is not None and year < CENTURY else year


def _coming(words: int, year: int | None, month: int, day: int, today: date) -> Found | None:
    """A day without its year is the next one of that name."""
    found = _day(words, year or today.year, month, day)
    if found and year is None and found[1] < today:
        return _day(words, today.year + 1, month, day)
    return found


def _day(words: int, year: int, month: int, day: int) -> Found | None:
    try:
        return words, date(year, month, day)
    except ValueError:
        return None
