"""A pure answer to one question: what is to be said now, and when is there something to say next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any


@dataclass(frozen=True)
class Near:
    """An appointment that is still to come or goes on; aware times. `lead` None: as long before as usual."""

    id: str
    start: datetime
    end: datetime
    lead: timedelta | None = None


@dataclass(frozen=True)
class Answer:
    """What the person said to a reminder: `until` puts it off, None closes it.

    It was said of an appointment at `start`: one that was moved since speaks up again.
    """

    start: datetime
    until: datetime | None = None


@dataclass(frozen=True)
class Schedule:
    """`due` by start; `next_at` is None where nothing is left to wait for."""

    due: tuple[Near, ...]
    next_at: datetime | None


def schedule(near: Iterable[Near], answers: Mapping[str, Answer], now: datetime, lead: timedelta) -> Schedule:
    """After a sleep nothing is lost: what has begun meanwhile is due until it ends, and what ended is not."""
    due, later = [], []
    for item in near:
        at = _speaks_at(item, answers.get(item.id), lead)
        if at is None or item.end <= now:
            continue
        if at <= now:
            due.append(item)
        else:
            later.append(at)
    return Schedule(tuple(sorted(due, key=lambda item: (item.start, item.id))), min(later, default=None))


def _speaks_at(item: Near, answer: Answer | None, lead: timedelta) -> datetime | None:
    if answer is None or answer.start != item.start:
        return item.start - (lead if item.lead is None else item.lead)
    return answer.until


def answers_to_json(answers: Mapping[str, Answer], now: datetime) -> dict[str, Any]:
    """Without those of days that are over: nothing asks for them any more."""
    yesterday = now - timedelta(days=1)
    return {
        key: {"start": said.start.isoformat(), "until": said.until.isoformat() if said.until else None}
        for key, said in answers.items()
        if max(said.start, said.until or said.start) > yesterday
    }


def answers_from_json(told: Mapping[str, Any]) -> dict[str, Answer]:
    return {
        key: Answer(
            datetime.fromisoformat(said["start"]),
            datetime.fromisoformat(said["until"]) if said["until"] else None,
        )
        for key, said in told.items()
    }
