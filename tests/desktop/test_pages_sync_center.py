"""The Sync Center: what waits, what needs the person, what was sent."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.sync_center.outbox_model import Column
from desktop.views.sync_center.outbox_table import OutboxTable
from desktop.views.sync_center.page import SyncCenterPage
from desktop.views.sync_center.rows import (
    Change,
    OfflineData,
    OutboxRow,
    Step,
    SupportFacts,
    SyncDetail,
    SyncHead,
)
from tests.desktop.on_screen import in_sight, press

CLASH = OutboxRow(
    "op1", "Escrow papers", "Yours 4:00 PM, server 5:00 PM", "conflict", "", "10:52 AM", "review",
    group="Needs you", kind="signing", resource="appointments", id="a1",
)  # fmt: skip
MOVED = OutboxRow(
    "op2", "Home – White Pine Dr", "Moved to 1:30 PM", "waiting", "", "11:14 AM", "undo",
    group="Waiting", kind="inspection", resource="appointments", id="a2",
)  # fmt: skip
STUCK = OutboxRow(
    "op3", "Elena Torres", "Budget up", "held", "11:29 AM", "11:19 AM", "retry",
    group="Waiting", icon="user-round", resource="clients", id="c1",
)  # fmt: skip
SENT = OutboxRow(
    "op4", "Tess Marlowe", "Called", "sent", "11:08 AM", "10:38 AM", group="Sent today", icon="phone"
)
ROWS = (CLASH, MOVED, STUCK, SENT)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> SyncCenterPage:
    shown = SyncCenterPage(theme)
    shown.set_head(
        SyncHead("offline", "Offline since 11:09 AM", "Everything is saved.", sync_label="Try now")
    )
    shown.set_rows("outbox", ROWS)
    shown.set_rows("needs", ROWS[:1])
    in_sight(qtbot, shown)
    shown.start()
    return shown


@pytest.fixture
def table(page: SyncCenterPage) -> OutboxTable:
    return page.lists["outbox"]


def words(page: SyncCenterPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_arrows_go_from_change_to_change_past_the_headings(qtbot: QtBot, page: SyncCenterPage) -> None:
    table = page.lists["outbox"]
    assert table.current_row() == CLASH

    with qtbot.waitSignal(page.rowSelected) as wish:
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.current_row() == MOVED
    assert wish.args == ["op2"]


def test_u_undoes_and_r_tries_again(qtbot: QtBot, page: SyncCenterPage, table: OutboxTable) -> None:
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.undoRequested) as undo:
        QTest.keyClick(table, Qt.Key.Key_U)
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.retryRequested) as retry:
        QTest.keyClick(table, Qt.Key.Key_R)

    assert (undo.args, retry.args) == (["op2"], ["op3"])


def test_keys_do_nothing_where_nothing_can_be_done(
    qtbot: QtBot, page: SyncCenterPage, table: OutboxTable
) -> None:
    table.setCurrentIndex(table.model().index(table.model().rowCount() - 1, 0))
    assert table.current_row() == SENT
    with qtbot.assertNotEmitted(page.undoRequested), qtbot.assertNotEmitted(page.retryRequested):
        QTest.keyClick(table, Qt.Key.Key_U)
        QTest.keyClick(table, Qt.Key.Key_R)


def test_enter_opens_a_change_and_reviews_a_clash(
    qtbot: QtBot, page: SyncCenterPage, table: OutboxTable
) -> None:
    with qtbot.waitSignal(page.reviewRequested) as review:
        QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.openRequested) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)

    assert review.args == ["appointments", "a1"]
    assert opened.args == ["appointments", "a2"]


def test_the_action_of_a_row_is_reached_with_the_arrows(
    qtbot: QtBot, page: SyncCenterPage, table: OutboxTable
) -> None:
    QTest.keyClick(table, Qt.Key.Key_Down)
    for _ in range(Column.ACTION):
        QTest.keyClick(table, Qt.Key.Key_Right)
    with qtbot.waitSignal(page.undoRequested) as wish:
        QTest.keyClick(table, Qt.Key.Key_Return)

    assert wish.args == ["op2"]
    spoken = table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Undo: Home – White Pine Dr"


def test_the_action_of_a_row_is_pressed_with_the_mouse(
    qtbot: QtBot, page: SyncCenterPage, table: OutboxTable
) -> None:
    index = next(
        i
        for i in range(table.model().rowCount())
        if table.model().index(i, 0).data() == "Elena Torres, Budget up"
    )
    place = table.visualRect(table.model().index(index, Column.ACTION)).center()
    with qtbot.waitSignal(page.retryRequested) as wish:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert wish.args == ["op3"]


def test_the_same_change_stays_current_when_the_list_changes(
    page: SyncCenterPage, table: OutboxTable
) -> None:
    QTest.keyClick(table, Qt.Key.Key_Down)
    page.set_rows("outbox", (MOVED, STUCK, SENT))

    assert table.current_row() == MOVED


def test_tabs_count_what_waits_and_what_needs_the_person(page: SyncCenterPage) -> None:
    names = [button.accessibleName() for button in page.tabs.findChildren(QAbstractButton)]

    assert names[:4] == ["Outbox 3", "Needs you 1", "History", "Offline data"]


def test_the_detail_says_before_after_and_what_happens(qtbot: QtBot, page: SyncCenterPage) -> None:
    page.set_detail(
        SyncDetail(
            "op2",
            "Home – White Pine Dr",
            state="waiting",
            changes=(Change("Start", "1:00 PM", "1:30 PM"),),
            steps=(Step("done", "Saved on this laptop", "11:14 AM"), Step("next", "Sent")),
            action="undo",
            resource="appointments",
            id="a2",
        )
    )
    assert {"1:00 PM", "1:30 PM", "Saved on this laptop"} <= set(words(page))

    with qtbot.waitSignal(page.undoRequested) as undo:
        press(page, "Undo")
    with qtbot.waitSignal(page.openRequested) as opened:
        press(page, "Open Home – White Pine Dr")
    assert (undo.args, opened.args) == (["op2"], ["appointments", "a2"])


def test_details_for_support_are_copied_at_once(qtbot: QtBot, page: SyncCenterPage) -> None:
    support = SupportFacts("VALIDATION_ERROR", "e-1", "c-9")
    page.set_detail(SyncDetail("op1", "Escrow papers", support=support))
    press(page, "Details for support")
    with qtbot.waitSignal(page.detailsCopied):
        press(page, "Copy the details for support")

    assert QGuiApplication.clipboard().text().splitlines() == [
        "code: VALIDATION_ERROR",
        "errorId: e-1",
        "correlationId: c-9",
    ]


def test_an_empty_outbox_says_so(page: SyncCenterPage) -> None:
    page.set_rows("outbox", ())

    assert "Nothing waits to be sent" in words(page)
    assert not page.panel.isVisible()


def test_syncing_and_working_offline_are_asked_for(qtbot: QtBot, page: SyncCenterPage) -> None:
    with qtbot.waitSignal(page.syncRequested):
        press(page, "Try now")
    with qtbot.waitSignal(page.workOfflineToggled) as off:
        press(page, "Work offline")
    page.set_head(SyncHead("offline", "Working offline", working_offline=True, can_sync=False))
    with qtbot.waitSignal(page.workOfflineToggled) as on:
        press(page, "Go online")

    assert (off.args, on.args) == ([True], [False])
    assert not page.header.sync.isEnabled()


def test_the_offline_data_says_how_complete_it_is(page: SyncCenterPage) -> None:
    page.set_offline_data((OfflineData("clients", "Clients", 1031, "Complete as of 11:08 AM"),))
    press(page, "Offline data")

    model = page.offline_data.model()
    assert [model.index(0, column).data() for column in range(3)] == [
        "Clients",
        "1,031",
        "Complete as of 11:08 AM",
    ]
    assert not page.panel.isVisible()
