"""Two entries become one: what was picked is taken over, what refers to the other moves along, one Undo."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject

from desktop.controllers.desk import Desk
from desktop.controllers.duplicates import Duplicates
from desktop.controllers.merge_plan import comparison, patch_of, ranked, rows
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.undo import HOLD_SECONDS
from desktop.views.people.compare import Pick
from desktop.views.people.compare_page import ComparePage
from desktop.wording.errors import refused_edit
from desktop.wording.speech import tr
from sync import Deletion, Record, References
from sync.entities import REGISTRY
from sync.errors import ActuallyCareError

PAGE = "compare"
Key = tuple[str, str]


class Merging(QObject):
    """The place of a comparison names the one whose page it came from, and the other as "resource/id"."""

    def __init__(self, desk: Desk, shell: Shell, duplicates: Duplicates) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._duplicates = duplicates
        self._place = Place(PAGE)
        self._keys: tuple[Key, Key] = (("", ""), ("", ""))
        self.page = ComparePage(shell.theme)
        self.page.merged.connect(self.merge)
        self.page.swapped.connect(self._swap)
        self.page.apart.connect(self._keep_apart)
        self.page.back.connect(shell.back)
        shell.add_page(PAGE, self.page, self._show)

    def compare(self, one: Key, other: Key) -> None:
        self._shell.go(Place(PAGE, one[0], f"{one[1]}+{other[0]}/{other[1]}"))

    def _show(self, place: Place) -> str:
        self._place = place
        first, _, rest = place.id.partition("+")
        resource, _, key = rest.partition("/")
        pair = self._read(((place.resource, first), (resource, key)))
        if pair is not None:
            kept, gone = ranked(*pair)
            self._keys = (kept.resource, kept.id), (gone.resource, gone.id)
        self._fill()
        self.page.start()
        return tr("Compare")

    def _read(self, keys: tuple[Key, Key]) -> tuple[Record, Record] | None:
        found = [self._desk.reader.find(resource, [key]).get(key) for resource, key in keys if resource]
        known = [record for record in found if record is not None]
        return (known[0], known[1]) if len(known) == len(keys) else None

    def _fill(self) -> None:
        pair = self._read(self._keys)
        if pair is not None:
            visits = len(self._visits(*pair))
            self.page.show_comparison(comparison(*pair, visits, self._desk.zone))

    def _swap(self) -> None:
        self._keys = self._keys[1], self._keys[0]
        self._fill()
        self.page.start()

    def _visits(self, kept: Record, gone: Record) -> Sequence[Record]:
        """Appointments that the one who stays takes over; only clients have any."""
        if kept.resource != "clients" or gone.resource != "clients":
            return ()
        found = self._desk.reader.referring("clients", gone.id)
        return [record for record in found if record.resource == "appointments"]

    def merge(self, picks: Mapping[str, Pick]) -> None:
        """Nothing is merged by halves: what was done before a refusal is taken back."""
        pair = self._read(self._keys)
        if pair is None:
            self._shell.say(tr("That is no longer on this laptop."))
            return
        kept, gone = pair
        if kept.pending_delete:
            self._shell.say(tr("Not merged: “{name}” is being deleted. Undo that first.", name=kept.title))
            return
        text = tr("Merge “{name}”", name=gone.title)
        stack, before = self._desk.undo.stack, self._desk.undo.stack.index()
        try:
            with self._desk.undo.together(text):
                self._merge(kept, gone, picks, text)
        except ActuallyCareError as error:
            if stack.index() > before:
                stack.undo()
            self._shell.say(tr("Not merged: {why}", why=refused_edit(error).sentence))
            return
        self._duplicates.forget()
        self._shell.leave(Place("person", gone.resource, gone.id))
        self._shell.leave(self._place)
        self._shell.go(Place("person", kept.resource, kept.id))
        said = tr("“{name}” is one person now. Undo works until it is sent.", name=kept.title)
        self._shell.say(said, undoable=True)

    def _merge(self, kept: Record, gone: Record, picks: Mapping[str, Pick], text: str) -> None:
        undo = self._desk.undo
        patch = patch_of(rows(kept, gone), picks)
        if patch:
            undo.edit(kept.resource, kept.id, patch, text)
        for visit in self._visits(kept, gone):
            undo.edit("appointments", visit.id, {"client_id": kept.id}, text)
        if REGISTRY[gone.resource].archive:
            undo.archive(gone.resource, gone.id, text)
        else:
            undo.delete(gone.resource, gone.id, text, Deletion(HOLD_SECONDS, References.DETACH))
        if gone.server_id is not None:
            wish = "archive" if REGISTRY[gone.resource].archive else "delete"
            undo.seal(gone.resource, gone.id, wish, text)

    def _keep_apart(self) -> None:
        pair = self._read(self._keys)
        if pair is not None and self.apart(*pair):
            self._shell.leave(self._place)

    def apart(self, one: Record, other: Record) -> bool:
        """The person said that they are two; they are not offered again."""
        said = tr("“{one}” and “{other}” stay two", one=one.title, other=other.title)
        return self._shell.do(lambda: self._duplicates.keep_apart(one, other), said)
