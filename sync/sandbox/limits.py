"""Request budgets per address, counted in fixed windows (CONTRACT 1.6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from sync.sandbox.envelope import Refused


@dataclass
class Rule:
    """So many requests in so many seconds."""

    requests: int
    seconds: int


@dataclass
class Window:
    """One address's use of one rule since `start`."""

    start: datetime
    used: int = 0


class Limits:
    """Counts while it is on; while it is off it reports a full budget and refuses nobody."""

    def __init__(self, clock: Callable[[], datetime], on: bool) -> None:
        self.clock = clock
        self.on = on
        self.rules = {
            "all": Rule(500, 900),
            "failed": Rule(30, 900),
            "login": Rule(50, 900),
            "refresh": Rule(30, 60),
        }
        self._windows: dict[tuple[str, str], Window] = {}

    def charge(self, ip: str, path: str) -> None:
        """Raises `Refused` with 429 when a budget that the call falls under is spent."""
        if not self.on:
            return
        for name in self._scopes(path):
            self._spend(name, ip)
        if self._counts_failures(path) and self._window("failed", ip).used >= self.rules["failed"].requests:
            raise _too_many()

    def note_failure(self, ip: str, path: str) -> None:
        if self.on and self._counts_failures(path):
            self._window("failed", ip).used += 1

    def spend(self, ip: str, requests: int, name: str = "all") -> None:
        """Someone else behind the same address used some of the budget (CONTRACT B18)."""
        self._window(name, ip).used += requests

    def reset(self) -> None:
        self._windows.clear()

    def headers(self, ip: str, path: str) -> list[tuple[str, str]]:
        name = self._scopes(path)[-1]
        rule = self.rules[name]
        used = self._window(name, ip).used if self.on else 0
        return [
            ("RateLimit-Limit", str(rule.requests)),
            ("RateLimit-Remaining", str(max(0, rule.requests - used))),
            ("RateLimit-Reset", str(self.seconds_left(ip, path))),
        ]

    def seconds_left(self, ip: str, path: str) -> int:
        name = self._scopes(path)[-1]
        end = self._window(name, ip).start + timedelta(seconds=self.rules[name].seconds)
        return max(1, ceil((end - self.clock()).total_seconds()))

    def _spend(self, name: str, ip: str) -> None:
        window = self._window(name, ip)
        if window.used >= self.rules[name].requests:
            raise _too_many()
        window.used += 1

    def _window(self, name: str, ip: str) -> Window:
        now = self.clock()
        window = self._windows.get((name, ip))
        if window is None or now >= window.start + timedelta(seconds=self.rules[name].seconds):
            window = self._windows[name, ip] = Window(now)
        return window

    def _scopes(self, path: str) -> tuple[str, ...]:
        special = {"/auth/login": "login", "/auth/refresh": "refresh"}.get(path)
        return ("all", special) if special else ("all",)

    def _counts_failures(self, path: str) -> bool:
        return path.startswith("/auth/") and path != "/auth/refresh"


def _too_many() -> Refused:
    return Refused(429, "RATE_LIMIT_EXCEEDED", "Too many requests, please try again later")
