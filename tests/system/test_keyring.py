"""The real system keyring: one entry, exactly the key, and nothing that opens without it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.system.processes import PATIENCE, Program, office

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(
        not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
        reason="needs dbus-run-session and gnome-keyring-daemon",
    ),
]

SCRIPT = """
echo -n unlocked | gnome-keyring-daemon --unlock --components=secrets >/dev/null
{python} -m sync login --api {url} --email {email} --json >/dev/null || exit 10
{python} -m sync list clients --json >/dev/null || exit 11
exec {python} -c '
import json, secretstorage
items = list(secretstorage.get_default_collection(secretstorage.dbus_init()).get_all_items())
print(json.dumps([item.get_secret().decode() for item in items]))
'
"""


def test_the_keyring_holds_one_entry_of_64_hex_characters(tmp_path: Path) -> None:
    program = Program(tmp_path / "data", {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "share")})
    with office(program, "--records", "20") as server:
        script = SCRIPT.format(python=sys.executable, url=server.url, email=server.email)
        done = subprocess.run(
            ["dbus-run-session", "--", "sh", "-c", script],
            input=server.password + "\n",
            capture_output=True,
            text=True,
            env=program.environ,
            timeout=PATIENCE,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    entries = json.loads(done.stdout.strip().splitlines()[-1])
    assert len(entries) == 1
    assert len(entries[0]) == 64
    assert set(entries[0]) <= set("0123456789abcdef")


def test_without_keyring_and_passphrase_the_program_says_what_to_do(tmp_path: Path) -> None:
    bare = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    program = Program(tmp_path / "data", bare)
    with office(program, "--records", "0") as server:
        code, document = program.run(
            "login", "--api", server.url, "--email", server.email, stdin=server.password + "\n"
        )
    assert code == 4
    assert document["error"]["code"] == "UNLOCK_NEEDED"
    assert "ACTUALLYCARE_PASSPHRASE" in document["error"]["message"]
