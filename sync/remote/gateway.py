"""Every operation of the API on entities, one method each, the same for all of the registry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from sync.decide.budget import Purpose
from sync.entities.spec import Entity
from sync.errors import BadReply, InputError
from sync.remote.http import Http
from sync.remote.replies import Reply

__all__ = ["Gateway", "Page", "Reply", "page_of"]

LARGEST_PAGE = 100
CANNOT_READ = "cannot read this list"
META = ("meta", "pagination")
TOTAL = ("total", "totalCount", "total_count", "totalItems")
MORE = ("hasMore", "has_more", "hasNextPage", "hasNext")
PAGES = ("totalPages", "total_pages", "pages", "pageCount")
LIMIT = ("limit", "perPage", "per_page", "pageSize")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list, as it came; `total` is None where the server does not count."""

    rows: list[Any]
    total: int | None
    has_more: bool
    number: int


class Gateway:
    """Speaks wire names and server ids only."""

    def __init__(self, http: Http) -> None:
        self.http = http

    def page(
        self,
        entity: Entity,
        number: int,
        *,
        filters: Mapping[str, str | int] | None = None,
        limit: int = LARGEST_PAGE,
        purpose: Purpose,
    ) -> Page:
        """Raises BadReply rather than take a list that cannot be read for an empty one (contradiction 5)."""
        params: dict[str, str | int] = {**(filters or {}), "page": number, "limit": limit}
        reply = self.http.call("GET", entity.path, params=params, purpose=purpose)
        return page_of(entity.name, reply, number, limit)

    def read(self, entity: Entity, server_id: str, purpose: Purpose) -> Reply:
        return self.http.call("GET", _path(entity, server_id), purpose=purpose)

    def timeline(self, entity: Entity, server_id: str, purpose: Purpose) -> Any:
        """The milestones of a record, as they came (CONTRACT 2.7)."""
        return self.http.call("GET", f"{_path(entity, server_id)}/timeline", purpose=purpose).data

    def create(self, entity: Entity, body: Mapping[str, Any], purpose: Purpose = Purpose.PUSH) -> Reply:
        return self.http.call("POST", entity.path, body=body, purpose=purpose)

    def update(
        self, entity: Entity, server_id: str, body: Mapping[str, Any], purpose: Purpose = Purpose.PUSH
    ) -> Reply:
        return self.http.call("PUT", _path(entity, server_id), body=body, purpose=purpose)

    def delete(self, entity: Entity, server_id: str, purpose: Purpose = Purpose.PUSH) -> Reply:
        return self.http.call("DELETE", _path(entity, server_id), purpose=purpose)

    def archive(self, entity: Entity, server_id: str, purpose: Purpose = Purpose.PUSH) -> Reply:
        return self.http.call("PATCH", f"{_path(entity, server_id)}/archive", purpose=purpose)

    def restore(self, entity: Entity, server_id: str, purpose: Purpose = Purpose.PUSH) -> Reply:
        return self.http.call("PATCH", f"{_path(entity, server_id)}/restore", purpose=purpose)

    def convert(self, server_id: str, client_type: str, purpose: Purpose = Purpose.PUSH) -> Reply:
        """Repeated, it makes a second client (CONTRACT B9)."""
        body = {"clientType": client_type}
        return self.http.call("POST", f"/leads/{_quoted(server_id)}/convert", body=body, purpose=purpose)

    def search_contacts(
        self, purpose: Purpose, *, name: str = "", email: str = "", role: str = "", limit: int = LARGEST_PAGE
    ) -> list[Any]:
        """Contacts whose name and e-mail contain these texts; not paged (CONTRACT 2.6)."""
        wanted = {"name": name, "email": email, "role": role}
        params: dict[str, str | int] = {key: text for key, text in wanted.items() if text}
        reply = self.http.call("GET", "/contacts/search", params={**params, "limit": limit}, purpose=purpose)
        if not isinstance(reply.data, list):
            raise BadReply(CANNOT_READ)
        return reply.data


def page_of(name: str, reply: Reply, number: int, limit: int) -> Page:
    """The page of a list reply, with the names of older servers understood too."""
    data = reply.data
    rows = data.get(name) if isinstance(data, dict) else None
    meta = (
        next((data[key] for key in META if isinstance(data.get(key), dict)), None)
        if rows is not None
        else None
    )
    if not isinstance(rows, list) or meta is None:
        raise BadReply(CANNOT_READ)
    total = _count(meta, TOTAL)
    more = _more(meta, number, total, _count(meta, LIMIT) or limit)
    return Page(rows, total, more and bool(rows), number)


def _more(meta: Mapping[str, Any], number: int, total: int | None, limit: int) -> bool:
    told = next((meta[key] for key in MORE if isinstance(meta.get(key), bool)), None)
    if told is not None:
        return bool(told)
    pages = _count(meta, PAGES)
    if pages is not None:
        return number < pages
    if total is None:
        raise BadReply(CANNOT_READ)
    return number * limit < total


def _count(meta: Mapping[str, Any], names: tuple[str, ...]) -> int | None:
    """The first of these names that holds a number; some servers write numbers as text (CONTRACT B14)."""
    for value in (meta.get(name) for name in names):
        if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
            return value
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 16:
            return int(value)
    return None


def _path(entity: Entity, server_id: str) -> str:
    return f"{entity.path}/{_quoted(server_id)}"


def _quoted(server_id: str) -> str:
    """An id is opaque text (CONTRACT, contradiction 1), and must not become another path."""
    if server_id.strip(".") == "":
        raise InputError("this is no id of the server", code="INVALID_ID")
    return quote(server_id, safe="", errors="replace")
