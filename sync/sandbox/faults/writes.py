"""Faults of changes: refused, half done, or done differently."""

from __future__ import annotations

from sync.sandbox.call import Call
from sync.sandbox.crud import visible_record
from sync.sandbox.envelope import Refused, Reply, failure
from sync.sandbox.faults.fault import Fault
from sync.sandbox.resources import Record
from sync.sandbox.times import stamp

_SIDE_FIELDS = frozenset({"tags", "notes", "description", "version"})
_PERSON_FIELDS = frozenset({"first_name", "last_name", "email", "phone", "version"})
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "/": "&#x2F;"}
_ACTION_ERRORS = {"create": "CREATE_ERROR", "update": "UPDATE_ERROR", "delete": "DELETE_ERROR"}


def _broken(call: Call) -> Reply:
    code = _ACTION_ERRORS.get(call.endpoint.action, "INTERNAL_ERROR")
    return failure(Refused(500, code, "Something went wrong"), call.world.clock())


def _undocumented(call: Call) -> list[str]:
    """The fields of a create or an update that its documentation does not have."""
    if not (call.is_on("update") or call.is_on("create")):
        return []
    return sorted(call.body.keys() - call.operation.body_fields)


class SilentVersion(Fault):
    """A change of nothing but tags or notes does not raise the version (CONTRACT B5)."""

    name = "B5"

    def replying(self, call: Call, reply: Reply) -> Reply:
        only_sides = call.is_on("update") and call.body.keys() <= _SIDE_FIELDS
        if reply.ok and only_sides and "version" in reply.data and self.strike(call):
            record = visible_record(call)
            record["version"] = call.body.get("version", record["version"] - 1)
            reply.data["version"] = record["version"]
        return reply


class UnguardedPerson(Fault):
    """A client's name, e-mail and phone are written whatever version came with them (CONTRACT B6)."""

    name = "B6"

    def handling(self, call: Call) -> Reply | None:
        of_person = call.is_on("update", "clients") and call.body.keys() <= _PERSON_FIELDS
        if of_person and "version" in call.body and self.strike(call):
            call.body.pop("version")
        return None


class DuplicateEmail(Fault):
    """A second client with the same e-mail is refused with 409 (CONTRACT B7)."""

    name = "B7"

    def handling(self, call: Call) -> Reply | None:
        email = call.body.get("email")
        if not call.is_on("create", "clients") or not email:
            return None
        known = any(one["email"] == email for one in call.table.records.values())
        if not known or not self.strike(call):
            return None
        refused = Refused(409, "DUPLICATE_EMAIL", "A client with this email already exists")
        return failure(refused, call.world.clock())


class VersionBreaksPut(Fault):
    """A PUT with a version answers 500: on escrows, or wherever a path part says (CONTRACT B8)."""

    name = "B8"

    def handling(self, call: Call) -> Reply | None:
        meant = self.trigger.path is not None or call.is_on("update", "escrows")
        if not (meant and call.is_on("update") and "version" in call.body and self.strike(call)):
            return None
        return _broken(call)


class SilentDrop(Fault):
    """Undocumented fields are dropped, and the answer is 200 (CONTRACT B11)."""

    name = "B11"

    def handling(self, call: Call) -> Reply | None:
        if _undocumented(call) and self.strike(call):
            call.undocumented = "drop"
        return None


class UnknownFieldBreaks(Fault):
    """A field that the documented request lacks fails the write: 500, with `refuse` 400 (CONTRACT B12)."""

    name = "B12"
    words = frozenset({"refuse"})

    def handling(self, call: Call) -> Reply | None:
        unknown = _undocumented(call)
        if not unknown or not self.strike(call):
            return None
        if self.trigger.word is None:
            return _broken(call)
        details = [{"field": name, "message": "is not allowed", "rule": "unknown"} for name in unknown]
        return failure(Refused(400, "VALIDATION_ERROR", "Invalid request data", details), call.world.clock())


class EscapedText(Fault):
    """Top-level texts are stored with their HTML characters escaped (CONTRACT B13)."""

    name = "B13"

    def handling(self, call: Call) -> Reply | None:
        if not (call.is_on("update") or call.is_on("create")):
            return None
        escaped = {name: _escaped(value) for name, value in call.body.items() if isinstance(value, str)}
        if any(escaped[name] != call.body[name] for name in escaped) and self.strike(call):
            call.body |= escaped
        return None


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)


class PermanentError(Fault):
    """A write answers 500 however often it is sent (CONTRACT B17)."""

    name = "B17"

    def handling(self, call: Call) -> Reply | None:
        if not call.changes_something or call.endpoint.spec is None or not self.strike(call):
            return None
        return _broken(call)


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
        if refused is None or not self.strike(call):
            return None
        return failure(refused, call.world.clock())

    def replying(self, call: Call, reply: Reply) -> Reply:
        if self.trigger.word == "cascade" and reply.ok and call.is_on("delete", "clients"):
            contact_id = call.table.deleted[call.record_id]["contact_id"]
            if contact_id and call.world.store.get("contacts", contact_id) and self.strike(call):
                call.world.store.delete("contacts", contact_id)
        return reply


class SideChanges(Fault):
    """The user's own write makes the server change other fields too (CONTRACT B21)."""

    name = "B21"

    def replying(self, call: Call, reply: Reply) -> Reply:
        fields = self._side_fields(call) if reply.ok else {}
        if fields and reply.payload is not None and self.strike(call):
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
    PermanentError,
    UnwillingDelete,
    SideChanges,
)
