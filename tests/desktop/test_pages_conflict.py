"""Choosing between what was changed here and what was changed on the server."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QRadioButton, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.conflict.page import ConflictPage
from desktop.views.conflict.rows import (
    Choice,
    ChoiceCard,
    Conflict,
    ConflictHead,
    ConflictRow,
    DaySpan,
    MergedRow,
    Version,
)
from desktop.views.parts.mini_day import MiniDay
from tests.desktop.on_screen import in_sight

TIME = ConflictRow(
    ("start_time", "end_time"),
    "Time",
    Version("4:30 PM", span=DaySpan(90, 150, "4:30")),
    Version("4:00 PM", span=DaySpan(60, 120, "4:00"), short="Wed 4:00 PM"),
    Version("5:00 PM", span=DaySpan(120, 180, "5:00"), short="Wed 5:00 PM"),
    hours=("3 PM", "4 PM", "5 PM"),
)
NOTES = ConflictRow(
    ("notes",), "Notes", Version(""), Version("Bring IDs"), Version("Notary at 5"),
    both_text="Bring IDs. Notary at 5", both_short="both notes",
)  # fmt: skip
HEAD = ConflictHead("Escrow papers", "July 15", kind="signing")
CONFLICT = Conflict(HEAD, (TIME, NOTES), (MergedRow("Title", "Docs", "Papers", "Yours"),), "July 13")
GONE = Choice(
    ConflictHead("Photos", state="gone", kind="other"),
    "You changed this while it was deleted on the server.",
    (ChoiceCard("mine", "Keep as new"), ChoiceCard("theirs", "Let it go")),
)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> ConflictPage:
    shown = ConflictPage(theme)
    return in_sight(qtbot, shown)


@pytest.fixture
def clash(page: ConflictPage) -> ConflictPage:
    page.show_conflict(CONFLICT)
    page.start()
    return page


def press_key(page: ConflictPage, key: Qt.Key) -> None:
    QTest.keyClick(page.focusWidget(), key)


def chosen(page: ConflictPage) -> list[str]:
    return [cell.accessibleName() for cell in page.findChildren(QRadioButton) if cell.isChecked()]


def words(page: ConflictPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_nothing_is_chosen_at_the_start(clash: ConflictPage) -> None:
    assert chosen(clash) == []
    assert not clash.use.isEnabled()
    assert "Choose one version in each row. 0 of 2 chosen." in words(clash)


def test_keys_choose_in_the_row_that_has_the_keyboard(qtbot: QtBot, clash: ConflictPage) -> None:
    press_key(clash, Qt.Key.Key_2)
    assert chosen(clash) == ["Time, server: 5:00 PM"]
    assert not clash.use.isEnabled()

    press_key(clash, Qt.Key.Key_Down)
    press_key(clash, Qt.Key.Key_B)
    assert "Result: Wed 5:00 PM · both notes" in words(clash)
    with qtbot.waitSignal(clash.resolved) as wish:
        QTest.mouseClick(clash.use, Qt.MouseButton.LeftButton)
    assert wish.args[0] == {"start_time": "theirs", "end_time": "theirs", "notes": "both"}


def test_a_choice_can_be_changed_until_it_is_used(clash: ConflictPage) -> None:
    press_key(clash, Qt.Key.Key_2)
    press_key(clash, Qt.Key.Key_1)

    assert chosen(clash) == ["Time, yours: 4:00 PM"]


def test_arrows_go_between_the_versions_of_a_row(clash: ConflictPage) -> None:
    press_key(clash, Qt.Key.Key_Right)
    assert chosen(clash) == ["Time, server: 5:00 PM"]

    press_key(clash, Qt.Key.Key_Left)
    assert chosen(clash) == ["Time, yours: 4:00 PM"]


def test_of_both_only_the_choice_stands_out(clash: ConflictPage) -> None:
    """The texts that it keeps are read as texts."""
    press_key(clash, Qt.Key.Key_Down)
    press_key(clash, Qt.Key.Key_B)

    cell = next(cell for cell in clash.findChildren(QRadioButton) if cell.isChecked())

    assert (cell.text(), cell.accessibleDescription()) == ("Keep both", "Bring IDs. Notary at 5")
    assert cell.accessibleName() == "Notes: Keep both: Bring IDs. Notary at 5"


def test_both_is_not_offered_where_both_cannot_be_kept(clash: ConflictPage) -> None:
    press_key(clash, Qt.Key.Key_B)

    assert chosen(clash) == []


@pytest.mark.parametrize(("key", "side"), [(Qt.Key.Key_M, "mine"), (Qt.Key.Key_T, "theirs")])
def test_one_key_chooses_one_side_everywhere(
    qtbot: QtBot, clash: ConflictPage, key: Qt.Key, side: str
) -> None:
    press_key(clash, key)
    with qtbot.waitSignal(clash.resolved) as wish:
        QTest.keyClick(clash, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert set(wish.args[0].values()) == {side}


def test_a_version_is_chosen_by_pressing_anywhere_on_it(clash: ConflictPage) -> None:
    cell = next(c for c in clash.findChildren(QRadioButton) if c.accessibleName() == "Time, server: 5:00 PM")
    QTest.mouseClick(cell, Qt.MouseButton.LeftButton, pos=cell.rect().bottomRight() / 2)

    assert chosen(clash) == ["Time, server: 5:00 PM"]


def test_what_was_merged_is_listed(clash: ConflictPage) -> None:
    assert {"Docs", "Papers"} <= set(words(clash))


def test_deciding_later_changes_nothing(qtbot: QtBot, clash: ConflictPage) -> None:
    press_key(clash, Qt.Key.Key_2)
    with qtbot.waitSignal(clash.later), qtbot.assertNotEmitted(clash.resolved):
        QTest.mouseClick(clash.header.later_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(clash.later):
        press_key(clash, Qt.Key.Key_Escape)


def test_whole_versions_are_chosen_between_by_cards(qtbot: QtBot, page: ConflictPage) -> None:
    page.show_choice(GONE)
    assert chosen(page) == []
    assert not page.use.isEnabled()

    press_key(page, Qt.Key.Key_1)
    with qtbot.waitSignal(page.keepChosen) as wish:
        QTest.mouseClick(page.use, Qt.MouseButton.LeftButton)
    assert wish.args == ["mine", ""]


def test_several_that_look_alike_have_a_key_each(qtbot: QtBot, page: ConflictPage) -> None:
    cards = tuple(ChoiceCard("theirs", name, candidate=name) for name in ("first", "second", "third"))
    page.show_choice(Choice(ConflictHead("Jordan Lee"), "Which?", (*cards, ChoiceCard("mine", "None"))))

    press_key(page, Qt.Key.Key_3)
    with qtbot.waitSignal(page.keepChosen) as wish:
        QTest.mouseClick(page.use, Qt.MouseButton.LeftButton)

    assert wish.args == ["theirs", "second"]


def test_the_next_conflict_starts_with_nothing_chosen(clash: ConflictPage) -> None:
    press_key(clash, Qt.Key.Key_M)
    clash.show_conflict(CONFLICT)

    assert not clash.use.isEnabled()
    names = [button.accessibleName() for button in clash.findChildren(QAbstractButton) if button.isVisible()]
    assert "All mine" in names


def test_tab_goes_from_row_to_row_and_then_to_what_is_done_with_them(clash: ConflictPage) -> None:
    press_key(clash, Qt.Key.Key_M)
    names = []
    for _ in range(5):
        names.append(clash.focusWidget().accessibleName())
        press_key(clash, Qt.Key.Key_Tab)

    assert names == [
        "Time, yours: 4:00 PM",
        "Notes, yours: Bring IDs",
        "All mine",
        "All theirs",
        "Use this result",
    ]


def test_a_table_that_has_room_is_not_scrolled(page: ConflictPage, qtbot: QtBot) -> None:
    """Its texts would need more lines where it is narrower."""
    long = Version("Bring both passports, the keys of the shed and whatever the lender asked for")
    page.show_conflict(Conflict(HEAD, (ConflictRow(("notes",), "Notes", long, long, long),) * 3))
    area = page.findChild(QScrollArea)
    assert area is not None
    content = area.widget()

    page.resize(page.width(), 400)

    qtbot.waitUntil(lambda: area.viewport().height() < content.minimumSizeHint().height())
    assert content.heightForWidth(area.viewport().width()) < area.viewport().height()
    assert area.verticalScrollBar().maximum() == 0


def test_short_notes_that_are_both_kept_stand_on_one_line(page: ConflictPage) -> None:
    both = ConflictRow(
        ("notes",), "Notes", Version(""), Version("Bring IDs"), Version("Notary at 5"),
        both_text="Bring IDs\nNotary at 5",
    )  # fmt: skip
    page.show_conflict(Conflict(HEAD, (both,)))

    spoken = [cell.accessibleName() for cell in page.findChildren(QRadioButton)]

    assert "Notes: Keep both: Bring IDs · Notary at 5" in spoken


def test_the_small_day_has_dots_as_long_as_the_drive(theme: Theme, qtbot: QtBot) -> None:
    day = MiniDay(theme, ("3 PM", "4 PM", "5 PM"), "signing")
    day.set_span(60, 120, "4:00")
    shown = in_sight(qtbot, day, 300, 78)
    pictures = []
    for minutes in (0, 30, 45):
        shown.set_drive(minutes)
        pictures.append(shown.grab().toImage())

    assert pictures[0] != pictures[1] != pictures[2]
