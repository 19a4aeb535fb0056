"""What is installed: the three packages with their data, and nothing of the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("desktop", "sync", "resources")
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"

pytestmark = pytest.mark.system


def run(*command: str | Path, cwd: Path) -> str:
    """What a process says; it sees no other copy of the project and no settings of the machine's Python."""
    inside = ("PYTHON", "PIP_", "VIRTUAL_ENV")
    outside = {key: value for key, value in os.environ.items() if not key.startswith(inside)}
    result = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=outside, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout.strip()


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    return target / run(sys.executable, "-c", BUILD, target, cwd=ROOT).splitlines()[-1]


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that has the wheel and nothing else; asks no network."""
    home = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", home, cwd=home)
    python = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    run(python, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", wheel, cwd=home)
    return python


def members(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def test_the_wheel_holds_the_three_packages_and_nothing_else(wheel: Path) -> None:
    assert {name.split("/")[0] for name in members(wheel)} == set(PACKAGES)


def test_the_wheel_holds_every_module_and_every_data_file(wheel: Path) -> None:
    files = (path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_file())
    wanted = {path.relative_to(ROOT).as_posix() for path in files if "__pycache__" not in path.parts}
    assert members(wheel) == wanted


def test_an_installed_copy_reads_its_own_data(installed: Path) -> None:
    reading = (
        "import importlib.resources as r; place = r.files('resources');"
        "pictures = [f for f in (place / 'icons' / 'lucide').iterdir() if f.name.endswith('.svg')];"
        "assert '<svg' in pictures[0].read_text(encoding='utf-8'); print(place)"
    )
    place = Path(run(installed, "-c", reading, cwd=installed.parent))
    assert place.is_relative_to(installed.parents[1])


def test_an_installed_copy_has_both_programs_and_the_licence(installed: Path) -> None:
    asking = (
        "from importlib.metadata import distribution as d; found = d('actuallycare-desktop');"
        "print(*(e.name for e in found.entry_points), *(f.name for f in found.files if 'licenses' in str(f)))"
    )
    assert run(installed, "-c", asking, cwd=installed.parent).split() == [
        "actuallycare",
        "actuallycare-desktop",
        "LICENSE",
    ]
