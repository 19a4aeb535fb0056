"""When to try again: exponential with full jitter, at most a quarter of an hour (seconds)."""

from __future__ import annotations

from collections.abc import Callable

FIRST = 2.0
LONGEST = 900.0
GIVE_UP_AFTER = 5
"""CONTRACT B17: many 500s are input errors; after so many of them the operation is shown to the person."""


def delay(tries: int, between: Callable[[float, float], float]) -> float:
    """Seconds until the next try after `tries` failures."""
    return between(0.0, min(LONGEST, FIRST * 2.0 ** min(tries, 10)))


def give_up(tries: int) -> bool:
    return tries >= GIVE_UP_AFTER
