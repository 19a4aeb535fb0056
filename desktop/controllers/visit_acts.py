"""What is wished from the cards of an appointment, and the ways that lead out of the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol

from desktop.controllers.links import Links
from desktop.controllers.shell import Shell
from desktop.models.linked import Linked
from desktop.views.calendar.card_acts import CardKey
from sync import Record

VISIT_MENU = (
    *("open_appointment", "", "done", "no_show", "cancel_visit", "reopen", "late"),
    *("", "open_map", "copy_address", "duplicate", "appointment_history", "", "delete_appointment"),
)
"""What a click with the other button offers, wherever an appointment is shown: commands, in groups."""


_COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "completed": "done",
        "no_show": "no_show",
        "cancelled": "cancel_visit",
        "scheduled": "reopen",
        "late": "late",
        "map": "open_map",
        "copy": "copy_address",
        "duplicate": "duplicate",
        "history": "appointment_history",
        "delete": "delete_appointment",
        "call": "call",
        "mail": "mail",
    }
)
"""What a card wishes → the command that does it on a page. Where two have one key, the first has it."""


def card_keys(shell: Shell) -> dict[str, CardKey]:
    """The keys of a card, as they are now."""
    keys, caps = shell.actions.keys, shell.caps
    return {
        wish: CardKey(keys[command], caps.cap(command), caps.told(command))
        for wish, command in _COMMANDS.items()
    }


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
