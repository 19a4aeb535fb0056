"""The side door: what colleagues, the weather and the operator do to the server. Never part of the API."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from sync.sandbox.envelope import Refused
from sync.sandbox.faults import BadFault, FaultBoard
from sync.sandbox.world import World

Json = Any
Network = Callable[[bool], Awaitable[None]]


class AdminDoor:
    """Answers JSON for JSON; 404 for an unknown record, 400 for anything else that is wrong."""

    def __init__(self, world: World, faults: FaultBoard, network: Network) -> None:
        self._world = world
        self._store = world.store
        self._faults = faults
        self._network = network

    def app(self) -> Starlette:
        posts: dict[str, Callable[[Json], Json]] = {
            "/create": self.create,
            "/edit": self.edit,
            "/delete": self.delete,
            "/archive": self.archive,
            "/fault": self.set_fault,
            "/faults/clear": self.clear_faults,
            "/clock": self.set_clock,
            "/expire-tokens": self.expire_tokens,
            "/limits": self.set_limits,
            "/requests/reset": self.reset_requests,
        }
        gets: dict[str, Callable[[dict[str, str]], Json]] = {
            "/records/{resource}": lambda path: self._store.all(path["resource"]),
            "/record/{resource}/{id:path}": self.record,
            "/requests": lambda _: self._world.log.shown(),
            "/faults": lambda _: {"in_force": self._faults.in_force()},
        }
        routes = [Route(path, _post(act), methods=["POST"]) for path, act in posts.items()]
        routes += [Route(path, _get(act), methods=["GET"]) for path, act in gets.items()]
        routes.append(Route("/network", self._set_network, methods=["POST"]))
        return Starlette(routes=routes)

    def create(self, body: Json) -> Json:
        """{resource, fields}: a colleague adds a record."""
        user = self._world.accounts.users[-1].id
        return self._store.create(body["resource"], body["fields"], body.get("user_id", user))

    def edit(self, body: Json) -> Json:
        """{resource, id, fields, raise_version?}: a colleague changes a record."""
        raised = bool(body.get("raise_version", True))
        return self._store.edit(body["resource"], body["id"], body["fields"], raise_version=raised)

    def delete(self, body: Json) -> Json:
        return self._store.delete(body["resource"], body["id"])

    def archive(self, body: Json) -> Json:
        """{resource, id, archived?}"""
        return self._store.archive(body["resource"], body["id"], body.get("archived", True))

    def record(self, path: dict[str, str]) -> Json:
        return self._store.tables[path["resource"]].records[path["id"]]

    def set_fault(self, body: Json) -> Json:
        """{name, arg?}: the two sides of `NAME=ARG`."""
        self._faults.set(f"{body['name']}={body.get('arg') or ''}")
        return {"in_force": self._faults.in_force()}

    def clear_faults(self, body: Json) -> Json:
        """{name?}: one fault, or all."""
        self._faults.clear(body.get("name"))
        return {"in_force": self._faults.in_force()}

    def set_clock(self, body: Json) -> Json:
        """{skew}: seconds that the server is ahead of the true time."""
        self._world.clock.skew_seconds = float(body["skew"])
        return {"now": self._world.clock().isoformat()}

    def expire_tokens(self, body: Json) -> Json:
        """{refresh?}: access tokens stop working; with `refresh` the sessions end as well."""
        self._world.accounts.expire_access_tokens()
        if body.get("refresh"):
            self._world.accounts.end_sessions()
        return {}

    def set_limits(self, body: Json) -> Json:
        """{on?, reset?, requests?, seconds?, spend?, ip?}: of the budget for all calls."""
        limits = self._world.limits
        limits.on = bool(body.get("on", limits.on))
        limits.rules["all"].requests = int(body.get("requests", limits.rules["all"].requests))
        limits.rules["all"].seconds = int(body.get("seconds", limits.rules["all"].seconds))
        if body.get("reset"):
            limits.reset()
        limits.spend(body.get("ip", "127.0.0.1"), int(body.get("spend", 0)))
        return {"on": limits.on, "requests": limits.rules["all"].requests}

    def reset_requests(self, body: Json) -> Json:  # noqa: ARG002
        self._world.log.reset()
        return {}

    async def _set_network(self, request: Request) -> JSONResponse:
        """{up}: closes or reopens the API's socket, on the same port."""
        up = bool((await request.json())["up"])
        await self._network(up)
        return JSONResponse({"up": up})


def _post(act: Callable[[Json], Json]) -> Callable[[Request], Awaitable[JSONResponse]]:
    async def serve(request: Request) -> JSONResponse:
        body = await request.json() if await request.body() else {}
        return _answer(act, body)

    return serve


def _get(act: Callable[[dict[str, str]], Json]) -> Callable[[Request], Awaitable[JSONResponse]]:
    async def serve(request: Request) -> JSONResponse:
        return _answer(act, request.path_params)

    return serve


def _answer(act: Callable[[Json], Json], argument: Json) -> JSONResponse:
    try:
        return JSONResponse(act(argument))
    except KeyError as error:
        return JSONResponse({"error": f"no {error}"}, 404)
    except (BadFault, Refused, TypeError, ValueError) as error:
        return JSONResponse({"error": str(error)}, 400)
