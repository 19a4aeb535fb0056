"""The sitting without a screen, done once for all its tests."""

import os
from collections.abc import Iterator

import pytest

if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QLocale

from tests.field_tasks.hands import QtKeyboard
from tests.field_tasks.sitting import Done, do_all
from tests.field_tasks.world import opened

PLATFORM_CHATTER = "This plugin does not support"


def pytest_itemcollected(item: pytest.Item) -> None:
    item.add_marker(pytest.mark.qt_log_ignore(PLATFORM_CHATTER))


@pytest.fixture(scope="session")
def sitting() -> Iterator[dict[str, Done]]:
    """What became of each task, by its name."""
    before = QLocale()
    with opened() as world:
        done = {one.task.name: one for one in do_all(world, QtKeyboard())}
    yield done
    QLocale.setDefault(before)
