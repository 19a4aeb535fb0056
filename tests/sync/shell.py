"""The command line as a script uses it, in this process: exit code and the one JSON document."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sync.cli.app import run
from sync.sandbox import Sandbox

PASSPHRASE = "a long walk"
Answer = tuple[int, Any]


@dataclass
class Shell:
    """One computer with a data directory of its own and a keyboard."""

    folder: Path
    printed: pytest.CaptureFixture[str]
    type_in: Callable[[str], None]

    def run(self, *arguments: str, stdin: str = "") -> Answer:
        """Exit code and what stood on stdout, which must be exactly one JSON document."""
        self.type_in(stdin)
        code = run(["--json", "--data-dir", str(self.folder), *arguments])
        out = self.printed.readouterr().out
        return int(code), json.loads(out)

    def ok(self, *arguments: str, stdin: str = "") -> Any:
        code, document = self.run(*arguments, stdin=stdin)
        assert code == 0, document
        return document

    def refused(self, *arguments: str, stdin: str = "") -> tuple[int, str]:
        """Exit code and the code of the error."""
        code, document = self.run(*arguments, stdin=stdin)
        assert document.keys() == {"error"}, document
        assert document["error"].keys() == {"code", "message", "details"}
        return code, str(document["error"]["code"])

    def said(self, *arguments: str) -> tuple[int, str, str]:
        """As a person sees it: exit code, stdout, stderr."""
        code = run(["--data-dir", str(self.folder), *arguments])
        printed = self.printed.readouterr()
        return int(code), printed.out, printed.err

    def login(self, server: Sandbox) -> Any:
        return self.ok("login", "--api", server.url, "--email", server.email, stdin=server.password + "\n")


def sets(**fields: str) -> list[str]:
    """--set options, one pair each."""
    return [word for name, value in fields.items() for word in ("--set", f"{name}={value}")]


def keyboard(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    return lambda text: monkeypatch.setattr(sys, "stdin", io.StringIO(text))
