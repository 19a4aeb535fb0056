"""What a form is made of."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal
from zoneinfo import ZoneInfo

FieldKind = Literal[
    "text",
    "long text",
    "phone",
    "email",
    "integer",
    "number",
    "money",
    "boolean",
    "date",
    "datetime",
    "choice",
    "reference",
    "tags",
]
Value = Any
"""Canonical: text, int, float, bool, None, or a list of texts; money as decimal text, moments in UTC."""

Choice = tuple[str, str]
"""Value and label."""

Suggestion = tuple[str, str, str]
"""Id, label and a second line."""

Suggestions = Callable[[str, str], Sequence[Suggestion]]
"""What fits a text typed into a reference field: (field, text)."""


def no_suggestions(_field: str, _text: str) -> Sequence[Suggestion]:
    return ()


@dataclass(frozen=True)
class FieldSpec:
    """One field; `wide` takes both columns, as long texts always do."""

    name: str
    label: str
    kind: FieldKind = "text"
    choices: tuple[Choice, ...] = ()
    required: bool = False
    hint: str = ""
    readonly: bool = False
    wide: bool = False


@dataclass(frozen=True)
class EditorSetup:
    """`labels` say what the present value of a reference field is called."""

    title: str
    specs: tuple[FieldSpec, ...]
    values: Mapping[str, Value]
    zone: ZoneInfo
    suggestions: Suggestions = no_suggestions
    labels: Mapping[str, str] = field(default_factory=dict)
    creating: bool = False
    save: str = ""
