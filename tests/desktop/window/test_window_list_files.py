"""Ctrl+E on a list: what it shows, in a file that a spreadsheet opens."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.controllers.cells import Cell, harmless
from desktop.controllers.workspace import Workspace
from sync import Engine, Query
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.people_words import choose, names
from tests.desktop.window.property_words import choose as choose_house
from tests.desktop.window.words import toast

ROOMS = "3 bd · 2.5 ba"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def houses(laptop: Engine, listing: Put, escrow: Put, open_window: OpenWindow) -> Workspace:
    """A house for sale, one that is sold, and an escrow."""
    listing()
    listing("1 Sold St", status="sold")
    escrow()
    laptop.run_cycle()
    return open_window(laptop, "listings")


def wait_for_file(workspace: Workspace) -> None:
    """Until the receipt, or the reason why there is no file, is said."""
    give_up = time.monotonic() + 5
    while workspace.lists.files.file._writing is not None:
        QCoreApplication.processEvents()
        assert time.monotonic() < give_up


def export(workspace: Workspace, inside: QWidget, folder: Path) -> list[list[str]]:
    """Presses the key in a list, and reads what was written: headings first."""
    offered: list[str] = []
    workspace.lists.files.file.choose_file = lambda _parent, name: offered.append(name) or str(folder / name)
    QTest.keyClick(inside, Qt.Key.Key_E, CONTROL)
    wait_for_file(workspace)
    with (folder / offered[0]).open(encoding="utf-8-sig", newline="") as text:
        return list(csv.reader(text))


def test_people_are_written_as_they_are_listed(office: Workspace, tmp_path: Path) -> None:
    choose(office, "Gus Lindqvist")

    lines = export(office, office.people.page.table, tmp_path)

    assert lines[0] == ["Name", "Role", "Phone", "E-mail", "State"]
    assert [line[0] for line in lines[1:]] == names(office)
    assert lines[2] == ["Gus Lindqvist", "Client, buyer", "(661) 555-0177", "gus.lindqvist@example.com", ""]
    written = "5 rows are in actuallycare-people-2026-07-15.csv"
    assert toast(office) == f"{written}, in the folder {tmp_path.name}"


def test_of_a_narrowed_list_only_what_is_left(office: Workspace, tmp_path: Path) -> None:
    office.people.page.tabs.chosen.emit("leads")
    QTest.keyClicks(office.people.page.filter, "varga")

    lines = export(office, office.people.page.filter, tmp_path)

    assert [line[0] for line in lines[1:]] == ["Ines Varga"]
    assert toast(office).startswith("1 row is in ")


def test_the_order_and_the_columns_of_the_screen(office: Workspace, tmp_path: Path) -> None:
    looking = office.people.looking
    looking._toggle("created_at")
    looking._toggle("budget")
    office.people.page.table.sortRequested.emit("name")

    lines = export(office, office.people.page.table, tmp_path)

    assert lines[0] == ["Name", "Role", "Phone", "E-mail", "Budget", "Created", "State"]
    assert [line[0] for line in lines[1:]] == names(office)
    found = {line[0]: line for line in lines}
    assert found["Ines Varga"][4:6] == ["475000.00", "2026-07-15"]
    assert found["Elena Torres"][4] == "$350,000 – $450,000"


def test_what_waits_to_be_sent_is_said_in_the_file_too(office: Workspace, tmp_path: Path) -> None:
    key = office.desk.reader.ids(Query("contacts"))[0]
    office.desk.undo.edit("contacts", key, {"phone": "+1-661-555-0100"}, "Change")

    lines = export(office, office.people.page.table, tmp_path)

    nora = next(line for line in lines if line[0] == "Nora Quist")
    assert (nora[2], nora[4]) == ("+1 661 555 0100", "Waiting to send")


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1+cmd", "'+1+cmd"),
        ("@sum", "'@sum"),
        ("-5", "'-5"),
        (-5, -5),
        ("+1 (661) 555-0142", "+1 661 555 0142"),
        ("+16615550142", "+1 661 555 0142"),
        ("(661) 555-0142", "(661) 555-0142"),
        ("Torres;=1+1", "'Torres;=1+1"),
        ("Torres-Lee", "Torres-Lee"),
    ],
)
def test_a_spreadsheet_reckons_with_nothing_and_numbers_can_be_dialled(cell: Cell, written: Cell) -> None:
    assert harmless(cell) == written


def test_listings_and_escrows_are_written_with_numbers_and_days(houses: Workspace, tmp_path: Path) -> None:
    lists = houses.houses.lists
    choose_house(houses, "listings", "7714 Calle Torcido")

    homes = export(houses, lists["listings"].page.table, tmp_path)
    houses.shell.actions.run("go_escrows")
    deals = export(houses, lists["escrows"].page.table, tmp_path)

    assert homes == [
        ["Property", "Status", "Price", "Beds, baths", "MLS", "Days"],
        [
            "7714 Calle Torcido, Bakersfield, CA 93309",
            "Active",
            "449900.00",
            "3 bd · 2.5 ba",
            "KC2601042",
            "30",
        ],
    ]
    assert deals[0] == ["Property", "Status", "Price", "Closes", "Next", "Commission"]
    assert deals[1][:5] == [
        "1412 Curry St, Tehachapi, CA 93561",
        "Active",
        "462000.00",
        "2026-08-07",
        "Loan Contingency, July 22",
    ]


def test_a_folder_that_takes_nothing_is_said(office: Workspace, tmp_path: Path) -> None:
    office.lists.files.file.choose_file = lambda _parent, name: str(tmp_path / "nowhere" / name)

    office.shell.actions.run("export")
    wait_for_file(office)

    assert toast(office) == "That file cannot be written. Choose another folder."


def test_an_empty_list_asks_for_no_file(laptop: Engine, open_window: OpenWindow) -> None:
    empty = open_window(laptop, "people")
    asked: list[str] = []
    empty.lists.files.file.choose_file = lambda _parent, name: asked.append(name) or ""

    empty.shell.actions.run("export")

    assert (asked, toast(empty)) == ([], "There is nothing in this list to export.")
