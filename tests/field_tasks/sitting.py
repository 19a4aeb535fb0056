"""One sitting at the window: all tasks, one after the other, each from Today."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from tests.field_tasks.hands import Hands, Keyboard, give_focus_back, until
from tests.field_tasks.tasks import TASKS, Task
from tests.field_tasks.world import World


@dataclass(frozen=True)
class Done:
    """`failed` says why it was not done; empty where it was."""

    task: Task
    pressed: tuple[str, ...]
    typed: int
    seconds: float
    outcome: str
    failed: str = ""


def do_all(world: World, keyboard: Keyboard) -> Sequence[Done]:
    return tuple(_do(world, task, keyboard) for task in TASKS)


def _do(world: World, task: Task, keyboard: Keyboard) -> Done:
    hands = Hands(keyboard)
    began = time.perf_counter()
    outcome = failed = ""
    try:
        _begin(world)
        outcome = task.do(world, hands)
    except (AssertionError, ValueError) as reason:
        failed = f"{type(reason).__name__}: {reason}"
    return Done(task, tuple(hands.pressed), hands.typed, time.perf_counter() - began, outcome, failed)


def _begin(world: World) -> None:
    """On Today, with nothing open."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible() and window is not world.workspace.shell.window:
            window.close()
    give_focus_back()
    world.workspace.show("today")
    until(world.workspace.today.page.timeline.hasFocus, "the keyboard on Today")


def table(done: Sequence[Done]) -> Iterator[str]:
    yield f"{'task':42} {'actions':>7} {'typed':>5} {'seconds':>7}  outcome"
    for one in done:
        end = one.outcome if not one.failed else f"NOT DONE: {one.failed}"
        yield f"{one.task.name:42} {len(one.pressed):>7} {one.typed:>5} {one.seconds:>7.2f}  {end}"
        yield f"{'':42} {' '.join(one.pressed)}"
    yield f"{'all':42} {sum(len(one.pressed) for one in done):>7} {sum(one.typed for one in done):>5}"
