"""Ctrl+P on the list of people: whom to call, with room to write beside each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.controllers import people_paper
from desktop.controllers.workspace import Workspace
from desktop.views.paper.dialog import PrintPreview
from desktop.views.paper.sheets import Sheet
from sync import Engine
from tests.desktop.window.conftest import OpenWindow
from tests.desktop.window.people_words import choose, names
from tests.desktop.window.words import button, toast


@pytest.fixture
def paper(office: Workspace) -> Iterator[Workspace]:
    yield office
    if office.paper.preview is not None:
        office.paper.preview.reject()


def preview(workspace: Workspace) -> PrintPreview:
    QTest.keyClick(workspace.people.page.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    shown = workspace.paper.preview
    assert shown is not None
    return shown


def sheet(workspace: Workspace) -> Sheet:
    found = preview(workspace).sheet
    assert found is not None
    return found


def test_everybody_who_is_listed_with_their_numbers(paper: Workspace) -> None:
    choose(paper, "Gus Lindqvist")

    found = sheet(paper)

    assert [person.name for person in found.people] == names(paper)
    gus = found.people[1]
    assert (gus.second, gus.phone, gus.email) == (
        "Client, buyer",
        "(661) 555-0177",
        "gus.lindqvist@example.com",
    )
    assert (found.head.title, found.head.second) == ("People", "5 people · Marisol Brandt")
    assert found.head.stamp == "As of Wed, July 15, 12:00 PM"


def test_a_narrowed_list_says_by_what(paper: Workspace) -> None:
    paper.people.page.tabs.chosen.emit("leads")
    QTest.keyClicks(paper.people.page.filter, "varga")

    found = sheet(paper)

    assert [person.name for person in found.people] == ["Ines Varga"]
    assert found.head.second == "1 person · Leads · “varga” · Marisol Brandt"


def test_there_is_nothing_to_turn_to(paper: Workspace) -> None:
    shown = preview(paper)

    assert not any(part.isVisibleTo(shown) for part in (shown.kinds, button(shown, "Later")))


def test_it_becomes_a_file(paper: Workspace, tmp_path: Path) -> None:
    paper.paper.choose_file = lambda _parent, name: str(tmp_path / name)

    preview(paper).save.click()

    assert (tmp_path / "People.pdf").read_bytes().startswith(b"%PDF")
    assert toast(paper) == "Saved as People.pdf"


def test_of_very_many_the_first_are_printed_and_that_is_said(
    paper: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(people_paper, "MOST", 2)

    found = sheet(paper)

    assert len(found.people) == 2
    assert found.head.second.startswith("The first 2 of 5 people")


def test_nothing_is_printed_of_an_empty_list(laptop: Engine, open_window: OpenWindow) -> None:
    empty = open_window(laptop, "people")

    empty.shell.actions.run("print")

    assert (empty.paper.preview, toast(empty)) == (None, "There is nothing in this list to print.")


def test_on_other_pages_the_day_is_printed_as_before(paper: Workspace) -> None:
    paper.shell.actions.run("go_calendar")

    paper.shell.actions.run("print")

    assert paper.paper.preview is not None
    assert paper.paper.preview.sheet is not None
    assert paper.paper.preview.sheet.kind == "week"
    assert paper.paper.preview.kinds.isVisibleTo(paper.paper.preview)
