"""When something is tried again, as the window says it while the laptop is offline."""

from __future__ import annotations

from datetime import timedelta

from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.models.situation import Situation
from sync import Engine, Worker
from sync.clock import ManualClock, iso
from sync.events import CycleEnded
from sync.sandbox import Sandbox
from sync.worker import Pace


def test_what_the_ended_cycle_asked_for_counts_before_the_worker_has_heard_of_it(
    laptop: Engine, server: Sandbox, clock: ManualClock, qtbot: QtBot
) -> None:
    laptop.run_cycle()
    server.pause()
    worker = Worker(laptop, clock, Pace(after_edit=3600))
    situation = Situation(laptop, worker, Bridge(laptop.subscribe))
    worker.start()
    qtbot.waitUntil(lambda: situation.standing.offline and not situation.standing.busy)
    assert situation.standing.next_at == clock.now() + timedelta(minutes=5)

    soon = clock.now() + timedelta(minutes=2)
    laptop.announce(CycleEnded({"outcome": "offline", "next_attempt_at": iso(soon)}))

    qtbot.waitUntil(lambda: situation.standing.next_at == soon)
    worker.stop()
    situation.close()
