"""Who may be the same person: what two entries have in common, and an index that finds such pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop.models.people_order import folded

Key = tuple[str, str]
"""Resource and local id."""
CLOSEST = 6
"""Of many who share one thing, so many are paired with each other one: an office's address is no proof."""
PHONE_DIGITS = 10
"""Without the country code that some write and some do not."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What an entry is recognised by, in small letters; `linked` are those known to be the same."""

    name: str = ""
    email: str = ""
    number: str = ""
    linked: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        return self.name.rpartition(" ")[2]

    def handles(self) -> Iterator[str]:
        """Two who share one of these may be the same."""
        if self.email:
            yield f"@{self.email}"
        if self.number:
            yield f"{self.number} {self.family}"


def marks_of(names: Sequence[object], email: object, phone: object, linked: Sequence[object] = ()) -> Marks:
    """From what the fields hold."""
    name = " ".join(str(part).strip() for part in names if part)
    digits = "".join(sign for sign in str(phone or "") if sign.isdecimal())
    return Marks(
        str(folded(name)),
        str(email or "").strip().casefold(),
        digits[-PHONE_DIGITS:],
        tuple(str(key) for key in linked if key),
    )


def in_common(one: Marks, other: Marks) -> frozenset[str]:
    """Some of name, family, phone and email."""
    name = bool(one.name) and one.name == other.name
    found = {
        "name": name,
        "family": not name and bool(one.family) and one.family == other.family,
        "phone": bool(one.number) and one.number == other.number,
        "email": bool(one.email) and one.email == other.email,
    }
    return frozenset(what for what, same in found.items() if same)


def alike(one: Marks, other: Marks) -> bool:
    """The same e-mail address, or one phone number and a family name in common: offices share numbers."""
    return not set(one.handles()).isdisjoint(other.handles())


class LikenessIndex:
    """Everybody by what they share; tells who becomes a pair, and who is one no longer."""

    def __init__(self) -> None:
        self._groups: dict[int, list[Key]] = {}
        self._handles: dict[Key, tuple[int, ...]] = {}
        self._partners: dict[Key, set[Key]] = {}
        self._links: dict[Key, tuple[str, ...]] = {}
        self._linked: dict[str, set[str]] = {}

    def __len__(self) -> int:
        return len(self._handles)

    def add(self, key: Key, marks: Marks) -> set[Key]:
        """With whom the newcomer is a pair now. Handles are kept as numbers: texts would be a second book."""
        self._handles[key] = handles = tuple(hash(handle) for handle in marks.handles())
        if marks.linked:
            self._links[key] = marks.linked
        for link in marks.linked:
            self._linked.setdefault(link, set()).add(key[1])
            self._linked.setdefault(key[1], set()).add(link)
        found: set[Key] = set()
        for handle in handles:
            group = self._groups.setdefault(handle, [])
            found.update(other for other in group[:CLOSEST] if not self._known_as_one(key, other))
            group.append(key)
        for other in found:
            self._partners.setdefault(other, set()).add(key)
        if found:
            self._partners.setdefault(key, set()).update(found)
        return found

    def remove(self, key: Key) -> set[Key]:
        """With whom they were a pair."""
        for link in self._links.pop(key, ()):
            self._linked[link].discard(key[1])
            self._linked[key[1]].discard(link)
        for handle in self._handles.pop(key, ()):
            group = self._groups[handle]
            group.remove(key)
            if not group:
                del self._groups[handle]
        found = self._partners.pop(key, set())
        for other in found:
            self._partners[other].discard(key)
        return found

    def _known_as_one(self, key: Key, other: Key) -> bool:
        """One leads to the other, or both to a third."""
        mine, theirs = self._linked.get(key[1]), self._linked.get(other[1])
        if not mine or not theirs:
            return False
        return other[1] in mine or not mine.isdisjoint(theirs)
