"""The history in the Sync Center: what was sent, came, was decided, and the way back from a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from desktop.controllers.desk import Desk
from desktop.controllers.news_text import news_detail, news_row, other_version
from desktop.controllers.shell import Shell
from desktop.controllers.sync_rows import Scene, row_of
from desktop.models.gestures import Gesture
from desktop.views.sync_center.rows import OutboxRow, SyncDetail
from desktop.wording.speech import tr
from sync import Record

MOST = 100


class SyncHistory:
    """Entries are known by "news:" and what they are, which stays when others come before them."""

    def __init__(self, desk: Desk, shell: Shell) -> None:
        self._desk = desk
        self._shell = shell
        self._news: Mapping[str, Mapping[str, Any]] = {}

    def rows(self, sent: Sequence[Gesture], scene: Scene) -> tuple[list[OutboxRow], Scene]:
        """Newest first; and the scene with the appointments that they are about."""
        entries = self._desk.reader.history(limit=MOST)
        self._news = _named(entries)
        visits = {str(entry["id"]) for entry in entries if entry["resource"] == "appointments"}
        found = self._desk.reader.find("appointments", visits - scene.records.keys())
        scene = replace(scene, records={**scene.records, **found})
        dated = [(str(gesture.worst.settled_at or ""), row_of(gesture, scene)) for gesture in sent]
        for op, entry in self._news.items():
            row = news_row(op, entry, scene)
            if row is not None:
                dated.append((str(entry["at"]), row))
        return [row for _, row in sorted(dated, key=lambda pair: pair[0], reverse=True)], scene

    def detail(self, op: str, scene: Scene) -> SyncDetail | None:
        """None for what is no entry of the history."""
        entry = self._news.get(op)
        if entry is None:
            return None
        record = self._record(entry)
        kept = entry["what"] == "kept" and record is not None and bool(record.laptop_only)
        detail = news_detail(op, entry, scene, kept=kept)
        return replace(detail, action="other") if other_version(entry, record) else detail

    def use_other(self, op: str) -> None:
        """The values that lost when the person decided, as an edit like any other."""
        entry = self._news.get(op)
        record = self._record(entry) if entry is not None else None
        patch = other_version(entry, record) if entry is not None else {}
        if record is None or not patch:
            self._shell.say(tr("That is no longer on this laptop."))
            return
        text = tr("Use the other version of “{title}”", title=record.title)
        said = tr("“{title}” has the other version now.", title=record.title)
        self._shell.do(lambda: self._desk.undo.edit(record.resource, record.id, patch, text), said)

    def _record(self, entry: Mapping[str, Any]) -> Record | None:
        resource, key = str(entry["resource"]), str(entry["id"])
        return self._desk.reader.find(resource, [key]).get(key)


def _named(entries: Sequence[Mapping[str, Any]]) -> Mapping[str, Mapping[str, Any]]:
    """Of the same news at the same moment the older keeps its name when another comes; newest first."""
    named: dict[str, Mapping[str, Any]] = {}
    alike: Counter[str] = Counter()
    for entry in reversed(entries):
        name = f"news:{entry['at']}:{entry['what']}:{entry['id']}"
        alike[name] += 1
        named[f"{name}:{alike[name]}"] = entry
    return dict(reversed(named.items()))
