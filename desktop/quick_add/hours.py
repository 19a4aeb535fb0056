"""Times, ranges and durations as they are said: 3pm, 1-3, 11-1pm, at 4, noon, 45 min, 1h30."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.quick_add.line import Line

HALF_DAY = 12 * 60
DAY = 24 * 60
FIRST_OF_MORNING = 7
"""Hours from here to eleven are said of the morning, the others of the afternoon."""
LONGEST = 24 * 60
_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?(am|pm|a|p)?"
ONE = re.compile(rf"^{_CLOCK}$")
RANGE = re.compile(rf"^{_CLOCK}[-–—]{_CLOCK}$")
LENGTH = re.compile(r"^(\d{1,3}(?:[.,]\d)?)([a-zñ]+)(?:(\d{1,2})m?(?:in)?)?$")
AMOUNT = re.compile(r"^\d{1,3}(?:[.,]\d)?$")


@dataclass(frozen=True)
class Clock:
    """`clear` when it can be nothing but a time; `half` is am, pm, or empty where it was not said."""

    minutes: int
    half: str
    clear: bool


@dataclass(frozen=True)
class Times:
    """How many words it took, and what they say, in minutes of the day."""

    words: int
    start: int
    end: int | None = None


def read_range(line: Line, index: int) -> Times | None:
    """ "1-3pm", "1 - 3", "from 9:30 to 11"."""
    known = line.language
    first = index + 1 if line.word(index) in known.since | known.place else index
    if line.house_number(first):
        return None
    together = RANGE.match(line.word(first))
    if together:
        start, end = _clock(*together.groups()[:3]), _clock(*together.groups()[3:])
        words = first - index + 1
        if end and not end.half and _half(line, first + 1):
            end, words = Clock(end.minutes, _half(line, first + 1), True), words + 1
        return _between(words, start, end)
    return _range_in_words(line, index, first)


def _range_in_words(line: Line, index: int, first: int) -> Times | None:
    start = _at(line, first)
    if start is None or line.word(first + start[0]) not in line.language.until:
        return None
    second = first + start[0] + 1
    end = None if line.house_number(second) else _at(line, second)
    return _between(second + end[0] - index, start[1], end[1]) if end else None


def read_time(line: Line, index: int, *, bare: bool = False) -> Times | None:
    """One time. A number by itself is one only where `bare` numbers are, as behind "at"."""
    word = line.word(index)
    if word in line.language.clock:
        return Times(1, line.language.clock[word])
    found = None if line.house_number(index) else _at(line, index)
    if found is None or not (found[1].clear or bare):
        return None
    return Times(found[0], _alone(found[1]))


def read_length(line: Line, index: int) -> tuple[int, int] | None:
    """How many words, and how many minutes: "45 min", "for 2 hours", "1.5h", "1h30"."""
    known = line.language
    first = index + 1 if line.word(index) in known.lasting else index
    together = LENGTH.match(line.word(first))
    if together and together[2] in known.units:
        minutes = _amount(together[1]) * known.units[together[2]] + int(together[3] or 0)
        return _length(first - index + 1, minutes)
    unit = known.units.get(line.word(first + 1))
    if unit is None or not AMOUNT.match(line.word(first)):
        return None
    return _length(first - index + 2, _amount(line.word(first)) * unit)


def _amount(text: str) -> float:
    return float(text.replace(",", "."))


def _length(words: int, minutes: float) -> tuple[int, int] | None:
    return (words, round(minutes)) if 0 < minutes <= LONGEST else None


def _at(line: Line, index: int) -> tuple[int, Clock] | None:
    """A time with its "pm", be it a word of its own."""
    found = ONE.match(line.word(index))
    clock = _clock(*found.groups()) if found else None
    if clock is None:
        return None
    half = "" if clock.half else _half(line, index + 1)
    return (2, Clock(clock.minutes, half, True)) if half else (1, clock)


def _half(line: Line, index: int) -> str:
    word = line.word(index)
    return "am" if word in line.language.morning else "pm" if word in line.language.evening else ""


def _clock(hour: str, minute: str | None, half: str | None) -> Clock | None:
    hours, minutes = int(hour), int(minute or 0)
    said = {"a": "am", "p": "pm"}.get(half or "", half or "")
    if minutes > 59 or hours > 23 or (said and not 1 <= hours <= 12):
        return None
    return Clock(hours * 60 + minutes, said, bool(said or minute))


def _between(words: int, start: Clock | None, end: Clock | None) -> Times | None:
    """What one side says of the half of the day holds for the other, unless it would end before it starts."""
    if start is None or end is None:
        return None
    if end.half and not start.half and start.minutes < HALF_DAY + 60:
        stop = _in_half(end)
        begin = _in_half(Clock(start.minutes, end.half, True))
        return Times(words, begin if begin < stop else (begin + HALF_DAY) % DAY, stop)
    begin = _alone(start)
    stop = _in_half(end) if end.half else _after(begin, end.minutes)
    return Times(words, begin, stop)


def _after(begin: int, minutes: int) -> int:
    return minutes if minutes > begin or minutes >= HALF_DAY + 60 else (minutes + HALF_DAY) % DAY


def _alone(clock: Clock) -> int:
    if clock.half:
        return _in_half(clock)
    early = 0 < clock.minutes < FIRST_OF_MORNING * 60
    return clock.minutes + HALF_DAY if early and clock.minutes >= 60 else clock.minutes


def _in_half(clock: Clock) -> int:
    return clock.minutes % HALF_DAY + (HALF_DAY if clock.half == "pm" else 0)
