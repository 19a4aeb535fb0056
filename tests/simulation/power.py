"""Power that fails when told to: before a commit, before a request, or when its answer has just come."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

import httpx
from sqlalchemy import Connection, event
from sqlalchemy import Engine as Sql

from tests.simulation.wire import Wire

NEVER = 1_000_000


class PowerCut(BaseException):
    """Nothing catches this, as nothing catches the end of the battery."""


class Power:
    """Counts the moments at which it can fail while it is `on`, and fails at one of them."""

    def __init__(self, fails_at: int = NEVER) -> None:
        self.fails_at = fails_at
        self.moments = 0
        self.on = False

    def moment(self) -> None:
        if not self.on:
            return
        self.moments += 1
        if self.moments == self.fails_at:
            self.on = False
            raise PowerCut

    def committing(self, connection: Connection) -> None:
        """A transaction that only read has nothing to lose."""
        changes = connection.connection.dbapi_connection.total_changes  # type: ignore[union-attr]
        if changes != connection.info.get("changes", 0):
            connection.info["changes"] = changes
            self.moment()

    @contextmanager
    def watched(self) -> Iterator[None]:
        send = Wire.handle_request

        def sending(transport: Wire, request: httpx.Request) -> httpx.Response:
            self.moment()
            response = send(transport, request)
            try:
                self.moment()
            except PowerCut:
                response.close()
                raise
            return response

        event.listen(Sql, "commit", self.committing)
        try:
            with mock.patch.object(Wire, "handle_request", sending):
                yield
        finally:
            event.remove(Sql, "commit", self.committing)
