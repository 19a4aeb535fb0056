"""The migrations' result, replayed: a day opens many new databases, and their schema is always the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from unittest import mock

from sqlalchemy import Connection

from sync.store import migrate
from sync.store.database import SCHEMA

_ALL = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"


class Template:
    """The first new database of the process is migrated as always; the others get what that one had then."""

    def __init__(self) -> None:
        self.statements: list[str] = []
        self.migrate = migrate.upgrade

    def upgrade(self, connection: Connection, to: str = "head") -> None:
        if to != "head" or connection.exec_driver_sql(_ALL).first() is not None:
            self.migrate(connection, to)
            return
        if not self.statements:
            self.migrate(connection, to)
            self.statements = _statements(connection)
            return
        for statement in self.statements:
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (SCHEMA,))


def _statements(connection: Connection) -> list[str]:
    """What makes this schema; the tables behind a virtual one are made by itself."""
    found = [(str(row[0]), str(row[1])) for row in connection.exec_driver_sql(_ALL)]
    virtual = tuple(f"{name}_" for name, sql in found if sql.upper().startswith("CREATE VIRTUAL"))
    return [sql for name, sql in found if not name.startswith(virtual)]


@cache
def _of_this_process() -> Template:
    return Template()


@contextmanager
def quick_migrations() -> Iterator[None]:
    with mock.patch("sync.store.migrate.upgrade", _of_this_process().upgrade):
        yield
