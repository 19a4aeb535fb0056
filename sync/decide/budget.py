"""How many requests are left in the window, and who may still use them (CONTRACT 1.6, B18)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from sync.clock import iso, moment

ASSUMED_LIMIT = 500
ASSUMED_WINDOW = timedelta(minutes=15)
LONGEST_JITTER = 30.0


class Purpose(StrEnum):
    """Why a request is made; each may use the window down to its own reserve."""

    BACKGROUND = "background"
    PUSH = "push"
    PERSON = "person"


RESERVE: Mapping[Purpose, float] = {Purpose.BACKGROUND: 0.40, Purpose.PUSH: 0.10, Purpose.PERSON: 0.0}
"""30 % of the window is kept for pushes and confirmations, 10 % for sign-in and what the person opens."""


@dataclass(frozen=True, slots=True)
class Budget:
    """The window as far as it is known; `held_until` is the server's own word after a 429."""

    limit: int = ASSUMED_LIMIT
    remaining: int = ASSUMED_LIMIT
    resets_at: datetime | None = None
    held_until: datetime | None = None
    told: bool = False
    """Whether the server itself named the numbers."""

    def at(self, now: datetime) -> Budget:
        """The same budget later: a window that is over is full again."""
        held = self.held_until if self.held_until and self.held_until > now else None
        if self.resets_at is not None and self.resets_at <= now:
            return replace(self, remaining=self.limit, resets_at=None, held_until=held)
        return replace(self, held_until=held)

    def wait_until(self, purpose: Purpose, now: datetime, requests: int = 1) -> datetime | None:
        """When this purpose may send so many, or all that a window ever gives it; None means now."""
        current = self.at(now)
        if current.held_until is not None:
            return current.held_until
        reserve = current.limit * RESERVE[purpose]
        before_the_last = min(requests, int(current.limit - reserve)) - 1
        if current.remaining - before_the_last > reserve:
            return None
        return current.resets_at or now + ASSUMED_WINDOW

    def spent(self, now: datetime) -> Budget:
        """One request more; the window starts with the first of them where the server has not said."""
        current = self.at(now)
        resets_at = current.resets_at or now + ASSUMED_WINDOW
        return replace(current, remaining=max(0, current.remaining - 1), resets_at=resets_at)

    def told_by(self, headers: Mapping[str, str], now: datetime) -> Budget:
        """The server's own numbers, where it sent all three; nonsense is passed over."""
        numbers = [_whole(headers.get(f"ratelimit-{name}")) for name in ("limit", "remaining", "reset")]
        limit, remaining, seconds = numbers
        if limit is None or remaining is None or seconds is None or limit < 1:
            return self
        resets_at = now + timedelta(seconds=min(seconds, 24 * 3600))
        return replace(self, limit=limit, remaining=min(remaining, limit), resets_at=resets_at, told=True)

    def held(self, seconds: float, jitter: float, now: datetime) -> Budget:
        """After a 429: the server's wait, then a little more so that an office does not come back as one."""
        until = now + timedelta(seconds=max(0.0, min(seconds, 24 * 3600.0)) + jitter)
        return replace(self, remaining=0, resets_at=until, held_until=until)

    def as_json(self) -> dict[str, object]:
        return {
            "limit": self.limit,
            "remaining": self.remaining,
            "resets_at": iso(self.resets_at) if self.resets_at else None,
            "held_until": iso(self.held_until) if self.held_until else None,
            "told": self.told,
        }

    @staticmethod
    def from_json(data: Mapping[str, object]) -> Budget:
        def when(name: str) -> datetime | None:
            text = data.get(name)
            return moment(text) if isinstance(text, str) else None

        limit, remaining = data.get("limit"), data.get("remaining")
        return Budget(
            limit=limit if isinstance(limit, int) else ASSUMED_LIMIT,
            remaining=remaining if isinstance(remaining, int) else ASSUMED_LIMIT,
            resets_at=when("resets_at"),
            held_until=when("held_until"),
            told=bool(data.get("told")),
        )


def _whole(text: str | None) -> int | None:
    cleaned = (text or "").strip()
    return int(cleaned) if cleaned.isascii() and cleaned.isdigit() and len(cleaned) < 10 else None
