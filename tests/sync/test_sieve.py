"""What a page that holds no news may cost: a look into indexes, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from sync.absorb import absorb_news, absorb_rows
from sync.adopt import gone
from sync.clock import ManualClock
from sync.edits import edit
from sync.entities import REGISTRY
from sync.reading.reader import Query, Reader
from sync.sieve import Sieve
from sync.store import records
from sync.store.database import Database
from sync.store.unit_of_work import Store
from tests.conftest import NOON

LEADS = REGISTRY["leads"]
RACHEL = {"id": "1", "name": "Rachel Kim", "phone": "(661) 555-0100"}
MARCUS = {"id": "2", "name": "Marcus Webb"}
MOVED = RACHEL | {"phone": "(661) 555-0177"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    database = Database(tmp_path / "data.db", "ab" * 32)
    opened = Store(database, ManualClock(NOON))
    absorb_rows(opened, LEADS, [RACHEL, MARCUS])
    yield opened
    database.close()


def sieve_of(store: Store, *pages: list[Any]) -> Sieve:
    sieve = Sieve(store, LEADS)
    for page in pages:
        sieve.put(page)
    return sieve


def test_only_what_is_not_as_it_was_is_news(store: Store) -> None:
    assert list(sieve_of(store, [MOVED, MARCUS]).news) == ["1"]


def test_the_order_of_a_rows_names_is_no_news(store: Store) -> None:
    turned = dict(reversed(RACHEL.items()))
    assert sieve_of(store, [turned]).news == {}


def test_a_row_that_a_later_page_shows_as_it_was_is_no_news(store: Store) -> None:
    assert sieve_of(store, [MOVED], [RACHEL]).news == {}


@pytest.mark.parametrize("given", ["\0", "a\0b", '"', "\\u0000", "7 %", "Zoë 🏡", 7])
def test_an_id_may_hold_any_character(store: Store, given: str | int) -> None:
    absorb_rows(store, LEADS, [{"id": given, "name": "Ana Ng"}])
    assert sieve_of(store, [{"id": given, "name": "Ana Ng"}]).news == {}


def test_every_row_with_an_id_is_named_and_every_other_counted(store: Store) -> None:
    sieve = Sieve(store, LEADS)
    assert sieve.put([RACHEL, {"name": "nobody"}, MOVED, 7]) == ["1", "1"]
    assert sieve.unreadable == 2


def test_what_somebody_else_took_in_meanwhile_is_not_there_twice(store: Store) -> None:
    sieve = sieve_of(store, [{"id": "3", "name": "Ana Ng"}])
    absorb_rows(store, LEADS, [{"id": "3", "name": "Ana Ng", "phone": "(661) 555-0123"}])

    absorb_news(sieve)

    titles = [record.title for record in Reader(store).list(Query("leads")).records]
    assert sorted(titles) == ["Ana Ng", "Marcus Webb", "Rachel Kim"]


def test_what_is_gone_or_was_never_read_does_not_count_as_present(store: Store) -> None:
    with store.work(background=True) as unit:
        gone(unit, unit.by_server_id(LEADS, ["2"])["2"])
        unit.placeholder(LEADS, "4")

    with store.read() as connection:
        assert records.present_server_ids(connection, LEADS) == {"1"}


def test_what_was_kept_as_gone_is_there_again_when_a_list_shows_it_as_it_was(store: Store) -> None:
    rachel = Reader(store).get("leads", "1").id
    edit(store, "leads", rachel, {"notes": "call back"})
    with store.work(background=True) as unit:
        assert not gone(unit, unit.by_server_id(LEADS, ["1"])["1"])

    absorb_rows(store, LEADS, [RACHEL])

    assert [record.id for record in Reader(store).list(Query("leads", search="Rachel")).records] == [rachel]


@pytest.fixture
def plans(store: Store) -> Iterator[list[str]]:
    """How each query of a reader was carried out."""
    seen: list[str] = []

    def explain(connection: Any, cursor: Any, query: str, values: Any, *_: Any) -> None:
        if query.startswith("SELECT"):
            cursor.execute(f"EXPLAIN QUERY PLAN {query}", values)
            seen.extend(row[-1] for row in cursor.fetchall())

    event.listen(Engine, "before_cursor_execute", explain)
    yield seen
    event.remove(Engine, "before_cursor_execute", explain)


def tables_read(plans: list[str]) -> list[str]:
    """Steps that read or decrypt whole rows, or sort them; going through the answer is none of them."""
    harmless = ("COVERING", "VIRTUAL TABLE", "CO-ROUTINE", "SCAN anon_")
    return [step for step in plans if not any(word in step for word in harmless)]


@pytest.mark.parametrize("name", REGISTRY)
def test_a_page_is_compared_without_reading_a_row(store: Store, plans: list[str], name: str) -> None:
    with store.read() as connection:
        records.list_hashes(connection, REGISTRY[name], ["1"])

    assert plans
    assert tables_read(plans) == []


@pytest.mark.parametrize("name", REGISTRY)
def test_a_lists_order_is_known_without_reading_a_row(store: Store, plans: list[str], name: str) -> None:
    Reader(store).ids(Query(name))

    assert plans
    assert tables_read(plans) == []
