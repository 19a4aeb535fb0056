"""When what can wait is due again: complete walks, timelines, and values that a server did not take."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

WALK_EVERY = timedelta(hours=24)
"""A list is read to its end at least so often, while the program runs."""
WALK_SPREAD = timedelta(hours=6)
"""So much earlier it may be: each laptop and each resource has a time of its own."""
WALK_AGAIN = timedelta(minutes=15)
"""After a walk that did not close, others have their turn first."""
TIMELINE_EVERY = timedelta(days=1)
FIRST_OFFER = timedelta(days=1)
LONGEST_OFFER = timedelta(days=30)
_FRACTIONS = 2**32


@dataclass(frozen=True, slots=True)
class Walked:
    """How far a resource was read."""

    resource: str
    complete: datetime | None
    """The start of the last complete walk, of its lists the oldest; None until all of them had one."""
    tried: datetime | None = None
    """The start of the last walk, whether or not it closed."""


def share(*words: str) -> float:
    """A number from 0 to 1 that is the same for the same words, and even over different ones."""
    digest = hashlib.blake2b("\n".join(words).encode(), digest_size=4).digest()
    return int.from_bytes(digest) / _FRACTIONS


def walk_due(walked: Walked, own: str) -> datetime | None:
    """When the resource is to be walked again; None stands for at once. `own` names this laptop's account."""
    if walked.complete is None:
        return None
    due = walked.complete + WALK_EVERY - WALK_SPREAD * share(own, walked.resource)
    tried = walked.tried or walked.complete
    return due if tried <= walked.complete else max(due, tried + WALK_AGAIN)


def turn(walks: Iterable[Walked], own: str, now: datetime) -> frozenset[str]:
    """The resources that an ordinary cycle walks: all that were never read to their end, and one other.

    That one is of those that are due the one whose last walk is the longest ago, so that an office does not
    come back from its weekend with every list at once. A time to come is that of a clock that was wrong.
    """
    first: set[str] = set()
    again: list[tuple[datetime, str]] = []
    for walked in walks:
        due = walk_due(walked, own)
        if due is None or walked.complete is None:
            first.add(walked.resource)
        elif due <= now or walked.complete > now:
            again.append((max(walked.complete, walked.tried or walked.complete), walked.resource))
    return frozenset(first | {resource for _, resource in sorted(again)[:1]})


def offer_due(offered: datetime | None, offers: int, now: datetime) -> bool:
    """Whether a value that the server did not take is offered again: a day later, then two, four, up to 30.

    `offered` is when it was offered last; None where the person asked for it, or nobody knows.
    """
    if offered is None or offered > now:
        return True
    pause: timedelta = FIRST_OFFER * 2 ** min(offers, 10)
    return offered + min(LONGEST_OFFER, pause) <= now
