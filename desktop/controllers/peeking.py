"""A look at a record without going there: at the row that the keyboard is on, or at what was found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect

from desktop.controllers.desk import Desk
from desktop.controllers.opening import Opening
from desktop.controllers.peek_text import peek_of
from desktop.controllers.search_rows import row_of
from desktop.controllers.shell import Shell
from desktop.models.linked import Linked
from desktop.views.peek import PeekCard
from sync import Record


def peek_card(desk: Desk, shell: Shell, record: Record) -> PeekCard:
    """Not shown yet: `open_beside` does that."""
    second = row_of(record, "", desk.zone, desk.today).second
    who = Linked(desk.reader, [record]).who(record) if record.resource == "appointments" else ""
    return PeekCard(shell.theme, shell.window, peek_of(record, second, who, desk.zone))


@dataclass(frozen=True)
class Peekable:
    """A list: which row is meant, where it is on the screen, and the way back to it."""

    chosen: Callable[[], Record | None]
    area: Callable[[], QRect]
    back: Callable[[], object]


class Peeking(QObject):
    """Enter in the card opens the whole page, Esc goes back to the row."""

    def __init__(self, desk: Desk, shell: Shell, opening: Opening, pages: Mapping[str, Peekable]) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._opening = opening
        self._pages = pages
        self.card: PeekCard | None = None
        shell.actions.on("peek", self.open)
        shell.went.connect(lambda _place: self.allow())

    def allow(self) -> None:
        """Say whether there is a row to look at."""
        page = self._pages.get(self._shell.actions.page)
        self._shell.actions.allow("peekable", page is not None and page.chosen() is not None)

    def open(self) -> None:
        page = self._pages.get(self._shell.actions.page)
        record = page.chosen() if page is not None else None
        if page is None or record is None:
            return
        self.card = card = peek_card(self._desk, self._shell, record)
        card.openRequested.connect(lambda: self._opening.open(record.resource, record.id))
        card.closed.connect(page.back)
        card.destroyed.connect(self._forget)
        card.open_beside(page.area())

    def _forget(self) -> None:
        self.card = None
