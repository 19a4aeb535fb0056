"""Whatever a server sends as rows: no crash, no other row of the page lost, and everything readable again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.absorb import Absorbed, absorb_rows
from sync.clock import ManualClock
from sync.entities import REGISTRY, Entity
from sync.errors import BadReply
from sync.reading.reader import Query, Reader
from sync.reading.search import search
from sync.remote.codec import decode, encode
from sync.remote.replies import Answer, understood
from sync.store.database import Database
from sync.store.unit_of_work import Store
from tests.conftest import NOON

GOOD = {"id": "good", "first_name": "Jordan", "last_name": "Lee", "name": "Rachel Kim", "title": "Showing"}
SMALL = settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])

texts = st.text(st.characters(), max_size=20)
numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.just(10**300)
scalars = st.none() | st.booleans() | numbers | texts
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
entities = st.sampled_from(list(REGISTRY.values()))


@st.composite
def strange_rows(draw: st.DrawFn) -> tuple[Entity, list[Any]]:
    """Rows whose fields have the right names and any values, among some that are no rows at all."""
    entity = draw(entities)
    names = st.sampled_from(["id", "version", *entity.wire_names]) | texts
    row = st.dictionaries(names, anything, max_size=12) | anything
    identified = st.builds(lambda item, key: {**item, "id": key}, st.dictionaries(names, anything), texts)
    return entity, draw(st.lists(row | identified, max_size=6))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    database = Database(tmp_path / "data.db", "ab" * 32)
    yield Store(database, ManualClock(NOON))
    database.close()


def received(rows: list[Any]) -> list[Any]:
    """The rows as they are after the door: sent as JSON, read as every reply is read."""
    body = json.dumps({"success": True, "data": rows}).encode()
    answer = Answer(200, httpx.Headers({"content-type": "application/json"}), body)
    data: list[Any] = understood(answer).data
    return data


@given(strange_rows())
def test_any_row_is_read_or_refused(page: tuple[Entity, list[Any]]) -> None:
    entity, rows = page
    for raw in received(rows):
        try:
            row = decode(entity, raw)
        except BadReply:
            continue
        known = {name: value for name, value in row.values.items() if name in entity.by_name}
        json.dumps(encode(entity, known, {}), allow_nan=False)
        assert decode(entity, {"id": row.server_id, **known}).unreadable == ()


@SMALL
@given(strange_rows())
def test_a_strange_row_takes_no_other_one_along(store: Store, page: tuple[Entity, list[Any]]) -> None:
    entity, rows = page
    rows = received([*rows[:3], GOOD, *rows[3:]])

    absorbed = absorb_rows(store, entity, rows)

    reader = Reader(store)
    readable = [row for row in rows if decodes(entity, row)]
    assert absorbed.unreadable == len(rows) - len(readable)
    assert reader.get(entity.name, "good").fields.keys() >= GOOD.keys() - {"id"}
    for row in readable:
        assert reader.get(entity.name, str(row["id"])).server_id == str(row["id"])
    reader.list(Query(entity.name, limit=10_000))
    search(store, "jordan")


def decodes(entity: Entity, raw: Any) -> bool:
    try:
        decode(entity, raw)
    except BadReply:
        return False
    return True


@SMALL
@given(strange_rows())
def test_reading_the_same_page_again_writes_nothing(store: Store, page: tuple[Entity, list[Any]]) -> None:
    entity, rows = page[0], received(page[1])
    absorb_rows(store, entity, rows)
    written = store.writes

    again = absorb_rows(store, entity, rows)

    assert (again.received, store.writes) == (0, written)


@pytest.mark.parametrize("levels", [90, 110, 240, 260, 500, 800, 900])
def test_deep_nesting_costs_at_most_its_own_field_or_row(store: Store, levels: int) -> None:
    deep: Any = "bottom"
    for _ in range(levels):
        deep = [deep]
    rows = received([{"id": "deep", "title": "Tour", "attendees": deep, "stops": deep}, GOOD])

    absorb_rows(store, REGISTRY["appointments"], rows)

    shown = Reader(store).list(Query("appointments")).records
    assert "Showing" in [record.title for record in shown]
    assert [record.fields["title"] for record in shown if record.server_id == "deep"] in ([], ["Tour"])


def test_a_reply_that_no_computer_could_take_apart_is_refused_whole() -> None:
    with pytest.raises(BadReply):
        received_text("[" * 100_000 + "]" * 100_000)


def received_text(rows: str) -> Any:
    body = f'{{"success": true, "data": {rows}}}'.encode()
    return understood(Answer(200, httpx.Headers({"content-type": "application/json"}), body)).data


@pytest.mark.parametrize(
    "row", [None, 7, "row", [], {}, {"id": None}, {"id": ""}, {"id": {"a": 1}}, {"id": 10**300}, {"id": True}]
)
def test_what_has_no_id_is_counted_and_set_aside(store: Store, row: Any) -> None:
    absorbed = absorb_rows(store, REGISTRY["leads"], [row, GOOD])

    assert absorbed == Absorbed(received=1, unreadable=1)
    assert Reader(store).get("leads", "good").title == "Rachel Kim"


def test_of_two_rows_with_one_id_the_later_counts(store: Store) -> None:
    absorb_rows(store, REGISTRY["leads"], [{"id": 7, "name": "Before"}, {"id": "7", "name": "After"}])

    assert [record.title for record in Reader(store).list(Query("leads")).records] == ["After"]


def test_half_a_character_becomes_a_mark_and_the_rest_stays(store: Store) -> None:
    rows = received([{"id": "1", "name": "Rachel \ud83d Kim \U0001f600", "\ud800": "\udfff"}])

    absorb_rows(store, REGISTRY["leads"], rows)

    assert Reader(store).get("leads", "1").title == "Rachel ? Kim \U0001f600"
    assert [hit.record.server_id for hit in search(store, "Rachel")] == ["1"]


@pytest.mark.parametrize(
    "number", [10**18, -(10**18), 10**300, 2**63, 1e308, "1e400", "9" * 5000, "NaN", "-Infinity"]
)
def test_a_number_beyond_reason_is_left_out(store: Store, number: Any) -> None:
    rows = received([{"id": "1", "first_name": "Ana", "budget_min": number, "version": number}])

    absorb_rows(store, REGISTRY["clients"], rows)

    record = Reader(store).get("clients", "1")
    assert (record.fields["first_name"], record.fields["budget_min"]) == ("Ana", None)
