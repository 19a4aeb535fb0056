"""A keyring in a file, for made-up people on this machine only: opening then costs what it usually costs."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from keyring.backend import KeyringBackend

PLACE = "ACTUALLYCARE_BENCH_KEYS"


class FileKeyring(KeyringBackend):
    """The file is named by the environment."""

    priority = 1.0  # type: ignore[assignment]

    def get_password(self, service: str, username: str) -> str | None:
        return self._read().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        kept = self._read() | {f"{service}/{username}": password}
        self._path().write_text(json.dumps(kept), encoding="utf-8")

    def delete_password(self, service: str, username: str) -> None:
        kept = {name: key for name, key in self._read().items() if name != f"{service}/{username}"}
        self._path().write_text(json.dumps(kept), encoding="utf-8")

    def _path(self) -> Path:
        return Path(os.environ[PLACE])

    def _read(self) -> dict[str, Any]:
        path = self._path()
        return dict(json.loads(path.read_text(encoding="utf-8"))) if path.exists() else {}
