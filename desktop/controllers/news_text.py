"""News and decisions of the history as rows and details of the Sync Center: pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from desktop.controllers.places import icon_of
from desktop.controllers.sync_rows import Scene, day_group, sides_of
from desktop.views.sync_center.rows import Change, OutboxRow, SyncDetail
from desktop.wording.history import UNSAID, told
from desktop.wording.moments import instant, moment_text, short_moment
from desktop.wording.names import field_name, thing_name
from desktop.wording.speech import tr
from sync import Record
from sync.entities import REGISTRY

OLD, NEW = ("before", "base", "sent"), ("after", "chosen", "theirs", "kept")
ENDED = frozenset({"deleted", "gone", "let go"})
Entry = Mapping[str, Any]


def news_row(op: str, entry: Entry, scene: Scene) -> OutboxRow | None:
    """None for what is not worth a row."""
    said = told(entry, scene.telling)
    if not said:
        return None
    at = instant(str(entry["at"]))
    icon, kind = _glyph(entry, scene)
    return OutboxRow(
        op=op,
        title=str(entry["title"]),
        sentence=said,
        state="synced",
        time=short_moment(at, scene.zone, scene.now),
        group=day_group(at, scene),
        resource=str(entry["resource"]),
        id=str(entry["id"]),
        icon=icon,
        kind=kind,
        outcome=outcome_of(entry),
    )


def _glyph(entry: Entry, scene: Scene) -> tuple[str, str]:
    """Icon and kind: the type of an appointment that is still here, else the outline of its list."""
    record = scene.records.get(str(entry["id"]))
    if record is None or record.resource != "appointments":
        return icon_of(str(entry["resource"])), ""
    return "", str(record.fields.get("appointment_type") or "other")


def outcome_of(entry: Entry) -> str:
    """What happened; of what the person decided, whose version stands: mine, theirs or both."""
    if entry["what"] != "resolved":
        return str(entry["what"])
    detail = entry.get("detail") or {}
    if "kept" in detail:
        return str(detail["kept"])
    sides = {_side(row) for row in (detail.get("fields") or {}).values()}
    return sides.pop() if len(sides) == 1 else "both"


def _side(row: Mapping[str, Any]) -> str:
    chosen = row.get("chosen")
    return next((side for side in ("mine", "theirs") if row.get(side) == chosen), "both")


def other_version(entry: Entry, record: Record | None) -> dict[str, Any]:
    """The values that lost when the person decided, as far as both are known and the thing is still here.

    Empty where it has them already.
    """
    if entry["what"] != "resolved" or record is None or record.pending_delete or record.conflict:
        return {}
    entity, lost = REGISTRY[record.resource], {}
    for name, row in ((entry.get("detail") or {}).get("fields") or {}).items():
        other = {"mine": "theirs", "theirs": "mine"}.get(_side(row) if "chosen" in row else "")
        if other in row and name in entity.by_name and entity.by_name[name].editable:
            lost[name] = row[other]
    now = record.fields
    return lost if any(not entity.same(name, now.get(name), value) for name, value in lost.items()) else {}


def news_detail(op: str, entry: Entry, scene: Scene, *, kept: bool = False) -> SyncDetail:
    """`kept`: some of it is on this laptop only, and can be offered to the server again."""
    when = moment_text(instant(str(entry["at"])), scene.zone, scene.now)
    entity = REGISTRY[str(entry["resource"])]
    icon, kind = _glyph(entry, scene)
    return SyncDetail(
        op=op,
        title=str(entry["title"]),
        kicker=tr("{thing}, {when}", thing=thing_name(entity.name), when=when),
        icon=icon,
        kind=kind,
        changes=tuple(_changes(entry, scene)),
        action="offer" if kept else None,
        resource=entity.name,
        id=str(entry["id"]),
    )


def _changes(entry: Entry, scene: Scene) -> Iterator[Change]:
    """Both values where both were kept; of what is gone, what it was."""
    known = REGISTRY[str(entry["resource"])].by_name
    for name, value in ((entry.get("detail") or {}).get("fields") or {}).items():
        if name not in known or name in UNSAID:
            continue
        old, new = _both(value) if isinstance(value, Mapping) else (None, value)
        if entry["what"] in ENDED:
            old, new = new, None
        before, after = sides_of(known[name], old, new, scene)
        if before or after:
            yield Change(field_name(known[name]), before or tr("Empty"), after or tr("Empty"))


def _both(row: Mapping[str, Any]) -> tuple[Any, Any]:
    old = next((row[name] for name in OLD if name in row), None)
    return old, next((row[name] for name in NEW if name in row), None)
