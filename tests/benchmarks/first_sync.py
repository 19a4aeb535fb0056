"""First sync and a no-change walk of N records from the sandbox, against the floor, pair by pair."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any

import httpx


@contextmanager
def server(records: int) -> Iterator[dict[str, str]]:
    """A sandbox in a process of its own."""
    command = [
        sys.executable,
        "-m",
        "sync",
        "sandbox",
        "--records",
        str(records),
        "--limits",
        "off",
        "--json",
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield json.loads(process.stdout.readline())
    finally:
        process.terminate()
        process.wait()


def token_of(info: dict[str, str]) -> str:
    body = {"email": info["email"], "password": info["password"]}
    reply = httpx.post(f"{info['url']}/auth/login", json=body, headers={"User-Agent": "floor"})
    return str(reply.json()["data"]["accessToken"])


def child(module: str, *arguments: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments, folder]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(done.stdout))


def compare(records: int, rounds: int) -> dict[str, Any]:
    """Both in turn, `rounds` times: medians, and the median of the ratios of each pair."""
    pairs = []
    with server(records) as info:
        child("floor", info["url"], token_of(info))
        for _ in range(rounds):
            floor = child("floor", info["url"], token_of(info))
            ours = child("ours", info["url"], info["email"], info["password"])
            pairs.append((floor, ours))
    last = pairs[-1][1]
    return {
        "records": last["records"],
        "requests": f"{last['requests']} (floor {pairs[-1][0]['requests']})",
        "first sync s": round(median(ours["seconds"] for _, ours in pairs), 2),
        "floor s": round(median(floor["seconds"] for floor, _ in pairs), 2),
        "ratio": round(median(ours["seconds"] / floor["seconds"] for floor, ours in pairs), 2),
        "again s": round(median(ours["again"] for _, ours in pairs), 2),
        "again floor s": round(median(floor["again"] for floor, _ in pairs), 2),
        "again ratio": round(median(ours["again"] / floor["again"] for floor, ours in pairs), 2),
        "rows written again": last["writes_again"],
        "MB above idle": round(max(ours["peak_mb"] - ours["idle_mb"] for _, ours in pairs), 1),
        "idle MB": round(last["idle_mb"], 1),
    }


def main(arguments: list[str]) -> None:
    sizes = [int(item) for item in arguments] or [10_000, 50_000]
    for records in sizes:
        for name, figure in compare(records, rounds=3).items():
            print(f"{name:>20}  {figure}")
        print()


if __name__ == "__main__":
    main(sys.argv[1:])
