"""The page of one listing or escrow."""

from __future__ import annotations

from collections.abc import Callable

from desktop.controllers.desk import Desk
from desktop.controllers.forms import Forms
from desktop.controllers.one_record import OneRecord
from desktop.controllers.property_acts import PropertyActs
from desktop.controllers.property_kinds import PropertyKind
from desktop.controllers.property_reading import facts_of
from desktop.controllers.property_text import property_of
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.models.situation import Situation
from desktop.views.properties.property_page import PropertyPage
from desktop.views.properties.rows import Property, PropertyHead
from sync import Record
from sync.entities import REGISTRY


class PropertyController(OneRecord):
    """Of what the server has a timeline, it is asked for that whenever the page is opened."""

    def __init__(
        self, desk: Desk, shell: Shell, forms: Forms, situation: Situation, kind: PropertyKind
    ) -> None:
        super().__init__(desk, shell, Place(kind.one))
        self._opening = forms.opening
        self._situation = situation
        self._kind = kind
        self.acts = PropertyActs(desk, shell, forms)
        self.shown = Property(PropertyHead("", kind.icon))
        self.page = PropertyPage(shell.theme)
        self._connect()
        shell.add_page(kind.one, self.page, self._show)

    def _connect(self) -> None:
        page = self.page
        page.wished.connect(self._wish)
        self._shell.caps.show("meet_at_property", page.header.appointment.set_key)
        self._shell.caps.show("edit_property", page.header.edit.set_key)
        page.dateRequested.connect(lambda field: self._with_shown(lambda one: self.acts.set_date(one, field)))
        page.fixRequested.connect(lambda _field: self._with_shown(self.acts.edit))
        page.discardRequested.connect(
            lambda field: self._with_shown(lambda one: self.acts.discard(one, field))
        )
        page.openRequested.connect(self._opening.open)
        self._desk.bridge.changed.connect(lambda _ids, by_person: self._refresh(by_person=by_person))
        self._situation.changed.connect(self._refresh)

    def _wish(self, wish: str) -> None:
        ways: dict[str, Callable[[], object]] = {
            "back": self._shell.back,
            "edit": lambda: self._with_shown(self.acts.edit),
            "appointment": lambda: self._with_shown(self.acts.meet),
            "archive": lambda: self._with_shown(self.acts.archive),
            "restore": lambda: self._with_shown(self.acts.restore),
            "review": lambda: self._with_shown(self.acts.review),
            "delete": lambda: self._shell.actions.run("delete_property"),
        }
        ways[wish]()

    def _show(self, place: Place) -> str:
        """From what is on this laptop; the server is asked for its dates meanwhile."""
        self._place = place
        record = self.record()
        if record is None:
            return self._kind.look().words.title
        if REGISTRY[record.resource].timeline is not None:
            self._desk.engine.wishes.timeline(record.resource, record.id)
            self._desk.worker.nudge()
        self._show_record(record)
        return record.title

    def _fill(self, record: Record) -> None:
        standing = self._situation.standing
        offline = standing.by_wish or standing.outcome == "offline"
        self.shown = property_of(facts_of(self._desk, self._kind, record, offline=offline))
        self.page.show_property(self.shown)
