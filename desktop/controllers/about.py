"""What this program is, and whose work is in it."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, metadata, version
from importlib.resources import files
from pathlib import Path

from desktop.wording.speech import tr

PACKAGE = "actuallycare-desktop"
PARTS = (
    *("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "sqlmodel", "alembic", "httpx", "keyring"),
    *("cryptography", "truststore", "filelock", "orjson", "jsonschema", "phonenumbers", "platformdirs"),
    *("PyYAML", "starlette", "uvicorn", "typer", "tzdata", "tzlocal"),
)
NOTICES = (("Inter", "fonts/inter"), ("Lucide", "icons/lucide"))
"""What has no package: the typeface and the outlines, with the folder of their licence."""


def version_text() -> str:
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return tr("from a checkout")


def licences() -> str:
    """One line for each part, then the licences of typeface and outlines in full."""
    lines = [tr("ActuallyCare Desktop {version}: MIT", version=version_text()), ""]
    lines += [_line(part) for part in PARTS]
    for name, folder in NOTICES:
        text = _notice(folder)
        if text:
            lines += ["", name, "", text]
    return "\n".join(lines)


def _line(part: str) -> str:
    try:
        told = metadata(part)
    except PackageNotFoundError:
        return tr("{part}: not in this build", part=part)
    named = told.get_all("License-Expression") or told.get_all("License") or ()
    licence = next(iter(named), "") or _classified(told.get_all("Classifier") or ())
    licence = licence or tr("see its package")
    return f"{part} {told['Version']}: {licence}".splitlines()[0]


def _classified(classifiers: Iterable[str]) -> str:
    found = [row.rpartition(" :: ")[2] for row in classifiers if row.startswith("License :: ")]
    return ", ".join(found)


def _notice(folder: str) -> str:
    place = Path(str(files("resources"))) / folder
    found = sorted(place.glob("LICEN*")) + sorted(place.glob("OFL*"))
    return found[0].read_text(encoding="utf-8") if found else ""


def size_of(folder: Path) -> int:
    """Bytes of all files below it; what goes away while it is counted counts nothing."""
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except OSError:
            continue
    return total
