"""What is wished from the cards of an appointment, and the ways that lead out of the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from desktop.controllers.links import Links
from desktop.controllers.shell import Shell
from desktop.models.linked import Linked
from sync import Record

VISIT_MENU = (
    *("open_appointment", "", "done", "no_show", "cancel_visit", "reopen", "late"),
    *("", "open_map", "copy_address", "duplicate", "appointment_history", "", "delete_appointment"),
)
"""What a click with the other button offers, wherever an appointment is shown: commands, in groups."""


class Deeds(Protocol):
    """What `AppointmentDesk` does with an appointment."""

    def late(self, record_id: str) -> bool: ...
    def edit(self, record_id: str, tab: str = "") -> None: ...
    def duplicate(self, record_id: str) -> None: ...
    def delete(self, record_id: str) -> None: ...
    def review(self, record_id: str) -> None: ...
    def decide(self, record_id: str, status: str) -> bool: ...


class VisitActs:
    """Every wish goes to whoever can do it; what is no way is the status that the appointment gets."""

    def __init__(self, shell: Shell, deeds: Deeds) -> None:
        self._deeds = deeds
        self.links = Links(shell)

    def act(self, what: str, record: Record, linked: Linked) -> None:
        way = self._ways(record, linked).get(what)
        if way is not None:
            way()
        else:
            self._deeds.decide(record.id, what)

    def _ways(self, record: Record, linked: Linked) -> Mapping[str, Callable[[], object]]:
        links, deeds = self.links, self._deeds
        return {
            "map": lambda: links.map(linked.address(record)),
            "call": lambda: links.call(linked.phone(record)),
            "message": lambda: links.message(linked.phone(record)),
            "mail": lambda: links.mail(linked.email(record)),
            "copy": lambda: links.copy(linked.address(record)),
            "late": lambda: deeds.late(record.id),
            "edit": lambda: deeds.edit(record.id),
            "history": lambda: deeds.edit(record.id, "history"),
            "duplicate": lambda: deeds.duplicate(record.id),
            "delete": lambda: deeds.delete(record.id),
            "review": lambda: deeds.review(record.id),
        }
