"""The folder that is shipped starts: the command answers, the window opens on the demo account."""

import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = Path(os.environ.get("ACTUALLYCARE_BUNDLE") or ROOT / "dist" / "actuallycare-desktop")
SUFFIX = ".exe" if sys.platform == "win32" else ""
PNG = b"\x89PNG\r\n\x1a\n"

pytestmark = [
    pytest.mark.bundle,
    pytest.mark.system,
    pytest.mark.skipif(not BUNDLE.is_dir(), reason="no folder: make build, or set ACTUALLYCARE_BUNDLE"),
]


@pytest.fixture
def surroundings(tmp_path: Path) -> Mapping[str, str]:
    """A computer without Python and without settings, whose home is empty."""
    return {
        "ACTUALLYCARE_DATA_DIR": str(tmp_path / "data"),
        "ACTUALLYCARE_PASSPHRASE": "correct horse",
        "HOME": str(tmp_path),
        "LANG": "C.UTF-8",
        "PATH": os.defpath,
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        "TZ": "America/Los_Angeles",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }


def start(*command: str | Path, surroundings: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        cwd=surroundings["HOME"],
        env=dict(surroundings),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_the_command_knows_its_version(surroundings: Mapping[str, str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    result = start(BUNDLE / f"actuallycare{SUFFIX}", "--version", surroundings=surroundings)
    assert result.returncode == 0, result.stderr
    assert project["version"] in result.stdout


def test_the_command_lists_its_commands(surroundings: Mapping[str, str]) -> None:
    result = start(BUNDLE / f"actuallycare{SUFFIX}", "--help", surroundings=surroundings)
    assert result.returncode == 0, result.stderr
    assert all(command in result.stdout for command in ("login", "sync", "outbox", "sandbox"))


def test_the_window_opens_on_the_demo_account(surroundings: Mapping[str, str], tmp_path: Path) -> None:
    screen = shutil.which("xvfb-run")
    if sys.platform == "linux" and screen is None:
        pytest.skip("no virtual screen here: xvfb-run is missing")
    picture = tmp_path / "window.png"
    program = str(BUNDLE / f"actuallycare-desktop{SUFFIX}")
    window = [program, "--demo", "--screenshot", str(picture), "--quit-after", "5"]
    result = start(*([screen, "-a", *window] if screen else window), surroundings=surroundings)
    assert result.returncode == 0, result.stderr
    assert picture.read_bytes().startswith(PNG)


def test_the_folder_holds_no_tool_of_the_developers() -> None:
    inside = {path.name.split("-")[0].split(".")[0].lower() for path in (BUNDLE / "_internal").iterdir()}
    assert inside.isdisjoint({"pytest", "mypy", "hypothesis", "ruff", "setuptools", "pip"})
