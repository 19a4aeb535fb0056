"""Every fault that the sandbox knows does something that a client can see, over a real socket."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from sync.sandbox import Sandbox
from sync.sandbox.faults import FAULTS, described

pytestmark = pytest.mark.contract


@dataclass(frozen=True)
class Scene:
    """A client, the server that it talks to, and the server's clock."""

    agent: httpx.Client
    sandbox: Sandbox
    clock: Any

    def first(self, resource: str, **wanted: Any) -> dict[str, Any]:
        found = (one for one in self.sandbox.store.all(resource) if wanted.items() <= one.items())
        return next(one for one in found if not one.get("is_archived"))

    def path(self, resource: str, **wanted: Any) -> str:
        return f"/{resource}/{self.first(resource, **wanted)['id']}"

    def put(self, resource: str, fields: dict[str, Any], **wanted: Any) -> Any:
        return seen(lambda: self.agent.put(self.path(resource, **wanted), json=fields))

    def rows(self, resource: str, query: str = "") -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self.agent.get(f"/{resource}{query}").json()["data"][resource]
        return rows


def seen(ask: Callable[[], httpx.Response]) -> Any:
    """What the client is told: status and data, or how the line failed."""
    try:
        reply = ask()
        body = reply.json()
    except (httpx.TransportError, ValueError) as error:
        return type(error).__name__
    return reply.status_code, body.get("data"), (body.get("error") or {}).get("code")


def shape(row: dict[str, Any]) -> list[tuple[str, str]]:
    return sorted((name, type(value).__name__) for name, value in row.items())


def lead(scene: Scene) -> Any:
    return seen(lambda: scene.agent.get("/leads?limit=1"))


def new_lead(scene: Scene) -> Any:
    """The status, or the first letter of how the line failed."""
    return seen(lambda: scene.agent.post("/leads", json={"name": "Ezra"}))[0]


def two_pages(scene: Scene) -> Any:
    return [one["id"] for page in (1, 2) for one in scene.rows("leads", f"?limit=3&page={page}")]


def after_delete(scene: Scene) -> Any:
    path = scene.path("leads")
    scene.agent.delete(path)
    return seen(lambda: scene.agent.get(path))


def side_write(scene: Scene) -> Any:
    return scene.put("leads", {"notes": "quietly"})[1]["version"]


def versioned_write(scene: Scene) -> Any:
    made = {"property_address": "1 Oak Ave", "purchase_price": 2, "escrow_status": "active"}
    path = f"/escrows/{scene.agent.post('/escrows', json=made).json()['data']['id']}"
    return seen(lambda: scene.agent.put(path, json={"purchase_price": 1, "version": 1}))[0]


def same_email(scene: Scene) -> Any:
    body = {"first_name": "A", "last_name": "B", "client_type": "buyer", "email": "one@example.com"}
    return [seen(lambda: scene.agent.post("/clients", json=body))[2] for _ in range(2)]


def new_escrow(scene: Scene) -> Any:
    return shape(seen(lambda: scene.agent.post("/escrows", json={"property_address": "1 Elm"}))[1])


def rolled_back(scene: Scene) -> Any:
    scene.put("leads", {"status": "lost"}, status="new")
    return [one["status"] for one in scene.rows("leads")]


def taken_late(scene: Scene) -> Any:
    return new_lead(scene), len(scene.rows("leads"))


def spent(scene: Scene) -> Any:
    return scene.agent.get("/leads").headers["RateLimit-Remaining"]


def reused_token(scene: Scene) -> Any:
    session = next(iter(scene.sandbox.world.accounts.sessions.values()))
    body = {"refreshToken": session.refresh_token}
    for _ in range(2):
        scene.agent.post("/auth/refresh", json=body)
    return scene.agent.get("/auth/verify").status_code


def waited(scene: Scene) -> Any:
    """A client of little patience."""
    return seen(lambda: scene.agent.get("/leads", timeout=1.0))


PROBES: dict[str, Callable[[Scene], Any]] = {
    "B1": two_pages,
    "B2": lead,
    "B3": after_delete,
    "B4": lambda scene: shape(scene.rows("leads")[0]),
    "B5": side_write,
    "B6": lambda scene: scene.put("clients", {"phone": "1", "version": 99})[0],
    "B7": same_email,
    "B8": versioned_write,
    "B9": new_lead,
    "B10": new_escrow,
    "B11": lambda scene: scene.put("leads", {"notes": "VIP"})[1]["notes"],
    "B12": lambda scene: scene.put("leads", {"notes": "VIP"})[0],
    "B13": lambda scene: scene.put("leads", {"notes": "A & B"})[1]["notes"],
    "B14": lambda scene: shape(scene.rows("clients")[0]),
    "B15": rolled_back,
    "B16": lead,
    "B17": new_lead,
    "B18": spent,
    "B19": reused_token,
    "B20": lambda scene: seen(lambda: scene.agent.delete(scene.path("leads")))[0],
    "B21": lambda scene: scene.put("leads", {"status": "contacted"})[1]["last_contact_date"],
    "B22": lambda scene: shape(scene.rows("leads")[0]),
    "active-only": lambda scene: {one["status"] for one in scene.rows("clients", "?limit=100")},
    "delay": waited,
    "drop-after-commit": new_lead,
    "drop-before-commit": lead,
    "error-500": lead,
    "error-502": lead,
    "error-503": lead,
    "error-504": lead,
    "expired-token": lead,
    "html-200": lead,
    "late-commit": taken_late,
    "malformed-json": lead,
    "reset-mid-body": lead,
    "text-429": lead,
    "trickle": waited,
    "truncated-json": lead,
    "unreadable-rows": lambda scene: [one.get("id") for one in scene.rows("leads", "?limit=2")],
}
ARGUMENTS = {"delay": "=30s", "trickle": "=30s", "B17": "=/leads", "late-commit": "=/leads"}


@pytest.fixture
def scene(start_sandbox: Any, sign_in: Any, clock: Any) -> Callable[[str], Scene]:
    def start(fault: str = "") -> Scene:
        sandbox = start_sandbox(records=90)
        agent = sign_in(sandbox)
        if fault:
            sandbox.faults.set(fault)
        return Scene(agent, sandbox, clock)

    return start


def test_every_fault_has_a_probe() -> None:
    assert PROBES.keys() == FAULTS.keys()


@pytest.mark.parametrize("name", FAULTS)
def test_a_client_sees_that_a_fault_is_on(scene: Callable[..., Scene], name: str) -> None:
    healthy = PROBES[name](scene())
    faulty = scene(name + ARGUMENTS.get(name, ""))

    assert PROBES[name](faulty) != healthy
    assert name in {one.fault for one in faulty.sandbox.world.log.entries} or name in ("delay", "trickle")


def test_the_faults_can_be_looked_up_with_what_they_understand() -> None:
    told = {one.name: one for one in described()}
    assert list(told)[:22] == [f"B{number}" for number in range(1, 23)]
    assert told.keys() == FAULTS.keys()
    assert (told["B20"].words, told["B15"].timed) == (("cascade", "forbidden"), True)
    assert all(one.does for one in told.values())


def test_a_change_takes_effect_after_its_client_has_hung_up(scene: Callable[..., Scene]) -> None:
    office = scene("late-commit=POST:/leads:5s:1")
    before = len(office.sandbox.store.all("leads"))
    assert seen(lambda: office.agent.post("/leads", json={"name": "Ezra"})) == "RemoteProtocolError"
    assert len(office.rows("leads", "?limit=100")) == before

    office.clock.advance(seconds=5)

    assert len(office.rows("leads", "?limit=100")) == before + 1


def test_a_change_takes_effect_after_its_client_lost_patience(scene: Callable[..., Scene]) -> None:
    office = scene("late-commit=POST:/leads:held:1")
    before = len(office.sandbox.store.all("leads"))
    with pytest.raises(httpx.ReadTimeout):
        office.agent.post("/leads", json={"name": "Ezra"}, timeout=0.5)

    counts = (len(office.sandbox.store.all("leads")) for _ in range(200) if office.agent.get("/leads"))

    assert before + 1 in counts


def test_a_change_that_comes_too_late_to_be_allowed_changes_nothing(scene: Callable[..., Scene]) -> None:
    office = scene("late-commit=PUT:/leads:1")
    lead_there = office.first("leads", status="new")
    office.put("leads", {"status": "lost", "version": lead_there["version"]}, status="new")
    office.sandbox.store.edit("leads", lead_there["id"], {"status": "qualified"})

    shown = office.agent.get(f"/leads/{lead_there['id']}").json()["data"]

    assert shown["status"] == "qualified"


def test_a_session_can_end_between_two_requests(scene: Callable[..., Scene]) -> None:
    office = scene("expired-token=at:3")
    assert [office.agent.get("/leads").status_code for _ in range(4)] == [200, 200, 401, 401]
    session = next(iter(office.sandbox.world.accounts.sessions.values()))
    body = {"refreshToken": session.refresh_token}
    assert office.agent.post("/auth/refresh", json=body).status_code == 200

    office.sandbox.faults.set("expired-token=session:1")

    assert office.agent.get("/leads").status_code == 401
    assert office.agent.post("/auth/refresh", json=body).status_code == 401


@pytest.mark.parametrize("days", [-1, 1])
def test_a_servers_clock_can_be_a_day_off(start_sandbox: Any, sign_in: Any, days: int) -> None:
    sandbox = start_sandbox(clock_skew=days * 86400.0)
    agent = sign_in(sandbox)

    made = agent.post("/leads", json={"name": "Ezra"})

    assert made.json()["data"]["created_at"][:10] == f"2026-07-{15 + days}"
    assert made.headers["Date"].startswith(f"{('Tue', '', 'Thu')[days + 1]}, {15 + days} Jul 2026")
