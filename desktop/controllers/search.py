"""Ctrl+K: people, appointments and commands, as the person types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect

from desktop.controllers.desk import Desk
from desktop.controllers.finding import found, more_people, tagged
from desktop.controllers.forms import Forms
from desktop.controllers.newcomer import NEWCOMER, brought, newcomer_rows
from desktop.controllers.peeking import peek_card
from desktop.controllers.places import PEOPLE
from desktop.controllers.recent import Recent
from desktop.controllers.search_commands import COMMAND, commands_for
from desktop.controllers.search_rows import DRAFT, EVERYBODY, draft_row, everybody_row, row_of, tagged_row
from desktop.controllers.shell import TYPED, Shell
from desktop.controllers.trail import Place
from desktop.views.peek import PeekCard
from desktop.views.search_list import SearchResult
from desktop.views.search_results import SearchResults
from desktop.wording.speech import tr
from sync import Record

TAG = "#"
MOST_DRAFTS = 2


class SearchController(QObject):
    """Results are read at every key; what was found is opened with Enter, and looked at with Ctrl+Enter."""

    def __init__(self, desk: Desk, shell: Shell, forms: Forms) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._forms = forms
        self._recent = Recent(desk, shell)
        self.field = shell.frame.top.search
        self.results = SearchResults(shell.theme, shell.frame, self.field)
        self.card: PeekCard | None = None
        shell.frame.searchEdited.connect(self._search)
        shell.frame.searchActivated.connect(lambda _text: self._activate())
        self.results.chosen.connect(self._open)
        self.field.left.connect(self.results.close_list)
        self.field.entered.connect(lambda: self._search(self.field.text()))
        self.field.peeked.connect(self._peek)
        shell.actions.on("search", self._begin)

    def _begin(self) -> None:
        self._shell.frame.focus_search()
        self._search(self.field.text())

    def _search(self, typed: str) -> None:
        text = typed.strip()
        if not text:
            self._show_recent()
        elif text.startswith(COMMAND):
            rows = self._commands(text[1:], by_menu=True)
            self._show(rows, "" if rows else tr("No command is called that."))
        elif text.startswith(TAG):
            rows = [tagged_row(record) for record in tagged(self._desk.engine, text[1:])]
            nothing = tr("Nobody here has a tag that begins so. Type # and a tag.")
            self._show(rows, "" if rows else nothing)
        else:
            rows = [*self._found(text), *self._commands(text, by_menu=False)[:2]]
            nothing = tr("Nobody and nothing here matches “{text}”.", text=text)
            self._show(rows or newcomer_rows(text), "" if rows else nothing)

    def _show_recent(self) -> None:
        """What was begun and not saved, then where the person was; nothing before there is either."""
        drafts = [draft_row(draft) for draft in self._forms.editing.drafts.unfinished()[:MOST_DRAFTS]]
        rows = [*drafts, *(self._row(record) for record in self._recent.records())]
        if rows:
            self._show(rows, "")
        else:
            self.results.close_list()

    def _show(self, rows: Sequence[SearchResult], sentence: str) -> None:
        self.results.show_results(rows, sentence)

    def _found(self, text: str) -> list[SearchResult]:
        """Three of each kind; the list of people has the others."""
        hits = found(self._desk.engine, text)
        rows = [self._row(hit.record, hit.subtitle) for hit in hits]
        if more_people(hits):
            rows.insert(sum(hit.record.resource in PEOPLE for hit in hits), everybody_row(text))
        return rows

    def _row(self, record: Record, subtitle: str = "") -> SearchResult:
        return row_of(record, subtitle, self._desk.zone, self._desk.today)

    def _commands(self, typed: str, *, by_menu: bool) -> list[SearchResult]:
        actions = self._shell.actions
        named = [(one, actions.action(one.id).text().replace("&", "")) for one in actions.available()]
        return commands_for(typed, named, by_menu=by_menu, keys=actions.keys)

    def _peek(self) -> None:
        """Look at the current result; its text stays, for the way back."""
        resource, _, key = self.results.current().partition("/")
        record = self._desk.reader.find(resource, [key]).get(key) if key else None
        if record is None:
            return
        typed, beside = self.field.text(), self._beside()
        self.card = card = peek_card(self._desk, self._shell, record)
        card.openRequested.connect(lambda: self._open(f"{resource}/{key}"))
        card.closed.connect(lambda: self._back(typed))
        card.open_beside(beside)

    def _beside(self) -> QRect:
        return QRect(self.results.mapToGlobal(self.results.rect().topLeft()), self.results.size())

    def _back(self, typed: str) -> None:
        self.card = None
        self._shell.frame.focus_search()
        self.field.setText(typed)
        self._search(typed)

    def _activate(self) -> None:
        chosen = self.results.current()
        if chosen:
            self._open(chosen)

    def _open(self, key: str) -> None:
        typed = self.field.text().strip()
        self.field.clear()
        self.field.clearFocus()
        self.results.close_list()
        if key.startswith(COMMAND):
            self._shell.actions.run(key[1:])
        elif key == EVERYBODY:
            self._shell.go(Place("people", TYPED, typed))
        elif key.startswith(NEWCOMER):
            self._add(key.removeprefix(NEWCOMER), typed)
        elif key.startswith(DRAFT):
            self._forms.editing.finish(key.removeprefix(DRAFT))
        else:
            resource, _, record_id = key.partition("/")
            self._forms.opening.open(resource, record_id)

    def _add(self, resource: str, typed: str) -> None:
        """The form begins with what was typed; nothing is made before it is saved."""
        opening = self._forms.opening
        self._forms.editing.new(
            resource, lambda made: opening.open(resource, made.id), brought=brought(resource, typed)
        )
