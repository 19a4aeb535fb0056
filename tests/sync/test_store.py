"""The encrypted file: its tables, its key, a full disk, an interrupted upgrade, and two at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher
from filelock import FileLock
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.types import Boolean, Integer, TypeEngine

from sync.clock import ManualClock
from sync.edits import create
from sync.entities import REGISTRY
from sync.errors import EngineBusy, StorageFault, UnlockNeeded
from sync.reading.reader import Query, Reader
from sync.sandbox import Sandbox
from sync.store import migrate
from sync.store.database import SCHEMA, Database
from sync.store.gate import WriteGate
from sync.store.tables import METADATA
from sync.store.unit_of_work import Store
from tests.conftest import NOON, StartLaptop
from tests.sync.office import buyer, on_server, sync

KEY = "ab" * 32
Columns = dict[str, tuple[str, bool]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data.db"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = Database(path, KEY)
    yield opened
    opened.close()


@pytest.fixture
def store(database: Database) -> Store:
    return Store(database, ManualClock(NOON))


def rows(connection: Connection, query: str) -> list[Any]:
    return list(connection.execute(text(query)).all())


def sql_type(kind: TypeEngine[Any]) -> str:
    if isinstance(kind, Boolean):
        return "BOOLEAN"
    return "INTEGER" if isinstance(kind, Integer) else "TEXT"


def columns_of(connection: Connection, table: str) -> Columns:
    found = connection.execute(
        text('SELECT name, type, "notnull", pk FROM pragma_table_info(:t)'), {"t": table}
    )
    return {row.name: (row.type, not row.notnull and not row.pk) for row in found}


def names(connection: Connection, kind: str) -> set[str]:
    query = f"SELECT name FROM sqlite_master WHERE type = '{kind}' AND name NOT LIKE 'sqlite_%'"  # noqa: S608
    return {row[0] for row in rows(connection, query)}


@pytest.mark.parametrize("table", sorted(METADATA.tables))
def test_an_upgrade_makes_the_table_that_the_program_expects(database: Database, table: str) -> None:
    expected = {
        column.name: (sql_type(column.type), bool(column.nullable) and not column.primary_key)
        for column in METADATA.tables[table].columns
    }
    with database.read() as connection:
        assert columns_of(connection, table) == expected


def test_there_is_no_table_and_no_index_too_many_or_too_few(database: Database) -> None:
    with database.read() as connection:
        tables = {name for name in names(connection, "table") if "_found" not in name}
        indexes = names(connection, "index")

    assert tables == METADATA.tables.keys() | {"alembic_version"}
    assert indexes == {index.name for table in METADATA.tables.values() for index in table.indexes}


def test_what_is_unique_in_the_program_is_unique_in_the_file(database: Database) -> None:
    def uniques(connection: Connection, table: str) -> set[str]:
        query = "SELECT i.name FROM pragma_index_list(:t) l, pragma_index_info(l.name) i WHERE l.origin = 'u'"
        return {row[0] for row in connection.execute(text(query), {"t": table})}

    with create_engine("sqlite://").connect() as expected, database.read() as connection:
        METADATA.create_all(expected)
        for table in METADATA.tables:
            assert uniques(connection, table) == uniques(expected, table), table


def test_opening_again_upgrades_nothing(path: Path, database: Database) -> None:
    database.changed_elsewhere()
    Database(path, KEY).close()
    assert not database.changed_elsewhere()


def test_an_interrupted_upgrade_leaves_the_old_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = migrate.upgrade

    def cut(connection: Connection) -> None:
        whole(connection)
        raise StorageFault("the power went")

    monkeypatch.setattr(migrate, "upgrade", cut)
    with pytest.raises(StorageFault, match="the power went"):
        Database(path, KEY)
    assert content(path) == set()

    monkeypatch.undo()
    Database(path, KEY).close()
    assert content(path) >= METADATA.tables.keys()


def content(path: Path) -> set[str]:
    connection = sqlcipher.connect(str(path))
    connection.execute(f"PRAGMA key = \"x'{KEY}'\"")
    found = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    connection.close()
    return found


def test_a_file_of_a_newer_program_is_left_alone(path: Path) -> None:
    opened = Database(path, KEY)
    with opened.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    opened.close()

    with pytest.raises(StorageFault, match="newer version of the program; update"):
        Database(path, KEY)
    assert SCHEMA < "9999"


def test_another_key_opens_nothing_and_harms_nothing(path: Path, store: Store) -> None:
    create(store, "clients", buyer())
    store.database.close()

    for wrong in ("cd" * 32, "short", "x" * 64):
        with pytest.raises(UnlockNeeded):
            Database(path, wrong)

    again = Store(Database(path, KEY), ManualClock(NOON))
    assert Reader(again).list(Query("clients")).total == 1
    again.database.close()


def test_a_file_that_is_no_database_is_said_to_be_unreadable(path: Path) -> None:
    path.write_bytes(b"This was a shopping list." * 400)
    with pytest.raises(UnlockNeeded):
        Database(path, KEY)


def test_a_full_disk_loses_nothing_that_was_saved(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    create(store, "clients", buyer())
    allow_pages(store.database, pages_of(store.database))

    with pytest.raises(StorageFault, match="full"):
        save_a_lot(store)
    saved = Reader(store).list(Query("clients")).total
    waiting = len(Reader(store).outbox())

    assert saved >= 1
    with store.read() as connection:
        assert rows(connection, "PRAGMA integrity_check") == [("ok",)]
        assert rows(connection, "SELECT count(*) FROM clients")[0][0] == saved
    allow_pages(store.database, 1_000_000)
    create(store, "clients", buyer("After", "Wards"))
    assert Reader(store).list(Query("clients")).total == saved + 1
    assert len(Reader(store).outbox()) > waiting


def save_a_lot(store: Store) -> None:
    for _ in range(50):
        create(store, "clients", buyer(notes="x" * 4000))


def pages_of(database: Database) -> int:
    with database.read() as connection:
        return int(rows(connection, "PRAGMA page_count")[0][0])


def allow_pages(database: Database, most: int) -> None:
    """As if the disk had room for no more than that, for the connection that saves."""
    with database.write() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")


def test_while_one_sends_the_other_reads_and_saves(
    server: Sandbox, start_laptop: StartLaptop, tmp_path: Path
) -> None:
    """Two programs on one database: a window, and a command line beside it."""
    window, command = start_laptop(server), start_laptop(server)

    with FileLock(next(tmp_path.rglob("data.db")).with_name("data.lock")):
        with pytest.raises(EngineBusy):
            command.run_cycle()
        client = command.create("clients", buyer())
        assert window.reader.get("clients", client.id).state == "waiting"
        assert on_server(server, "clients") == []

    sync(command)
    assert window.reader.get("clients", client.id).state == "synced"


def test_what_another_program_saved_is_noticed(server: Sandbox, start_laptop: StartLaptop) -> None:
    window, command = start_laptop(server), start_laptop(server)
    window.changed_elsewhere()

    command.create("clients", buyer())

    assert window.changed_elsewhere()
    assert not window.changed_elsewhere()
    assert [item.title for item in window.reader.outbox()] == ["Jordan Lee"]


def test_what_this_program_saves_is_no_news_to_it(server: Sandbox, start_laptop: StartLaptop) -> None:
    window, command = start_laptop(server), start_laptop(server)
    window.changed_elsewhere()

    window.create("leads", {"name": "Ana"})
    sync(window)
    assert not window.changed_elsewhere()

    command.create("clients", buyer())
    window.create("leads", {"name": "Ben"})
    assert window.changed_elsewhere()


def test_a_save_that_fails_leaves_nothing_and_announces_nothing(store: Store) -> None:
    heard: list[object] = []
    store.listeners.append(heard.append)

    with pytest.raises(StorageFault):
        save_and_fail(store)

    assert heard == []
    assert Reader(store).list(Query("clients")).total == 0


def save_and_fail(store: Store) -> None:
    with store.work() as unit:
        unit.new(REGISTRY["clients"])
        unit.flush()
        unit.connection.execute(text("DELETE FROM nowhere"))


class Turns:
    """Threads at the gate, one after another, and the order in which they came through."""

    def __init__(self) -> None:
        self.gate = WriteGate()
        self.order: list[str] = []
        self.threads: list[threading.Thread] = []

    def come(self, name: str, *, background: bool) -> None:
        def write() -> None:
            with self.gate.turn(background=background):
                self.order.append(name)

        thread = threading.Thread(target=write)
        self.threads.append(thread)
        thread.start()


def test_a_person_who_saves_goes_before_the_next_page() -> None:
    turns = Turns()
    with turns.gate.turn(background=True):
        turns.come("page", background=True)
        turns.come("person", background=False)
        while not turns.gate.wanted:
            pass
    for thread in turns.threads:
        thread.join()

    assert turns.order == ["person", "page"]
    assert not turns.gate.wanted


def test_a_write_that_fails_gives_the_turn_back() -> None:
    gate = WriteGate()
    with pytest.raises(StorageFault), gate.turn(background=True):
        raise StorageFault("disk full")

    with gate.turn(background=True):
        assert not gate.wanted
