"""A small sandbox office on real sockets, with a clock that stands still, and a signed-in agent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest

from sync.sandbox import Sandbox, SandboxOptions, running_sandbox

StartSandbox = Callable[..., Sandbox]
SignIn = Callable[..., httpx.Client]


class StoppedClock:
    """Noon of a Wednesday in July, until told otherwise."""

    def __init__(self) -> None:
        self.now = datetime(2026, 7, 15, 19, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **duration: float) -> None:
        self.now += timedelta(**duration)


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def start_sandbox(clock: StoppedClock) -> Iterator[StartSandbox]:
    """Starts a sandbox with the given options; it stops with the test."""
    with ExitStack() as running:

        def start(**options: Any) -> Sandbox:
            usual = {"clock": clock, "anchor": date(2026, 7, 15), "seed": 7, "records": 300}
            return running.enter_context(running_sandbox(SandboxOptions(**(usual | options))))

        yield start


@pytest.fixture
def sandbox(start_sandbox: StartSandbox) -> Sandbox:
    return start_sandbox()


@pytest.fixture
def sign_in() -> Iterator[SignIn]:
    """Gives a client that holds a fresh token of the demo agent."""
    with ExitStack() as clients:

        def enter(sandbox: Sandbox, user_agent: str = "test/1 laptop-a") -> httpx.Client:
            client = clients.enter_context(httpx.Client(base_url=sandbox.url, trust_env=False))
            client.headers["User-Agent"] = user_agent
            body = {"email": sandbox.email, "password": sandbox.password}
            reply = client.post("/auth/login", json=body)
            client.headers["Authorization"] = f"Bearer {reply.json()['data']['accessToken']}"
            return client

        yield enter


@pytest.fixture
def agent(sandbox: Sandbox, sign_in: SignIn) -> httpx.Client:
    return sign_in(sandbox)


@pytest.fixture
def admin(sandbox: Sandbox) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=sandbox.admin_url, trust_env=False) as client:
        yield client
