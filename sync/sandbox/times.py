"""The two ways in which the server writes a moment, and a clock that can be told to be wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

_WITH_OFFSET = re.compile(r"\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?([Zz]|[+-]\d\d:?\d\d)", re.ASCII)


class SkewedClock:
    """The server's idea of now: the given clock, shifted."""

    def __init__(self, base: Callable[[], datetime], skew_seconds: float = 0.0) -> None:
        self._base = base
        self.skew_seconds = skew_seconds

    def __call__(self) -> datetime:
        return self._base() + timedelta(seconds=self.skew_seconds)


def system_clock() -> datetime:
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """With milliseconds, as `created_at` and `timestamp` are written."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def clock_time(moment: datetime) -> str:
    """Without a fraction when there is none, as `start_time` is written."""
    if moment.microsecond:
        return stamp(moment)
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def parse_moment(text: str) -> datetime:
    """Raises ValueError unless the text is a date-time with an offset."""
    if _WITH_OFFSET.fullmatch(text) is None:
        raise ValueError(f"not a date-time with an offset: {text!r}")
    try:
        return datetime.fromisoformat(text.upper()).astimezone(UTC)
    except OverflowError as error:
        raise ValueError(f"out of range: {text!r}") from error
