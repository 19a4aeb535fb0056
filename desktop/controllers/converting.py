"""From a lead to a client: asked in two steps, done through the outbox."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.controllers.convert_rows import setup_of
from desktop.controllers.desk import Desk
from desktop.controllers.dialogs import confirmed, over_window
from desktop.controllers.drafts import CONVERT, DraftOf
from desktop.controllers.forms import Forms
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.views.leads.already import AlreadyDialog
from desktop.views.leads.convert_dialog import ConvertDialog
from desktop.wording.speech import tr
from sync import Record

MOST_ALIKE = 12


class Converting(QObject):
    """One wizard at a time; where the lead is a client already, the way to that client."""

    def __init__(self, desk: Desk, shell: Shell, forms: Forms) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._appointments = forms.appointments
        self._drafts = forms.editing.drafts
        self.dialog: ConvertDialog | None = None
        self.already: AlreadyDialog | None = None
        forms.editing.convertRequested.connect(self.ask)

    def ask(self, lead_id: str) -> None:
        lead = self._desk.reader.find("leads", [lead_id]).get(lead_id)
        if lead is None:
            self._shell.say(tr("That is no longer on this laptop."))
            return
        client = self.client_of(lead)
        if client or lead.fields.get("status") == "converted":
            self._tell_already(lead, client)
        else:
            self._ask(lead)

    def client_of(self, lead: Record) -> str:
        """The client that the lead has become, or is about to; empty for neither."""
        known = str(lead.fields.get("converted_to_client_id") or "")
        waiting = (op for op in self._desk.reader.outbox() if op.id == lead.id and str(op.kind) == "convert")
        return known or next((str(op.before.get("client") or "") for op in waiting), "")

    def _ask(self, lead: Record) -> None:
        setup = setup_of(lead, self._alike(lead, "contacts"), self._alike(lead, "clients"))
        self.dialog = dialog = ConvertDialog(self._shell.theme, setup)
        over_window(self._shell, dialog, self._closed)
        dialog.confirmed.connect(lambda kind, book: self._convert(lead, kind, book))
        text = tr("Make {name} a client", name=lead.title)
        self._drafts.begin(dialog, DraftOf(f"{CONVERT}{lead.id}", text))
        dialog.open()

    def _alike(self, lead: Record, resource: str) -> list[Record]:
        """Whoever shares an e-mail address, a number or a name with the lead."""
        texts = [str(lead.fields.get(name) or "") for name in ("email", "phone", "name")]
        engine = self._desk.engine
        hits = [
            hit
            for text in texts
            if text.strip()
            for hit in engine.search(text, limit=MOST_ALIKE, resources=(resource,))
        ]
        return list({hit.record.id: hit.record for hit in hits}.values())

    def _convert(self, lead: Record, kind: str, book: bool) -> None:
        text = tr("Make {name} a client", name=lead.title)
        done = confirmed(self.dialog, lambda: self._desk.undo.convert(lead.id, kind, text))
        if done is None:
            return
        self._shell.say(tr("{name} is a client now, and waits to be sent", name=lead.title), undoable=True)
        if book:
            _, client = done
            self._appointments.new(client=client.id)

    def _closed(self) -> None:
        self.dialog = None

    def _tell_already(self, lead: Record, client: str) -> None:
        here = bool(client) and bool(self._desk.reader.find("clients", [client]))
        self.already = dialog = AlreadyDialog(self._shell.theme, lead.title, can_open=here)
        over_window(self._shell, dialog, self._told)
        dialog.openRequested.connect(lambda: self._shell.go(Place("person", "clients", client)))
        dialog.open()

    def _told(self) -> None:
        self.already = None
