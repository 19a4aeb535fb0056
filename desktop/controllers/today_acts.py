"""What is done from the cards of the Today page."""

from __future__ import annotations

from desktop.controllers.desk import Desk
from desktop.controllers.forms import Forms
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.models.today import TodayModel
from desktop.views.today.day import Need, Readiness
from desktop.wording.later import not_asked
from desktop.wording.speech import tr


class TodayActs:
    """Every wish goes to whoever can do it; nothing is kept here."""

    def __init__(self, desk: Desk, shell: Shell, forms: Forms, model: TodayModel) -> None:
        self._desk = desk
        self._shell = shell
        self._forms = forms
        self._model = model
        self.links = forms.appointments.acts.links

    def act(self, what: str, visit: str) -> None:
        """What the card of the next appointment wishes."""
        record = self._desk.reader.find("appointments", [visit]).get(visit)
        if record is not None:
            self._forms.appointments.acts.act(what, record, self._model.linked)

    def review(self, need: Need) -> None:
        page = "conflict" if need.state == "conflict" else "sync"
        self._shell.go(Place(page, need.resource, need.id))

    def fix(self, wanted: Readiness) -> None:
        """The one thing that keeps the laptop from being ready."""
        if wanted.fix == "sync":
            self._desk.worker.sync_now()
            offline = self._desk.worker.is_offline
            self._shell.say(not_asked() if offline else tr("Asking the server…"))
        elif wanted.fix == "problem":
            self._shell.actions.run("problem")
        elif wanted.fix == "number":
            self._add_number(wanted.id)
        else:
            self._forms.appointments.edit(wanted.id)

    def _add_number(self, visit: str) -> None:
        """To the client; where there is none, one can be chosen in the appointment's form."""
        record = next((one for one in self._model.visits if one.id == visit), None)
        client = self._model.linked.client(record) if record else None
        if client is not None:
            self._forms.editing.edit(client)
        else:
            self._forms.appointments.edit(visit)
