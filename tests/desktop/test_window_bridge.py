"""The engine may speak on any thread and as often as it likes; the window hears it on its own, in bursts."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge, Errand
from sync.events import Changed, CycleEnded, CycleStarted, Event, Listener, OutboxChanged, WalkAdvanced


class Engine:
    """Announces what a test tells it to."""

    def __init__(self) -> None:
        self.listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> object:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    def say(self, *events: Event) -> None:
        for event in events:
            for listener in self.listeners:
                listener(event)

    def say_elsewhere(self, *events: Event) -> None:
        thread = threading.Thread(target=self.say, args=events)
        thread.start()
        thread.join()


def make() -> tuple[Engine, Bridge, list[object]]:
    engine = Engine()
    bridge = Bridge(engine.subscribe)  # type: ignore[arg-type]
    heard: list[object] = []
    bridge.changed.connect(lambda ids, by_person: heard.append((ids, by_person, threading.current_thread())))
    bridge.outboxChanged.connect(lambda: heard.append("outbox"))
    bridge.cycleStarted.connect(lambda: heard.append("started"))
    bridge.cycleEnded.connect(heard.append)
    bridge.walkAdvanced.connect(lambda *walk: heard.append(walk))
    return engine, bridge, heard


def test_many_changes_of_another_thread_arrive_as_one_on_this(qtbot: QtBot) -> None:
    engine, _bridge, heard = make()

    engine.say_elsewhere(*[Changed({"leads": frozenset({str(number)})}) for number in range(20)])

    qtbot.waitUntil(lambda: len(heard) == 1)
    ids = frozenset(str(number) for number in range(20))
    assert heard == [({"leads": ids}, False, threading.main_thread())]


def test_anything_may_have_changed_outweighs_what_is_named(qtbot: QtBot) -> None:
    engine, _bridge, heard = make()

    engine.say(Changed({"leads": frozenset({"a"})}, by_person=True), Changed({}))

    qtbot.waitUntil(lambda: len(heard) == 1)
    assert heard == [({}, True, threading.main_thread())]


def test_nothing_arrives_in_the_middle_of_a_command(qtbot: QtBot) -> None:
    engine, _bridge, heard = make()

    engine.say(OutboxChanged())

    assert heard == []
    qtbot.waitUntil(lambda: heard == ["outbox"])


def test_cycles_keep_their_order_and_walks_their_last_word(qtbot: QtBot) -> None:
    engine, _bridge, heard = make()

    engine.say_elsewhere(
        CycleStarted(),
        WalkAdvanced("leads", 100, 500),
        WalkAdvanced("leads", 200, 500),
        CycleEnded({"outcome": "complete"}),
    )

    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == [("leads", 200, 500), "started", {"outcome": "complete"}]


def test_a_closed_bridge_is_silent(qtbot: QtBot) -> None:
    engine, bridge, heard = make()
    engine.say(OutboxChanged())

    bridge.close()

    bridge.flush()
    assert heard == []
    assert engine.listeners == []


def test_an_errand_brings_its_result_or_its_error_back(qtbot: QtBot) -> None:
    results: list[object] = []
    good, bad = Errand(lambda: threading.current_thread() is threading.main_thread()), Errand(lambda: 1 // 0)
    for errand in (good, bad):
        errand.done.connect(results.append)
        errand.failed.connect(lambda error: results.append(type(error)))
        errand.start()

    qtbot.waitUntil(lambda: len(results) == 2)
    assert set(results) == {False, ZeroDivisionError}
