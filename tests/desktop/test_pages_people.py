"""The list of people."""

from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.people.page import PeoplePage
from desktop.views.people.roles import Column, PersonRole
from tests.desktop.on_screen import in_sight, press

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
HEADS = ("Name", "What", "Phone", "E-mail", "State")
ELENA = (
    "clients",
    "c1",
    "Elena Torres",
    "Buyer",
    "Client",
    "(661) 555-0142",
    "elena@example",
    "rejected",
    "e-mail",
)
GUS = ("leads", "l1", "Gus Lindqvist", "", "Lead", "(661) 555-0188", "gus@example.com", "waiting", "")


class Rows(QAbstractTableModel):
    """Two people, or those that a filter leaves."""

    def __init__(self, rows: tuple[tuple[str, ...], ...]) -> None:
        super().__init__()
        self.rows = rows

    def put(self, rows: tuple[tuple[str, ...], ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(Column)

    def data(self, index: Index, role: int = 0) -> Any:
        if role in list(PersonRole):
            return self.rows[index.row()][role - PersonRole.RESOURCE]
        return self.rows[index.row()][2] if role == Qt.ItemDataRole.DisplayRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        return HEADS[section] if role == Qt.ItemDataRole.DisplayRole else None


@pytest.fixture
def model() -> Rows:
    return Rows((ELENA, GUS))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, model: Rows) -> PeoplePage:
    shown = PeoplePage(theme)
    shown.set_model(model)
    return in_sight(qtbot, shown)


def test_arrows_choose_a_person_and_enter_opens_it(qtbot: QtBot, page: PeoplePage) -> None:
    page.table.start()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.opened) as wish:
        QTest.keyClick(page.table, Qt.Key.Key_Return)

    assert wish.args == ["leads", "l1"]


def test_a_double_click_opens_a_person(qtbot: QtBot, page: PeoplePage) -> None:
    place = page.table.visualRect(page.table.model().index(0, Column.PHONE)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(page.opened) as wish:
        QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert wish.args == ["clients", "c1"]


def test_from_the_filter_down_leads_back_into_the_list(qtbot: QtBot, page: PeoplePage) -> None:
    page.table.start()
    page.focus_filter()
    assert page.filter.hasFocus()

    with qtbot.waitSignal(page.filterChanged) as wish:
        QTest.keyClicks(page.filter, "e")
    assert wish.args == ["e"]

    QTest.keyClick(page.filter, Qt.Key.Key_Down)
    assert page.table.hasFocus()


def test_a_filter_that_nobody_matches_says_so_and_can_be_cleared(
    qtbot: QtBot, page: PeoplePage, model: Rows
) -> None:
    QTest.keyClicks(page.filter, "elk grove")
    model.put(())
    assert not page.table.isVisible()

    with qtbot.waitSignal(page.filterChanged) as wish:
        press(page, "Clear the filter")
    assert wish.args == [""]
    assert page.filter.text() == ""


def test_escape_empties_the_filter(qtbot: QtBot, page: PeoplePage) -> None:
    QTest.keyClicks(page.filter, "elk")
    with qtbot.waitSignal(page.filterChanged) as wish:
        QTest.keyClick(page.filter, Qt.Key.Key_Escape)

    assert wish.args == [""]


def test_an_empty_list_offers_to_add_someone(qtbot: QtBot, page: PeoplePage, model: Rows) -> None:
    model.put(())
    with qtbot.waitSignal(page.newRequested) as wish:
        press(page, "Add someone")

    assert wish.args == ["clients"]


def test_a_tab_says_which_kind_is_wanted_and_what_new_means(qtbot: QtBot, page: PeoplePage) -> None:
    with qtbot.waitSignal(page.tabChanged) as wish:
        press(page, "Leads")
    assert wish.args == ["leads"]

    with qtbot.waitSignal(page.newRequested) as wish:
        press(page, "New lead")
    assert wish.args == ["leads"]


def test_tabs_count_what_they_hold(page: PeoplePage) -> None:
    page.set_counts({"all": 2, "leads": 1})

    names = [button.accessibleName() for button in page.tabs.findChildren(QAbstractButton)]
    assert names == ["All 2", "Clients", "Leads 1", "Contacts", "Archived"]


def test_a_person_can_be_made_the_current_one(page: PeoplePage) -> None:
    assert page.select("leads", "l1")
    assert page.table.currentIndex().row() == 1

    assert not page.select("leads", "unknown")


def test_low_rows_have_one_line(page: PeoplePage) -> None:
    page.table.set_two_lines(False)

    assert page.table.rowHeight(0) == 36


def test_a_narrow_list_leaves_out_the_e_mail_address(page: PeoplePage) -> None:
    page.resize(800, 500)
    assert page.table.isColumnHidden(Column.EMAIL)

    page.resize(1125, 650)
    assert not page.table.isColumnHidden(Column.EMAIL)
