"""What the sandbox promises about sign-in, tokens, keys and budgets."""

from __future__ import annotations

import base64
import json
from typing import Any

import httpx
import pytest

from sync.sandbox import Sandbox
from sync.sandbox.accounts import ApiKey

pytestmark = pytest.mark.contract


def code(reply: httpx.Response) -> tuple[int, str]:
    return reply.status_code, reply.json()["error"]["code"]


@pytest.fixture
def visitor(sandbox: Sandbox) -> Any:
    with httpx.Client(base_url=sandbox.url, trust_env=False, headers={"User-Agent": "test/1"}) as client:
        yield client


def log_in(client: httpx.Client, sandbox: Sandbox, **changed: str) -> httpx.Response:
    body = {"email": sandbox.email, "password": sandbox.password} | changed
    return client.post("/auth/login", json=body)


def refresh(client: httpx.Client, token: str) -> httpx.Response:
    return client.post("/auth/refresh", json={"refreshToken": token})


def cookie(reply: httpx.Response) -> str:
    return reply.headers["set-cookie"].partition(";")[0].removeprefix("refreshToken=")


def test_a_login_gives_both_tokens_and_the_user(visitor: httpx.Client, sandbox: Sandbox) -> None:
    reply = log_in(visitor, sandbox)
    data = reply.json()["data"]
    assert (data["user"]["firstName"], data["user"]["role"]) == ("Marisol", "agent")
    assert data["token"] == data["accessToken"]
    assert data["refreshToken"] == cookie(reply)
    assert "Domain=.actuallycare.com" in reply.headers["set-cookie"]


def test_the_access_token_says_when_it_ends(visitor: httpx.Client, sandbox: Sandbox, clock: Any) -> None:
    middle = log_in(visitor, sandbox).json()["data"]["accessToken"].split(".")[1]
    claims = json.loads(base64.urlsafe_b64decode(middle + "=" * (-len(middle) % 4)))
    assert claims["exp"] - claims["iat"] == 900
    assert claims["iat"] == int(clock().timestamp())


def test_an_old_access_token_is_refused(agent: httpx.Client, clock: Any) -> None:
    clock.advance(minutes=14)
    assert agent.get("/auth/verify").status_code == 200
    clock.advance(minutes=1)
    assert code(agent.get("/auth/verify")) == (401, "UnauthorizedError")


def test_a_refresh_rotates_the_token_in_the_cookie_only(visitor: httpx.Client, sandbox: Sandbox) -> None:
    first = log_in(visitor, sandbox).json()["data"]["refreshToken"]
    reply = refresh(visitor, first)
    assert "refreshToken" not in reply.json()["data"]
    assert cookie(reply) != first
    assert code(refresh(visitor, first)) == (401, "INVALID_REFRESH_TOKEN")
    by_cookie = visitor.post("/auth/refresh", headers={"Cookie": f"refreshToken={cookie(reply)}"})
    assert by_cookie.status_code == 200


def test_a_session_ends_30_days_after_its_last_use(
    visitor: httpx.Client, sandbox: Sandbox, clock: Any
) -> None:
    token = log_in(visitor, sandbox).json()["data"]["refreshToken"]
    for _ in range(3):
        clock.advance(days=29)
        token = cookie(refresh(visitor, token))
    clock.advance(days=4)
    assert code(refresh(visitor, token)) == (401, "INVALID_REFRESH_TOKEN")


def test_a_second_login_of_the_same_device_ends_the_first(sandbox: Sandbox, sign_in: Any) -> None:
    first, other_laptop = sign_in(sandbox, "test/1 a"), sign_in(sandbox, "test/1 b")
    sign_in(sandbox, "test/1 a")
    assert first.get("/auth/profile").status_code == 401
    assert other_laptop.get("/auth/profile").status_code == 200


def test_five_wrong_passwords_lock_the_account(visitor: httpx.Client, sandbox: Sandbox, clock: Any) -> None:
    for _ in range(5):
        assert code(log_in(visitor, sandbox, password="guess")) == (401, "INVALID_CREDENTIALS")
    locked = log_in(visitor, sandbox)
    assert code(locked) == (423, "ACCOUNT_LOCKED")
    assert locked.json()["error"]["details"] == {"locked_until": "2026-07-15T19:30:00.000Z"}
    clock.advance(minutes=30)
    assert log_in(visitor, sandbox).status_code == 200


def test_logout_ends_the_session(agent: httpx.Client, sandbox: Sandbox) -> None:
    session = next(iter(sandbox.world.accounts.sessions.values()))
    agent.post("/auth/logout", json={"refreshToken": session.refresh_token})
    assert agent.get("/auth/verify").status_code == 401


def test_logout_all_ends_every_session(sandbox: Sandbox, sign_in: Any) -> None:
    one, two = sign_in(sandbox, "a"), sign_in(sandbox, "b")
    listed = one.get("/auth/sessions").json()["data"]["sessions"]
    assert [row["isCurrent"] for row in listed] == [True, False]
    one.post("/auth/logout-all")
    assert two.get("/auth/verify").status_code == 401


@pytest.mark.parametrize("header", ["X-API-Key", "API-Key"])
def test_an_api_key_reaches_records_but_not_contacts(
    visitor: httpx.Client, sandbox: Sandbox, header: str
) -> None:
    key = {header: sandbox.api_key}
    assert len(sandbox.api_key) == 64
    assert visitor.get("/leads", headers=key).status_code == 200
    refused = visitor.get("/contacts", headers=key)
    assert code(refused) == (401, "UnauthorizedError")
    assert refused.json()["error"]["message"] == "No authentication token provided"


def test_a_key_without_the_scope_is_forbidden(visitor: httpx.Client, sandbox: Sandbox) -> None:
    owner = sandbox.world.accounts.users[0]
    sandbox.world.accounts.keys["a" * 64] = ApiKey(owner, {"leads": ("read",)})
    key = {"X-API-Key": "a" * 64}
    assert visitor.get("/leads", headers=key).status_code == 200
    assert code(visitor.post("/leads", headers=key, json={"name": "A"})) == (403, "INSUFFICIENT_SCOPE")
    assert code(visitor.get("/clients", headers=key)) == (403, "INSUFFICIENT_SCOPE")


@pytest.mark.parametrize("token", ["", "nonsense", "a.b.c"])
def test_a_bad_token_carries_a_class_style_code(visitor: httpx.Client, token: str) -> None:
    reply = visitor.get("/leads", headers={"Authorization": f"Bearer {token}".strip()})
    assert code(reply) == (401, "UnauthorizedError")


def test_the_500th_request_is_the_last_of_its_window(start_sandbox: Any, sign_in: Any, clock: Any) -> None:
    sandbox = start_sandbox(token_life=3600)
    agent = sign_in(sandbox)
    sandbox.world.limits.spend("127.0.0.1", 497)
    clock.advance(minutes=5)
    assert agent.get("/leads").headers["RateLimit-Remaining"] == "1"
    assert agent.get("/leads").headers["RateLimit-Remaining"] == "0"
    refused = agent.get("/leads")
    assert code(refused) == (429, "RATE_LIMIT_EXCEEDED")
    assert (refused.headers["Retry-After"], refused.headers["RateLimit-Reset"]) == ("600", "600")
    clock.advance(minutes=10)
    assert agent.get("/leads").status_code == 200


def test_login_and_refresh_have_budgets_of_their_own(visitor: httpx.Client, sandbox: Sandbox) -> None:
    token = log_in(visitor, sandbox)
    assert token.headers["RateLimit-Limit"] == "50"
    reply = refresh(visitor, token.json()["data"]["refreshToken"])
    assert (reply.headers["RateLimit-Limit"], reply.headers["RateLimit-Reset"]) == ("30", "60")


def test_thirty_failures_close_the_door_to_everything_but_refresh(
    visitor: httpx.Client, sandbox: Sandbox
) -> None:
    for _ in range(30):
        visitor.get("/auth/verify")
    assert code(log_in(visitor, sandbox)) == (429, "RATE_LIMIT_EXCEEDED")
    assert code(refresh(visitor, "x")) == (401, "INVALID_REFRESH_TOKEN")


def test_without_limits_the_budget_stays_full(start_sandbox: Any, sign_in: Any) -> None:
    agent = sign_in(start_sandbox(limits=False, records=0))
    seen = {agent.get("/leads").headers["RateLimit-Remaining"] for _ in range(3)}
    assert seen == {"500"}
