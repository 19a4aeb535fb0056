"""Our own writes, recognised where the server shows them: nobody's news, and a clash with nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sync.decide.merge import Wish
from sync.decide.operations import Event, Kind, State
from sync.entities.patch import Part
from sync.entities.spec import Entity
from sync.entities.values import Value
from sync.rebase import move
from sync.remote.codec import RemoteRow, unescaped
from sync.store import settings
from sync.store.outbox import Op
from sync.store.records import Kept, Stored
from sync.store.unit_of_work import UnitOfWork

CONVERTED = "converted"
"""The status that a conversion gives to its lead (CONTRACT 2.8)."""


@dataclass(frozen=True, slots=True)
class Ours:
    """`written`: by field, every value of ours that may have reached the server before it said `theirs`."""

    entity: Entity
    written: Mapping[str, list[Value]]
    theirs: Mapping[str, Value]

    @staticmethod
    def among(
        entity: Entity, ops: Iterable[Op], sent: Mapping[str, Value], theirs: Mapping[str, Value]
    ) -> Ours:
        """`sent` is what this answer is about; of the waiting operations those count that left once."""
        written = {name: [value] for name, value in sent.items()}
        for op in ops:
            if op.kind is Kind.UPDATE and op.tries:
                for name, value in op.patch.items():
                    written.setdefault(name, []).append(value)
            elif op.kind is Kind.CONVERT and op.tries:
                written.setdefault("status", []).append(CONVERTED)
        return Ours(entity, written, theirs)

    def shows(self, name: str) -> bool:
        """Whether what the server holds in this field came from here."""
        now = self.theirs.get(name)
        return any(self.entity.same(name, value, now) for value in self.written.get(name, ()))

    def known(self, base: Mapping[str, Value]) -> dict[str, Value]:
        """The last known state with what came from here in its place: our own write is no colleague's news.

        It would be, for the fields that go together with it and still wait for a request of their own.
        """
        return dict(base) | {name: self.theirs[name] for name in self.written if self.shows(name)}

    def fulfils(self, op: Op) -> bool:
        """Whether a write of unknown outcome is there in full, whatever was wished since."""
        return bool(op.tries) and all(
            self.entity.same(name, value, self.theirs.get(name)) for name, value in op.patch.items()
        )

    def back(self, op: Op, name: str) -> bool:
        """Whether the server holds again what it held before this write."""
        now = self.theirs.get(name)
        return not self.entity.same(name, now, op.patch.get(name)) and unmoved(
            self.entity, name, op.before.get(name), now
        )

    def seen(self, wishes: Mapping[str, Wish]) -> dict[str, Wish]:
        """What was wished after a write of ours was wished of a record that had it (CONTRACT B9)."""
        return {name: self._seen(name, wish) for name, wish in wishes.items()}

    def _seen(self, name: str, wish: Wish) -> Wish:
        now = self.theirs.get(name)
        same = wish.before == now or not unmoved(self.entity, name, wish.before, now)
        return wish if same and not self.shows(name) else Wish(wish.value, now)


def unmoved(entity: Entity, name: str, before: Value, now: Value) -> bool:
    """A value that differs from the former one only by the sanitizer's escapes has not changed (B13)."""
    escaped = isinstance(before, str) and unescaped(before) == now
    return escaped or entity.same(name, before, now)


def judge_accepted(unit: UnitOfWork, stored: Stored, ops: list[Op], remote: RemoteRow, ours: Ours) -> None:
    """A later read shows an accepted write, or that the server lost it (CONTRACT B15)."""
    for number, op in enumerate(ops):
        if op.state is not State.ACKNOWLEDGED:
            continue
        later = {name for other in ops[number + 1 :] for name in other.patch}
        back = {name: value for name, value in op.patch.items() if name not in later and ours.back(op, name)}
        if op.part is Part.OFFER and not _passed(unit, op, remote):
            keep_here(unit, stored, back, ours.theirs)
        elif op.kind is Kind.UPDATE and back and not _passed(unit, op, remote):
            op.patch = back
            move(unit, op, Event.VANISHED)
            continue
        if op.kind is Kind.CREATE and not _passed(unit, op, remote):
            shown = {name: value for name, value in back.items() if name in ours.theirs}
            keep_here(unit, stored, shown, ours.theirs)
        move(unit, op, Event.SHOWN)


def _passed(unit: UnitOfWork, op: Op, remote: RemoteRow) -> bool:
    """The write was seen in its place before, or somebody came after it: what differs now is news."""
    walk = settings.walks(unit.connection).get(op.entity)
    seen = bool(walk and walk["complete_at"] and op.settled_at and walk["complete_at"] > op.settled_at)
    return seen or (remote.version is not None and op.version is not None and remote.version > op.version)


def keep_here(
    unit: UnitOfWork, stored: Stored, values: Mapping[str, Value], theirs: Mapping[str, Value] | None = None
) -> None:
    """What the server did not take stays on the laptop, visibly (CONTRACT B11).

    `theirs`: what the server holds instead, where that is not what is known of it so far.
    """
    if not values:
        return
    held = stored.known if theirs is None else theirs
    for name, value in values.items():
        stored.laptop_only[name] = Kept(value, held.get(name), unit.now)
    unit.remember(stored, "kept", {"fields": dict(values)})
    unit.save(stored)


def note_reply(
    unit: UnitOfWork, stored: Stored, before: Mapping[str, Value], sent: Mapping[str, Value]
) -> None:
    """What the server shows of what was known `before`, beside what was `sent`, a colleague wrote meanwhile.

    CONTRACT B6: told where no version guards a write, so that nothing is taken over in silence.
    """
    told = {
        name: {"before": before[name], "after": now}
        for name, now in stored.known.items()
        if name in before and name not in sent and not stored.entity.same(name, before[name], now)
    }
    fields = stored.entity.by_name
    told = {name: row for name, row in told.items() if name in fields and not fields[name].by_server}
    if told:
        unit.remember(stored, "received", {"fields": told})


def note_altered(unit: UnitOfWork, stored: Stored, sent: Mapping[str, Value]) -> None:
    """The server took these values and made something else of them: what was sent can be looked up."""
    told = {name: {"sent": value, "kept": stored.known.get(name)} for name, value in sent.items()}
    if told:
        unit.remember(stored, "changed by server", {"fields": told})
