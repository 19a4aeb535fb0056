"""Any order of gestures keeps every promise; and the orders tried went through both tables, row by row."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from sync.decide.operations import Event, State
from sync.entities import REGISTRY
from tests.machine.both_sides import PLAYED
from tests.machine.office_machine import OfficeMachine
from tests.machine.reached import Reached, shape_of_row

pytestmark = [
    pytest.mark.machine,
    pytest.mark.skipif(not os.environ.get("NIGHTLY"), reason="takes long: NIGHTLY=1 runs it"),
]

EXAMPLES = int(os.environ.get("MACHINE_EXAMPLES", "16"))
"""The same orders every time; `MACHINE_EXAMPLES=500` goes on behind them for as long as it takes."""
STEPS = 30

LIVED = {
    State.QUEUED: (Event.SENT, Event.ACCEPTED, Event.CLASHED, Event.DROPPED),
    State.IN_FLIGHT: (
        Event.ACCEPTED,
        Event.FAILED,
        Event.UNCERTAIN,
        Event.NOT_SENT,
        Event.REFUSED,
        Event.UNAUTHORISED,
        Event.LOCK_TAKEN,
    ),
    State.RETRY: (Event.RESUMED,),
    State.UNKNOWN: (Event.ACCEPTED, Event.NOT_SENT),
    State.CONFLICT: (Event.DROPPED,),
    State.REJECTED: (Event.RESUMED, Event.DROPPED),
    State.SIGN_IN_NEEDED: (Event.SENT,),
    State.LOST: (Event.DROPPED,),
    State.ACKNOWLEDGED: (Event.SHOWN, Event.VANISHED),
}
"""What an operation must have lived through in these orders; what is rarer has its test in tests/sync."""


def test_no_order_of_gestures_loses_doubles_or_hides_anything() -> None:
    reached = Reached()
    usual = settings(
        max_examples=EXAMPLES,
        stateful_step_count=STEPS,
        derandomize=True,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )

    with reached.watching():
        run_state_machine_as_test(OfficeMachine, settings=usual)

    rows = {row.story: shape_of_row(REGISTRY[row.resource], row) for row in PLAYED}
    steps = {(state, event) for state, events in LIVED.items() for event in events}
    assert [story for story, shape in rows.items() if shape not in reached.merges] == []
    assert steps - reached.transitions.keys() == set()
    assert reached.impossible == set()
