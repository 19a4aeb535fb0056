"""The transcription of the API, compiled: what each operation accepts, and what each field may hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any
from uuid import UUID

import yaml
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from sync.sandbox.times import parse_moment

_HOME = "urn:actuallycare:api"
_METHODS = ("get", "post", "put", "patch", "delete")
_FORMATS = FormatChecker(formats=())

Json = Any
Problem = dict[str, str | None]


@_FORMATS.checks("date-time", raises=ValueError)
def _is_moment(value: object) -> bool:
    return not isinstance(value, str) or bool(parse_moment(value))


@_FORMATS.checks("date", raises=ValueError)
def _is_date(value: object) -> bool:
    return not isinstance(value, str) or (len(value) == 10 and bool(date.fromisoformat(value)))


@_FORMATS.checks("uuid", raises=ValueError)
def _is_uuid(value: object) -> bool:
    return not isinstance(value, str) or bool(UUID(value))


@_FORMATS.checks("email")
def _is_email(value: object) -> bool:
    return not isinstance(value, str) or re.fullmatch(r"[^@\s]+@[^@\s]+", value) is not None


@dataclass(frozen=True)
class Parameter:
    """One query parameter; `type` is the JSON type that its text is read as."""

    name: str
    type: str
    default: Json
    schema: Draft202012Validator


@dataclass(frozen=True)
class Operation:
    """What one documented operation accepts."""

    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    body: Draft202012Validator | None
    body_fields: frozenset[str]
    required: frozenset[str]


class Contract:
    """Answers from the API description; the sandbox's only knowledge of names and types."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        resource: Resource[Any] = Resource.from_contents(document, default_specification=DRAFT202012)
        registry: Registry[Any] = Registry()
        self._registry = registry.with_resource(_HOME, resource)
        self._fields: dict[tuple[str, str], Draft202012Validator] = {}
        self.operations = {op.id: op for op in self._read_operations()}

    def fields(self, schema: str) -> Mapping[str, Json]:
        """The property schemas of a component, by field name."""
        properties: Mapping[str, Json] = self._document["components"]["schemas"][schema]["properties"]
        return properties

    def field(self, schema: str, name: str) -> Draft202012Validator:
        key = (schema, name)
        if key not in self._fields:
            self._fields[key] = self._validator({"$ref": f"#/components/schemas/{schema}/properties/{name}"})
        return self._fields[key]

    def allows_null(self, schema: str, name: str) -> bool:
        return self.field(schema, name).is_valid(None)

    def empty_value(self, schema: str, name: str) -> Json:
        """What a cleared field of this type holds."""
        kind = self.fields(schema)[name].get("type")
        return {"array": [], "object": {}}.get(kind) if isinstance(kind, str) else None

    def _validator(self, schema: Json) -> Draft202012Validator:
        if isinstance(schema, dict) and str(schema.get("$ref", "")).startswith("#"):
            schema = {"$ref": _HOME + schema["$ref"]}
        return Draft202012Validator(schema, registry=self._registry, format_checker=_FORMATS)

    def _read_operations(self) -> Iterable[Operation]:
        for path, item in self._document["paths"].items():
            for method in _METHODS:
                if method in item:
                    yield self._read_operation(method, path, item[method])

    def _read_operation(self, method: str, path: str, spec: Json) -> Operation:
        body = spec.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
        named = self._resolve(body) if body else {}
        parameters = (self._resolve(one) for one in spec.get("parameters", ()))
        return Operation(
            id=spec["operationId"],
            method=method.upper(),
            path=path,
            parameters=tuple(self._read_parameter(one) for one in parameters if one["in"] == "query"),
            body=self._validator(body) if body else None,
            body_fields=frozenset(named.get("properties", ())),
            required=frozenset(named.get("required", ())),
        )

    def _read_parameter(self, spec: Json) -> Parameter:
        schema = spec["schema"]
        return Parameter(spec["name"], schema["type"], schema.get("default"), self._validator(schema))

    def _resolve(self, node: Json) -> Json:
        if "$ref" not in node:
            return node
        found: Json = self._document
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        return found


def problems(errors: Iterable[ValidationError], field: str | None = None) -> list[Problem]:
    """The server's per-field list: field, message, rule."""
    return [_problem(error, field) for error in errors]


def _problem(error: ValidationError, field: str | None) -> Problem:
    name = field or ".".join(str(step) for step in error.absolute_path) or _missing(error)
    return {"field": name, "message": error.message[:200], "rule": str(error.validator)}


def _missing(error: ValidationError) -> str | None:
    quoted = re.match(r"'([^']*)' is a required property", error.message)
    return quoted.group(1) if quoted else None


@cache
def load_contract() -> Contract:
    """Read once per process: parsing takes longer than everything else at start."""
    text = (files("resources") / "api" / "openapi.yaml").read_text(encoding="utf-8")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return Contract(yaml.load(text, Loader=loader))  # noqa: S506 (both are safe loaders)
