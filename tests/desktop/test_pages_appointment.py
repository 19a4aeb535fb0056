"""The editor of an appointment."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.editor.appointment import AppointmentEditor, AppointmentForm, AppointmentSetup
from desktop.views.editor.span import SpanFields

CONTROL = Qt.KeyboardModifier.ControlModifier
SETUP = AppointmentSetup(
    {
        "title": "Home – White Pine Dr",
        "start_time": "2026-07-15T20:30:00Z",
        "end_time": "2026-07-15T21:45:00Z",
        "appointment_type": "inspection",
        "status": "scheduled",
        "location": "20911 White Pine Dr",
    },
    ZoneInfo("America/Los_Angeles"),
    (("showing", "Showing"), ("inspection", "Inspection")),
    (("scheduled", "Scheduled"), ("completed", "Done")),
)


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme) -> AppointmentEditor:
    return opened(qtbot, theme, SETUP)


def opened(qtbot: QtBot, theme: Theme, setup: AppointmentSetup) -> AppointmentEditor:
    editor = AppointmentEditor(theme, setup)
    qtbot.addWidget(editor)
    with qtbot.waitExposed(editor):
        editor.show()
    return editor


def span(editor: AppointmentEditor) -> SpanFields:
    assert isinstance(editor.form, AppointmentForm)
    return editor.form.span


def retype(line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def submit(qtbot: QtBot, editor: AppointmentEditor) -> dict[str, object]:
    with qtbot.waitSignal(editor.submitted) as wish:
        QTest.keyClick(editor, Qt.Key.Key_S, CONTROL)
    patch: dict[str, object] = wish.args[0]
    return patch


def test_the_end_follows_the_start(qtbot: QtBot, editor: AppointmentEditor) -> None:
    QTest.keyClick(span(editor).start, Qt.Key.Key_Up)

    assert (span(editor).start.text(), span(editor).end.text()) == ("1:45 PM", "3:00 PM")
    assert submit(qtbot, editor) == {
        "start_time": "2026-07-15T20:45:00Z",
        "end_time": "2026-07-15T22:00:00Z",
    }


def test_a_typed_start_moves_the_end_too(qtbot: QtBot, editor: AppointmentEditor) -> None:
    retype(span(editor).start, "9a")
    QTest.keyClick(span(editor).start, Qt.Key.Key_Tab)

    assert span(editor).start.text() == "9:00 AM"
    assert span(editor).end.text() == "10:15 AM"


def test_a_new_end_changes_the_duration(qtbot: QtBot, editor: AppointmentEditor) -> None:
    QTest.keyClick(span(editor).end, Qt.Key.Key_Down)

    assert span(editor).fields["end_time"].editor.accessibleDescription() == "1 h"
    assert submit(qtbot, editor)["end_time"] == "2026-07-15T21:30:00Z"


def test_another_day_keeps_both_times(qtbot: QtBot, editor: AppointmentEditor) -> None:
    retype(span(editor).day, "11/2/2026")

    assert submit(qtbot, editor) == {
        "start_time": "2026-11-02T21:30:00Z",
        "end_time": "2026-11-02T22:45:00Z",
    }


def test_an_end_before_the_start_is_not_saved(qtbot: QtBot, editor: AppointmentEditor) -> None:
    retype(span(editor).end, "1:00 PM")
    with qtbot.assertNotEmitted(editor.submitted):
        QTest.keyClick(span(editor).end, Qt.Key.Key_Return, CONTROL)

    assert span(editor).end.accessibleDescription() == "The appointment must end after it starts."
    assert span(editor).end.hasFocus()


def test_an_appointment_over_midnight_stays_one(qtbot: QtBot, theme: Theme) -> None:
    late = {**SETUP.values, "start_time": "2026-07-16T05:30:00Z", "end_time": "2026-07-16T07:30:00Z"}
    editor = opened(qtbot, theme, replace(SETUP, values=late))
    assert span(editor).end.accessibleDescription() == "2 h, ends the next day"

    QTest.keyClick(span(editor).start, Qt.Key.Key_Up)
    assert submit(qtbot, editor)["end_time"] == "2026-07-16T07:45:00Z"


def test_what_is_no_time_is_said_and_nothing_is_saved(qtbot: QtBot, editor: AppointmentEditor) -> None:
    retype(span(editor).start, "noonish")
    with qtbot.assertNotEmitted(editor.submitted):
        QTest.keyClick(span(editor).start, Qt.Key.Key_S, CONTROL)

    assert span(editor).start.accessibleDescription() == "Type a time such as 2:30 PM."


def test_a_change_of_words_leaves_the_times_out_of_the_patch(qtbot: QtBot, editor: AppointmentEditor) -> None:
    retype(editor.findChildren(QLineEdit)[0], "Roof")
    kind = next(box for box in editor.findChildren(QComboBox) if box.accessibleName() == "Type")
    kind.setCurrentText("Showing")

    assert submit(qtbot, editor) == {"title": "Roof", "appointment_type": "showing"}


def test_a_new_appointment_has_its_times_from_where_it_was_asked_for(qtbot: QtBot, theme: Theme) -> None:
    times = {name: SETUP.values[name] for name in ("start_time", "end_time")}
    fresh = replace(SETUP, values={**times, "status": "scheduled"}, creating=True)
    editor = opened(qtbot, theme, fresh)
    assert editor.windowTitle() == "New appointment"

    QTest.keyClicks(editor.form.entries["title"].field.editor, "Walk-through")
    assert submit(qtbot, editor) == {"title": "Walk-through", "status": "scheduled", **times}


def test_times_that_nobody_touched_keep_no_other_change_from_being_saved(qtbot: QtBot, theme: Theme) -> None:
    """A server may hold an appointment that ends when it begins."""
    odd = opened(
        qtbot, theme, replace(SETUP, values={**SETUP.values, "end_time": SETUP.values["start_time"]})
    )
    retype(odd.form.entries["location"].field.editor, "Lobby")  # type: ignore[arg-type]

    assert submit(qtbot, odd) == {"location": "Lobby"}
