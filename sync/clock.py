"""Time and chance, handed in from outside so that a test can own both."""

from __future__ import annotations

import random
import time
from datetime import UTC, datetime, timedelta
from uuid import UUID


class Clock:
    """Wall time in UTC, monotonic seconds, and the randomness of ids and waits."""

    def __init__(self, seed: int | None = None) -> None:
        self._random: random.Random = random.SystemRandom() if seed is None else random.Random(seed)

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    def between(self, low: float, high: float) -> float:
        return self._random.uniform(low, high)

    def new_id(self) -> str:
        """A UUIDv7: sorts by creation, and two laptops never make the same one (RFC 9562, section 5.7)."""
        milliseconds = int(self.now().timestamp() * 1000) & ((1 << 48) - 1)
        chance = self._random.getrandbits(74)
        value = milliseconds << 80 | 0x7 << 76 | chance >> 62 << 64 | 0b10 << 62 | chance & (1 << 62) - 1
        return str(UUID(int=value))


class ManualClock(Clock):
    """A clock that only moves when told to."""

    def __init__(self, start: datetime, seed: int = 0) -> None:
        super().__init__(seed)
        self._now = start

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._now.timestamp()

    def advance(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)


def iso(moment: datetime) -> str:
    """UTC ISO 8601 with `Z`; milliseconds only where there are some, so that equal moments are equal text."""
    text = moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0")
    return f"{whole}.{fraction}Z" if fraction else f"{whole}Z"


def moment(text: str) -> datetime:
    """The aware UTC datetime of an ISO 8601 text; a text without an offset is taken as UTC."""
    value = datetime.fromisoformat(text)
    return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)
