"""Getting back to people: who is shown, the call, the mail, and what it means to be done with somebody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from desktop.controllers.desk import Desk
from desktop.controllers.follow_up import Asked, Hint, answered, follow_ups
from desktop.controllers.links import Links
from desktop.controllers.opening import Opening
from desktop.controllers.shell import Shell
from desktop.models.today import TodayModel
from desktop.wording.errors import refused_edit
from desktop.wording.speech import tr
from sync.errors import ActuallyCareError

SHELF = "today.aside"
FORGET_DAYS = 60


class Following:
    """A lead is marked as contacted; what has no such field is put aside here. Both can be undone."""

    def __init__(self, desk: Desk, shell: Shell, opening: Opening, links: Links) -> None:
        self._desk = desk
        self._shell = shell
        self._opening = opening
        self._links = links
        self._hints: Sequence[Hint] = ()

    def read(self, model: TodayModel) -> Sequence[Hint]:
        """Everybody who waits for a word, the most pressing first."""
        asked = Asked(model.waiting, model.waiting_linked, self._desk.now(), self._desk.zone)
        self._hints = follow_ups(asked, self._aside())
        return self._hints

    def _aside(self) -> Mapping[str, str]:
        kept = self._desk.engine.shelf.get(SHELF, {})
        return kept if isinstance(kept, dict) else {}

    def act(self, what: str, key: str) -> None:
        """Open, call, mail or done."""
        hint = next((hint for hint in self._hints if hint.key == key), None)
        if hint is None:
            return
        if what == "open":
            self._opening.open(hint.resource, hint.id)
        elif what == "call":
            self._links.call(hint.phone)
        elif what == "mail":
            self._links.mail(hint.email)
        else:
            self._done(hint)

    def _done(self, hint: Hint) -> None:
        text = tr("Done with {name}", name=hint.name)
        try:
            if hint.resource == "leads":
                record = self._desk.reader.get("leads", hint.id)
                patch = answered(hint, record, self._desk.now())
                self._desk.undo.edit("leads", hint.id, patch, text)
            else:
                self._desk.undo.shelve(SHELF, self._with(hint.key), text)
        except ActuallyCareError as error:
            self._shell.say(refused_edit(error).sentence)
            return
        said = tr("{name}: contacted today", name=hint.name) if hint.resource == "leads" else text
        self._shell.say(said, undoable=True)

    def _with(self, key: str) -> dict[str, str]:
        today = self._desk.today
        oldest = today - timedelta(days=FORGET_DAYS)
        kept = {name: day for name, day in self._aside().items() if date.fromisoformat(day) >= oldest}
        return {**kept, key: today.isoformat()}
