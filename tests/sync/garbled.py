"""A server that garbles its answers: everything that JSON can hold, in every place of every answer."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from sync.entities import REGISTRY
from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply
from sync.sandbox.faults import Fault, Trigger
from sync.sandbox.faults.answers import rows_of

NAMES = sorted({name for entity in REGISTRY.values() for name in entity.wire_names} | {"id", "version"})
DEEP = "[" * 5_000 + "]" * 5_000
LONG = "x" * 10_000_000
DATES = ["0000-00-00", "0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "0001-01-01", "2026-02-30", "now"]
NUMBERS = ["9" * 400, "1e400", "-0", 10**300, -(2**63), 1e308, "NaN", "Infinity", "٣"]

texts = st.text(max_size=12) | st.sampled_from([*DATES, "", " ", "\u0000", "&#x27;", "null"])
scalars = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | texts | st.sampled_from(NUMBERS)
)
anything = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)
names = st.sampled_from(NAMES) | texts
metas = st.sampled_from(["page", "limit", "total", "totalPages", "hasMore"])
errors = st.dictionaries(st.sampled_from(["code", "message", "details", "errorId"]), anything) | anything

Garble = Callable[[Call, Reply], Reply]


def _in_rows(change: Callable[[dict[str, Any]], Any], first: bool) -> Garble:
    def garble(call: Call, reply: Reply) -> Reply:
        rows = [row for row in rows_of(call, reply) if isinstance(row, dict)]
        for row in rows[:1] if first else rows:
            change(row)
        return reply

    return garble


def _data(value: Any) -> Garble:
    return lambda _, reply: Reply(reply.status, {"success": True, "data": value})


def _meta(name: str, value: Any) -> Garble:
    def garble(_: Call, reply: Reply) -> Reply:
        if isinstance(reply.data, dict) and "meta" in reply.data:
            reply.data["meta"][name] = value
        return reply

    return garble


def _error(status: int, error: Any) -> Garble:
    """401 only where nothing was done: the contract has it answered with a second send (CONTRACT 1.5)."""

    def garble(call: Call, reply: Reply) -> Reply:
        lies = status == 401 and call.changes_something
        return reply if lies else Reply(status, {"success": False, "error": error})

    return garble


def _text(change: Callable[[str], str]) -> Garble:
    """Spoils the JSON itself: what no parser of ours would have written."""
    return lambda _, reply: Reply(reply.status, text=change(json.dumps(reply.payload)))


def _twice(text: str) -> str:
    return text.replace('"id":', '"id": [], "id":').replace('"data":', '"data": null, "data":')


SPOILT: list[Callable[[str], str]] = [
    _twice,
    lambda text: text.replace('"name": "', '"name": "\\ud83d'),
    lambda text: text.replace('"first_name": "', '"\\udfff": "\\ud800", "first_name": "'),
    lambda text: text.replace('"version": ', '"version": -'),
    lambda text: text.replace("null", "NaN"),
    lambda text: text.replace("null", "Infinity"),
    lambda text: text.replace("null", DEEP, 1),
    lambda text: text.replace("null", f'"{LONG}"', 1),
    lambda text: f"[{text}]",
    lambda text: f"{text} {text}",
    lambda text: text[:0],
]

garbles: st.SearchStrategy[Garble] = st.one_of(
    st.builds(
        lambda name, value, first: _in_rows(lambda row: row.update({name: value}), first),
        names,
        anything,
        st.booleans(),
    ),
    st.builds(lambda name, first: _in_rows(lambda row: row.pop(name, None), first), names, st.booleans()),
    st.builds(lambda first: _in_rows(lambda row: row.clear(), first), st.booleans()),
    st.builds(_data, anything),
    st.builds(_meta, metas, anything),
    st.builds(_error, st.sampled_from([400, 401, 403, 404, 409, 410, 422, 423, 500, 503]), errors),
    st.builds(_text, st.sampled_from(SPOILT)),
)


@dataclass(frozen=True)
class Place:
    """Which answers are garbled: those to this action on this resource."""

    action: str
    resource: str


class Garbled(Fault):
    """The answers of one place, garbled in turn."""

    name = "garbled"

    def __init__(self, place: Place, ways: list[Garble]) -> None:
        super().__init__(Trigger())
        self.place = place
        self.ways = ways

    def replying(self, call: Call, reply: Reply) -> Reply:
        if not call.is_on(self.place.action, self.place.resource) or reply.payload is None:
            return reply
        self.strike(call)
        way = self.ways[self.trigger.counted % len(self.ways)]
        reply.payload = json.loads(json.dumps(reply.payload))
        return way(call, reply)
