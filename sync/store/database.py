"""One SQLCipher file per account: how it is opened, keyed, migrated and shared between threads."""

from __future__ import annotations

import importlib
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import QueuePool

from sync.errors import StorageFault, UnlockNeeded
from sync.store.gate import WriteGate

SCHEMA = "0004"
"""The migration that this program knows as the newest."""

BUSY_SECONDS = 10
CHECKPOINT_PAGES = 4000
CACHE_KIB = 16_000
"""Of one connection: a page that fell out of it has to be deciphered again."""
KEY_DIGITS = 64
NOT_A_DATABASE = "file is not a database"


class Database:
    """Readers see the last commit and never wait; writers take turns at the gate."""

    def __init__(self, path: Path, key: str) -> None:
        """`key` is 32 bytes as 64 hex digits. Raises UnlockNeeded for a wrong key, StorageFault otherwise."""
        self.path = path
        self.gate = WriteGate()
        self._key = key
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            path.touch(mode=0o600)
        self._reading = self._engine("BEGIN")
        self._writing = self._engine("BEGIN IMMEDIATE")
        self._fetching = self._engine("BEGIN IMMEDIATE", synchronous="NORMAL")
        self._watching = threading.Lock()
        self._watcher: Any = None
        self._seen: int | None = None
        self._elsewhere = False
        self._migrate()

    def _engine(self, begin: str, synchronous: str = "FULL") -> Engine:
        """The connection used last is given out first: it has the most pages at hand."""
        engine = create_engine(
            "sqlite+pysqlite://",
            module=sqlcipher,
            creator=lambda: self._connect(synchronous),
            poolclass=QueuePool,
            pool_size=3,
            pool_use_lifo=True,
        )

        @event.listens_for(engine, "begin")
        def on_begin(connection: Connection) -> None:
            connection.exec_driver_sql(begin)

        return engine

    def _connect(self, synchronous: str = "FULL") -> Any:
        if len(self._key) != KEY_DIGITS or not all(digit in "0123456789abcdef" for digit in self._key):
            raise UnlockNeeded("the key is not 64 hex digits")
        connection = sqlcipher.connect(
            os.fspath(self.path), isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS
        )
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")
            connection.execute(f"PRAGMA key = \"x'{self._key}'\"")
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(f"PRAGMA synchronous = {synchronous}")
            connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        except sqlcipher.DatabaseError as error:
            connection.close()
            if NOT_A_DATABASE in str(error):
                raise UnlockNeeded("the key does not open this database") from error
            raise StorageFault(str(error)) from error
        return connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """One consistent view of the last commit."""
        with translated(), self._reading.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self, *, background: bool = False, fetched: bool = False) -> Iterator[Connection]:
        """One transaction, committed at the end and rolled back on any error.

        What was only `fetched` is not pressed to the disk at once: a power cut takes the last pages along
        with their cursor, and the next commit of anything else presses them too, as the log is one.
        """
        engine = self._fetching if fetched else self._writing
        with self.gate.turn(background=background), translated():
            with engine.connect() as connection, connection.begin():
                self._elsewhere = self._moved() or self._elsewhere
                yield connection
            self._moved()

    def _migrate(self) -> None:
        known = self._known_schema()
        if known == SCHEMA:
            return
        if known is not None and known > SCHEMA:
            raise StorageFault(
                "this database was written by a newer version of the program; update to open it"
            )
        migrate = importlib.import_module("sync.store.migrate")
        with self.write() as connection:
            migrate.upgrade(connection)

    def _known_schema(self) -> str | None:
        with self.read() as connection:
            names = connection.execute(text("SELECT name FROM sqlite_master WHERE name = 'alembic_version'"))
            if names.first() is None:
                return None
            row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
            return str(row[0]) if row else None

    def changed_elsewhere(self) -> bool:
        """Whether another process has committed since this was last asked; its own commits are no news."""
        with self.gate.turn(background=True):
            found = self._moved() or self._elsewhere
            self._elsewhere = False
        return found

    def _moved(self) -> bool:
        """Whether any other connection has committed since the last call, of this process or of another."""
        with self._watching:
            if self._watcher is None:
                self._watcher = self._connect()
            version = int(self._watcher.execute("PRAGMA data_version").fetchone()[0])
            moved, self._seen = self._seen not in (None, version), version
        return moved

    def close(self) -> None:
        with self._watching:
            if self._watcher is not None:
                self._watcher.close()
            self._watcher = None
        for engine in (self._reading, self._writing, self._fetching):
            engine.dispose()


@contextmanager
def translated() -> Iterator[None]:
    """Turns the driver's complaints about disk and file into StorageFault; constraint errors stay bugs."""
    try:
        yield
    except (OperationalError, DatabaseError) as error:
        if isinstance(error, OperationalError) or type(error) is DatabaseError:
            raise StorageFault(str(error.orig)) from error
        raise
