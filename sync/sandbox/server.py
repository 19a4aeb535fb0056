"""The running sandbox: two listening sockets on one event loop in a thread of its own."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from starlette.types import ASGIApp
from uvicorn.server import ServerState

from sync.sandbox.admin import AdminDoor
from sync.sandbox.api import build_api
from sync.sandbox.delivery import TransportInScope
from sync.sandbox.demo import PASSWORD
from sync.sandbox.faults import FaultBoard
from sync.sandbox.options import SandboxOptions
from sync.sandbox.store import Store
from sync.sandbox.world import World

_HOST = "127.0.0.1"
_START_SECONDS = 10


class Listener:
    """One application on one port of the loopback interface; can be closed and opened again."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self.port = port
        self._config = uvicorn.Config(
            app,
            http=TransportInScope,
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="critical",
            access_log=False,
            date_header=False,
            server_header=False,
            timeout_keep_alive=60,
        )
        self._config.load()
        self._state = ServerState()
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        """Raises OSError when the port is taken."""
        if self._server is not None:
            return
        loop = asyncio.get_running_loop()
        self._state = ServerState()
        self._server = await loop.create_server(self._protocol, sock=_bound_socket(self.port))
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        """Cuts every connection; requests under way get no answer."""
        if self._server is None:
            return
        self._server.close()
        for connection in list(self._state.connections):
            connection.transport.abort()
        for task in list(self._state.tasks):
            task.cancel()
        await asyncio.gather(*self._state.tasks, return_exceptions=True)
        self._server = None

    def _protocol(self) -> asyncio.Protocol:
        return TransportInScope(config=self._config, server_state=self._state, app_state={})


class Sandbox:
    """A sandbox that can be started, cut off, reconnected and stopped from any thread."""

    password = PASSWORD

    def __init__(self, options: SandboxOptions) -> None:
        self.world = World(options)
        self.faults = FaultBoard(options.faults, options.seed)
        self._api = Listener(build_api(self.world, self.faults), options.port)
        door = AdminDoor(self.world, self.faults, self._set_network)
        self._admin = Listener(door.app(), options.admin_port)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="sandbox", daemon=True)

    @property
    def url(self) -> str:
        """Ends in `/v1`."""
        return f"http://{_HOST}:{self._api.port}/v1"

    @property
    def admin_url(self) -> str:
        return f"http://{_HOST}:{self._admin.port}"

    @property
    def email(self) -> str:
        return self.world.accounts.users[0].email

    @property
    def api_key(self) -> str:
        return self.world.api_key

    @property
    def store(self) -> Store:
        return self.world.store

    def start(self) -> None:
        """Raises OSError when a port is taken."""
        self._thread.start()
        try:
            self._run(self._api.open())
            self._run(self._admin.open())
        except OSError:
            self.stop()
            raise

    def pause(self) -> None:
        """The network is gone: connections are cut, new ones refused. Records and sessions stay."""
        self._run(self._api.close())

    def resume(self) -> None:
        self._run(self._api.open())

    def stop(self) -> None:
        self._run(self._api.close())
        self._run(self._admin.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _set_network(self, up: bool) -> None:
        await (self._api.open() if up else self._api.close())

    def _run(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(_START_SECONDS)


@contextmanager
def running_sandbox(options: SandboxOptions | None = None) -> Iterator[Sandbox]:
    sandbox = Sandbox(options or SandboxOptions())
    sandbox.start()
    try:
        yield sandbox
    finally:
        sandbox.stop()


def serve_forever(options: SandboxOptions, ready: Callable[[Sandbox], None]) -> None:
    """Calls `ready` once both ports answer; returns after SIGINT or SIGTERM. For a main thread."""
    asked_to_stop = threading.Event()
    stops = (signal.SIGINT, signal.SIGTERM)
    before = {stop: signal.signal(stop, lambda *_: asked_to_stop.set()) for stop in stops}
    try:
        with running_sandbox(options) as sandbox:
            ready(sandbox)
            asked_to_stop.wait()
    finally:
        for stop, handler in before.items():
            signal.signal(stop, handler)


def _bound_socket(port: int) -> socket.socket:
    carrier = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    # On Windows the option would let two servers share the port; elsewhere it only ignores lingering ones.
    if sys.platform != "win32":
        carrier.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        carrier.bind((_HOST, port))
    except OSError:
        carrier.close()
        raise
    return carrier
