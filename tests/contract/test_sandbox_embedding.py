"""What a test or the demo workspace can do with a sandbox beside talking to its API."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from sync.sandbox import Sandbox

pytestmark = pytest.mark.contract
KERN = ZoneInfo("America/Los_Angeles")


def kern_time(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(KERN)


def test_a_paused_sandbox_refuses_connections_and_comes_back_on_its_port(
    agent: httpx.Client, sandbox: Sandbox
) -> None:
    url, lead = sandbox.url, agent.post("/leads", json={"name": "Ezra"}).json()["data"]
    for _ in range(3):
        sandbox.pause()
        with pytest.raises(httpx.TransportError):
            agent.get("/leads")
        sandbox.resume()
        assert agent.get(f"/leads/{lead['id']}").json()["data"] == lead
    assert sandbox.url == url


def test_a_request_under_way_is_cut_by_a_pause(agent: httpx.Client, sandbox: Sandbox, admin: Any) -> None:
    sandbox.faults.set("delay=60s:1")
    with pytest.raises(httpx.ReadTimeout):
        agent.get("/leads", timeout=0.05)
    sandbox.pause()
    assert "GET /leads" not in admin.get("/requests").json()["counts"]


def test_colleagues_edit_create_archive_and_delete(agent: httpx.Client, admin: Any) -> None:
    lead = agent.post("/leads", json={"name": "Ezra"}).json()["data"]
    who = {"resource": "leads", "id": lead["id"]}
    assert admin.post("/edit", json=who | {"fields": {"status": "lost"}}).json()["version"] == 2
    quiet = admin.post("/edit", json=who | {"fields": {"notes": "x"}, "raise_version": False}).json()
    assert (quiet["version"], admin.get(f"/record/leads/{lead['id']}").json()["notes"]) == (2, "x")
    made = admin.post("/create", json={"resource": "leads", "fields": {"name": "Theirs"}}).json()
    assert made["user_id"] != lead["user_id"]
    assert made["id"] in {record["id"] for record in admin.get("/records/leads").json()}
    admin.post("/delete", json=who)
    assert agent.get(f"/leads/{lead['id']}").status_code == 404
    contact = agent.post("/contacts", json={"first_name": "A", "contact_type": "agent"}).json()["data"]
    assert admin.post("/archive", json={"resource": "contacts", "id": contact["id"]}).json()["is_archived"]


def test_the_log_remembers_who_asked_what(agent: httpx.Client, admin: Any) -> None:
    admin.post("/requests/reset")
    agent.post("/leads?x=1", json={"name": "Ezra"})
    log = admin.get("/requests").json()
    entry = log["requests"][0]
    assert log["counts"] == {"POST /leads": 1}
    assert entry["query"] == {"x": "1"}
    assert entry["body"] == {"name": "Ezra"}
    assert (entry["user_agent"], entry["account"], entry["status"]) == (
        "test/1 laptop-a",
        "marisol@example.com",
        201,
    )


def test_faults_clock_tokens_limits_and_network_are_set_from_outside(agent: httpx.Client, admin: Any) -> None:
    admin.post("/fault", json={"name": "error-503", "arg": "1"})
    assert [agent.get("/leads").status_code for _ in range(2)] == [503, 200]
    admin.post("/clock", json={"skew": 120})
    assert agent.get("/leads").headers["Date"] == "Wed, 15 Jul 2026 19:02:00 GMT"
    admin.post("/limits", json={"spend": 1000})
    assert agent.get("/leads").status_code == 429
    admin.post("/limits", json={"on": False})
    admin.post("/expire-tokens")
    assert agent.get("/leads").status_code == 401
    admin.post("/network", json={"up": False})
    with pytest.raises(httpx.TransportError):
        agent.get("/leads")


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/fault", {"name": "gremlins"}, 400),
        ("/edit", {"resource": "leads", "id": "none", "fields": {}}, 404),
        ("/delete", {"resource": "boats", "id": "none"}, 404),
    ],
)
def test_the_side_door_says_what_is_wrong(admin: Any, path: str, body: Any, status: int) -> None:
    reply = admin.post(path, json=body)
    assert (reply.status_code, "error" in reply.json()) == (status, True)


def test_the_same_seed_and_day_make_the_same_office(start_sandbox: Any) -> None:
    one, two, other = start_sandbox(), start_sandbox(), start_sandbox(seed=8)
    assert one.store.all("appointments") == two.store.all("appointments")
    assert one.api_key == two.api_key
    assert one.store.all("leads") != other.store.all("leads")


def test_the_default_office_has_the_promised_size(start_sandbox: Any) -> None:
    office = start_sandbox(records=None)
    sizes = {name: len(office.store.all(name)) for name in office.store.tables}
    assert sizes == {
        "appointments": 800,
        "clients": 200,
        "leads": 500,
        "contacts": 1500,
        "escrows": 60,
        "listings": 80,
    }


@pytest.mark.parametrize("records", [0, 1, 17, 1000])
def test_an_office_of_any_size_can_be_had(start_sandbox: Any, records: int) -> None:
    office = start_sandbox(records=records)
    assert sum(len(office.store.all(name)) for name in office.store.tables) == records


def test_the_current_fortnight_is_a_working_agents(start_sandbox: Any) -> None:
    office = start_sandbox(records=None)
    records = sorted(office.store.all("appointments"), key=lambda record: record["start_time"])
    starts = [kern_time(record["start_time"]) for record in records]
    assert all(start.weekday() < 5 and 8 <= start.hour < 18 for start in starts)
    fortnight = Counter(start.date() for start in starts if "2026-07-13" <= str(start.date()) < "2026-07-25")
    assert len(fortnight) == 10
    assert all(4 <= number <= 6 for number in fortnight.values())
    overlaps = sum(second["start_time"] < first["end_time"] for first, second in pairwise(records))
    assert overlaps < len(records) / 10
    past = [record for record in records if record["start_time"] < "2026-07-15T19:00:00Z"]
    assert Counter(record["status"] for record in past).most_common(1)[0][0] == "completed"


def test_titles_agree_with_the_records_that_they_link_to(start_sandbox: Any) -> None:
    office = start_sandbox(records=None)
    showings = [one for one in office.store.all("appointments") if one["title"].startswith("Showing")]
    for showing in showings[:50]:
        assert office.store.get("listings", showing["listing_id"])["address"] in showing["title"]
        client = office.store.get("clients", showing["client_id"])
        assert showing["attendees"][0]["email"] == client["email"]
