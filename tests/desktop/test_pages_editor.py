"""The form in which a client, lead or contact is created and changed."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.editor.dialog import RecordEditor
from desktop.views.editor.spec import EditorSetup, FieldSpec

# The offscreen platform says these for every list that pops up.
CHATTER = r"This plugin does not support (raise|grabbing the keyboard|propagateSizeHints)"
T = TypeVar("T", bound=QWidget)
CONTROL = Qt.KeyboardModifier.ControlModifier
SPECS = (
    FieldSpec("first_name", "First name", required=True),
    FieldSpec("email", "E-mail", "email"),
    FieldSpec("budget_max", "Budget to", "money"),
    FieldSpec("pre_approved", "Pre-approved", "boolean"),
    FieldSpec("client_type", "Type", "choice", (("buyer", "Buyer"), ("seller", "Seller"))),
    FieldSpec("closing", "Closing", "date"),
    FieldSpec("follow_up", "Next follow-up", "datetime"),
    FieldSpec("tags", "Tags", "tags"),
    FieldSpec("referred_by", "Referred by", "reference"),
    FieldSpec("notes", "Notes", "long text"),
    FieldSpec("source", "Source", readonly=True),
)
VALUES = {
    "first_name": "Elena",
    "email": "elena@example.com",
    "budget_max": "475000.00",
    "pre_approved": False,
    "client_type": "buyer",
    "closing": "2026-08-07",
    "follow_up": "2026-07-16T16:00:30Z",
    "tags": ["First home"],
    "referred_by": "c2",
    "notes": "Prefers texts",
    "source": "Open house",
}
PEOPLE = (("c2", "Jordan Lee", "Buyer"), ("c3", "Jordan Marsh", "Seller"))
SETUP = EditorSetup(
    "Edit Elena Torres",
    SPECS,
    VALUES,
    ZoneInfo("America/Los_Angeles"),
    suggestions=lambda _field, text: [row for row in PEOPLE if text.lower() in row[1].lower()],
    labels={"referred_by": "Jordan Lee"},
)


@pytest.fixture
def open_editor(qtbot: QtBot, theme: Theme) -> Callable[[EditorSetup], RecordEditor]:
    def opened(setup: EditorSetup) -> RecordEditor:
        editor = RecordEditor(theme, setup)
        qtbot.addWidget(editor)
        with qtbot.waitExposed(editor):
            editor.show()
        return editor

    return opened


@pytest.fixture
def editor(open_editor: Callable[[EditorSetup], RecordEditor]) -> RecordEditor:
    return open_editor(SETUP)


def field(editor: RecordEditor, kind: type[T], name: str) -> T:
    return next(found for found in editor.findChildren(kind) if found.accessibleName() == name)


def retype(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)


def test_only_what_was_changed_is_submitted_in_canonical_form(qtbot: QtBot, editor: RecordEditor) -> None:
    retype(field(editor, QLineEdit, "Budget to"), "$500,000")
    retype(field(editor, QLineEdit, "Tags"), "First home, VA loan")
    field(editor, QCheckBox, "Pre-approved").click()
    with qtbot.waitSignal(editor.submitted) as wish:
        QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)

    assert wish.args[0] == {
        "budget_max": "500000.00",
        "tags": ["First home", "VA loan"],
        "pre_approved": True,
    }


def test_an_emptied_field_is_submitted_as_cleared(qtbot: QtBot, editor: RecordEditor) -> None:
    retype(field(editor, QLineEdit, "E-mail"), "")
    retype(field(editor, QLineEdit, "Closing"), "")
    with qtbot.waitSignal(editor.submitted) as wish:
        QTest.keyClick(editor, Qt.Key.Key_Return, CONTROL)

    assert wish.args[0] == {"email": None, "closing": None}


def test_dates_and_moments_are_read_in_the_zone_of_the_agent(qtbot: QtBot, editor: RecordEditor) -> None:
    retype(field(editor, QLineEdit, "Closing"), "8/14/26")
    assert field(editor, QLineEdit, "Next follow-up, time").text() == "9:00 AM"
    retype(field(editor, QLineEdit, "Next follow-up, time"), "4p")
    with qtbot.waitSignal(editor.submitted) as wish:
        QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)

    assert wish.args[0] == {"closing": "2026-08-14", "follow_up": "2026-07-16T23:00:00Z"}


def test_an_unchanged_form_is_closed_without_a_patch(qtbot: QtBot, editor: RecordEditor) -> None:
    with qtbot.assertNotEmitted(editor.submitted):
        QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)

    assert not editor.isVisible()


def test_what_nobody_touched_keeps_no_other_change_from_being_saved(
    qtbot: QtBot, open_editor: Callable[[EditorSetup], RecordEditor]
) -> None:
    """A server may hold what this form would not take: a name is missing, an address is cut."""
    odd = open_editor(replace(SETUP, values=VALUES | {"first_name": None, "email": "elena@"}))
    retype(field(odd, QLineEdit, "Budget to"), "$500,000")
    with qtbot.waitSignal(odd.submitted) as wish:
        QTest.keyClick(odd, Qt.Key.Key_S, CONTROL)

    assert wish.args[0] == {"budget_max": "500000.00"}


def test_mistakes_are_said_beside_their_fields_and_the_first_has_the_keyboard(
    qtbot: QtBot, editor: RecordEditor
) -> None:
    name = field(editor, QLineEdit, "First name (needed)")
    email = field(editor, QLineEdit, "E-mail")
    retype(name, " ")
    retype(email, "elena@")
    retype(field(editor, QLineEdit, "Budget to"), "a lot")
    with qtbot.assertNotEmitted(editor.submitted):
        QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)

    assert name.accessibleDescription() == "First name is needed."
    assert email.accessibleDescription() == "The e-mail address is not complete."
    assert field(editor, QLineEdit, "Budget to").accessibleDescription() == "Type an amount such as 475,000."
    assert name.hasFocus()


def test_what_was_refused_elsewhere_is_said_in_the_form(editor: RecordEditor) -> None:
    editor.show_errors({"email": "This address belongs to someone else.", "status": "It is closed."})

    assert editor.form.entries["email"].field.has_error()
    assert editor.footer.said.text() == "It is closed."
    assert editor.isVisible()


@pytest.mark.qt_log_ignore(CHATTER)
def test_a_reference_is_picked_from_what_was_found(qtbot: QtBot, editor: RecordEditor) -> None:
    line = field(editor, QLineEdit, "Referred by")
    retype(line, "marsh")
    popup = next(v for v in QApplication.topLevelWidgets() if isinstance(v, QListView) and v.isVisible())
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert line.text() == "Jordan Marsh"

    with qtbot.waitSignal(editor.submitted) as wish:
        QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)
    assert wish.args[0] == {"referred_by": "c3"}


@pytest.mark.qt_log_ignore(CHATTER)
def test_a_name_that_was_not_picked_is_not_guessed(qtbot: QtBot, editor: RecordEditor) -> None:
    line = field(editor, QLineEdit, "Referred by")
    retype(line, "Nobody")
    with qtbot.assertNotEmitted(editor.submitted):
        QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)

    assert line.accessibleDescription() == "Pick one from the list, or empty this field."


def test_a_new_one_submits_everything_that_was_filled_in(
    qtbot: QtBot, open_editor: Callable[[EditorSetup], RecordEditor]
) -> None:
    editor = open_editor(replace(SETUP, title="New client", values={}, labels={}, creating=True))
    retype(field(editor, QLineEdit, "First name (needed)"), "Gus")
    field(editor, QComboBox, "Type").setCurrentText("Seller")
    with qtbot.waitSignal(editor.submitted) as wish:
        QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)

    assert wish.args[0] == {"first_name": "Gus", "client_type": "seller"}


def test_a_value_that_this_version_does_not_know_is_kept(
    qtbot: QtBot, open_editor: Callable[[EditorSetup], RecordEditor]
) -> None:
    editor = open_editor(replace(SETUP, values={**VALUES, "client_type": "investor"}))
    assert field(editor, QComboBox, "Type").currentText() == "investor"

    retype(field(editor, QLineEdit, "First name (needed)"), "Ellen")
    with qtbot.waitSignal(editor.submitted) as wish:
        QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)
    assert wish.args[0] == {"first_name": "Ellen"}


def test_escape_closes_a_form_in_which_nothing_was_changed(editor: RecordEditor) -> None:
    QTest.keyClick(editor, Qt.Key.Key_Escape)

    assert not editor.isVisible()


def test_escape_asks_about_a_draft_and_once_more_keeps_it(editor: RecordEditor) -> None:
    notes = field(editor, QPlainTextEdit, "Notes")
    notes.setPlainText("Works nights")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.footer.is_asking()

    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.footer.is_asking()
    assert editor.isVisible()
    assert notes.toPlainText() == "Works nights"


def test_a_draft_can_be_let_go(qtbot: QtBot, editor: RecordEditor) -> None:
    retype(field(editor, QLineEdit, "E-mail"), "other@example.com")
    editor.close()
    assert editor.isVisible()

    with qtbot.assertNotEmitted(editor.submitted):
        QTest.mouseClick(editor.footer.discard, Qt.MouseButton.LeftButton)
    assert not editor.isVisible()


def test_enter_in_a_field_does_not_submit(qtbot: QtBot, editor: RecordEditor) -> None:
    email = field(editor, QLineEdit, "E-mail")
    retype(email, "other@example.com")
    with qtbot.assertNotEmitted(editor.submitted):
        QTest.keyClick(email, Qt.Key.Key_Return)

    assert editor.isVisible()


def test_what_the_server_sets_can_be_read_and_not_changed(editor: RecordEditor) -> None:
    source = field(editor, QLineEdit, "Source")
    QTest.keyClicks(source, "x")

    assert source.text() == "Open house"
