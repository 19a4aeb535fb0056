"""Where the person was, for Back and Forward; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST = 100


@dataclass(frozen=True)
class Place:
    """A page, and which record it shows."""

    page: str
    resource: str = ""
    id: str = ""


class Trail:
    """Going somewhere new forgets what was ahead."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def current(self) -> Place | None:
        return self._places[self._at] if self._at >= 0 else None

    def is_at(self, page: str) -> bool:
        return self.current is not None and self.current.page == page

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at + 1 < len(self._places)

    def go(self, place: Place) -> None:
        if place == self.current:
            return
        self._places = [*self._places[: self._at + 1], place][-LONGEST:]
        self._at = len(self._places) - 1

    def back(self) -> Place | None:
        """The place before, which is current from now on."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self.current

    def forward(self) -> Place | None:
        if not self.can_go_forward:
            return None
        self._at += 1
        return self.current

    def forget(self, place: Place) -> None:
        """A place that is no more, such as the page of someone who was deleted."""
        here = self.current
        kept = [known for known in self._places if known != place]
        before = sum(known != place for known in self._places[: self._at + 1])
        self._places = kept
        self._at = before - 1 if here == place else kept.index(here) if here in kept else before - 1
