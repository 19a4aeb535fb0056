"""What is felt on each page: coming back to it, what its person does, and a hundred news of every resource.

The longest gaps of a timer of one millisecond, in milliseconds; the news say that something changed where
nothing did, so that everything is read and shown again as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from sync import Query
from sync.events import Changed
from tests.benchmarks.window.arriving import Heartbeat
from tests.benchmarks.window.data import copy
from tests.benchmarks.window.stage import say, settle, window

LIMIT = 50.0
SECONDS = 1.3
MANY = 100
LONGEST = 3
PAGES = ("today", "calendar", "people", "leads", "listings", "escrows", "reports", "sync")
RESOURCES = ("clients", "contacts", "leads", "appointments", "listings", "escrows")


def main(arguments: list[str]) -> None:
    with copy() as place, window(place, "today") as workspace:
        settle(3.0)
        ids = {name: tuple(workspace.desk.reader.ids(Query(name)))[:MANY] for name in RESOURCES}
        for page in [name for name in PAGES if name in arguments] or PAGES:
            say(f"{page}: first", _felt(partial(workspace.shell.go, Place(page))))
            workspace.shell.go(Place("settings"))
            settle(1.0)
            say("again", _felt(partial(workspace.shell.go, Place(page))))
            for name, found in ids.items():
                one, many = _told(workspace, name, found[:1], True), _told(workspace, name, found, False)
                say(name, f"own edit {_felt(one)}, {MANY} news {_felt(many)}")


def _told(workspace: Workspace, name: str, ids: tuple[str, ...], by_person: bool) -> Callable[[], None]:
    return partial(workspace.desk.engine.announce, Changed({name: frozenset(ids)}, by_person))


def _felt(act: Callable[[], object]) -> str:
    beat = Heartbeat()
    settle(0.05)
    act()
    settle(SECONDS)
    gaps = sorted((gap for gap, _ in beat.stop()), reverse=True)
    mark = " over" if gaps[0] > LIMIT else ""
    return f"{'/'.join(f'{gap:.0f}' for gap in gaps[:LONGEST])} ms{mark}"
