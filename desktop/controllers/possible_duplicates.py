"""The page of everybody who may be in the book twice, and the way to compare two of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from desktop.controllers.desk import Desk
from desktop.controllers.duplicates import Duplicates
from desktop.controllers.merging import Merging
from desktop.controllers.pairs_rows import MOST, listed, note_text, nothing_text, pair_from, row_of
from desktop.controllers.places import PEOPLE
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.models.duplicate_pairs import DuplicatePairs
from desktop.models.likeness import Key
from desktop.views.people.pairs import PairRow, PairsSight
from desktop.views.people.pairs_page import PairsPage
from desktop.wording.first_reading import not_read_text
from desktop.wording.speech import tr
from sync import Record

PAGE = "duplicates"


class PossibleDuplicates(QObject):
    """Looks while its page is in sight; what the person said of a pair is kept on this laptop."""

    def __init__(self, desk: Desk, shell: Shell, duplicates: Duplicates, merging: Merging) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._duplicates = duplicates
        self._merging = merging
        self._listed: list[str] | None = None
        self.pairs = DuplicatePairs(desk.reader, desk.bridge)
        self.page = PairsPage(shell.theme, self.rows)
        self.page.opened.connect(self._compare)
        self.page.apart.connect(self._keep_apart)
        self.page.back.connect(shell.back)
        self.pairs.changed.connect(self._show_pairs)
        desk.undo.stack.indexChanged.connect(self._stack_moved)
        shell.went.connect(lambda place: self.pairs.wake(place.page == PAGE))
        shell.actions.on("go_duplicates", lambda: shell.go(Place(PAGE)))
        shell.add_page(PAGE, self.page, self._show)

    @property
    def _is_here(self) -> bool:
        return self._shell.trail.is_at(PAGE)

    def _show(self, _place: Place) -> str:
        self.pairs.wake(True)
        self._show_pairs()
        self.page.start()
        return tr("Possible duplicates")

    def _stack_moved(self, _index: int) -> None:
        if self._is_here:
            self._show_pairs()

    def _show_pairs(self) -> None:
        searching, people = self.pairs.searching, self.pairs.looked_at
        ids = listed(self.pairs, self._duplicates.apart())
        found = len(ids) if len(ids) < MOST else len(self.pairs)
        nothing = nothing_text(searching=searching) if searching or people else self._nobody()
        if searching and ids == self._listed:
            self.page.note.setText(note_text(found, people, searching=True))
            return
        self._listed = ids
        self.page.show_pairs(PairsSight(ids, note_text(found, people, searching=searching), nothing))

    def _nobody(self) -> tuple[str, str]:
        """Nobody is in the book, or nobody was read yet."""
        resources = self._desk.engine.status().resources
        if any(resources[name].last_complete_walk is None for name in PEOPLE):
            return not_read_text(busy=False)
        return nothing_text(searching=False)

    def rows(self, ids: Sequence[str]) -> Mapping[str, PairRow]:
        """As the table shows them; without those of whom one has just gone."""
        pairs = {written: pair_from(written) for written in ids}
        found = self._find({key for pair in pairs.values() for key in pair})
        return {
            written: row_of(written, found[one], found[other])
            for written, (one, other) in pairs.items()
            if one in found and other in found
        }

    def _find(self, keys: set[Key]) -> dict[Key, Record]:
        found: dict[Key, Record] = {}
        for resource in PEOPLE:
            wanted = [key for name, key in keys if name == resource]
            records = self._desk.reader.find(resource, wanted) if wanted else {}
            found |= {(resource, key): record for key, record in records.items()}
        return found

    def _compare(self, written: str) -> None:
        if written:
            self._merging.compare(*pair_from(written))

    def _keep_apart(self, written: str) -> None:
        one, other = pair_from(written)
        found = self._find({one, other})
        if one in found and other in found:
            self._merging.apart(found[one], found[other])
        else:
            self._shell.say(tr("That is no longer on this laptop."))

    def close(self) -> None:
        self.pairs.close()
