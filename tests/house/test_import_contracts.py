"""Imports run one way: the contracts in pyproject.toml hold, and they would notice if they did not."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"


def lint(directory: Path) -> subprocess.CompletedProcess[str]:
    """Checks the contracts on the packages in a directory, whatever else is installed."""
    return subprocess.run(
        [sys.executable, "-c", LINT, "--no-cache", "--no-logo"],
        cwd=directory,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(directory), "PATH": "", "COLUMNS": "200", "PYTHONUTF8": "1"},
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The product's own sources, to be spoilt."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in ("sync", "desktop"):
        shutil.copytree(ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_every_contract_holds() -> None:
    result = lint(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
    assert " 0 broken." in result.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("sync/errors.py", "import PySide6.QtCore", "knows no Qt"),
        ("sync/errors.py", "import desktop", "knows no Qt"),
        ("sync/decide/merge.py", "import sync.store", "one way"),
        ("sync/decide/merge.py", "import threading", "block"),
        ("sync/store/__init__.py", "import sync.engine", "one way"),
        ("sync/sandbox/__init__.py", "import sync.store", "sandbox"),
        ("desktop/wording/__init__.py", "import sync.store", "only its door"),
        ("desktop/wording/__init__.py", "import sync.sandbox", "only its door"),
        ("desktop/wording/__init__.py", "import httpx", "neither HTTP nor SQL"),
        ("desktop/views/__init__.py", "import desktop.models", "controllers introduce"),
    ],
)
def test_an_import_the_wrong_way_is_noticed(copy: Path, module: str, line: str, contract: str) -> None:
    spoilt = copy / module
    spoilt.write_text(f"{spoilt.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    result = lint(copy)
    assert result.returncode == 1, result.stdout + result.stderr
    broken = [shown for shown in result.stdout.splitlines() if "BROKEN" in shown]
    assert any(contract in shown for shown in broken), broken
