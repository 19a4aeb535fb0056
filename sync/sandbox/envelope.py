"""The envelope of every answer, and the errors that carry one."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from uuid import uuid4

from sync.sandbox.times import stamp

Wire = Literal["whole", "dropped", "held", "truncated", "malformed", "reset", "trickled"]


@dataclass
class Reply:
    """An unwritten answer: `payload` becomes JSON, `text` replaces it; `wire` says how it is sent.

    A held one is never sent: `afterwards` is done when the client has gone.
    """

    status: int
    payload: dict[str, Any] | None = None
    headers: list[tuple[str, str]] = field(default_factory=list)
    text: str | None = None
    content_type: str = "application/json; charset=utf-8"
    wire: Wire = "whole"
    seconds: float = 0.0
    afterwards: Callable[[], None] | None = None

    @property
    def silent(self) -> bool:
        return self.wire in {"dropped", "held"}

    @property
    def ok(self) -> bool:
        return self.status < 400

    @property
    def data(self) -> Any:
        return (self.payload or {}).get("data")


class Refused(Exception):
    """Ends the handling of a call with an error envelope."""

    def __init__(self, status: int, code: str, message: str, details: Any = None, **extra: Any) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.message = message
        self.details = details
        self.extra = extra


def success(data: Any, status: int = 200, now: datetime | None = None, **extra: Any) -> Reply:
    """`now` adds a timestamp, which only some answers have."""
    payload: dict[str, Any] = {"success": True, "data": data} | extra
    if now is not None:
        payload["timestamp"] = stamp(now)
    return Reply(status, payload)


def failure(refused: Refused, now: datetime) -> Reply:
    error = {
        "code": refused.code,
        "message": refused.message,
        "errorId": f"ERR_{int(now.timestamp())}_{secrets.token_hex(3)}",
        "correlationId": str(uuid4()),
        "details": refused.details,
    }
    error |= refused.extra
    return Reply(refused.status, {"success": False, "error": error, "timestamp": stamp(now)})


def invalid(details: Any) -> Refused:
    return Refused(400, "VALIDATION_ERROR", "Invalid request data", details)


def not_found(noun: str) -> Refused:
    return Refused(404, "NOT_FOUND", f"{noun} not found")


def unauthorized(message: str = "No authentication token provided") -> Refused:
    """Token-layer failures still carry a class name as their code (CONTRACT 1.5)."""
    return Refused(401, "UnauthorizedError", message)
