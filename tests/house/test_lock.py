"""The lock files pin every package by hash, for every system, and name no host."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock", ".ci/uv.lock")

REQUIREMENT = re.compile(r"^(?P<name>[a-z0-9][a-z0-9.-]*)==(?P<version>\S+)")
HOST = re.compile(r"://|--(extra-)?index-url|--find-links|--trusted-host|\bfile:|/(home|root|work|tmp)/")


def normalised(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def blocks(lock: str) -> dict[str, str]:
    """From each package's name to the lines that pin it."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    starts = re.split(r"\n(?=[a-z0-9])", text)
    found = {match["name"]: block for block in starts if (match := REQUIREMENT.match(block))}
    assert found, f"{lock} pins nothing"
    return found


def versions(lock: str) -> dict[str, str]:
    return {name: REQUIREMENT.match(block)["version"] for name, block in blocks(lock).items()}  # type: ignore[index]


def names(requirements: list[object]) -> set[str]:
    """The packages that a list of requirements in pyproject.toml asks for; included groups are left out."""
    return {normalised(re.split(r"[\s<>=!~;\[]", item)[0]) for item in requirements if isinstance(item, str)}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_by_hash(lock: str) -> None:
    unpinned = [name for name, block in blocks(lock).items() if "--hash=sha256:" not in block]
    assert unpinned == []


@pytest.mark.parametrize("lock", LOCKS)
def test_no_host_and_no_machine_is_named(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if HOST.search(line)] == []


def test_what_the_project_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    asked = names(project["project"]["dependencies"]) | names(groups["build"])
    assert asked <= blocks("requirements.lock").keys()
    assert asked | names(groups["dev"]) <= blocks("requirements-dev.lock").keys()


def test_running_and_testing_use_the_same_versions() -> None:
    assert versions("requirements.lock").items() <= versions("requirements-dev.lock").items()


def test_what_only_another_system_needs_is_locked_too() -> None:
    assert "sys_platform == 'win32'" in blocks("requirements.lock")["pywin32-ctypes"]
    assert "sys_platform == 'linux'" in blocks("requirements.lock")["secretstorage"]
