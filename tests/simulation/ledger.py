"""What was saved, what the server ever held and who put it there: the book against which all is checked."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sync.entities import REGISTRY
from sync.entities.values import Kind
from sync.reading.record import Record
from sync.remote.codec import decode
from tests.simulation.field import RESOURCES
from tests.simulation.wire import Office

MINT = "§"
"""Every value that the day writes carries this sign and its number, so that each can be found again."""
WEB, SERVER = "web", "server"
Place = tuple[str, str]
"""Resource and server id."""
_SANITIZED = (
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&quot;", '"'),
    ("&#x27;", "'"),
    ("&#x2F;", "/"),
    ("&amp;", "&"),
)


def minted(value: Any) -> bool:
    return isinstance(value, str) and MINT in value


def number_of(value: str) -> int:
    """When it was minted: a later value has a higher number."""
    found = re.search(f"{MINT}([0-9]+)", value)
    return int(found[1]) if found else 0


def plain(value: Any) -> Any:
    """One round of the sanitizer undone: said here once more, so that the engine cannot be wrong for both."""
    if isinstance(value, str):
        for entity, character in _SANITIZED:
            value = value.replace(entity, character)
    return value


def sanitized(value: Any) -> Any:
    """As a server that escapes keeps it (CONTRACT B13)."""
    if isinstance(value, str):
        for entity, character in reversed(_SANITIZED):
            value = value.replace(character, entity)
    return value


def readings(value: str) -> set[str]:
    """The text as it stands, and as somebody reads it who knows that the server escapes."""
    return {value, plain(value)}


@dataclass
class Saved:
    """One value for which save returned; withdrawn once the same person replaced it or gave it up."""

    who: str
    resource: str
    local_id: str
    name: str
    value: str
    withdrawn: bool = False
    explained: bool = False
    """The person can look up what took its place."""


class Ledger:
    def __init__(self, server: Office, told: list[str]) -> None:
        """`told`: what happened so far, so that a complaint stands where it arose."""
        self.server, self.told = server, told
        self.complaints: list[str] = []
        self.saved: list[Saved] = []
        self.author: dict[str, str] = {}
        self.seen: dict[str, set[str]] = defaultdict(set)
        """who → every value that stood before their eyes, on a screen or in a question."""
        self.offered: dict[str, set[str]] = defaultdict(set)
        """who → every value that was in a request of theirs."""
        self.rows: dict[Place, dict[str, Any]] = {}
        self.held: dict[tuple[str, str, str], list[Any]] = defaultdict(list)
        """(resource, server id, field) → every value that the server had there, in canonical form."""
        self.arrived: set[str] = set()
        self.gone: dict[Place, dict[str, Any]] = {}
        self.remade: Counter[str] = Counter()
        """Title → how many people chose to make it again after it was deleted."""
        self.insisted: set[str] = set()
        """Values that somebody chose over what stood there, perhaps their own of a later hour."""
        self.unsteady = False
        """Whether this server has been one that loses what it accepted (CONTRACT B15)."""

    @property
    def escapes(self) -> bool:
        return "B13" in self.server.faults.in_force()

    def complain(self, text: str) -> None:
        if text not in self.complaints:
            self.complaints.append(text)
            self.told.append(f"    {text}")

    def save(self, who: str, resource: str, local_id: str, fields: Mapping[str, Any]) -> None:
        self.withdraw(who, local_id, set(fields))
        for name, value in fields.items():
            if minted(value):
                self.saved.append(Saved(who, resource, local_id, name, value))
                self.written(who, value)

    def written(self, who: str, value: str) -> None:
        """Whoever converts a lead writes the two halves of its name."""
        first, _, last = value.partition(" ")
        self.author |= dict.fromkeys((value, first, last), who)

    def withdraw(self, who: str, local_id: str, names: Collection[str] | None = None) -> None:
        for entry in self.of_record(who, local_id):
            if names is None or entry.name in names:
                entry.withdrawn = True

    def saved_again(self, who: str, record: Record, name: str, value: str) -> None:
        """The same text, saved once more: it counts from now on, and has to arrive anew."""
        self.withdraw(who, record.id, {name})
        self.saved.append(Saved(who, record.resource, record.id, name, value))
        self.arrived.discard(value)
        self.insisted |= readings(value)

    def inherit(self, who: str, old: str, new: str) -> None:
        """Two records of a laptop turned out to be one; the later save of a field is the one that counts."""
        for entry in self.of_record(who, old):
            rivals = [other for other in self.of_record(who, new) if other.name == entry.name]
            for other in rivals:
                other.withdrawn = number_of(other.value) < number_of(entry.value)
                entry.withdrawn = not other.withdrawn
            entry.local_id = new

    def of_record(self, who: str, local_id: str) -> list[Saved]:
        return [
            entry
            for entry in self.saved
            if (entry.who, entry.local_id, entry.withdrawn) == (who, local_id, False)
        ]

    def observe(self, who: str, wrote: Mapping[str, Any] | None = None, deleted: str = "") -> None:
        """Notes what changed on the server since the last look, and who did it: `wrote` and `deleted` are
        what a laptop asked for, and all else that changed meanwhile was the server's own doing."""
        self.unsteady = self.unsteady or "B15" in self.server.faults.in_force()
        present: set[Place] = set()
        for resource in RESOURCES:
            for row in self.server.store.all(resource):
                place = resource, str(row["id"])
                present.add(place)
                if self.rows.get(place) != row:
                    self._row_changed(place, row, who, wrote)
        for place in self.rows.keys() - present:
            self._row_gone(place, who if who == WEB or deleted == place[1] else SERVER)

    def _row_changed(
        self, place: Place, row: dict[str, Any], who: str, wrote: Mapping[str, Any] | None
    ) -> None:
        old = self.rows.get(place, {})
        self.rows[place] = row
        self._hold(place, row)
        if not old:
            self._row_came(place, row, who)
        written = set() if wrote is None else {str(value) for value in wrote.values()}
        for name, value in row.items():
            before = old.get(name)
            if before == value or not (minted(before) or minted(value)):
                continue
            text = plain(value) if self.escapes else value
            by = WEB if who == WEB else who if str(text) in written or not old else SERVER
            if value is None and wrote is not None and name in wrote:
                by = who
            if minted(value):
                self._value_came(str(text))
            if minted(before):
                self._replaced(plain(before) if self.escapes else before, value, by)

    def _hold(self, place: Place, row: dict[str, Any]) -> None:
        for name, value in decode(REGISTRY[place[0]], row).values.items():
            known = self.held[*place, name]
            if value not in known:
                known.append(value)

    def _row_came(self, place: Place, row: dict[str, Any], who: str) -> None:
        resource = place[0]
        title = title_of(resource, row)
        again = [
            other
            for other, was in self.gone.items()
            if other[0] == resource and title_of(resource, was) == title
        ]
        put_back = place in self.gone
        self.gone.pop(place, None)
        met = who not in (WEB, SERVER) and title in self.seen[f"{who} knew"]
        if title and again and met and not put_back and title not in self.remade:
            self.complain(f"[7] {who} made {title!r} again after it had been deleted")

    def _value_came(self, text: str) -> None:
        # Known and allowed: a colleague's text, made again by somebody who had never seen this server escape;
        # who was to be the client of a lead that was deleted meanwhile is made of its name, too.
        names = [str(row.get("name")) for (resource, _), row in self.gone.items() if resource == "leads"]
        made_again = plain(text) in self.author and (
            bool(self.remade) or any(name.endswith(text) for name in names)
        )
        if text not in self.author and not made_again:
            self.complain(f"[16] nobody ever wrote {text!r}, and the server holds it")
        self.arrived.add(text)

    def _replaced(self, old: str, new: Any, by: str) -> None:
        author = self.author.get(old)
        if by == SERVER:
            self.arrived.discard(old)
            if not self.unsteady:
                self.complain(f"[1] {old!r} vanished from a record that is still there")
        elif by == author and minted(new) and number_of(new) < number_of(old) and new not in self.insisted:
            self.complain(f"[8] {by} sent {new!r} after the later {old!r}")
        elif by not in (WEB, author) and old not in self.seen[by]:
            self.complain(f"[1] {by} put {new!r} over {old!r} without having seen it")

    def _row_gone(self, place: Place, by: str) -> None:
        row = self.rows.pop(place)
        self.gone[place] = row
        # Known and allowed: a twin is found and deleted in one cycle, and a colleague was there in between.
        if by in (WEB, SERVER) or title_of(place[0], row) not in self.seen[f"{by} knew"]:
            return
        values = [plain(value) if self.escapes else value for value in row.values() if minted(value)]
        unseen = [text for text in values if self.author.get(text) != by and text not in self.seen[by]]
        if unseen:
            self.complain(f"[1] {by} deleted {place} with {unseen}, which they had never seen")

    def lost(self, kept: Mapping[str, set[str]]) -> Iterator[str]:
        """`kept`: by person, what still waits, asks, or visibly stays on the laptop."""
        yield from self.complaints
        for entry in self.saved:
            if not (entry.withdrawn or entry.value in self.arrived or entry.value in kept[entry.who]):
                saved = f"{entry.name}={entry.value!r} of {entry.resource} {entry.local_id}"
                yield f"[1] lost: {entry.who} saved {saved}"


def title_of(resource: str, row: Mapping[str, Any]) -> str:
    """What tells this record from all others, however its name is escaped; empty where there is nothing."""
    words = [row.get(name) for name in REGISTRY[resource].title]
    return " ".join(
        f"{MINT}{number_of(word)}{MINT}" for word in words if isinstance(word, str) and minted(word)
    )


def same_value(resource: str, name: str, left: Any, right: Any) -> bool:
    entity = REGISTRY[resource]
    return any(entity.same(name, a, b) for a in _texts(left) for b in _texts(right))


def _texts(value: Any) -> Collection[Any]:
    return readings(value) if isinstance(value, str) else (value,)


def references(resource: str) -> set[str]:
    return {item.name for item in REGISTRY[resource].fields if item.kind is Kind.REFERENCE}


def writable_references(resource: str) -> set[str]:
    return {name for name in references(resource) if REGISTRY[resource].by_name[name].editable}
