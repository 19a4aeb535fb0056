"""What may be concluded from a record that a list did not show (CONTRACT B1, B2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

LEAST_FOR_BRAKE = 20
SHARE_FOR_BRAKE = 0.10


@dataclass(slots=True)
class WalkLog:
    """What a walk saw: distinct ids, whether one came twice, and the totals that its pages named."""

    ids: set[str] = field(default_factory=set)
    totals: set[int] = field(default_factory=set)
    repeated: bool = False
    unreadable: int = 0
    cut: bool = False
    """Left before the end."""

    def add(self, ids: Sequence[str], total: int | None) -> None:
        if total is not None:
            self.totals.add(total)
        before = len(self.ids)
        self.ids.update(ids)
        self.repeated = self.repeated or len(self.ids) < before + len(ids)

    @property
    def ended(self) -> bool:
        """Whether every row was seen: one total on every page, no id twice, and as many rows as the total."""
        return not (self.repeated or self.cut) and self.totals == {len(self.ids) + self.unreadable}

    @property
    def closed(self) -> bool:
        """The closure rule: every row was seen and had an id; only then does absence mean anything."""
        return self.ended and not self.unreadable


def suspects(known: Iterable[str], *walks: WalkLog) -> frozenset[str]:
    """Ids that we know and that no list showed; nothing at all unless every walk is closed."""
    if not all(walk.closed for walk in walks):
        return frozenset()
    seen = set[str]().union(*(walk.ids for walk in walks))
    return frozenset(known) - seen


def brake(missing: int, of: int) -> bool:
    """Whether so many went at once that a person should look first: more than max(20, 10 %)."""
    return missing > max(LEAST_FOR_BRAKE, of * SHARE_FOR_BRAKE)
