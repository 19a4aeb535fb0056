"""When a fault acts: the argument of `NAME=ARG`, read part by part, and the count that is kept of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from random import Random
from typing import Any

from sync.sandbox.call import Call

_METHODS = frozenset({"GET", "POST", "PUT", "PATCH", "DELETE"})
_ORDERS = frozenset({"every", "after", "at"})
_SECONDS = re.compile(r"[0-9]+(\.[0-9]+)?s")
_PERCENT = re.compile(r"[0-9]+(\.[0-9]+)?%")
_WORD = re.compile(r"[a-z][a-z-]*")


class BadFault(ValueError):
    """A fault's text names no fault, or has a part that cannot be read."""


@dataclass
class Trigger:
    """Which calls a fault meets, and which of those it strikes; `remaining` None stands for always.

    `after`, `every` and `at` count the calls on which the fault could have acted, the first being 1.
    """

    method: str | None = None
    path: str | None = None
    remaining: int | None = None
    seconds: float | None = None
    percent: float | None = None
    every: int | None = None
    after: int | None = None
    at: int | None = None
    word: str | None = None
    chance: Random = field(default_factory=lambda: Random(0))
    counted: int = 0

    @classmethod
    def parse(cls, text: str) -> Trigger:
        """Raises BadFault. The parts are described in `sync.sandbox.faults`."""
        trigger, parts = cls(), iter([part for part in text.split(":") if part])
        for part in parts:
            if part in _ORDERS:
                trigger._set(part, _number(part, next(parts, "")))
            else:
                trigger._take_part(part)
        return trigger

    def _take_part(self, part: str) -> None:
        if part.upper() in _METHODS:
            self._set("method", part.upper())
        elif part.startswith("/"):
            self._set("path", part)
        elif part.isascii() and part.isdigit():
            self._set("remaining", int(part))
        elif _SECONDS.fullmatch(part):
            self._set("seconds", float(part[:-1]))
        elif _PERCENT.fullmatch(part):
            self._set("percent", _share(part))
        elif _WORD.fullmatch(part):
            self._set("word", part)
        else:
            raise BadFault(f"cannot read {part!r} in a fault's argument")

    def _set(self, name: str, value: Any) -> None:
        if getattr(self, name) is not None:
            shown = {"remaining": "count", "percent": "probability", "seconds": "time"}.get(name, name)
            raise BadFault(f"a fault takes one {shown}, not both {getattr(self, name)} and {value}")
        setattr(self, name, value)

    def meets(self, call: Call) -> bool:
        if self.remaining == 0 or (self.method and call.method != self.method):
            return False
        return self.path is None or self.path in call.path

    def strikes(self) -> bool:
        """Counts a call on which the fault could act, and says whether it does."""
        self.counted += 1
        if not self._on_schedule():
            return False
        if self.percent is not None and self.chance.random() * 100 >= self.percent:
            return False
        if self.remaining is not None:
            self.remaining -= 1
        return True

    def _on_schedule(self) -> bool:
        turn = self.counted - (self.after or 0)
        if turn <= 0 or (self.at is not None and self.counted != self.at):
            return False
        return self.every is None or turn % self.every == 0


def _number(order: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and (int(text) > 0 or order == "after")):
        given = f"not {text!r}" if text else "and none was given"
        raise BadFault(f"{order!r} is followed by a number of calls, as in '{order}:5', {given}")
    return int(text)


def _share(part: str) -> float:
    percent = float(part[:-1])
    if not 0 < percent <= 100:
        raise BadFault(f"a probability lies above 0% and at most at 100%, not at {part}")
    return percent
