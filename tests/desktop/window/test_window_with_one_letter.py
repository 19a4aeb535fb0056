"""One letter, or the other button, on somebody: call, write, meet, put away; or why that cannot be."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from sync import Engine
from tests.desktop.window.people_words import choose, go_to, menu_entries, names, press, typed_in
from tests.desktop.window.words import toast

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened_by(workspace: Workspace) -> list[str]:
    """What is handed over to other programs from now on."""
    opened: list[str] = []
    workspace.person.acts.links.open_url = lambda url: bool(opened.append(url.toString())) or True
    return opened


def context_menu(workspace: Workspace, pos: QPoint) -> QMenu:
    """The menu of the list of people that a click with the other button there opens."""
    press_other_button(workspace, pos)
    return next(menu for menu in workspace.people.page.findChildren(QMenu) if menu.isVisible())


def press_other_button(workspace: Workspace, pos: QPoint) -> None:
    surface = workspace.people.page.table.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, pos, surface.mapToGlobal(pos))
    QApplication.sendEvent(surface, event)


def test_where_no_program_makes_calls_the_number_is_copied_and_that_is_said(town: Workspace) -> None:
    town.person.acts.links.open_url = lambda _url: False
    go_to(town, "Ines Varga")

    press(town.person.page, Qt.Key.Key_C)
    number = QGuiApplication.clipboard().text(), toast(town)
    press(town.person.page, Qt.Key.Key_E)

    nothing_opens = "No program on this computer opens that. Copied instead: "
    assert number == ("(661) 555-0142", f"{nothing_opens}(661) 555-0142")
    assert (QGuiApplication.clipboard().text(), toast(town)) == (
        "ines@example.com",
        f"{nothing_opens}ines@example.com",
    )


def test_who_has_no_number_is_not_called_in_silence(town: Workspace) -> None:
    opened = opened_by(town)
    go_to(town, "Amos Zell")

    press(town.person.page, Qt.Key.Key_C)
    assert toast(town) == "Amos Zell has no phone number. Edit to add one."

    go_to(town, "Nora Quist")
    press(town.person.page, Qt.Key.Key_E)
    assert toast(town) == "Nora Quist has no e-mail address. Edit to add one."
    assert opened == []


def test_letters_act_on_the_row_with_the_keyboard(town: Workspace) -> None:
    opened = opened_by(town)
    choose(town, "Elena Torres")

    press(town.people.page.table, Qt.Key.Key_C)
    press(town.people.page.table, Qt.Key.Key_Down)
    press(town.people.page.table, Qt.Key.Key_E)
    press(town.people.page.table, Qt.Key.Key_A)

    assert opened == ["tel:6615550142", "mailto:ines@example.com"]
    assert typed_in(town, "title") == "Showing – Ines Varga"


def test_letters_are_letters_while_one_types_a_filter(town: Workspace) -> None:
    opened = opened_by(town)
    choose(town, "Elena Torres")

    QTest.keyClicks(town.people.page.filter, "ace")

    assert town.people.page.filter.text() == "ace"
    assert (opened, town.editing.open_form) == ([], None)


def test_the_other_button_offers_what_can_be_done_with_that_person(town: Workspace, qtbot: QtBot) -> None:
    table = town.people.page.table
    choose(town, "Amos Zell")

    menu = context_menu(town, table.visualRect(table.currentIndex()).center())

    assert menu_entries(menu) == [
        "Open",
        "Quick look",
        "Call",
        "Write an e-mail",
        "New appointment with them",
        "Edit…",
        "Archive",
    ]
    menu.close()
    town.shell.actions.run("archive_person")
    qtbot.waitUntil(lambda: "Amos Zell" not in names(town))
    assert toast(town) == "“Amos Zell” is in the archive; nothing is lost"


def test_the_menu_key_opens_it_too(town: Workspace) -> None:
    choose(town, "Amos Zell")

    key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(town.shell.window.windowHandle(), key)

    menu = next(menu for menu in town.people.page.findChildren(QMenu) if menu.isVisible())
    assert menu_entries(menu)[0] == "Open"
    menu.close()


def test_a_client_has_no_archive(town: Workspace) -> None:
    table = town.people.page.table
    choose(town, "Elena Torres")

    menu = context_menu(town, table.visualRect(table.currentIndex()).center())

    assert not {"Archive", "Restore from the archive"} & set(menu_entries(menu))
    menu.close()


def test_whoever_is_in_the_archive_comes_back_from_its_list(
    town: Workspace, laptop: Engine, qtbot: QtBot
) -> None:
    choose(town, "Amos Zell")
    town.shell.actions.run("archive_person")
    town.people.page.tabs.chosen.emit("archived")
    qtbot.waitUntil(lambda: names(town) == ["Amos Zell"])
    choose(town, "Amos Zell")

    qtbot.waitUntil(town.shell.actions.action("restore_person").isEnabled)
    town.shell.actions.run("restore_person")

    qtbot.waitUntil(lambda: names(town) == [])


def test_several_are_put_away_together(town: Workspace) -> None:
    choose(town, "Nora Quist")
    QTest.keyClick(town.people.page.table, Qt.Key.Key_A, CONTROL)

    town.shell.actions.run("archive_person")

    assert town.people.bulk.sheet is not None
    town.people.bulk.sheet.close()


def test_there_is_no_menu_beside_the_rows(town: Workspace) -> None:
    choose(town, "Elena Torres")

    press_other_button(town, QPoint(300, 400))

    assert not [menu for menu in town.people.page.findChildren(QMenu) if menu.isVisible()]


def test_letters_act_on_the_chosen_lead(leads: Workspace) -> None:
    opened = opened_by(leads)
    leads.leads.page.select(leads.leads.page.board.strip.lanes["new"].lane.ids[0])

    for key in (Qt.Key.Key_C, Qt.Key.Key_E, Qt.Key.Key_A):
        press(leads.shell.window.focusWidget() or leads.leads.page, key)

    assert opened == ["tel:6615550142", "mailto:omar@example.com"]
    assert typed_in(leads, "title") == "Showing – Omar Castellane"


def test_a_lead_without_a_number_in_the_list_of_leads(leads: Workspace) -> None:
    opened = opened_by(leads)
    leads.leads.page.set_view("list")
    tess = next(row.id for row in leads.leads.model.rows.by_id.values() if row.name == "Tess Marlowe")
    leads.leads.page.select(tess)

    press(leads.leads.page.table, Qt.Key.Key_C)

    assert (toast(leads), opened) == ("Tess Marlowe has no phone number. Edit to add one.", [])
