"""What a start may not load: everything that only somebody who talks to the server needs."""

from __future__ import annotations

import subprocess
import sys

import pytest

NOT_TO_READ_AND_WRITE = ("httpx", "rich", "truststore", "sync.push", "sync.pull", "sync.cycle")


def loaded_by(code: str) -> set[str]:
    """The modules of a new interpreter after this."""
    told = f"{code}\nimport sys\nprint(*sys.modules)"
    return set(subprocess.check_output([sys.executable, "-c", told], text=True).split())


@pytest.mark.parametrize("module", NOT_TO_READ_AND_WRITE)
def test_reading_and_writing_on_the_laptop_loads_nothing_that_talks_to_a_server(module: str) -> None:
    assert module not in loaded_by("import sync")


def test_the_command_line_is_understood_before_qt_is_loaded() -> None:
    code = "import desktop.__main__ as window\nwindow.options_of(['--page', 'calendar'])"

    assert not any(name.startswith("PySide6") for name in loaded_by(code))
