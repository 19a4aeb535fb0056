"""The twelve bugs of the test plan: each is a real one, put into the engine from outside while a day runs.

A plant replaces one function of the engine by a version with the bug in it, and counts how often what it did
differed from what is right: a bug that never took effect proves nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest import mock

from sync import absence, failure, freeze, pull, removal
from sync.absorb import Intake, Source
from sync.cycles import Cycles, Setup
from sync.decide.operations import Event, Kind, State, foldable
from sync.entities.spec import Entity
from sync.entities.values import Kind as ValueKind
from sync.errors import Refused
from sync.keeping import StoredTokens
from sync.rebase import move
from sync.remote import codec
from sync.remote.gateway import Gateway
from sync.remote.tokens import Tokens
from sync.settle import Settlement
from sync.store import outbox
from sync.store.outbox import Op

BAD_REQUEST = 400


@dataclass
class Plant:
    """A bug in force; `effects` counts how often it did something wrong."""

    running: ExitStack
    effects: int = 0
    memory: dict[str, Any] = field(default_factory=dict)

    def swap(self, place: object, name: str, wrong: Callable[..., Any]) -> None:
        """The function is replaced wherever `place` looks it up; one that is not there is no plant."""
        self.running.enter_context(mock.patch.object(place, name, wrong))

    def took_effect(self, times: int = 1) -> None:
        self.effects += times


def resend_blindly(plant: Plant) -> None:
    """A create whose answer was lost goes again as if it had never left."""
    run = Settlement.run

    def wrong(self: Settlement) -> None:
        with self.course.store.work(background=True) as unit:
            for op in outbox.in_states(unit.connection, [State.UNKNOWN]):
                if op.kind is Kind.CREATE:
                    plant.took_effect()
                    move(unit, op, Event.NOT_SENT)
        run(self)

    plant.swap(Settlement, "run", wrong)


def drop_on_400(plant: Plant) -> None:
    """What the server refuses is gone."""
    refused = failure.Failures._refused

    def wrong(self: failure.Failures, unit: Any, op: Op, stored: Any, fault: Refused) -> None:
        if fault.refusal.status != BAD_REQUEST:
            refused(self, unit, op, stored, fault)
            return
        plant.took_effect()
        move(unit, op, Event.REFUSED)
        move(unit, op, Event.DROPPED)

    plant.swap(failure.Failures, "_refused", wrong)


def cancel_in_flight(plant: Plant) -> None:
    """A create and the delete that follows it cancel out, although the create may have arrived."""

    def wrong(state: State, tries: int) -> bool:
        plant.took_effect(not foldable(state, tries))
        return True

    plant.swap(removal, "foldable", wrong)


def trust_absence(plant: Plant) -> None:
    """What a list does not show is gone, however the list was read."""

    def missing(known: Any, *walks: Any) -> frozenset[str]:
        return frozenset(known) - set[str]().union(*(walk.ids for walk in walks))

    def wrong(self: absence.Absence, entity: Entity, server_id: str) -> None:
        plant.took_effect(self.presence(entity, server_id) is absence.Presence.THERE)
        self.remove(entity, server_id)

    plant.swap(pull.Pull, "_closed", lambda *_: True)
    plant.swap(absence, "suspects", missing)
    plant.swap(absence.Absence, "confirm", wrong)


def overwrite_dirty(plant: Plant) -> None:
    """A pulled row replaces what waits."""
    take_one = Intake.take_one

    def wrong(self: Intake, stored: Any, remote: Any, ops: list[Op], *rest: Any) -> None:
        waiting = [op for op in ops if op.kind is Kind.UPDATE and op.state is State.QUEUED]
        for op in waiting if self.source is Source.ROW else ():
            plant.took_effect()
            move(self.unit, op, Event.DROPPED)
        kept = [op for op in ops if op.state is not State.DISCARDED]
        take_one(self, stored, remote, kept, *rest)

    plant.swap(Intake, "take_one", wrong)


def forget_reference(plant: Plant) -> None:
    """A record that was referred to before it had a server id is left out of the request."""
    encode = freeze.encode

    def wrong(entity: Entity, patch: Any, server_ids: Any) -> dict[str, Any]:
        body: dict[str, Any] = encode(entity, patch, server_ids)
        for item in entity.fields:
            if item.kind is ValueKind.REFERENCE and body.get(item.name) is not None:
                plant.took_effect()
                del body[item.name]
        return body

    plant.swap(freeze, "encode", wrong)


def leave_out_version(plant: Plant) -> None:
    """A PUT goes without the version that it was made against."""
    update = Gateway.update

    def wrong(self: Gateway, entity: Entity, server_id: str, body: dict[str, Any]) -> Any:
        plant.took_effect("version" in body)
        return update(self, entity, server_id, {key: one for key, one in body.items() if key != "version"})

    plant.swap(Gateway, "update", wrong)


def cursor_first(plant: Plant) -> None:
    """Where a walk goes on is saved before what it read so far."""
    put_away = pull._Taking.put_away

    def wrong(self: Any) -> None:
        last = self.last
        if last is not None and self.started_at is not None and last.has_more:
            plant.took_effect()
            with self.pull.course.store.work(background=True) as unit:
                unit.writes += 1
                self._move(unit, last)
        put_away(self)

    plant.swap(pull._Taking, "put_away", wrong)


def ignore_tie(plant: Plant) -> None:
    """Operations are put in order by the time of the save alone: those of one moment come as they may."""
    in_states, of_records = outbox.in_states, outbox.of_records

    def by_time(ops: list[Op]) -> list[Op]:
        wrong = sorted(ops, key=lambda op: (op.saved_at, -(op.seq or 0)))
        plant.took_effect(wrong != ops)
        return wrong

    plant.swap(outbox, "in_states", lambda *given: by_time(in_states(*given)))
    plant.swap(
        outbox,
        "of_records",
        lambda *given: {key: by_time(ops) for key, ops in of_records(*given).items()},
    )


def unescape_twice(plant: Plant) -> None:
    """What the server escaped is undone once more than it was done."""
    once = codec.unescaped

    def wrong(text: str) -> str:
        plant.took_effect(once(once(text)) != once(text))
        return once(once(text))

    plant.swap(codec, "unescaped", wrong)


def forget_backoff(plant: Plant) -> None:
    """A start of the program forgets how long a failed write has to wait."""
    begin = Cycles.__init__

    def wrong(self: Cycles, setup: Setup) -> None:
        begin(self, setup)
        with setup.store.work() as unit:
            for op in outbox.in_states(unit.connection, [State.RETRY]):
                plant.took_effect(op.next_attempt_at is not None)
                op.next_attempt_at = None
                unit.put(op)

    plant.swap(Cycles, "__init__", wrong)


def another_account(plant: Plant) -> None:
    """The tokens are kept under one name for everybody: whoever signed in last is who sends."""
    save, read = StoredTokens.save, StoredTokens.read

    def wrong_save(self: StoredTokens, tokens: Tokens) -> None:
        plant.memory["last"] = tokens
        save(self, tokens)

    def wrong_read(self: StoredTokens) -> Tokens:
        own = read(self)
        used: Tokens = plant.memory.get("last", own)
        plant.took_effect(used != own)
        return used

    plant.swap(StoredTokens, "save", wrong_save)
    plant.swap(StoredTokens, "read", wrong_read)


@dataclass(frozen=True)
class Bug:
    """`fits`: the invariants, by number, one of which must be what the complaint is about."""

    name: str
    what: str
    sow: Callable[[Plant], None]
    fits: tuple[int, ...]

    @contextmanager
    def planted(self) -> Iterator[Plant]:
        with ExitStack() as running:
            plant = Plant(running)
            self.sow(plant)
            yield plant


BUGS = (
    Bug("resend", "re-send a POST blindly", resend_blindly, (2,)),
    Bug("drop-400", "drop an operation on 400", drop_on_400, (1, 4)),
    Bug("cancel", "cancel create + delete while the create is in flight", cancel_in_flight, (7,)),
    Bug("absence", "trust absence", trust_absence, (7,)),
    Bug("overwrite", "overwrite a dirty record on pull", overwrite_dirty, (1, 4)),
    Bug("reference", "forget a reference", forget_reference, (1,)),
    Bug("version", "leave out the version", leave_out_version, (5,)),
    Bug("cursor", "save a cursor before its page", cursor_first, (10,)),
    Bug("tie", "ignore a tie in the order", ignore_tie, (4, 8, 11)),
    Bug("unescape", "unescape twice", unescape_twice, (1, 3, 4, 6, 16)),
    Bug("backoff", "reset the backoff on restart", forget_backoff, (13,)),
    Bug("account", "send with another account's token", another_account, (15,)),
)
