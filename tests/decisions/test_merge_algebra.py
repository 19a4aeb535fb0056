"""The laws of the merge, for any record and any two ways of changing it (invariant 18)."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sync.decide.merge import Merge, Wish, merge
from sync.entities import REGISTRY, Entity, Field, Kind
from sync.entities.values import same

Row = dict[str, Any]
MONEY = st.sampled_from([None, "1.00", "2.00", "3.00"])
TAGS = st.lists(st.sampled_from(["warm", "vip", "pool"]), unique=True)
FLAGS = st.sampled_from([None, True, False])
TEXTS = st.sampled_from([None, "a", "b", "c"])


def values(field: Field) -> st.SearchStrategy[Any]:
    """Few values, so that the two sides often meet."""
    if field.choices:
        return st.sampled_from([None, *field.choices[:3]])
    return {Kind.MONEY: MONEY, Kind.TAGS: TAGS, Kind.BOOLEAN: FLAGS}.get(field.kind, TEXTS)


@st.composite
def three_rows(draw: st.DrawFn) -> tuple[Entity, Row, Row, Row]:
    """A record, and two changes of it: each touches a few of the same few fields."""
    entity = draw(st.sampled_from(list(REGISTRY.values())))
    near = st.sets(st.sampled_from([field.name for field in entity.fields]), min_size=1, max_size=4)
    grouped = st.sampled_from([*entity.groups, frozenset[str]()])
    names = draw(near) | draw(grouped) | {name for rival in entity.rivals for name in (rival.name,)}
    base = {field.name: draw(values(field)) for field in entity.fields}

    def changed() -> Row:
        touched = draw(st.sets(st.sampled_from(sorted(names))))
        return base | {name: draw(values(entity.by_name[name])) for name in touched}

    return entity, base, changed(), changed()


def wishes_for(entity: Entity, base: Row, wanted: Row) -> dict[str, Wish]:
    return {
        name: Wish(value, base.get(name))
        for name, value in wanted.items()
        if not same(entity.by_name[name].kind, value, base.get(name))
    }


def merged(rows: tuple[Entity, Row, Row, Row]) -> Merge:
    entity, base, mine, theirs = rows
    return merge(entity, base, wishes_for(entity, base, mine), theirs)


@given(three_rows())
def test_when_both_want_the_same_nothing_is_left_to_do(rows: tuple[Entity, Row, Row, Row]) -> None:
    entity, base, wanted, _ = rows
    outcome = merged((entity, base, wanted, wanted))

    assert not outcome.wishes
    assert not outcome.clashes
    assert not outcome.taken
    assert outcome.granted == wishes_for(entity, base, wanted).keys()


@given(three_rows())
def test_when_the_server_has_not_moved_our_wishes_wait_as_they_are(
    rows: tuple[Entity, Row, Row, Row],
) -> None:
    entity, base, mine, _ = rows
    outcome = merged((entity, base, mine, base))

    assert dict(outcome.wishes) == wishes_for(entity, base, mine)
    assert not outcome.clashes
    assert not outcome.taken
    assert not outcome.granted


@given(three_rows())
def test_when_we_want_nothing_the_server_is_taken_as_it_is(rows: tuple[Entity, Row, Row, Row]) -> None:
    entity, base, _, theirs = rows
    outcome = merged((entity, base, base, theirs))

    assert not outcome.wishes
    assert not outcome.clashes
    assert {name: after for name, (_, after) in outcome.taken.items()} == {
        name: wish.value for name, wish in wishes_for(entity, base, theirs).items()
    }


@given(three_rows())
def test_a_clash_is_the_same_clash_from_either_side(rows: tuple[Entity, Row, Row, Row]) -> None:
    entity, base, mine, theirs = rows
    here, there = merged((entity, base, mine, theirs)), merged((entity, base, theirs, mine))

    assert here.clashes.keys() == there.clashes.keys()
    for name, clash in here.clashes.items():
        other = there.clashes[name]
        assert (clash.base, clash.mine, clash.theirs) == (other.base, other.theirs, other.mine)


@given(three_rows())
def test_merging_the_same_news_again_changes_nothing(rows: tuple[Entity, Row, Row, Row]) -> None:
    entity, base, _, theirs = rows
    once = merged(rows)
    twice = merge(entity, base, once.wishes, theirs)

    assert twice.wishes == once.wishes
    assert twice.clashes == once.clashes
    assert not twice.granted


@given(three_rows())
def test_every_change_of_either_side_is_somewhere(rows: tuple[Entity, Row, Row, Row]) -> None:
    """Granted, still wished, taken, or asked about: a change is never simply gone."""
    entity, base, mine, theirs = rows
    outcome = merged(rows)

    assert wishes_for(entity, base, mine).keys() == outcome.wishes.keys() | outcome.granted
    known = outcome.wishes.keys() | outcome.granted | outcome.taken.keys() | outcome.clashes.keys()
    assert wishes_for(entity, base, theirs).keys() <= known


@given(three_rows())
def test_a_wish_that_goes_on_was_never_overtaken_by_the_same_field(
    rows: tuple[Entity, Row, Row, Row],
) -> None:
    """Only sets, and what the server changes by itself, may be wished over somebody else's change."""
    entity, base, _, theirs = rows
    outcome = merged(rows)

    for name in outcome.wishes.keys() & wishes_for(entity, base, theirs).keys():
        field = entity.by_name[name]
        assert name in outcome.clashes or field.by_server or field.kind is Kind.TAGS
