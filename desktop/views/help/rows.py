"""What the help shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class KeyRow:
    """What can be done, and the keys that do it, as they are written on the keyboard."""

    label: str
    keys: tuple[str, ...]

    def matches(self, typed: str) -> bool:
        """Whether every word that was typed is in its words or keys."""
        said = f"{self.label} {' '.join(self.keys)}".casefold()
        return all(word in said for word in typed.casefold().split())


@dataclass(frozen=True)
class KeyGroup:
    """Keys that are looked for together."""

    heading: str
    rows: tuple[KeyRow, ...]

    def matching(self, typed: str) -> tuple[KeyRow, ...]:
        """All of them where the heading is what was typed."""
        if typed.strip() and typed.strip().casefold() in self.heading.casefold():
            return self.rows
        return tuple(row for row in self.rows if row.matches(typed))


@dataclass(frozen=True)
class Topic:
    """A short explanation; `states` are shown with their glyphs and what each of them means."""

    heading: str
    text: str
    states: tuple[tuple[str, str], ...] = ()
