"""Errors sorted by who can act on them; each carries facts, never the sentence for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any


class ActuallyCareError(Exception):
    """Base of everything that this program raises on purpose. `code` is stable and machine-readable."""

    code = "ERROR"


class InputError(ActuallyCareError):
    """What the caller asked for cannot be done as it stands; nothing was changed."""

    code = "INVALID_INPUT"

    def __init__(self, message: str, *, code: str | None = None, details: Any = None) -> None:
        super().__init__(message)
        self.code = code or type(self).code
        self.details = details


class UnknownRecord(InputError):
    """No record has this local or server id."""

    code = "NOT_FOUND"


class StillReferenced(InputError):
    """Unsent operations refer to the record that is to be deleted; `details` lists them."""

    code = "STILL_REFERENCED"


class SignInNeeded(ActuallyCareError):
    """Only the person can go on: sign in again, or give another key. Local work is safe."""

    code = "SIGN_IN_NEEDED"


class UnlockNeeded(ActuallyCareError):
    """The database cannot be opened: no usable keyring and no passphrase, or a wrong one."""

    code = "UNLOCK_NEEDED"


class EngineBusy(ActuallyCareError):
    """Another process holds this database's lock and runs the cycles."""

    code = "ENGINE_BUSY"


class StorageFault(ActuallyCareError):
    """The database refused: full disk, damaged file, or a file written by a newer version."""

    code = "STORAGE"


class RemoteFault(ActuallyCareError):
    """Base of what can go wrong between us and the server."""

    code = "REMOTE"


class Offline(RemoteFault):
    """Nothing that speaks the API answered. `sent` tells whether the request may have reached a server."""

    code = "OFFLINE"

    def __init__(self, reason: str, *, sent: bool = False) -> None:
        super().__init__(reason)
        self.sent = sent


class Throttled(RemoteFault):
    """The window is spent; nothing may be sent before `until` (UTC)."""

    code = "THROTTLED"

    def __init__(self, until: datetime) -> None:
        super().__init__(f"the server asked to wait until {until.isoformat()}")
        self.until = until


class BadReply(RemoteFault):
    """The server answered in a way that cannot be read; treated as an unknown outcome for writes."""

    code = "BAD_REPLY"


@dataclass(frozen=True, slots=True)
class Refusal:
    """The error envelope (CONTRACT 1.5). `details` is whatever shape the server chose."""

    status: int
    code: str
    message: str
    details: Any = None
    error_id: str | None = None
    correlation_id: str | None = None
    extra: Mapping[str, Any] | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "status": self.status,
            "code": self.code,
            "message": self.message,
            "details": self.details,
            "error_id": self.error_id,
            "correlation_id": self.correlation_id,
        }


class Refused(RemoteFault):
    """The server understood and said no; the same request will be refused again."""

    code = "REFUSED"

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"{refusal.status} {refusal.code}: {refusal.message}")
        self.refusal = refusal


class NotThere(Refused):
    """404: gone, never existed, or archived (CONTRACT B3)."""

    code = "NOT_THERE"


class Forbidden(Refused):
    """403: signed in, but not allowed here; also what some servers say of deleted records (CONTRACT B3)."""

    code = "FORBIDDEN"


class VersionConflict(Refused):
    """409 `VERSION_CONFLICT`: the server's copy moved on (CONTRACT B7)."""

    code = "VERSION_CONFLICT"


class ServerFault(Refused):
    """5xx: the outcome of a write is not known (CONTRACT B9, B17)."""

    code = "SERVER_FAULT"


def field_problems(details: Any) -> Sequence[tuple[str, str]]:
    """The per-field problems of a validation error as (field, message); empty when the server gave none."""
    if not isinstance(details, list):
        return ()
    rows = [row for row in details if isinstance(row, dict)]
    return [(str(row.get("field") or row.get("path") or ""), str(row.get("message", ""))) for row in rows]
