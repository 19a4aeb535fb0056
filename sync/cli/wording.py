"""Records and operations as lines of text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sync.clock import moment
from sync.entities import REGISTRY
from sync.reading.record import Record, Waiting


def table(rows: Iterable[Sequence[str]]) -> str:
    """Columns as wide as their widest cell."""
    cells = [list(row) for row in rows]
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))] if cells else []
    lines = ("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in cells)
    return "\n".join(line.rstrip() for line in lines)


def record_line(record: Record) -> tuple[str, ...]:
    entity = REGISTRY[record.resource]
    details = [str(record.fields[name]) for name in entity.subtitle if record.fields.get(name)]
    state = "" if record.state == "synced" else str(record.state)
    return record.id, record.title, " · ".join(details), state


def record_text(record: Record) -> str:
    entity = REGISTRY[record.resource]
    head = f"{entity.singular}: {record.title}  [{record.state}]  {record.id}"
    rows = []
    for field in entity.fields:
        value = record.fields.get(field.name)
        if value in (None, "", []):
            continue
        mark = "waiting" if field.name in record.pending else ""
        mark = "kept on this computer" if field.name in record.laptop_only else mark
        rows.append((f"  {field.label}", str(value), mark))
    return "\n".join([head, table(rows)]) if rows else head


def timeline_text(items: Sequence[Mapping[str, Any]], read_at: str | None, now: datetime) -> str:
    """The milestones, under how old they are."""
    if read_at is None:
        return "Timeline: not read yet; the next sync asks for it."
    head = f"Timeline, as it was {age(now - moment(read_at))}:"
    rows = [
        (f"  {item.get('date') or 'no date'}", str(item["label"]), "done" if item.get("completed") else "")
        for item in items
    ]
    return f"{head}\n{table(rows)}" if rows else f"{head} empty"


def age(passed: timedelta) -> str:
    """In the largest unit that fits."""
    seconds = max(0, int(passed.total_seconds()))
    for length, unit in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= length:
            count = seconds // length
            return f"{count} {unit}{'' if count == 1 else 's'} ago"
    return "just now"


def operation_line(waiting: Waiting) -> tuple[str, ...]:
    fields = ", ".join(waiting.fields) or "-"
    when = waiting.next_attempt_at or ""
    return waiting.op, str(waiting.kind), waiting.resource, waiting.title, fields, str(waiting.state), when


def conflict_text(record: Record) -> str:
    question: Any = record.conflict or {}
    lines = [f"{record.resource} {record.id}  {record.title}  ({question.get('kind')})"]
    for name, row in (question.get("fields") or {}).items():
        lines.append(f"  {name}: before {row['base']!r}, mine {row['mine']!r}, theirs {row['theirs']!r}")
    for candidate in question.get("candidates") or ():
        name = REGISTRY[record.resource].name_of(candidate["fields"])
        lines.append(
            f"  theirs {candidate['server_id']}: {name}, made {candidate['fields'].get('created_at')}"
        )
    return "\n".join(lines)


def unreadable_lines(count: int) -> list[str]:
    """What could not be read is neither shown nor touched."""
    if not count:
        return []
    one = f"{count} entry from the server could not be read; it is left as it is."
    return [
        one
        if count == 1
        else f"{count} entries from the server could not be read; they are left as they are."
    ]
