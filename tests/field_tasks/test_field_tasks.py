"""Ten things that an agent does in the field: by keyboard alone, and in few actions."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.field_tasks.sitting import Done
from tests.field_tasks.tasks import TASKS, Task

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_is_done_by_keyboard_alone_in_few_actions(task: Task, sitting: dict[str, Done]) -> None:
    done = sitting[task.name]

    assert not done.failed
    assert done.outcome
    assert len(done.pressed) <= task.most, " ".join(done.pressed)


@pytest.mark.system
@pytest.mark.skipif(
    not (shutil.which("xvfb-run") and shutil.which("xdotool")),
    reason="there is no xvfb-run or no xdotool, to press keys on a screen",
)
def test_the_same_keys_on_a_screen_do_the_same() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.field_tasks", "--x"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert all(f"{task.name:42}" in done.stdout for task in TASKS)
