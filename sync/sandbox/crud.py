"""The five operations that every resource has, written once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sync.sandbox.call import Call
from sync.sandbox.envelope import Refused, Reply, invalid, not_found, success
from sync.sandbox.resources import Filter, Record
from sync.sandbox.rows import accepted_fields
from sync.sandbox.store import Predicate

_TRIMMED = ("version", "updated_at")


def list_records(call: Call) -> Reply:
    key, selected = _selected(call)
    found = _sorted(call, selected)
    if call.visible is not None:
        found = [record for record in found if call.visible(record)]
    page, limit = call.query["page"], call.query["limit"]
    start = max(0, (page - 1) * limit + call.page_shift)
    rows = [call.table.row(record) for record in found[start : start + limit]]
    if call.world.trim_rows and not call.spec.untrimmed:
        for row in rows:
            for name in _TRIMMED:
                row.pop(name, None)
    data: dict[str, Any] = {call.spec.name: rows, "meta": page_meta(page, limit, len(found))}
    if call.spec.has_stats:
        data["stats"] = call.table.remembered(("stats", key), lambda: _stats(call, selected))
    if call.spec.has_cursors:
        data["cursors"] = {}
    return success(data, now=_now(call))


def page_meta(page: int, limit: int, total: int) -> dict[str, Any]:
    pages = -(-total // limit)
    return {"page": page, "limit": limit, "total": total, "totalPages": pages, "hasMore": page < pages}


def create_record(call: Call) -> Reply:
    fields = accepted_fields(call, call.operation.required)
    kept = {name: value for name, value in fields.items() if value is not None}
    record = call.world.store.create(call.spec.name, kept, call.user.id if call.user else "")
    extra = {"message": f"{call.spec.singular} created successfully"} if call.spec.stamped else {}
    return success(call.table.row(record), 201, _now(call), **extra)


def read_record(call: Call) -> Reply:
    return success(call.table.row(visible_record(call)), now=_now(call))


def update_record(call: Call) -> Reply:
    record = visible_record(call)
    fields = accepted_fields(call, _create_requirements(call))
    attempted = call.body.get("version")
    if call.spec.versioned and attempted is not None and attempted != record["version"]:
        raise Refused(
            409,
            "VERSION_CONFLICT",
            "Record was modified by another user",
            currentVersion=record["version"],
            attemptedVersion=attempted,
        )
    edited = call.world.store.edit(call.spec.name, record["id"], fields)
    return success(call.table.row(edited), now=_now(call))


def delete_record(call: Call) -> Reply:
    record = call.world.store.get(call.spec.name, call.record_id)
    if record is None:
        raise not_found(call.spec.singular)
    if call.spec.deletes_only_archived and not record["is_archived"]:
        raise Refused(400, "NOT_ARCHIVED", f"{call.spec.singular} must be archived before deletion")
    call.world.store.delete(call.spec.name, call.record_id)
    if call.spec.echoes:
        return success(call.table.row(record))
    return success({}, now=call.world.clock())


def visible_record(call: Call) -> Record:
    """Raises `Refused` with 404."""
    record = call.world.store.get(call.spec.name, call.record_id)
    if record is None or (call.spec.archived_answers_404 and record["is_archived"]):
        raise not_found(call.spec.singular)
    return record


def _create_requirements(call: Call) -> frozenset[str]:
    return call.world.contract.operations[f"create{call.spec.singular}"].required


def _now(call: Call) -> Any:
    return call.world.clock() if call.spec.stamped else None


def _selected(call: Call) -> tuple[object, Sequence[Record]]:
    """With the key under which the table remembers them."""
    asked = {one.parameter: call.query.get(one.parameter) for one in call.spec.filters}
    tests = [
        _test(one, asked[one.parameter]) for one in call.spec.filters if asked[one.parameter] is not None
    ]
    if call.spec.archivable:
        archived = call.query["archived"]
        tests.append(lambda record: record["is_archived"] is archived)
    key = (*sorted((name, str(value)) for name, value in asked.items()), call.query.get("archived"))
    with call.world.store.locked():
        return key, call.table.select(key, _every(tests))


def _every(tests: list[Predicate]) -> Predicate | None:
    """One test alone is the usual case, and 20,000 records feel the difference."""
    if len(tests) < 2:
        return tests[0] if tests else None
    return lambda record: all(test(record) for test in tests)


def _test(wanted: Filter, value: Any) -> Predicate:
    name = wanted.fields[0]
    match wanted.comparison:
        case "equals":
            return lambda record: record[name] == value
        case "equals-any-case":
            return lambda record: str(record[name]).casefold() == value.casefold()
        case "from":
            return lambda record: record[name] is not None and record[name] >= value
        case "to":
            return lambda record: record[name] is not None and record[name] <= value
        case "from-day":
            return lambda record: record[name][:10] >= value
        case "words":
            words = value.casefold().split()
            return lambda record: _has_words(record, wanted.fields, words)


def _has_words(record: Record, fields: tuple[str, ...], words: list[str]) -> bool:
    text = " ".join(str(record[name] or "") for name in fields).casefold()
    return all(word in text for word in words)


def _sorted(call: Call, found: Sequence[Record]) -> Sequence[Record]:
    """By the documented `sort` and `order`, which only escrows have."""
    column, order = call.query.get("sort"), call.query.get("order")
    if column is None or (column, order) == ("created_at", "desc"):
        return found
    if column not in call.spec.sortable:
        raise invalid([{"field": "sort", "message": "is not a sortable column", "rule": "enum"}])
    filled = [record for record in found if record[column] is not None]
    empty = [record for record in found if record[column] is None]
    return sorted(filled, key=lambda record: record[column], reverse=order == "desc") + empty


def _stats(call: Call, found: Sequence[Record]) -> Record:
    """Aggregates of the whole selection; their shape is not published."""
    counts = Counter(str(record[call.spec.status_field]) for record in found)
    sums = {name: sum(record[column] or 0 for record in found) for name, column in call.spec.sums.items()}
    return {"total": len(found), "byStatus": dict(counts)} | sums
