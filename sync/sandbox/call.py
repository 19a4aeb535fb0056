"""One API call as the handlers see it, read from a Starlette request."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NoReturn

from starlette.requests import Request

from sync.sandbox.accounts import User
from sync.sandbox.contract import Operation, Parameter, problems
from sync.sandbox.envelope import Reply, invalid
from sync.sandbox.options import Undocumented
from sync.sandbox.resources import Record, ResourceSpec
from sync.sandbox.store import Predicate, Table
from sync.sandbox.world import World

BODY_LIMIT = 10 * 1024 * 1024
Access = Literal["anyone", "jwt", "key-or-jwt"]
Scope = Literal["read", "write", "delete"]


@dataclass
class Call:
    """A request on its way.

    Faults may change `body` before the handler sees it, and set what only this call is to be told:
    `page_shift` rows between pages, the records `visible` to it, another treatment of `undocumented` fields.
    """

    world: World
    endpoint: Endpoint
    method: str
    path: str
    headers: Mapping[str, str]
    cookies: Mapping[str, str]
    query_text: dict[str, str]
    raw_body: bytes
    ip: str
    record_id: str = ""
    query: dict[str, Any] = field(default_factory=dict)
    body: Record = field(default_factory=dict)
    user: User | None = None
    session_id: str | None = None
    page_shift: int = 0
    visible: Predicate | None = None
    undocumented: Undocumented | None = None
    faults: list[str] = field(default_factory=list)

    @property
    def spec(self) -> ResourceSpec:
        if self.endpoint.spec is None:
            raise LookupError(f"{self.path} belongs to no resource")
        return self.endpoint.spec

    @property
    def table(self) -> Table:
        return self.world.store.tables[self.spec.name]

    @property
    def operation(self) -> Operation:
        return self.world.contract.operations[self.endpoint.operation_id]

    @property
    def user_agent(self) -> str:
        return self.headers.get("user-agent", "")

    @property
    def changes_something(self) -> bool:
        return self.method not in {"GET", "HEAD"}

    def is_on(self, action: str, *resources: str) -> bool:
        """Whether the call does `action` on one of the resources (on any, when none is named)."""
        spec = self.endpoint.spec
        if spec is None or self.endpoint.action != action:
            return False
        return not resources or spec.name in resources


Handler = Callable[[Call], Reply]


@dataclass(frozen=True)
class Endpoint:
    """What answers one method of one path."""

    method: str
    path: str
    handler: Handler
    operation_id: str = ""
    action: str = ""
    spec: ResourceSpec | None = None
    access: Access = "jwt"
    scope: Scope = "read"


async def read_call(world: World, endpoint: Endpoint, request: Request) -> Call:
    return Call(
        world=world,
        endpoint=endpoint,
        method=request.method,
        path=request.url.path.removeprefix("/v1"),
        headers=request.headers,
        cookies=request.cookies,
        query_text=dict(request.query_params),
        raw_body=await request.body(),
        ip=request.client.host if request.client else "",
        record_id=request.path_params.get("id", ""),
    )


def understand(call: Call) -> None:
    """Reads query and body by the documented types. Raises `Refused` with 400 for what does not fit."""
    if not call.endpoint.operation_id:
        return
    operation = call.operation
    texts = call.query_text | _case_folded(call)
    call.query = {
        parameter.name: _value(parameter, texts.get(parameter.name)) for parameter in operation.parameters
    }
    if operation.body is not None:
        call.body = parse_body(call.raw_body)


def parse_body(raw: bytes) -> Record:
    """Raises `Refused` unless the bytes are a JSON object (nothing at all counts as an empty one)."""
    if len(raw) > BODY_LIMIT:
        raise invalid([{"field": None, "message": "request entity too large", "rule": "size"}])
    if not raw.strip():
        return {}
    try:
        body = json.loads(raw, parse_constant=_no_constant, parse_float=_finite)
        json.dumps(body, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise invalid([{"field": None, "message": "body is not valid JSON", "rule": "json"}]) from error
    if not isinstance(body, dict):
        raise invalid([{"field": None, "message": "body must be an object", "rule": "type"}])
    return body


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(f"{text} is out of range")
    return value


def _case_folded(call: Call) -> dict[str, str]:
    filters = call.endpoint.spec.filters if call.endpoint.spec else ()
    names = {one.parameter for one in filters if one.comparison == "equals-any-case"}
    return {name: text.lower() for name, text in call.query_text.items() if name in names}


def _value(parameter: Parameter, text: str | None) -> Any:
    if text is None:
        return parameter.default
    value = _typed(parameter.type, text)
    found = problems(parameter.schema.iter_errors(value), parameter.name)
    if found:
        raise invalid(found)
    return value


def _typed(kind: str, text: str) -> Any:
    """The text itself where it is not of that kind: the schema then says so."""
    if kind == "boolean":
        return {"true": True, "false": False}.get(text.lower(), text)
    try:
        if kind == "integer" and re.fullmatch(r"-?[0-9]+", text):
            return int(text)
        if kind == "number" and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?", text):
            return _finite(text)
    except ValueError:
        return text
    return text
