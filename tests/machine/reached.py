"""Which rows of the two tables a run went through: those of the merge, and those of an operation's life."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest import mock

from sync import absorb, rebase
from sync.decide.merge import Merge, Wish, merge
from sync.decide.operations import TRANSITIONS, Event, State, advance
from sync.entities.spec import Entity
from sync.entities.values import Kind
from tests.decisions.test_merge_table import STARTS, Row, outcome_of

Shape = tuple[Any, ...]
Step = tuple[State, Event]
EMPTY: tuple[Any, ...] = (None, "", [])
STAMP = "updated_at"


@dataclass
class Reached:
    """What was asked of the two tables."""

    merges: Counter[Shape] = field(default_factory=Counter)
    transitions: Counter[Step] = field(default_factory=Counter)
    impossible: set[Step] = field(default_factory=set)

    def merge(
        self, entity: Entity, base: Mapping[str, Any], wishes: Mapping[str, Wish], theirs: Mapping[str, Any]
    ) -> Merge:
        outcome = merge(entity, base, wishes, theirs)
        self.merges[shape_of(entity, base, wishes, theirs, outcome)] += 1
        return outcome

    def advance(self, state: State, event: Event) -> State:
        if (state, event) in TRANSITIONS:
            self.transitions[state, event] += 1
        else:
            self.impossible.add((state, event))
        return advance(state, event)

    @contextmanager
    def watching(self) -> Iterator[None]:
        """The engine goes through these two doors, and through no other."""
        with (
            mock.patch.object(absorb, "merge", self.merge),
            mock.patch.object(rebase, "advance", self.advance),
        ):
            yield


def shape_of(
    entity: Entity,
    base: Mapping[str, Any],
    wishes: Mapping[str, Wish],
    theirs: Mapping[str, Any],
    outcome: Merge,
) -> Shape:
    """A merge without its values: which fields changed on which side and how, and what came of it."""
    fields = set()
    for name in (wishes.keys() | theirs.keys()) - {STAMP}:
        before = wishes[name].before if name in wishes else base.get(name)
        mine, now = wishes[name].value if name in wishes else before, theirs.get(name)
        here, there = _change(entity, name, before, mine), _change(entity, name, before, now)
        if here or there:
            fields.add((name, here, there, entity.same(name, mine, now)))
    return entity.name, frozenset(fields), frozenset(outcome.clashes), outcome.granted


def _change(entity: Entity, name: str, before: Any, after: Any) -> str:
    """Nothing for no change; a choice by its value, for some choices rule out others; tags by what moved."""
    if entity.same(name, before, after):
        return ""
    if after in EMPTY:
        return "cleared"
    item = entity.by_name.get(name)
    if item is not None and item.kind is Kind.TAGS:
        gone, new = set(before or ()) - set(after), set(after) - set(before or ())
        return " ".join(filter(None, ("fewer" if gone else "", "more" if new else "")))
    return str(after) if item is not None and item.kind is Kind.CHOICE else "changed"


def shape_of_row(entity: Entity, row: Row) -> Shape:
    """The same of a row of the merge table."""
    before = STARTS[row.resource]
    wishes = {name: Wish(value, before.get(name)) for name, value in row.mine.items()}
    return shape_of(entity, before, wishes, before | row.theirs, outcome_of(row))
