"""Small facts of the account, by name: tokens, install id, budget, what the server was seen to do."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from sync.store.tables import Setting, Suspect, Walk

SETTINGS = Setting.__table__  # type: ignore[attr-defined]
WALKS = Walk.__table__  # type: ignore[attr-defined]
SUSPECTS = Suspect.__table__  # type: ignore[attr-defined]
_GET = select(SETTINGS.c.value).where(SETTINGS.c.name == bindparam("wanted"))


class Name(StrEnum):
    SERVER = "server"
    USER = "user"
    ACCESS_TOKEN = "access_token"  # noqa: S105
    REFRESH_TOKEN = "refresh_token"  # noqa: S105
    API_KEY = "api_key"
    INSTALL_ID = "install_id"
    BUDGET = "budget"
    SERVER_ESCAPES = "server_escapes"
    CLOCK_OFFSET = "clock_offset"
    LAST_CYCLE = "last_cycle"
    PARTITIONED = "partitioned"
    WORK_OFFLINE = "work_offline"
    UNREADABLE = "unreadable"
    DOUBTED = "doubted"


def get(connection: Connection, name: Name, default: Any = None) -> Any:
    row = connection.execute(_GET, {"wanted": str(name)}).first()
    return default if row is None or row[0] is None else row[0]


def put(connection: Connection, name: Name, value: Any) -> None:
    statement = insert(SETTINGS).values(name=str(name), value=value)
    connection.execute(
        statement.on_conflict_do_update(index_elements=["name"], set_={"value": statement.excluded.value})
    )


def walks(connection: Connection) -> dict[str, Any]:
    return {row["name"]: row for row in connection.execute(select(WALKS)).mappings()}


def put_walk(connection: Connection, name: str, **values: Any) -> None:
    statement = insert(WALKS).values(name=name, **{"next_page": 1, **values})
    connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_=values))
