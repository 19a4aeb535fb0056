"""How an answer leaves: whole, late, cut short, or not at all."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
import sys
from collections.abc import Callable
from typing import Any

from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from sync.sandbox.envelope import Reply

_TRICKLES = 8
# Lingering for no time makes the kernel send RST; Windows declares the struct with shorter fields.
_LINGER_NOT = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)


class TransportInScope(H11Protocol):
    """Lets a response reach the transport that carries it, as `scope["state"]["transport"]`."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state = {**self.app_state, "transport": transport}


class Dropped(Response):
    """Closes the connection without a word."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        await _abort(scope, receive)


class Held(Response):
    """Says nothing until the client closes the connection; what is to follow is done then."""

    afterwards: Callable[[], None] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        await _disconnected(receive)
        if self.afterwards is not None:
            self.afterwards()


class Reset(Response):
    """Sends the head and half of the body, then resets the connection."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        half = bytes(self.body[: len(self.body) // 2])
        await send({"type": "http.response.body", "body": half, "more_body": True})
        carrier: socket.socket = scope["state"]["transport"].get_extra_info("socket")
        carrier.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT)
        await _abort(scope, receive)


class Trickled(Response):
    """Sends the body in small pieces, with `seconds` from the first to the last."""

    seconds = 0.0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        size = len(self.body) // _TRICKLES + 1
        for start in range(0, len(self.body), size):
            await asyncio.sleep(self.seconds / _TRICKLES)
            piece = bytes(self.body[start : start + size])
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _abort(scope: Scope, receive: Receive) -> None:
    scope["state"]["transport"].abort()
    await _disconnected(receive)


async def _disconnected(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def response_for(reply: Reply) -> Response:
    body = reply.text.encode() if reply.text is not None else _json(reply.payload)
    if reply.wire == "truncated":
        body = body[: len(body) // 2]
    elif reply.wire == "malformed":
        body = body.replace(b":", b"=", 1)
    response = _response(reply, body)
    for name, value in reply.headers:
        response.headers.append(name, value)
    return response


def _response(reply: Reply, body: bytes) -> Response:
    kinds: dict[str, type[Response]] = {
        "dropped": Dropped,
        "held": Held,
        "reset": Reset,
        "trickled": Trickled,
    }
    kind = kinds.get(reply.wire, Response)
    response = kind(body, reply.status, media_type=reply.content_type)
    if isinstance(response, Trickled):
        response.seconds = reply.seconds
    if isinstance(response, Held):
        response.afterwards = reply.afterwards
    return response


def _json(payload: Any) -> bytes:
    return json.dumps(payload, ensure_ascii=False, separators=(",", ":")).encode()
