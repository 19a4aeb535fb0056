"""While a list goes into a file the window goes on; the file is whole, or not there, and why is said."""

from __future__ import annotations

import errno
import threading
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.controllers.table_file import TableFile
from desktop.controllers.table_writing import Stopped, TableSheet, TableWriting
from desktop.controllers.workspace import Workspace
from sync import Engine
from tests.desktop.window.conftest import OpenWindow, Put
from tests.desktop.window.words import toast

TODAY = date(2026, 7, 15)
NAME = "actuallycare-people-2026-07-15.csv"
LONGEST = 5.0


class Rows:
    """Rows of which the second half is read only when `go` is set."""

    def __init__(self) -> None:
        self.waiting, self.go = threading.Event(), threading.Event()
        self.thread = ""

    def __iter__(self) -> Iterator[Sequence[str]]:
        self.thread = threading.current_thread().name
        for number in range(200):
            if number == 100:
                self.waiting.set()
                assert self.go.wait(LONGEST), "nobody lets it go on"
            yield (f"Person {number}",)


@pytest.fixture
def rows() -> Iterator[Rows]:
    made = Rows()
    yield made
    made.go.set()


@pytest.fixture
def people(laptop: Engine, person: Put, open_window: OpenWindow, tmp_path: Path) -> Workspace:
    person()
    laptop.run_cycle()
    workspace = open_window(laptop, "people")
    workspace.lists.files.file.choose_file = lambda _parent, name: str(tmp_path / name)
    return workspace


def begin(workspace: Workspace, rows: Rows) -> TableFile:
    """Half of the list is written."""
    file = workspace.lists.files.file
    file.export(TableSheet("people", ("Name",), 200, rows), TODAY)
    assert rows.waiting.wait(LONGEST)
    return file


def names(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8-sig").split()


def test_the_window_works_while_the_file_is_written(
    people: Workspace, rows: Rows, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / NAME).write_text("as it was before")

    begin(people, rows)

    assert toast(people) == f"{NAME} is being written…"
    assert rows.thread != threading.main_thread().name
    QTest.keyClick(people.shell.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert people.shell.frame.current_page() == "today"
    assert (tmp_path / NAME).read_text() == "as it was before"
    rows.go.set()
    qtbot.waitUntil(lambda: toast(people).startswith(f"200 rows are in {NAME}"))
    assert len((tmp_path / NAME).read_text(encoding="utf-8-sig").splitlines()) == 201
    assert [one.name for one in tmp_path.glob("*.csv*")] == [NAME]


def test_another_one_has_to_wait_for_it(people: Workspace, rows: Rows, tmp_path: Path, qtbot: QtBot) -> None:
    begin(people, rows)

    QTest.keyClick(people.people.page.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)

    assert toast(people) == f"{NAME} is still being written."
    rows.go.set()
    qtbot.waitUntil(lambda: toast(people).startswith("200 rows"))
    QTest.keyClick(people.people.page.table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: toast(people).startswith("1 row is in"))


NO_ROOM = f"There is no room there for {NAME}. Nothing was kept; choose another place."
NOT_ALLOWED = (
    f"{NAME} cannot be written: that folder only lets you read, or another program has the file open."
)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, NO_ROOM),
        (errno.EDQUOT, NO_ROOM),
        (errno.EROFS, NOT_ALLOWED),
        (errno.EACCES, NOT_ALLOWED),
        (errno.EIO, "That file cannot be written. Choose another folder."),
    ],
    ids=["full", "quota", "read-only", "not allowed", "broken"],
)
def test_why_there_is_no_file_is_said_and_nothing_is_left(
    people: Workspace, tmp_path: Path, qtbot: QtBot, number: int, said: str
) -> None:
    def rows() -> Iterator[Sequence[str]]:
        yield ("Elena",)
        raise OSError(number, "the disk says no")

    file = people.lists.files.file
    file.export(TableSheet("people", ("Name",), 2, rows()), TODAY)

    qtbot.waitUntil(lambda: toast(people) == said)
    assert list(tmp_path.glob("*.csv*")) == []


def test_closing_meanwhile_finishes_the_file(people: Workspace, rows: Rows, tmp_path: Path) -> None:
    begin(people, rows)
    threading.Timer(0.05, rows.go.set).start()

    people.close()

    assert len((tmp_path / NAME).read_text(encoding="utf-8-sig").splitlines()) == 201


def test_nobody_is_told_once_it_is_closed(
    people: Workspace, rows: Rows, tmp_path: Path, qtbot: QtBot
) -> None:
    begin(people, rows)
    threading.Timer(0.05, rows.go.set).start()
    people.close()
    people.shell.say("Closed")

    qtbot.wait(50)

    assert toast(people) == "Closed"


def test_what_takes_too_long_at_the_end_is_given_up_and_leaves_nothing(tmp_path: Path) -> None:
    def endless() -> Iterator[Sequence[str]]:
        while True:
            yield ("Elena",)

    path = tmp_path / NAME
    path.write_text("as it was before")
    writing = TableWriting(TableSheet("people", ("Name",), 1, endless()), path)
    ended: list[type[BaseException]] = []

    def write() -> None:
        try:
            writing.write()
        except Stopped as stopped:
            ended.append(type(stopped))

    thread = threading.Thread(target=write)
    thread.start()

    writing.finish(0.05)
    thread.join(LONGEST)

    assert ended == [Stopped]
    assert path.read_text() == "as it was before"
    assert [one.name for one in tmp_path.iterdir()] == [NAME]
