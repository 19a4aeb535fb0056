"""The server, the floor and our engine, each in a process of its own, so that each is measured alone."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

Info = dict[str, str]
SANDBOX = ("-m", "sync", "sandbox", "--limits", "off", "--json")


class Child:
    """A program that answers each line it is told with one line of JSON."""

    def __init__(self, module: str, *arguments: str) -> None:
        command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def ask(self, step: str) -> dict[str, Any]:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{step}\n")
        self._process.stdin.flush()
        return dict(json.loads(self._process.stdout.readline()))

    def end(self) -> None:
        self._process.communicate()


@contextmanager
def child(module: str, *arguments: str) -> Iterator[Child]:
    with tempfile.TemporaryDirectory() as folder:
        started = Child(module, *arguments, folder)
        try:
            yield started
        finally:
            started.end()


@contextmanager
def server(records: int) -> Iterator[Info]:
    """A sandbox with so many records and without request limits."""
    command = [sys.executable, *SANDBOX, "--records", str(records)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield json.loads(process.stdout.readline())
    finally:
        process.terminate()
        process.wait()


def floor_of(info: Info) -> tuple[str, ...]:
    return "floor", info["url"], token_of(info)


def ours_of(info: Info) -> tuple[str, ...]:
    return "ours", info["url"], info["email"], info["password"]


def token_of(info: Info) -> str:
    body = {"email": info["email"], "password": info["password"]}
    reply = httpx.post(f"{info['url']}/auth/login", json=body, headers={"User-Agent": "floor"})
    return str(reply.json()["data"]["accessToken"])
