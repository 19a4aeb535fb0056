"""Going anywhere in a window of brackets; what is wrong there: words outside of them or without room."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QWidget

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.views.editor.date_field import date_pattern
from sync import Engine, Query, Record
from sync.entities import REGISTRY, Kind
from tests.desktop.window.pseudo import WORD, untold
from tests.desktop.window.read_window import SLACK, Painting, cut_in, overlapping, said_by, said_by_menus

Go = Callable[[Workspace], QWidget]
SETTLE = 120
"""Milliseconds in which a page is read and laid out."""
SIZES = ((1366, 768), (1024, 576))
NOT_SAID = re.compile(r"^(Ctrl|Shift|Alt|Esc|Enter|Del|Space|F\d+|[A-Z]{1,2})([ +].*)?$|://|^/|^\w:\\\\")
"""What stands on keys, the letters of a name, addresses of servers and folders."""

OF_THE_SERVER = ("Acceptance", "Close of Escrow", "Loan Contingency")
"""Labels of its timeline."""
NAMES = ("Marisol Brandt", "ActuallyCare", "English", "Español")


def first(laptop: Engine, resource: str) -> str:
    return laptop.reader.ids(Query(resource))[0]


def written(record: Record) -> Iterator[str]:
    """What people wrote themselves: no status and no type."""
    for name, value in record.fields.items():
        field = REGISTRY[record.resource].by_name.get(name)
        if field is not None and field.kind is not Kind.CHOICE:
            yield from texts_in(value)


def texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from texts_in(part)
    elif isinstance(value, str):
        yield value


def known_data(laptop: Engine) -> frozenset[str]:
    """The words of people's own data, and those that the locale says for days and hours."""
    records = [record for name in REGISTRY for record in laptop.reader.list(Query(name)).records]
    texts = [text for record in records for text in written(record)]
    locale = QLocale()
    for size in QLocale.FormatType:
        texts += [locale.dayName(day, size) for day in range(1, 8)]
        texts += [locale.standaloneMonthName(month, size) for month in range(1, 13)]
    texts += [locale.amText(), locale.pmText(), date_pattern(), "bytes", *NAMES, *OF_THE_SERVER]
    return frozenset(word.casefold() for text in texts for word in WORD.findall(text))


def page(name: str) -> Go:
    def go(workspace: Workspace) -> QWidget:
        workspace.shell.go(Place(name))
        return workspace.shell.window

    go.__name__ = name
    return go


def entry(place: str, resource: str) -> Go:
    def go(workspace: Workspace) -> QWidget:
        workspace.shell.go(Place(place, resource, first(workspace.desk.engine, resource)))
        return workspace.shell.window

    go.__name__ = f"{place}_{resource}"
    return go


def view(name: str) -> Go:
    def go(workspace: Workspace) -> QWidget:
        workspace.shell.go(Place("calendar"))
        workspace.calendar.page.set_view(name)
        return workspace.shell.window

    go.__name__ = f"calendar_{name}"
    return go


def sync_tab(name: str) -> Go:
    def go(workspace: Workspace) -> QWidget:
        workspace.shell.go(Place("sync"))
        workspace.sync_center.page.set_tab(name)
        return workspace.shell.window

    go.__name__ = f"sync_{name}"
    return go


def problem(workspace: Workspace) -> QWidget:
    workspace.shell.actions.run("problem")
    return workspace.shell.window


def form(command: str, first_go: Go | None = None) -> Go:
    """What a command opens over the window."""

    def go(workspace: Workspace) -> QWidget:
        if first_go is not None:
            first_go(workspace)
        return opened_by(lambda: workspace.shell.actions.run(command)) or workspace.shell.window

    go.__name__ = command
    return go


def opened_by(act: Callable[[], object]) -> QWidget | None:
    """The card, sheet or menu that is there now and was not before."""
    before = set(QApplication.topLevelWidgets())
    act()
    opened = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one not in before]
    return opened[-1] if opened else None


def bare(shown: QWidget, known: frozenset[str], painting: Painting) -> list[str]:
    """What is outside of every bracket and is nobody's data."""
    told = {(said.where, said.text) for said in (*said_by(shown), *said_by_menus(shown))}
    told |= {("painted", painted.text) for painted in painting.of(shown)}
    return [
        f"{where}: {text}" for where, text in told if not NOT_SAID.search(text) and any(untold(text, known))
    ]


def tight(shown: QWidget, painting: Painting) -> list[str]:
    """What has no room, or lies on something else."""
    painted = [
        f"painted {one.text}: {one.room:.0f} of {one.wide:.0f}"
        for one in painting.of(shown)
        if one.room + SLACK < one.wide
    ]
    return [*cut_in(shown), *overlapping(shown), *painted]
