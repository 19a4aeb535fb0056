"""What is typed into a form is kept while one types, and is there again after a crash or a dead battery."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

from desktop.controllers.desk import Desk
from desktop.controllers.shell import Shell
from desktop.wording.moments import canonical, day_name, instant
from desktop.wording.speech import tr
from sync.errors import ActuallyCareError

SHELF = "drafts"
CONVERT = "convert/"
"""Before the id of a lead: the draft of making a client of it."""
NOTE = "note/"
"""Before resource and id of a person: what is typed above their timeline."""
KEEP_AFTER_MS = 400
FORGET_DAYS = 30


class Drafted(Protocol):
    """What a form must be able to do to have a draft; `drafted` is empty while nothing was typed."""

    @property
    def touched(self) -> SignalInstance: ...
    @property
    def draftDiscarded(self) -> SignalInstance: ...
    @property
    def finished(self) -> SignalInstance: ...
    def drafted(self) -> dict[str, Any]: ...
    def restore(self, drafted: Mapping[str, Any], sentence: str) -> None: ...


@dataclass(frozen=True)
class DraftOf:
    """Which form it is: `key` finds it again, `title` is what the person calls it.

    `fresh` where the form brings values that must win; `without` names parts that must. `unseen` is what
    the form has no line for, and is saved along with the rest.
    """

    key: str
    title: str
    fresh: bool = False
    without: tuple[str, ...] = ()
    unseen: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Unfinished:
    """A draft whose form is not open."""

    key: str
    title: str
    when: str


class Drafts(QObject):
    """All drafts of an account, in its encrypted database."""

    def __init__(self, desk: Desk, shell: Shell) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._open: dict[str, Keeper] = {}

    def begin(self, form: Drafted, draft: DraftOf) -> None:
        """Give back what was typed before, and keep what is typed from now on."""
        kept = self._kept().get(draft.key)
        if kept and not draft.fresh:
            typed = {name: value for name, value in kept["typed"].items() if name not in draft.without}
            form.restore(typed, self._sentence(kept["at"]))
        self._open[draft.key] = keeper = Keeper(form, draft, self)
        if draft.fresh:
            keeper.keep()
        form.finished.connect(lambda _result: self._end(keeper))

    def _sentence(self, at: str) -> str:
        return tr("You typed this {when}; it is not saved yet.", when=self._when(at))

    def _when(self, at: str) -> str:
        moment = instant(at)
        day = day_name(moment.astimezone(self._desk.zone).date(), self._desk.today)
        return tr("{day} at {clock}", day=day[:1].lower() + day[1:], clock=self._desk.clock(moment))

    def put(self, draft: DraftOf, typed: Mapping[str, Any]) -> None:
        """Nothing typed takes it away."""
        kept = self._kept()
        before = kept.pop(draft.key, None)
        if typed:
            at = canonical(self._desk.now())
            parts = {"typed": dict(typed), "unseen": dict(draft.unseen)}
            kept[draft.key] = {"at": at, "title": draft.title, **parts}
        elif before is None:
            return
        try:
            self._desk.engine.shelf.put(SHELF, kept or None)
        except ActuallyCareError:
            self._shell.say(tr("What you type cannot be kept now: the disk takes nothing. Save it soon."))

    def unseen(self, key: str) -> Mapping[str, Any]:
        """What goes with a draft that has no line in its form."""
        return dict(self._kept().get(key, {}).get("unseen", {}))

    def free(self, key: str) -> str:
        """The first of `key`, `key/2`, … that no draft has: what a form brings takes nothing away."""
        taken = self._kept().keys() | self._open.keys()
        names = (key if number == 1 else f"{key}/{number}" for number in count(1))
        return next(name for name in names if name not in taken)

    def forget(self, key: str) -> None:
        self.put(DraftOf(key, ""), {})

    def leave(self, key: str) -> None:
        """The form goes and is not finished: what was typed stays for the next time."""
        keeper = self._open.pop(key, None)
        if keeper is not None:
            keeper.close()

    def unfinished(self) -> list[Unfinished]:
        """Newest first."""
        kept = self._kept()
        rows = sorted(kept.items(), key=lambda row: str(row[1]["at"]), reverse=True)
        return [
            Unfinished(key, str(row["title"]), self._when(str(row["at"])))
            for key, row in rows
            if key not in self._open
        ]

    def close(self) -> None:
        """The window goes: what was typed stays for the next time."""
        for keeper in self._open.values():
            keeper.close()
        self._open.clear()

    def _kept(self) -> dict[str, Any]:
        kept = self._desk.engine.shelf.get(SHELF, {})
        now = self._desk.now()
        return {key: row for key, row in kept.items() if (now - instant(row["at"])).days < FORGET_DAYS}

    def _end(self, keeper: Keeper) -> None:
        """It was saved, or the person let it go."""
        if self._open.get(keeper.draft.key) is keeper:
            del self._open[keeper.draft.key]
            keeper.stop()
            self.forget(keeper.draft.key)


class Keeper(QObject):
    """Keeps the draft of one open form; at most so often, and never later than so."""

    def __init__(self, form: Drafted, draft: DraftOf, drafts: Drafts) -> None:
        super().__init__(drafts)
        self.draft = draft
        self._form = form
        self._drafts = drafts
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        form.touched.connect(self._touched)
        form.draftDiscarded.connect(lambda: drafts.forget(draft.key))

    def _touched(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def keep(self) -> None:
        self._timer.stop()
        self._drafts.put(self.draft, self._form.drafted())

    def stop(self) -> None:
        self._timer.stop()
        self.deleteLater()

    def close(self) -> None:
        if self._timer.isActive():
            self.keep()
        self.stop()
