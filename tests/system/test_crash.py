"""The program is killed in the middle of a word: what was typed is offered again at the next start."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.system.processes import Program, office

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(sys.platform == "win32", reason="nothing is killed in that way there"),
]


@pytest.fixture
def program(tmp_path: Path) -> Program:
    extra = {"ACTUALLYCARE_PASSPHRASE": "a long walk", "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    made = Program(tmp_path / "data", extra)
    with office(made, "--limits", "off", "--records", "0") as server:
        made.ok("login", "--api", server.url, "--email", server.email, stdin=server.password + "\n")
        made.ok("sync")
    return made


def said_before_it_was_killed(program: Program, what: str) -> str:
    command = [sys.executable, "-m", "tests.system.typist", str(program.folder), what]
    with subprocess.Popen(command, env=program.environ, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        try:
            return window.stdout.readline().strip()
        finally:
            window.kill()


def test_what_was_typed_when_the_program_was_killed_is_offered_again(program: Program) -> None:
    assert said_before_it_was_killed(program, "type") == "kept"

    found = json.loads(said_before_it_was_killed(program, "look"))

    assert (found["first_name"], found["email"]) == ("Ines", "ines@exam")
    assert found["said"].startswith("You typed this ")
    assert found["said"].endswith("; it is not saved yet.")
    assert program.ok("list", "clients")["records"] == []
