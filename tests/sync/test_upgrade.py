"""A file of the first schema is brought to the newest one with everything that is in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, create_engine, text

from sync import Query
from sync.clock import ManualClock
from sync.reading.reader import Reader
from sync.store import migrate
from sync.store.database import Database
from sync.store.unit_of_work import Store
from tests.conftest import NOON

KEY = "ab" * 32


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    """A database of the first schema, in which somebody has worked."""
    path = tmp_path / "data.db"
    keyed = sqlcipher.connect(str(path), isolation_level=None, check_same_thread=False)
    keyed.execute(f"PRAGMA key = \"x'{KEY}'\"")
    engine = create_engine("sqlite+pysqlite://", module=sqlcipher, creator=lambda: keyed)
    with engine.begin() as connection:
        migrate.upgrade(connection, "0001")
        _work(connection)
    engine.dispose()
    return path


def _work(connection: Connection) -> None:
    connection.execute(
        text(
            "INSERT INTO escrows (nr, local_id, server_id, base, raw, laptop_only, state, archived, gone, "
            "pending_delete, placeholder, arrived_at, f_property_address) VALUES (1, 'here', 'there', "
            """'{"property_address": "456 Oak Ave"}', '{}', """
            """'{"notes": {"value": "Gate", "before": null}}', """
            "'laptop_only', 0, 0, 0, 0, '2026-07-01T00:00:00Z', '456 Oak Ave')"
        )
    )
    connection.execute(
        text(
            "INSERT INTO operation (op, gesture, entity, local_id, kind, part, state, patch, before, tries, "
            "looks, saved_at) VALUES ('op', 'g', 'escrows', 'here', 'update', 'documented', 'queued', "
            """'{"closing_date": "2026-09-01"}', '{"closing_date": null}', 0, 0, '2026-07-02T00:00:00Z')"""
        )
    )
    connection.execute(text("INSERT INTO setting (name, value) VALUES ('install_id', '\"mine\"')"))


@pytest.fixture
def upgraded(old_file: Path) -> Iterator[Database]:
    opened = Database(old_file, KEY)
    yield opened
    opened.close()


def schema(database: Database) -> set[tuple[str, str]]:
    query = "SELECT name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    with database.read() as connection:
        return {(row[0], row[1]) for row in connection.execute(text(query))}


def test_an_older_file_is_upgraded_with_all_that_is_in_it(upgraded: Database, tmp_path: Path) -> None:
    reader = Reader(Store(upgraded, ManualClock(NOON)))

    record = reader.get("escrows", "there")
    assert (record.id, record.title, record.laptop_only) == ("here", "456 Oak Ave", {"notes": "Gate"})
    assert reader.list(Query("escrows")).total == 1
    assert [(item.op, item.fields) for item in reader.outbox()] == [("op", {"closing_date": "2026-09-01"})]
    assert reader.timeline("here") == ([], None)
    fresh = Database(tmp_path / "fresh.db", KEY)
    assert schema(upgraded) == schema(fresh)
    fresh.close()
