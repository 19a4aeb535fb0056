"""The thread that runs the cycles outlives what goes wrong in one of them."""

from __future__ import annotations

import threading
from datetime import timedelta
from typing import Any

import pytest

from sync import Engine, Worker
from sync.clock import Clock, ManualClock
from sync.events import CycleEnded, Event
from sync.sandbox import Sandbox
from sync.worker import Pace
from tests.sync.office import buyer, only

QUICK = Pace(after_edit=0.0, between_cycles=0.01, look_around=0.01)
PATIENCE = 30.0


def test_a_bug_in_one_cycle_does_not_end_the_sending(
    server: Sandbox, laptop: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound, failed, sent = laptop.run_cycle, threading.Event(), threading.Event()

    def unsound(**wishes: Any) -> Any:
        monkeypatch.setattr(laptop, "run_cycle", sound)
        raise RuntimeError("a bug")

    def listen(event: Event) -> None:
        if isinstance(event, CycleEnded):
            failed.set() if event.report["outcome"] == "failed" else sent.set()

    monkeypatch.setattr(laptop, "run_cycle", unsound)
    laptop.subscribe(listen)
    laptop.create("clients", buyer())
    worker = Worker(laptop, Clock(), QUICK)
    worker.start()

    assert failed.wait(PATIENCE)
    assert sent.wait(PATIENCE)
    worker.stop()
    assert only(server, "clients")["last_name"] == "Lee"


def test_it_says_when_it_sends_again_by_itself(laptop: Engine, clock: ManualClock) -> None:
    ended = threading.Event()
    laptop.subscribe(lambda event: ended.set() if isinstance(event, CycleEnded) else None)
    worker = Worker(laptop, clock)
    before = worker.next_at

    worker.start()
    assert ended.wait(PATIENCE)
    by_itself = worker.next_at
    worker.work_offline(offline=True)
    by_wish = worker.next_at
    worker.stop()

    assert before is None
    assert by_itself == clock.now() + timedelta(minutes=5)
    assert by_wish is None
