"""Commands about one record: in a list about the chosen one, on a page about the one shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from desktop.controllers.shell import Shell
from desktop.wording.speech import tr
from sync import Record
from sync.entities import REGISTRY

Chosen = Callable[[], Record | None]
About = Callable[[Record], object]


@dataclass(frozen=True)
class KeyFacts:
    """What the commands need to be the case: one is meant, it can be archived, it can be restored."""

    meant: str
    archivable: str
    archived: str


class RecordKeys(QObject):
    """`pages`: which one is meant on each of them."""

    def __init__(self, shell: Shell, pages: Mapping[str, Chosen], facts: KeyFacts) -> None:
        super().__init__()
        self._shell = shell
        self._pages = pages
        self._facts = facts
        shell.went.connect(lambda _place: self.allow())

    def register(self, acts: Mapping[str, About]) -> None:
        """By the name of the command."""
        for name, act in acts.items():
            self._shell.actions.on(name, partial(self._with_chosen, act))

    def chosen(self) -> Record | None:
        """None on any other page."""
        find = self._pages.get(self._shell.actions.page)
        return find() if find else None

    def allow(self) -> None:
        """Say which commands make sense now."""
        self._tell(self.chosen())

    def _tell(self, record: Record | None) -> None:
        actions, facts = self._shell.actions, self._facts
        files = record is not None and REGISTRY[record.resource].archive and not record.pending_delete
        actions.allow(facts.meant, record is not None)
        actions.allow(facts.archivable, files and record is not None and not record.archived)
        actions.allow(facts.archived, files and record is not None and record.archived)

    def _with_chosen(self, act: About) -> None:
        record = self.chosen()
        if record is not None:
            act(record)
        elif self._shell.actions.page in self._pages:
            self._shell.say(tr("That is no longer on this laptop."))
