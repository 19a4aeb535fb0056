"""Nothing bypasses the catalogue, and longer words still have room: the window in a language of brackets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from desktop.theme import Theme
from desktop.views.editor.date_field import date_pattern
from desktop.views.sign_in.page import SignInPage
from sync import Engine, Query, Record
from sync.entities import REGISTRY, Kind
from sync.sandbox import Sandbox
from tests.desktop.window.conftest import OpenWindow, Visit
from tests.desktop.window.pseudo import WORD, Pseudo, untold
from tests.desktop.window.read_window import SLACK, Painting, cut_in, overlapping, said_by, said_by_menus
from tests.desktop.window.words import select

Make = Callable[..., dict[str, Any]]
Go = Callable[[Workspace], QWidget]
SETTLE = 120
"""Milliseconds in which a page is read and laid out."""
SIZES = ((1366, 768), (1024, 576))
TITLE = "Escrow papers – Torres"
OTHER = "Showing – 456 Oak Ave"
NOT_SAID = re.compile(r"^(Ctrl|Shift|Alt|Esc|Enter|Del|Space|F\d+|[A-Z]{1,2})([ +].*)?$|://|^/|^\w:\\\\")
"""What stands on keys, the letters of a name, addresses of servers and folders."""

OF_THE_SERVER = ("Acceptance", "Close of Escrow", "Loan Contingency")
"""Labels of its timeline."""
NAMES = ("Marisol Brandt", "ActuallyCare", "English", "Español")


@pytest.fixture
def bracketed(qapp: QApplication) -> Iterator[None]:
    pseudo = Pseudo()
    qapp.installTranslator(pseudo)
    yield
    qapp.removeTranslator(pseudo)


@pytest.fixture
def painting(monkeypatch: pytest.MonkeyPatch) -> Painting:
    return Painting(monkeypatch)


@pytest.fixture
def window(
    bracketed: None,
    laptop: Engine,
    server: Sandbox,
    visit: Visit,
    person: Make,
    lead: Make,
    listing: Make,
    escrow: Make,
    open_window: OpenWindow,
) -> Workspace:
    """One of everything; the visit is moved on both sides, the client's phone waits to be sent."""
    asked = visit(TITLE, notes="Bring both IDs")
    visit(OTHER, start_time="2026-07-15T22:30:00.000Z", end_time="2026-07-15T23:00:00.000Z")
    for make in (person, lead, listing, escrow):
        make()
    laptop.run_cycle()
    local = next(one for one in laptop.reader.ids(Query("appointments")) if title_of(laptop, one) == TITLE)
    laptop.edit(
        "appointments", local, {"start_time": "2026-07-15T19:00:00Z", "end_time": "2026-07-15T20:00:00Z"}
    )
    server.store.edit(
        "appointments",
        asked["id"],
        {"start_time": "2026-07-15T21:00:00.000Z", "end_time": "2026-07-15T22:00:00.000Z"},
    )
    laptop.run_cycle()
    laptop.edit("clients", first(laptop, "clients"), {"phone": "(661) 555-0199"})
    return open_window(laptop, "today")


def title_of(laptop: Engine, local: str) -> str:
    return laptop.reader.find("appointments", [local])[local].title


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
        before = set(QApplication.topLevelWidgets())
        workspace.shell.actions.run(command)
        opened = [
            widget
            for widget in QApplication.topLevelWidgets()
            if widget.isVisible() and widget not in before and not isinstance(widget, QMenu)
        ]
        return opened[-1] if opened else workspace.shell.window

    go.__name__ = command
    return go


def chosen(workspace: Workspace) -> QWidget:
    """The week, with its second visit chosen."""
    week = view("week")(workspace)
    select(workspace, OTHER)
    return week


PLACES = (
    *(page(name) for name in ("today", "people", "leads", "listings", "escrows", "settings")),
    *(view(name) for name in ("day", "three", "week", "month", "agenda")),
    *(sync_tab(name) for name in ("outbox", "needs", "history", "data")),
    entry("person", "clients"),
    entry("person", "leads"),
    entry("listing", "listings"),
    entry("escrow", "escrows"),
    problem,
)
FORMS = (
    *(form(one) for one in ("new_appointment", "new_client", "new_lead", "new_escrow", "quick_add", "print")),
    form("person_tags", entry("person", "clients")),
    form("convert_lead", entry("person", "leads")),
    *(form(one, chosen) for one in ("duplicate", "open_appointment", "appointment_history")),
)


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


def test_every_text_of_every_page_goes_through_the_catalogue(
    window: Workspace, laptop: Engine, painting: Painting, qtbot: QtBot
) -> None:
    known, found = known_data(laptop), []
    for go in PLACES:
        shown = go(window)
        qtbot.wait(SETTLE)
        found += [f"{go.__name__}: {text}" for text in bare(shown, known, painting)]

    assert found == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_longer_words_have_room_on_every_page(
    window: Workspace, size: tuple[int, int], painting: Painting, qtbot: QtBot
) -> None:
    window.shell.window.resize(*size)
    found = []
    for go in PLACES:
        shown = go(window)
        qtbot.wait(SETTLE)
        assert shown.size().toTuple() == size
        found += [f"{go.__name__}: {text}" for text in tight(shown, painting)]

    assert found == []


@pytest.mark.parametrize("go", FORMS, ids=lambda go: go.__name__)
def test_a_form_says_nothing_else_and_has_room(
    go: Go, window: Workspace, laptop: Engine, painting: Painting, qtbot: QtBot
) -> None:
    window.shell.window.resize(*SIZES[-1])
    shown = go(window)
    qtbot.wait(SETTLE)

    assert shown is not window.shell.window
    assert shown.width() <= SIZES[-1][0]
    assert bare(shown, known_data(laptop), painting) + tight(shown, painting) == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_first_page_says_nothing_else_and_has_room(
    bracketed: None, theme: Theme, size: tuple[int, int], painting: Painting, qtbot: QtBot
) -> None:
    page = SignInPage(theme)
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitExposed(page):
        page.show()

    known = frozenset({"actuallycare"})
    assert bare(page, known, painting) + tight(page, painting) == []
    page.ask_passphrase("[Marisol]")
    assert bare(page, known, painting) + tight(page, painting) == []
