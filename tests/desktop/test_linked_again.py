"""What visits refer to is not read again where only visits changed, and never shown as it was before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.models.appointments import Appointments
from desktop.wording.moments import canonical
from sync import Engine
from sync.clock import ManualClock

BEGINS = datetime(2026, 7, 15, 20, tzinfo=UTC)
WEEK = BEGINS - timedelta(days=2), BEGINS + timedelta(days=2)


@pytest.fixture
def model(qtbot: QtBot, laptop: Engine, clock: ManualClock) -> Appointments:
    made = Appointments(laptop.reader, Bridge(laptop.subscribe))
    made.wake(awake=True)
    return made


def client(laptop: Engine, name: str) -> str:
    return laptop.create("clients", {"first_name": name, "last_name": "T", "client_type": "buyer"}).id


def visit(laptop: Engine, **more: Any) -> str:
    times = {"start_time": canonical(BEGINS), "end_time": canonical(BEGINS + timedelta(hours=1))}
    kind = {"title": "Showing", "appointment_type": "showing"}
    return laptop.create("appointments", kind | times | more).id


def with_whom(model: Appointments) -> list[str]:
    model.show(*WEEK)
    return [model.shown.client_of(record) for record in model.records]


def changed(qtbot: QtBot, model: Appointments, act: Any) -> None:
    with qtbot.waitSignal(model.changed):
        act()


def test_a_visit_that_was_moved_is_with_the_same_people(
    qtbot: QtBot, laptop: Engine, model: Appointments
) -> None:
    with_whom(model)
    changed(qtbot, model, lambda: visit(laptop, client_id=client(laptop, "Elena")))
    moved = model.records[0].id
    assert with_whom(model) == ["Elena T"]
    linked = model.shown.linked

    changed(qtbot, model, lambda: laptop.edit("appointments", moved, {"title": "Second look"}))

    assert with_whom(model) == ["Elena T"]
    assert model.shown.linked is linked


def test_another_client_is_looked_for_and_a_new_name_is_read(
    qtbot: QtBot, laptop: Engine, model: Appointments
) -> None:
    jordan = client(laptop, "Jordan")
    with_whom(model)
    changed(qtbot, model, lambda: visit(laptop, client_id=client(laptop, "Elena")))
    changed_visit = model.records[0].id
    assert with_whom(model) == ["Elena T"]

    changed(qtbot, model, lambda: laptop.edit("appointments", changed_visit, {"client_id": jordan}))
    assert with_whom(model) == ["Jordan T"]

    changed(qtbot, model, lambda: laptop.edit("appointments", changed_visit, {"title": "Second look"}))
    changed(qtbot, model, lambda: laptop.edit("clients", jordan, {"first_name": "Jo"}))
    assert with_whom(model) == ["Jo T"]
