"""Faults of changes: refused, half done, done differently, or undone."""

from __future__ import annotations

from datetime import datetime, timedelta

from sync.sandbox.auth import refresh_token
from sync.sandbox.call import Call
from sync.sandbox.crud import visible_record
from sync.sandbox.envelope import Refused, Reply, failure
from sync.sandbox.faults.fault import Fault, Trigger
from sync.sandbox.resources import Record
from sync.sandbox.times import stamp

_SIDE_FIELDS = frozenset({"tags", "notes", "description", "version"})
_PERSON_FIELDS = frozenset({"first_name", "last_name", "email", "phone", "version"})
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "/": "&#x2F;"}
_ACTION_ERRORS = {"create": "CREATE_ERROR", "update": "UPDATE_ERROR", "delete": "DELETE_ERROR"}


def _broken(call: Call) -> Reply:
    code = _ACTION_ERRORS.get(call.endpoint.action, "INTERNAL_ERROR")
    return failure(Refused(500, code, "Something went wrong"), call.world.clock())


class SilentVersion(Fault):
    """A change of nothing but tags or notes does not raise the version (CONTRACT B5)."""

    name = "B5"

    def replying(self, call: Call, reply: Reply) -> Reply:
        if reply.ok and call.is_on("update") and "version" in reply.data and call.body.keys() <= _SIDE_FIELDS:
            self.strike(call)
            record = visible_record(call)
            record["version"] -= 1
            reply.data["version"] = record["version"]
        return reply


class UnguardedPerson(Fault):
    """A client's name, e-mail and phone are written whatever version came with them (CONTRACT B6)."""

    name = "B6"

    def handling(self, call: Call) -> Reply | None:
        if call.is_on("update", "clients") and call.body.keys() <= _PERSON_FIELDS and len(call.body) > 1:
            self.strike(call)
            call.body.pop("version", None)
        return None


class DuplicateEmail(Fault):
    """A second client with the same e-mail is refused with 409 (CONTRACT B7)."""

    name = "B7"

    def handling(self, call: Call) -> Reply | None:
        email = call.body.get("email")
        if not call.is_on("create", "clients") or not email:
            return None
        if all(one["email"] != email for one in call.table.records.values()):
            return None
        self.strike(call)
        refused = Refused(409, "DUPLICATE_EMAIL", "A client with this email already exists")
        return failure(refused, call.world.clock())


class VersionBreaksPut(Fault):
    """A PUT with a version answers 500: on escrows, or wherever a path part says (CONTRACT B8)."""

    name = "B8"

    def handling(self, call: Call) -> Reply | None:
        meant = self.trigger.path is not None or call.is_on("update", "escrows")
        if not (meant and call.is_on("update") and "version" in call.body):
            return None
        self.strike(call)
        return _broken(call)


class SilentDrop(Fault):
    """Undocumented fields are dropped, and the answer is 200 (CONTRACT B11)."""

    name = "B11"

    def handling(self, call: Call) -> Reply | None:
        if call.is_on("update") or call.is_on("create"):
            self.strike(call)
            call.undocumented = "drop"
        return None


class UnknownFieldBreaks(Fault):
    """A field that the documented request lacks fails the write: 500, with `refuse` 400 (CONTRACT B12)."""

    name = "B12"
    words = frozenset({"refuse"})

    def handling(self, call: Call) -> Reply | None:
        if not (call.is_on("update") or call.is_on("create")):
            return None
        unknown = sorted(call.body.keys() - call.operation.body_fields)
        if not unknown:
            return None
        self.strike(call)
        if self.trigger.word is None:
            return _broken(call)
        details = [{"field": name, "message": "is not allowed", "rule": "unknown"} for name in unknown]
        return failure(Refused(400, "VALIDATION_ERROR", "Invalid request data", details), call.world.clock())


class EscapedText(Fault):
    """Top-level texts are stored with their HTML characters escaped (CONTRACT B13)."""

    name = "B13"

    def handling(self, call: Call) -> Reply | None:
        if call.is_on("update") or call.is_on("create"):
            self.strike(call)
            for name, value in call.body.items():
                if isinstance(value, str):
                    call.body[name] = "".join(_ESCAPES.get(character, character) for character in value)
        return None


class RolledBack(Fault):
    """An acknowledged write is undone before the next request, or after some seconds (CONTRACT B15)."""

    name = "B15"

    def __init__(self, trigger: Trigger) -> None:
        super().__init__(trigger)
        self._before: Record | None = None
        self._due: datetime | None = None
        self._place = ("", "")

    def meets(self, call: Call) -> bool:
        return self._due is not None or super().meets(call)

    async def arriving(self, call: Call) -> Reply | None:
        if self._due is not None and call.world.clock() >= self._due:
            self._due = None
            if self._before is not None:
                call.world.store.put_back(self._place[0], self._before)
            else:
                call.world.store.delete(*self._place)
        return None

    def handling(self, call: Call) -> Reply | None:
        if self._due is None and call.is_on("update"):
            self._before = dict(call.world.store.get(call.spec.name, call.record_id) or {})
        elif self._due is None and call.is_on("create"):
            self._before = None
        return None

    def replying(self, call: Call, reply: Reply) -> Reply:
        if reply.ok and self._due is None and (call.is_on("update") or call.is_on("create")):
            self.strike(call)
            self._place = (call.spec.name, reply.data["id"])
            self._due = call.world.clock() + timedelta(seconds=self.trigger.seconds or 0)
        return reply


class PermanentError(Fault):
    """A write answers 500 however often it is sent (CONTRACT B17)."""

    name = "B17"

    def handling(self, call: Call) -> Reply | None:
        if not call.changes_something or call.endpoint.spec is None:
            return None
        self.strike(call)
        return _broken(call)


class ReuseEndsSession(Fault):
    """A refresh token that is used twice, as parallel refreshes do, ends its session (CONTRACT B19)."""

    name = "B19"

    def replying(self, call: Call, reply: Reply) -> Reply:
        token = refresh_token(call) if call.path == "/auth/refresh" and reply.status == 401 else None
        if token:
            self.strike(call)
            call.world.accounts.revoke_reused(token)
        return reply


class UnwillingDelete(Fault):
    """DELETE wants the record archived first (CONTRACT B20).

    With `forbidden` a second DELETE answers 403; with `cascade` the contact of a deleted client goes with it.
    """

    name = "B20"
    words = frozenset({"forbidden", "cascade"})

    def handling(self, call: Call) -> Reply | None:
        if not call.is_on("delete"):
            return None
        record = call.world.store.get(call.spec.name, call.record_id)
        refused = None
        if self.trigger.word is None and record is not None and not record.get("is_archived"):
            refused = Refused(400, "NOT_ARCHIVED", f"{call.spec.singular} must be archived before deletion")
        elif self.trigger.word == "forbidden" and record is None:
            refused = Refused(403, "FORBIDDEN", "You do not have permission to delete this record")
        if refused is None:
            return None
        self.strike(call)
        return failure(refused, call.world.clock())

    def replying(self, call: Call, reply: Reply) -> Reply:
        if self.trigger.word == "cascade" and reply.ok and call.is_on("delete", "clients"):
            self.strike(call)
            contact_id = call.table.deleted[call.record_id]["contact_id"]
            if contact_id and call.world.store.get("contacts", contact_id):
                call.world.store.delete("contacts", contact_id)
        return reply


class SideChanges(Fault):
    """The user's own write makes the server change other fields too (CONTRACT B21)."""

    name = "B21"

    def replying(self, call: Call, reply: Reply) -> Reply:
        fields = self._side_fields(call) if reply.ok else {}
        if fields and reply.payload is not None:
            self.strike(call)
            edited = call.world.store.edit(call.spec.name, call.record_id, fields, raise_version=False)
            reply.payload["data"] = call.table.row(edited)
        return reply

    def _side_fields(self, call: Call) -> Record:
        if call.is_on("update", "leads"):
            return {"last_contact_date": stamp(call.world.clock())}
        if call.is_on("archive", "contacts"):
            return {"contact_status": "archived"}
        return {}


FAULTS: tuple[type[Fault], ...] = (
    SilentVersion,
    UnguardedPerson,
    DuplicateEmail,
    VersionBreaksPut,
    SilentDrop,
    UnknownFieldBreaks,
    EscapedText,
    RolledBack,
    PermanentError,
    ReuseEndsSession,
    UnwillingDelete,
    SideChanges,
)
