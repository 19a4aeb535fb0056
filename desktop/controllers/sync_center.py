"""The Sync Center: everything that waits, asks or was sent, and what can be done about it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from desktop.controllers.desk import Desk
from desktop.controllers.offline_rows import offline_rows
from desktop.controllers.opening import Opening
from desktop.controllers.shell import Shell
from desktop.controllers.sync_acts import SyncActs
from desktop.controllers.sync_history import SyncHistory
from desktop.controllers.sync_rows import Scene, detail_of, question_row, row_of
from desktop.controllers.trail import Place
from desktop.models.gestures import Gesture, gestures
from desktop.models.situation import Situation
from desktop.views.sync_center.page import SyncCenterPage
from desktop.views.sync_center.rows import OutboxRow, SyncHead
from desktop.wording.first_reading import budget_text, first_head, is_first, is_scarce, pause_label
from desktop.wording.moments import instant
from desktop.wording.speech import tr
from desktop.wording.standing import head
from sync import Record, Waiting

SENT = 100


class SyncCenterController(QObject):
    """Reads only while its page is shown."""

    def __init__(self, desk: Desk, shell: Shell, situation: Situation, opening: Opening) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._situation = situation
        self._opening = opening
        self._acts = SyncActs(desk, shell)
        self._gestures: dict[str, Gesture] = {}
        self._history = SyncHistory(desk, shell)
        self._scene = Scene({}, desk.zone, desk.now(), {})
        self._selected = ""
        self.head = SyncHead("waiting", "")
        self.page = SyncCenterPage(shell.theme)
        self._connect()
        shell.add_page("sync", self.page, self._show)

    def _connect(self) -> None:
        page, actions = self.page, self._shell.actions
        page.undoRequested.connect(self._undo)
        page.retryRequested.connect(lambda op: self._acts.retry(self._gestures.get(op)))
        page.retryAllRequested.connect(self._retry_all)
        page.discardRequested.connect(self._discard)
        page.copyRequested.connect(self._copy)
        page.fixRequested.connect(self._opening.fix)
        page.reviewRequested.connect(lambda resource, key: self._shell.go(Place("conflict", resource, key)))
        page.openRequested.connect(self._opening.open)
        page.syncRequested.connect(lambda: actions.run("sync_now"))
        page.workOfflineToggled.connect(self._toggle_offline)
        page.rowSelected.connect(self._select)
        page.offerRequested.connect(self._acts.offer)
        page.otherRequested.connect(self._history.use_other)
        page.exportRequested.connect(self._export)
        self._shell.caps.show("offline", page.header.offline.set_key)
        self._shell.caps.show("sync_now", page.header.sync.set_key)
        page.detailsCopied.connect(lambda _text: self._copied())
        actions.on("go_sync", lambda: self._shell.go(Place("sync")))
        self._situation.changed.connect(self._refresh)

    def _show(self, place: Place) -> str:
        self._read()
        if place.id:
            self._select_record(place.id)
        else:
            self.page.start()
        return tr("Sync")

    def _refresh(self) -> None:
        if self._shell.trail.is_at("sync"):
            self._read()

    def _read(self) -> None:
        reader = self._desk.reader
        waiting, sent = gestures(reader.outbox()), gestures(reader.sent(SENT))
        asked = reader.conflicts()
        self._gestures = {gesture.op: gesture for gesture in [*waiting, *sent]}
        self._scene = self._scene_of([*waiting, *sent], asked)
        rows = self._waiting_rows(waiting, asked)
        sent_today = self._sent_today(sent)
        needs = [row for row in rows if row.state in ("conflict", "rejected")]
        self.page.set_rows("outbox", [*rows, *sent_today])
        self.page.set_rows("needs", needs)
        told, self._scene = self._history.rows(sent, self._scene)
        self.page.set_rows("history", told)
        self._show_head()
        self._show_offline_data()
        self._select(self._selected)

    def _waiting_rows(self, waiting: Sequence[Gesture], asked: Sequence[Record]) -> list[OutboxRow]:
        rows = [row_of(gesture, self._scene) for gesture in waiting]
        covered = {row.id for row in rows if row.state == "conflict"}
        rows += [question_row(record, self._scene) for record in asked if record.id not in covered]
        return sorted(rows, key=lambda row: row.state not in ("conflict", "rejected"))

    def _sent_today(self, sent: Sequence[Gesture]) -> list[OutboxRow]:
        """What became of today's changes, below those that wait; all others are in the history."""
        zone, today = self._desk.zone, self._desk.today
        settled = [one for one in sent if one.worst.settled_at]
        found = [
            one for one in settled if instant(str(one.worst.settled_at)).astimezone(zone).date() == today
        ]
        found.sort(key=lambda one: (str(one.worst.settled_at), one.first.saved_at), reverse=True)
        return [replace(row_of(one, self._scene), group=tr("Sent today")) for one in found]

    def _scene_of(self, known: Sequence[Gesture], asked: Sequence[Record]) -> Scene:
        records: dict[str, Record] = {record.id: record for record in asked}
        for name in {gesture.first.resource for gesture in known}:
            ids = {gesture.first.id for gesture in known if gesture.first.resource == name}
            records |= self._desk.reader.find(name, ids - records.keys())
        clients = {
            str(value)
            for gesture in known
            for name, value in gesture.fields.items()
            if name == "client_id" and value
        }
        found = self._desk.reader.find("clients", clients) if clients else {}
        names = {key: record.title for key, record in found.items()}
        online = not self._situation.standing.offline
        return Scene(records, self._desk.zone, self._desk.now(), names, online)

    def _show_head(self) -> None:
        standing = self._situation.standing
        status = self._situation.status
        reading_first = status is not None and is_first(status)
        words = first_head(standing) if reading_first else None
        words = words or head(standing, self._desk.short)
        budget = budget_text(status.budget, self._desk.short) if status else ""
        matters = standing.outcome == "throttled" or (status is not None and is_scarce(status.budget))
        label = tr("Try now") if words.state == "offline" and not standing.by_wish else ""
        self.head = SyncHead(
            words.state,
            words.title,
            words.second,
            working_offline=standing.by_wish,
            can_sync=not standing.by_wish and not standing.busy,
            sync_label=label,
            offline_label=pause_label(standing) if reading_first else "",
            third=budget if matters else "",
            budget=budget,
        )
        self.page.set_head(self.head)

    def _show_offline_data(self) -> None:
        status = self._situation.status
        if status is None:
            return
        self.page.set_offline_data(offline_rows(status, self._situation, self._desk.zone, self._desk.now()))

    def _select(self, op: str) -> None:
        self._selected = op
        gesture = self._gestures.get(op)
        known = detail_of(gesture, self._scene) if gesture is not None else None
        self.page.set_detail(known or self._history.detail(op, self._scene))

    def _select_record(self, record_id: str) -> None:
        """Show the change of a record that needs the person."""
        for op, gesture in self._gestures.items():
            if gesture.first.id == record_id and gesture.asks:
                self.page.set_tab("needs")
                self.page.lists["needs"].select(op)
                self._select(op)
                return

    def _discard(self, op: str) -> None:
        gesture = self._gestures.get(op)
        if gesture is not None:
            self._acts.discard([part for part in gesture.parts if part.state == "rejected"])

    def _retry_all(self) -> None:
        self._acts.retry_all([one for one in self._gestures.values() if one.worst.state == "rejected"])

    def _copy(self, op: str) -> None:
        gesture = self._gestures.get(op)
        support = detail_of(gesture, self._scene).support if gesture is not None else None
        if support is not None:
            QGuiApplication.clipboard().setText(support.text())
            self._copied()

    def _copied(self) -> None:
        self._shell.say(tr("The details were copied."))

    def _undo(self, op: str) -> None:
        gesture = self._gestures.get(op)
        if gesture is not None:
            self._acts.take_back(gesture, row_of(gesture, self._scene).sentence)

    def _toggle_offline(self, offline: bool) -> None:
        if offline != self._desk.worker.is_offline:
            self._shell.actions.run("offline")

    def _export(self) -> None:
        """Everything that waits, as a file that support can read; the person chooses where it goes."""
        chosen, _ = QFileDialog.getSaveFileName(
            self._shell.window, tr("Save the outbox to a file"), "outbox.json", tr("Files (*.json)")
        )
        if chosen:
            self.write_outbox(Path(chosen))

    def write_outbox(self, path: Path) -> None:
        document = [_exported(waiting) for waiting in self._desk.reader.outbox()]
        try:
            path.write_text(json.dumps(document, indent=2, ensure_ascii=False), encoding="utf-8")
            path.chmod(0o600)
        except OSError:
            self._shell.say(tr("That file cannot be written. Choose another folder."))
            return
        self._shell.say(tr("The outbox was saved to {file}", file=path.name))


def _exported(waiting: Waiting) -> Mapping[str, object]:
    return waiting.as_json() | {"id": waiting.id, "title": waiting.title, "saved_at": waiting.saved_at}
