"""Records and operations as lines of text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

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


def operation_line(waiting: Waiting) -> tuple[str, ...]:
    fields = ", ".join(waiting.fields) or "-"
    when = waiting.next_attempt_at or ""
    return waiting.op, str(waiting.kind), waiting.resource, waiting.title, fields, str(waiting.state), when


def conflict_text(record: Record) -> str:
    question: Any = record.conflict or {}
    lines = [f"{record.resource} {record.id}  {record.title}  ({question.get('kind')})"]
    for name, row in (question.get("fields") or {}).items():
        lines.append(f"  {name}: before {row['base']!r}, mine {row['mine']!r}, theirs {row['theirs']!r}")
    return "\n".join(lines)
