"""A field of an entry as one line of its page. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from desktop.controllers.field_states import State
from desktop.views.people.person import Link, PersonField
from desktop.wording.names import field_name
from desktop.wording.operations import Telling
from desktop.wording.values import value_text
from sync.entities import Field, Kind

LINKS: Mapping[Kind, Link] = MappingProxyType({Kind.PHONE: "phone", Kind.EMAIL: "email"})
IN_STEP: State = ("synced", "")


def field_line(field: Field, value: Any, state: State, telling: Telling) -> PersonField:
    """`telling` says in which zone times are told, and what referenced entries are called."""
    word, detail = state
    return PersonField(
        name=field.name,
        label=field_name(field),
        text=value_text(field, value, telling.zone, telling.names),
        state=word,
        detail=detail,
        link=LINKS.get(field.kind, ""),
        tags=tuple(value) if field.kind is Kind.TAGS and isinstance(value, list) else (),
    )
