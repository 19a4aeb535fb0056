"""What is written of a record: all of a new one, of a known one only what has changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sync.clock import ManualClock
from sync.entities import REGISTRY
from sync.reading.reader import Query, Reader
from sync.store.database import Database
from sync.store.records import Stored
from sync.store.unit_of_work import Store, UnitOfWork
from tests.conftest import NOON

CLIENTS = REGISTRY["clients"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    database = Database(tmp_path / "data.db", "ab" * 32)
    yield Store(database, ManualClock(NOON))
    database.close()


@pytest.fixture
def ana(store: Store) -> str:
    with store.work() as unit:
        made = unit.new(CLIENTS, server_id="c-1")
        made.base = {"first_name": "Ana", "last_name": "Silva", "phone": "661 555 0101", "status": "active"}
        made.list_hash, made.version = "as listed", 1
    return made.local_id


def loaded(unit: UnitOfWork, local_id: str) -> Stored:
    stored = unit.get(CLIENTS, local_id)
    assert stored is not None
    return stored


def change(store: Store, local_id: str, **fields: Any) -> int:
    """Changes what the server is known to hold; returns how many rows were written."""
    before = store.writes
    with store.work() as unit:
        stored = loaded(unit, local_id)
        stored.base = stored.known | fields
        unit.save(stored)
    return store.writes - before


def found(store: Store, words: str) -> list[str]:
    return [record.id for record in Reader(store).list(Query("clients", search=words)).records]


def indexed_anew(store: Store, local_id: str, **fields: Any) -> bool:
    """Whether the change wrote to the search index."""

    def newest() -> Any:
        with store.read() as connection:
            return connection.exec_driver_sql("SELECT max(id) FROM clients_found_data").scalar()

    before = newest()
    change(store, local_id, **fields)
    return bool(newest() != before)


def test_a_record_that_is_as_it_was_is_not_written(store: Store, ana: str) -> None:
    assert change(store, ana) == 0
    assert change(store, ana, first_name="Ana") == 0


def test_what_has_changed_is_what_is_shown(store: Store, ana: str) -> None:
    assert change(store, ana, status="closed", budget_max="250000.00") == 1

    record = Reader(store).get("clients", ana)
    assert (record.fields["status"], record.fields["budget_max"]) == ("closed", "250000.00")
    assert (record.fields["first_name"], record.version) == ("Ana", 1)


def test_search_follows_a_new_name_and_forgets_the_old_one(store: Store, ana: str) -> None:
    change(store, ana, last_name="Sousa", phone="661 555 0102")

    assert (found(store, "Sousa"), found(store, "Silva")) == ([ana], [])
    assert (found(store, "0102"), found(store, "0101")) == ([ana], [])


def test_search_still_finds_what_changed_in_something_else(store: Store, ana: str) -> None:
    change(store, ana, status="closed")

    assert found(store, "ana silva") == [ana]


def test_a_change_of_something_else_leaves_the_search_index_alone(store: Store, ana: str) -> None:
    assert not indexed_anew(store, ana, status="closed")
    assert indexed_anew(store, ana, last_name="Sousa")


def test_what_was_forgotten_for_all_is_not_brought_back_by_a_record_in_hand(store: Store, ana: str) -> None:
    with store.work() as unit:
        stored = loaded(unit, ana)
        unit.forget_hashes()
        stored.archived = True
        unit.save(stored)

    with store.read() as connection:
        row = connection.exec_driver_sql("SELECT list_hash, archived FROM clients").one()
    assert tuple(row) == (None, 1)


def test_a_record_that_was_removed_and_is_needed_again_is_written_whole(store: Store, ana: str) -> None:
    with store.work() as unit:
        stored = loaded(unit, ana)
        unit.remove(stored)
        unit.save(stored)

    assert Reader(store).get("clients", ana).fields["last_name"] == "Silva"
    assert found(store, "Silva") == [ana]
