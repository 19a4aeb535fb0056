"""The program as a person's shell sees it: processes, exit codes, one JSON document."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0


@dataclass
class Program:
    """`actuallycare` with a data directory of its own."""

    folder: Path
    extra: Mapping[str, str] = field(default_factory=lambda: {"ACTUALLYCARE_PASSPHRASE": "a long walk"})

    @property
    def environ(self) -> dict[str, str]:
        kept = {key: value for key, value in os.environ.items() if not key.startswith("ACTUALLYCARE_")}
        return kept | {"ACTUALLYCARE_DATA_DIR": str(self.folder), "PYTHONPATH": str(ROOT)} | dict(self.extra)

    def run(self, *arguments: str, stdin: str = "") -> tuple[int, Any]:
        """Exit code and the JSON document."""
        done = subprocess.run(
            [sys.executable, "-m", "sync", *arguments, "--json"],
            input=stdin,
            capture_output=True,
            text=True,
            env=self.environ,
            timeout=PATIENCE,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done.returncode, json.loads(done.stdout)

    def ok(self, *arguments: str, stdin: str = "") -> Any:
        code, document = self.run(*arguments, stdin=stdin)
        assert code == 0, document
        return document

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "sync", *arguments]
        return subprocess.Popen(command, env=self.environ, stdout=subprocess.PIPE, text=True)


@dataclass
class Office:
    """A sandbox in a process of its own, with the side door."""

    url: str
    admin_url: str
    email: str
    password: str
    api_key: str

    def post(self, path: str, **body: Any) -> Any:
        reply = httpx.post(f"{self.admin_url}{path}", json=body, trust_env=False)
        reply.raise_for_status()
        return reply.json()

    def requests(self) -> list[dict[str, Any]]:
        """What the server was asked since the log was reset."""
        return list(httpx.get(f"{self.admin_url}/requests", trust_env=False).json()["requests"])

    def records(self, resource: str) -> list[dict[str, Any]]:
        reply = httpx.get(f"{self.admin_url}/records/{resource}", trust_env=False)
        return list(reply.json())


@contextmanager
def office(program: Program, *options: str) -> Iterator[Office]:
    with program.start("sandbox", "--json", *options) as process:
        assert process.stdout is not None
        try:
            yield Office(**json.loads(process.stdout.readline()))
        finally:
            process.terminate()


def wait_until(true: Any) -> None:
    """Until a condition holds, in the real world of other processes."""
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.02)
