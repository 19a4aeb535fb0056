"""Three-way merge, field by field: what the server changed, what the person changed, and where both did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as initialised

from sync.entities.spec import Entity, Rival
from sync.entities.values import Kind, Value

Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Wish:
    """What the person wants in a field, and the server's value that they were looking at."""

    value: Value
    before: Value


@dataclass(frozen=True, slots=True)
class Clash:
    base: Value
    mine: Value
    theirs: Value

    def as_json(self) -> dict[str, Value]:
        return {"base": self.base, "mine": self.mine, "theirs": self.theirs}


@dataclass(frozen=True, slots=True)
class Merge:
    """`wishes` go on waiting; `granted` are fulfilled already; `taken` are the server's own news."""

    wishes: Mapping[str, Wish] = initialised(default_factory=dict)
    granted: frozenset[str] = frozenset()
    taken: Mapping[str, tuple[Value, Value]] = initialised(default_factory=dict)
    clashes: Mapping[str, Clash] = initialised(default_factory=dict)


def merge(entity: Entity, base: Values, wishes: Mapping[str, Wish], theirs: Values) -> Merge:
    """Reconciles the person's `wishes` with the server's new values.

    `base` is the whole last known server state, `theirs` the whole new one. A field that clashes stays
    among the wishes: nothing is given up here. merge(b, x, x) grants, merge(b, x, b) keeps waiting.
    """
    sides = _Sides(entity, base, wishes, theirs)
    clashes = dict(sides.clashes())
    kept: dict[str, Wish] = {}
    granted: set[str] = set()
    for name, wish in wishes.items():
        rebased = sides.rebased(name, wish)
        if name not in clashes and sides.equal(name, rebased.value, theirs.get(name)):
            granted.add(name)
        else:
            kept[name] = wish if name in clashes else rebased
    return Merge(kept, frozenset(granted), sides.taken(), clashes)


@dataclass(frozen=True, slots=True)
class _Sides:
    entity: Entity
    base: Values
    wishes: Mapping[str, Wish]
    theirs: Values

    def equal(self, name: str, left: Value, right: Value) -> bool:
        return self.entity.same(name, left, right)

    def before(self, name: str) -> Value:
        return self.wishes[name].before if name in self.wishes else self.base.get(name)

    def mine(self, name: str) -> Value:
        return self.wishes[name].value if name in self.wishes else self.before(name)

    def changed_here(self, name: str) -> bool:
        return not self.equal(name, self.mine(name), self.before(name))

    def changed_there(self, name: str) -> bool:
        return not self.equal(name, self.theirs.get(name), self.before(name))

    def taken(self) -> dict[str, tuple[Value, Value]]:
        names = (name for name in self.theirs if name not in self.wishes and self.changed_there(name))
        return {name: (self.base.get(name), self.theirs[name]) for name in names}

    def rebased(self, name: str, wish: Wish) -> Wish:
        """The same wish seen from the server's new value; sets keep both sides' additions and removals."""
        now = self.theirs.get(name)
        field = self.entity.by_name.get(name)
        if field is None or field.kind is not Kind.TAGS or not self.changed_there(name):
            return Wish(wish.value, now)
        before, mine, theirs = (list(items or ()) for items in (wish.before, wish.value, now))
        gone = [tag for tag in before if tag not in mine]
        new = [tag for tag in mine if tag not in before and tag not in theirs]
        return Wish([tag for tag in theirs if tag not in gone] + new, now)

    def clashes(self) -> Iterator[tuple[str, Clash]]:
        seen: set[str] = set()
        for name in self.wishes:
            if name not in seen:
                group = self.entity.group_of(name)
                seen |= group
                yield from self._group_clashes(group)
        for rival in self.entity.rivals:
            yield from self._rival_clashes(rival)

    def _group_clashes(self, group: frozenset[str]) -> Iterator[tuple[str, Clash]]:
        here = {name for name in group if self.changed_here(name)}
        there = {name for name in group if self.changed_there(name)}
        agreed = all(self.equal(name, self.mine(name), self.theirs.get(name)) for name in group)
        if not here or not there or agreed or all(self._merges_alone(name) for name in group):
            return
        for name in sorted(here | there):
            yield name, self._clash(name)

    def _merges_alone(self, name: str) -> bool:
        field = self.entity.by_name.get(name)
        return field is not None and (field.by_server or field.kind is Kind.TAGS)

    def _rival_clashes(self, rival: Rival) -> Iterator[tuple[str, Clash]]:
        """CONTRACT 2.2: a visit that one side cancelled or completed while the other moved it."""
        names = (rival.name, *sorted(rival.against))
        moved_here = any(self.changed_here(name) for name in rival.against)
        moved_there = any(self.changed_there(name) for name in rival.against)
        ended_there = self.changed_there(rival.name) and self.theirs.get(rival.name) in rival.values
        ended_here = self.changed_here(rival.name) and self.mine(rival.name) in rival.values
        agreed = all(self.equal(name, self.mine(name), self.theirs.get(name)) for name in names)
        if not agreed and ((moved_here and ended_there) or (moved_there and ended_here)):
            for name in names:
                if self.changed_here(name) or self.changed_there(name):
                    yield name, self._clash(name)

    def _clash(self, name: str) -> Clash:
        return Clash(self.before(name), self.mine(name), self.theirs.get(name))
