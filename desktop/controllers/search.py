"""Ctrl+K: people, appointments and commands, as the person types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from desktop.controllers.desk import Desk
from desktop.controllers.opening import Opening
from desktop.controllers.places import FOUND, icon_of
from desktop.controllers.shell import Shell
from desktop.views.search_results import SearchResult, SearchResults
from desktop.wording.moments import day_name, instant, span_text
from desktop.wording.people import role_of
from desktop.wording.speech import tr
from sync import Hit

MOST = 3
COMMAND = ">"


class SearchController(QObject):
    """Results are read at every key; what was found is opened with Enter."""

    def __init__(self, desk: Desk, shell: Shell, opening: Opening) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._opening = opening
        self.field = shell.frame.top.search
        self.results = SearchResults(shell.theme, shell.frame, self.field)
        shell.frame.searchEdited.connect(self._search)
        shell.frame.searchActivated.connect(lambda _text: self._activate())
        self.results.chosen.connect(self._open)
        self.field.left.connect(self.results.close_list)
        shell.actions.on("search", shell.frame.focus_search)

    def _search(self, typed: str) -> None:
        text = typed.strip()
        if not text:
            self.results.close_list()
        elif text.startswith(COMMAND):
            self._show(self._commands(text[1:].strip()), tr("No command is called that."))
        else:
            nothing = tr("Nobody and nothing here matches “{text}”.", text=text)
            self._show([*self._found(text), *self._commands(text)[:2]], nothing)

    def _show(self, rows: Sequence[SearchResult], nothing: str) -> None:
        self.results.show_results(rows, nothing)

    def _found(self, text: str) -> list[SearchResult]:
        hits = self._desk.engine.search(text, limit=MOST, resources=FOUND)
        hits.sort(key=lambda hit: FOUND.index(hit.record.resource))
        return [self._row(hit) for hit in hits]

    def _row(self, hit: Hit) -> SearchResult:
        record = hit.record
        if record.resource != "appointments":
            return SearchResult(
                f"{record.resource}/{record.id}",
                record.title,
                hit.subtitle,
                role_of(record),
                icon_of(record.resource),
            )
        return SearchResult(
            f"appointments/{record.id}",
            record.title,
            self._when(hit),
            tr("Appointment"),
            kind=str(record.fields.get("appointment_type") or "other"),
        )

    def _when(self, hit: Hit) -> str:
        fields = hit.record.fields
        start, end = fields.get("start_time"), fields.get("end_time")
        if not start or not end:
            return ""
        first, last = instant(str(start)), instant(str(end))
        day = day_name(first.astimezone(self._desk.zone).date(), self._desk.today)
        return tr("{day}, {span}", day=day, span=span_text(first, last, self._desk.zone))

    def _commands(self, typed: str) -> list[SearchResult]:
        words = typed.casefold().split()
        found = []
        for command in self._shell.actions.available():
            name = self._shell.actions.action(command.id).text().replace("&", "")
            if all(word in name.casefold() for word in words):
                key = ", ".join(command.keys)
                found.append(
                    SearchResult(f"{COMMAND}{command.id}", name, "", key, command.icon or "chevron-right")
                )
        return found

    def _activate(self) -> None:
        chosen = self.results.current()
        if chosen:
            self._open(chosen)

    def _open(self, key: str) -> None:
        self.field.clear()
        self.field.clearFocus()
        self.results.close_list()
        if key.startswith(COMMAND):
            self._shell.actions.run(key[1:])
            return
        resource, _, record_id = key.partition("/")
        self._opening.open(resource, record_id)
