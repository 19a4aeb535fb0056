"""The sandbox against the API description: whatever is asked, the answers are as described."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import httpx
import pytest
import schemathesis
import yaml
from hypothesis import HealthCheck, Phase, seed, settings
from schemathesis.checks import CheckFunction
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from sync.sandbox import Sandbox, SandboxOptions, running_sandbox
from sync.sandbox.api import all_endpoints

pytestmark = pytest.mark.contract

DESCRIPTION = yaml.safe_load((files("resources") / "api" / "openapi.yaml").read_text(encoding="utf-8"))
SERVED = {(endpoint.method, endpoint.path) for endpoint in all_endpoints()}
# These end the session that the other examples use; test_sandbox_accounts covers them.
ENDING = {("POST", "/auth/logout-all"), ("POST", "/auth/logout")}
CHECKS: list[CheckFunction] = [
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


def served_operations() -> dict[str, Any]:
    paths = {
        path: {method: spec for method, spec in item.items() if (method.upper(), path) in SERVED - ENDING}
        for path, item in DESCRIPTION["paths"].items()
    }
    return DESCRIPTION | {"paths": {path: item for path, item in paths.items() if item}}


schema = schemathesis.openapi.from_dict(served_operations())


@pytest.fixture(scope="module")
def office() -> Iterator[Sandbox]:
    with running_sandbox(SandboxOptions(records=200, limits=False, token_life=86_400)) as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def token(office: Sandbox) -> str:
    body = {"email": office.email, "password": office.password}
    reply = httpx.post(f"{office.url}/auth/login", json=body, trust_env=False)
    return str(reply.json()["data"]["accessToken"])


def test_every_served_route_is_described() -> None:
    described = {
        (method.upper(), path) for path, item in DESCRIPTION["paths"].items() for method in item if path
    }
    assert described >= SERVED


@seed(20260715)
@schema.parametrize()
@settings(
    max_examples=15,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_answers_are_as_described(case: schemathesis.Case, office: Sandbox, token: str) -> None:
    if "id" in case.path_parameters:
        records = office.store.all(case.path.split("/")[1])
        case.path_parameters["id"] = records[0]["id"] if records else "none"
    headers = {"Authorization": f"Bearer {token}"}
    case.call_and_validate(base_url=office.url, headers=headers, checks=CHECKS)
