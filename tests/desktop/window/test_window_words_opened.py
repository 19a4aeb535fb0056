"""What opens over a page, in a language of brackets: sheets, cards, menus, the palette, a later step."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.controllers.people_fields import facets
from desktop.controllers.places import PEOPLE
from desktop.controllers.trail import Place
from desktop.controllers.workspace import Workspace
from sync import Engine, Query
from tests.desktop.window.brackets import SETTLE, SIZES, bare, first, known_data, opened_by, tight
from tests.desktop.window.conftest import OTHER_VISIT
from tests.desktop.window.read_window import Painting
from tests.desktop.window.words import select

Open = Callable[[Workspace], object]
MIDDLE = QPoint(60, 20)
KEYS = frozenset({"ctrl", "shift", "alt", "del", "left", "right"})
"""What stands on a keyboard."""
FIELDS = tuple({facet.kind: facet.name for facet in facets(PEOPLE)}.values())
"""One of each kind: choices, tags, dates, amounts, texts."""


@pytest.fixture
def low(in_brackets: Workspace) -> Workspace:
    """In the smallest window that is supported."""
    in_brackets.shell.window.resize(*SIZES[-1])
    return in_brackets


def people(workspace: Workspace) -> None:
    workspace.shell.go(Place("people"))
    QTest.keyClick(workspace.people.page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize("what", ["set", "add_tag", "remove_tag", "archive", "delete"])
def test_the_sheet_for_many_people(
    low: Workspace, laptop: Engine, what: str, painting: Painting, qtbot: QtBot
) -> None:
    people(low)
    low.people.page.bulk.buttons[what].click()
    sheet = low.people.bulk.sheet
    assert sheet is not None
    if what in ("archive", "delete"):
        qtbot.waitUntil(lambda: bool(sheet.lines))
    qtbot.wait(SETTLE)

    assert sheet.isVisible()
    assert bare(sheet, known_data(laptop), painting) + tight(sheet, painting) == []
    sheet.reject()


@pytest.mark.parametrize("field", FIELDS)
def test_the_card_of_a_filter(
    low: Workspace, laptop: Engine, field: str, painting: Painting, qtbot: QtBot
) -> None:
    low.shell.go(Place("people"))
    card = opened_by(lambda: low.people.page.bar.fieldChosen.emit(field))
    qtbot.wait(SETTLE)

    assert card is not None
    assert bare(card, known_data(laptop), painting) + tight(card, painting) == []
    card.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_page_that_compares_two_people(
    in_brackets: Workspace, laptop: Engine, size: tuple[int, int], painting: Painting, qtbot: QtBot
) -> None:
    in_brackets.shell.window.resize(*size)
    one, other = laptop.reader.ids(Query("clients"))
    in_brackets.person.merging.compare(("clients", one), ("clients", other))
    qtbot.wait(SETTLE)

    page = in_brackets.person.merging.page
    assert page.isVisible()
    assert bare(page, known_data(laptop), painting) + tight(page, painting) == []


def test_the_second_step_of_the_wizard(
    low: Workspace, laptop: Engine, painting: Painting, qtbot: QtBot
) -> None:
    low.shell.go(Place("leads", "leads", first(laptop, "leads")))
    low.shell.actions.run("convert_lead")
    dialog = low.leads.acts.converting.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(SETTLE)

    assert dialog.step == 2
    assert bare(dialog, known_data(laptop), painting) + tight(dialog, painting) == []
    dialog.reject()


@pytest.mark.parametrize("typed", ["", "> ", "torres", "nobody is called this"])
def test_the_palette(low: Workspace, laptop: Engine, typed: str, painting: Painting, qtbot: QtBot) -> None:
    low.shell.go(Place("person", "clients", first(laptop, "clients")))
    low.shell.go(Place("calendar"))
    low.shell.actions.run("search")
    QTest.keyClicks(low.search.field, typed)
    qtbot.wait(SETTLE)

    results = low.search.results
    known = known_data(laptop) | KEYS | frozenset(typed.split())
    assert results.isVisible()
    assert bare(results, known, painting) + tight(results, painting) == []
    results.close_list()


def week(workspace: Workspace) -> None:
    workspace.shell.go(Place("calendar"))
    workspace.calendar.page.set_view("week")
    select(workspace, OTHER_VISIT)
    board = workspace.calendar.page.grid.board
    board.customContextMenuRequested.emit(board.shelf.widget(workspace.calendar.chosen).geometry().center())


def agenda(workspace: Workspace) -> None:
    workspace.shell.go(Place("calendar"))
    select(workspace, OTHER_VISIT)
    workspace.calendar.page.set_view("agenda")
    workspace.calendar.page.agenda.customContextMenuRequested.emit(MIDDLE)


def lead(workspace: Workspace) -> None:
    workspace.shell.go(Place("leads", "leads", first(workspace.desk.engine, "leads")))
    workspace.leads.page.menuRequested.emit(MIDDLE)


def follow_up(workspace: Workspace) -> None:
    workspace.shell.go(Place("leads", "leads", first(workspace.desk.engine, "leads")))
    workspace.shell.actions.run("follow_up")


def leads_filter(workspace: Workspace) -> None:
    workspace.shell.go(Place("leads"))
    workspace.leads.page.bar.filter.click()


def leads_order(workspace: Workspace) -> None:
    workspace.shell.go(Place("leads"))
    workspace.leads.page.bar.sort.click()


def listing(workspace: Workspace) -> None:
    key = first(workspace.desk.engine, "listings")
    workspace.shell.go(Place("listings", "listings", key))
    workspace.houses.lists["listings"].page.table.select(key)
    workspace.houses.lists["listings"].page.menuRequested.emit(MIDDLE)


def listings_order(workspace: Workspace) -> None:
    workspace.shell.go(Place("listings"))
    workspace.houses.lists["listings"].page.bar.sort.click()


def of_people(button: str) -> Open:
    def go(workspace: Workspace) -> None:
        workspace.shell.go(Place("people"))
        getattr(workspace.people.page.bar, button).click()

    go.__name__ = f"people_{button}"
    return go


MENUS = (
    *(week, agenda, lead, follow_up, leads_filter, leads_order, listing, listings_order),
    *(of_people(name) for name in ("lists", "add", "columns")),
)


def lines_of(menu: QMenu) -> list[str]:
    """Its texts, and those of the menus in it; what stands behind a tab is a key or a number."""
    inner = [line for action in menu.actions() if action.menu() for line in lines_of(action.menu())]
    return [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()] + inner


@pytest.mark.parametrize("open_menu", MENUS, ids=lambda one: one.__name__)
def test_a_menu(low: Workspace, laptop: Engine, open_menu: Open, painting: Painting, qtbot: QtBot) -> None:
    menu: QWidget | None = opened_by(lambda: open_menu(low))
    qtbot.wait(SETTLE)

    assert isinstance(menu, QMenu)
    lists = frozenset({"buyers", "hot", "leads"})
    assert [line for line in lines_of(menu) if "[" not in line] == []
    assert bare(menu, known_data(laptop) | lists, painting) == []
    assert menu.width() <= SIZES[-1][0]
    menu.close()
