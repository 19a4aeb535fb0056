"""The API as a Starlette application: one way through budget, sign-in, parsing and faults for every call."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Iterator
from email.utils import format_datetime

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sync.sandbox import auth, crud, special
from sync.sandbox.call import Access, Call, Endpoint, Handler, Scope, parse_body, read_call, understand
from sync.sandbox.contract import Json
from sync.sandbox.delivery import response_for
from sync.sandbox.envelope import Refused, Reply, failure
from sync.sandbox.faults import FaultBoard
from sync.sandbox.resources import CONTACTS, ESCROWS, LEADS, RESOURCES, ResourceSpec
from sync.sandbox.times import stamp
from sync.sandbox.world import LoggedRequest, World

_LOG = logging.getLogger(__name__)
_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS")
Asgi = Callable[[Request], Awaitable[Response]]


def build_api(world: World, faults: FaultBoard) -> Starlette:
    gate = _Gate(world, faults)
    routes = [
        Route(f"/v1{endpoint.path}", gate.entrance(endpoint), methods=[endpoint.method])
        for endpoint in all_endpoints()
    ]
    nowhere = Endpoint("*", "(unknown)", _nowhere, access="anyone")
    routes.append(Route("/{rest:path}", gate.entrance(nowhere), methods=list(_METHODS)))
    api = Starlette(routes=routes)
    api.router.redirect_slashes = False
    return api


def all_endpoints() -> list[Endpoint]:
    """In the order in which they are matched: fixed words before ids."""
    found = [
        _auth("POST", "/auth/login", auth.log_in, "login", "anyone"),
        _auth("POST", "/auth/refresh", auth.refresh, "", "anyone"),
        _auth("POST", "/auth/logout", auth.log_out, "", "anyone"),
        _auth("POST", "/auth/logout-all", auth.log_out_everywhere, "logoutAll", "jwt"),
        _auth("GET", "/auth/verify", auth.profile, "verifyToken", "jwt"),
        _auth("GET", "/auth/profile", auth.profile, "getProfile", "jwt"),
        _auth("GET", "/auth/sessions", auth.sessions, "listSessions", "jwt"),
        _special(CONTACTS, "GET", "search", special.search_contacts, "/contacts/search"),
        _special(CONTACTS, "PATCH", "archive", special.archive),
        _special(CONTACTS, "PATCH", "restore", special.restore),
        _special(ESCROWS, "PATCH", "archive", special.archive),
        _special(ESCROWS, "PATCH", "restore", special.restore),
        _special(ESCROWS, "GET", "timeline", special.timeline),
        _special(LEADS, "POST", "convert", special.convert_lead),
    ]
    for spec in RESOURCES.values():
        found.extend(_crud(spec))
    return found


def _crud(spec: ResourceSpec) -> Iterator[Endpoint]:
    access: Access = "jwt" if spec.jwt_only else "key-or-jwt"
    table: tuple[tuple[str, str, str, Handler, Scope], ...] = (
        ("GET", "list", f"list{spec.plural_title}", crud.list_records, "read"),
        ("POST", "create", f"create{spec.singular}", crud.create_record, "write"),
        ("GET", "read", f"get{spec.singular}", crud.read_record, "read"),
        ("PUT", "update", f"update{spec.singular}", crud.update_record, "write"),
        ("DELETE", "delete", f"delete{spec.singular}", crud.delete_record, "write"),
    )
    for method, action, operation, handler, scope in table:
        path = f"/{spec.name}" if action in {"list", "create"} else f"/{spec.name}/{{id}}"
        yield Endpoint(method, path, handler, operation, action, spec, access, scope)


_SPECIAL_OPERATIONS = {
    ("contacts", "search"): "searchContacts",
    ("escrows", "timeline"): "getEscrowTimeline",
}


def _special(
    spec: ResourceSpec, method: str, action: str, handler: Handler, path: str | None = None
) -> Endpoint:
    operation = _SPECIAL_OPERATIONS.get((spec.name, action), f"{action}{spec.singular}")
    return Endpoint(
        method,
        path or f"/{spec.name}/{{id}}/{action}",
        handler,
        operation,
        action,
        spec,
        "jwt" if spec.jwt_only else "key-or-jwt",
        "read" if method == "GET" else "write",
    )


def _auth(method: str, path: str, handler: Handler, operation: str, access: Access) -> Endpoint:
    return Endpoint(method, path, handler, operation, access=access)


def _nowhere(call: Call) -> Reply:
    raise Refused(404, "NOT_FOUND", f"Route {call.method} {call.path} not found")


class _Gate:
    """What happens to every call, before and after its handler."""

    def __init__(self, world: World, faults: FaultBoard) -> None:
        self._world = world
        self._faults = faults

    def entrance(self, endpoint: Endpoint) -> Asgi:
        async def serve(request: Request) -> Response:
            call = await read_call(self._world, endpoint, request)
            self._world.catch_up()
            reply = self._faults.replying(call, await self._answer(call))
            self._remember(call, reply)
            reply.headers.append(("Date", format_datetime(self._world.clock(), usegmt=True)))
            return response_for(reply)

        return serve

    async def _answer(self, call: Call) -> Reply:
        early = await self._faults.arriving(call)
        if early is not None:
            return early
        try:
            self._world.limits.charge(call.ip, call.path)
            reply = self._handle(call)
        except Refused as refused:
            reply = failure(refused, self._world.clock())
            if refused.status == 429:
                wait = self._world.limits.seconds_left(call.ip, call.path)
                reply.headers.append(("Retry-After", str(wait)))
        if not reply.ok:
            self._world.limits.note_failure(call.ip, call.path)
        reply.headers += self._world.limits.headers(call.ip, call.path)
        return reply

    def _handle(self, call: Call) -> Reply:
        try:
            auth.authenticate(call)
            understand(call)
            return self._faults.handling(call) or call.endpoint.handler(call)
        except Refused:
            raise
        except Exception as error:  # a bug of the sandbox: said aloud, and answered as a server would
            _LOG.exception("sandbox failed on %s %s", call.method, call.path)
            raise Refused(500, "INTERNAL_ERROR", "Internal server error") from error

    def _remember(self, call: Call, reply: Reply) -> None:
        entry = LoggedRequest(
            at=stamp(self._world.clock()),
            method=call.method,
            path=call.path,
            query=call.query_text,
            body=_shown_body(call),
            user_agent=call.user_agent,
            account=call.user.email if call.user else None,
            status=None if reply.silent else reply.status,
            fault=",".join(call.faults) or None,
        )
        self._world.log.add(entry, call.endpoint.path)


def _shown_body(call: Call) -> Json:
    """As it was sent; passwords and tokens are not kept."""
    if call.path.startswith("/auth/") or not call.raw_body:
        return None
    try:
        return parse_body(call.raw_body)
    except Refused:
        return None
