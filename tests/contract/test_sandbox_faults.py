"""Every misbehaviour of the contract's section 3 can be had on request, one by one and together."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from sync.sandbox import Sandbox
from sync.sandbox.faults import FAULTS, BadFault, FaultBoard

pytestmark = pytest.mark.contract


def count(sandbox: Sandbox, resource: str) -> int:
    return len(sandbox.store.all(resource))


def any_id(sandbox: Sandbox, resource: str) -> str:
    return str(next(one["id"] for one in sandbox.store.all(resource) if not one.get("is_archived")))


def ids(agent: httpx.Client, path: str) -> list[str]:
    data = agent.get(path).json()["data"]
    return [row["id"] for row in next(iter(data.values()))]


@pytest.mark.parametrize("text", ["nothing", "delay=fast!", "B2=third", "error-503=POST:half"])
def test_a_fault_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(BadFault):
        FaultBoard([text])


def test_every_behaviour_of_the_contract_has_its_fault() -> None:
    assert {f"B{number}" for number in range(1, 23)} <= FAULTS.keys()


def test_a_lost_answer_leaves_the_record_behind(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("drop-after-commit=POST:/leads:1")
    before = count(sandbox, "leads")
    with pytest.raises(httpx.RemoteProtocolError):
        agent.post("/leads", json={"name": "Ezra"})
    assert count(sandbox, "leads") == before + 1
    assert agent.post("/leads", json={"name": "Ezra"}).status_code == 201


def test_a_lost_request_leaves_nothing_behind(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("drop-before-commit=POST:1")
    before = count(sandbox, "leads")
    with pytest.raises(httpx.RemoteProtocolError):
        agent.post("/leads", json={"name": "Ezra"})
    assert count(sandbox, "leads") == before


def test_a_dropped_connection_makes_no_noise(
    agent: httpx.Client, sandbox: Sandbox, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    for fault in ("drop-before-commit=1", "reset-mid-body=1"):
        sandbox.faults.set(fault)
        with pytest.raises(httpx.TransportError):
            agent.get("/leads")
    assert agent.get("/leads").status_code == 200
    assert [
        record for record in caplog.records if record.name.startswith(("uvicorn", "asyncio", "sync"))
    ] == []
    assert capfd.readouterr().err == ""


def test_a_body_can_break_off_or_be_cut(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("reset-mid-body=1")
    with pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
        agent.get("/leads")
    sandbox.faults.set("truncated-json=1")
    cut = agent.get("/leads")
    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        cut.json()
    sandbox.faults.set("trickle=0.01s:1")
    assert agent.get("/leads").json()["success"]


@pytest.mark.parametrize(
    ("fault", "status", "kind"),
    [
        ("html-200", 200, "text/html"),
        ("text-429", 429, "text/plain"),
        ("error-500", 500, "application/json"),
        ("error-502", 502, "text/html"),
        ("error-503", 503, "text/html"),
        ("error-504", 504, "text/html"),
    ],
)
def test_answers_of_others_come_as_often_as_asked(
    agent: httpx.Client, sandbox: Sandbox, fault: str, status: int, kind: str
) -> None:
    sandbox.faults.set(f"{fault}=2")
    replies = [agent.get("/leads") for _ in range(3)]
    assert [one.status_code for one in replies] == [status, status, 200]
    assert replies[0].headers["content-type"].startswith(kind)


def test_b1_pages_overlap(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B1")
    pages = ids(agent, "/leads?limit=10") + ids(agent, "/leads?limit=10&page=2")
    assert len(set(pages)) == 19


def test_b1_a_colleague_adds_or_removes_a_record_in_mid_walk(agent: httpx.Client, sandbox: Sandbox) -> None:
    before = count(sandbox, "leads")
    first = ids(agent, "/leads?limit=10")
    sandbox.faults.set("B1=insert:1")
    assert ids(agent, "/leads?limit=10&page=2")[0] == first[-1]
    assert count(sandbox, "leads") == before + 1


def test_b2_a_list_is_empty_while_its_records_exist(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B2")
    assert agent.get("/leads").json()["data"]["meta"]["total"] == 0
    assert agent.get(f"/leads/{any_id(sandbox, 'leads')}").status_code == 200
    sandbox.faults.clear()
    sandbox.faults.set("B2=half")
    assert 0 < agent.get("/leads").json()["data"]["meta"]["total"] < count(sandbox, "leads")


def test_b3_gone_records_answer_403(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B3")
    path = f"/leads/{any_id(sandbox, 'leads')}"
    agent.delete(path)
    assert agent.get(path).status_code == 403


def test_b4_no_version_outside_a_read_by_id(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B4")
    path = f"/leads/{any_id(sandbox, 'leads')}"
    assert "version" not in agent.get("/leads").json()["data"]["leads"][0]
    assert "version" not in agent.put(path, json={"status": "lost"}).json()["data"]
    assert "version" in agent.get(path).json()["data"]


def test_b5_a_change_of_notes_leaves_the_version(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B5")
    path = f"/leads/{any_id(sandbox, 'leads')}"
    before = agent.get(path).json()["data"]["version"]
    after = agent.put(path, json={"notes": "quietly"}).json()["data"]
    assert (after["version"], after["notes"]) == (before, "quietly")


def test_b6_a_clients_phone_is_not_guarded(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B6")
    path = f"/clients/{any_id(sandbox, 'clients')}"
    assert agent.put(path, json={"phone": "1", "version": 99}).status_code == 200
    assert agent.put(path, json={"status": "closed", "version": 99}).status_code == 409


def test_b7_a_second_client_with_the_same_email(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B7")
    body = {"first_name": "A", "last_name": "B", "client_type": "buyer", "email": "new@example.com"}
    assert agent.post("/clients", json=body).status_code == 201
    again = agent.post("/clients", json=body)
    assert (again.status_code, again.json()["error"]["code"]) == (409, "DUPLICATE_EMAIL")


def test_b8_a_versioned_put_of_an_escrow_breaks(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B8")
    escrow = agent.get("/escrows").json()["data"]["escrows"][0]["id"]
    assert agent.put(f"/escrows/{escrow}", json={"version": 1, "notes": "x"}).status_code == 500
    assert agent.put(f"/escrows/{escrow}", json={"notes": "x"}).status_code == 200


def test_b9_a_lost_conversion_sent_again_makes_a_second_client(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B9=1")
    before, lead = count(sandbox, "clients"), any_id(sandbox, "leads")
    with pytest.raises(httpx.RemoteProtocolError):
        agent.post(f"/leads/{lead}/convert", json={})
    agent.post(f"/leads/{lead}/convert", json={})
    assert count(sandbox, "clients") == before + 2


def test_b10_write_replies_are_partial(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B10")
    made = agent.post("/escrows", json={"property_address": "1 Elm"}).json()["data"]
    edited = agent.put(f"/clients/{any_id(sandbox, 'clients')}", json={"status": "closed"}).json()["data"]
    assert made.keys() == {"id", "displayId"}
    assert "first_name" not in edited
    assert edited["status"] == "closed"


@pytest.mark.parametrize(("fault", "status"), [("B11", 200), ("B12", 500), ("B12=refuse", 400)])
def test_b11_b12_an_undocumented_field_has_no_effect_or_sinks_the_write(
    agent: httpx.Client, sandbox: Sandbox, fault: str, status: int
) -> None:
    lead = sandbox.store.all("leads")[0]
    sandbox.faults.set(fault)
    reply = agent.put(f"/leads/{lead['id']}", json={"notes": "VIP", "status": "lost"})
    assert reply.status_code == status
    assert sandbox.store.all("leads")[0]["notes"] == lead["notes"]


def test_b13_texts_are_escaped_again_on_every_save(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B13")
    path = f"/contacts/{any_id(sandbox, 'contacts')}"
    once = agent.put(path, json={"company": "O'Brien & Co", "tags": ["a&b"]}).json()["data"]
    assert (once["company"], once["tags"]) == ("O&#x27;Brien &amp; Co", ["a&b"])
    twice = agent.put(path, json={"company": once["company"]}).json()["data"]
    assert twice["company"] == "O&amp;#x27;Brien &amp;amp; Co"


def test_b14_the_same_values_look_different(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B14")
    row = agent.post("/listings", json={"address": "1 Elm", "list_price": 350000}).json()["data"]
    read = agent.put(f"/listings/{row['id']}", json={"listing_date": "2026-07-01"}).json()["data"]
    assert read["list_price"] == "350000.00"
    assert read["status"] == "Active"
    assert read["listing_date"] == "2026-07-01T07:00:00.000Z"
    assert "." not in read["created_at"]


def test_b15_an_acknowledged_write_is_lost_again(agent: httpx.Client, sandbox: Sandbox, clock: Any) -> None:
    sandbox.faults.set("B15=PUT:5s:1")
    path = f"/leads/{any_id(sandbox, 'leads')}"
    before = agent.get(path).json()["data"]
    agent.put(path, json={"notes": "written"})
    assert agent.get(path).json()["data"]["notes"] == "written"
    clock.advance(seconds=5)
    assert agent.get(path).json()["data"] == before


def test_b16_limiter_proxy_and_portal_take_turns(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B16=3")
    assert [agent.get("/leads").status_code for _ in range(4)] == [429, 502, 200, 200]


def test_b17_a_write_fails_however_often_it_is_sent(agent: httpx.Client, sandbox: Sandbox) -> None:
    bad, good = (record["id"] for record in sandbox.store.all("leads")[:2])
    sandbox.faults.set(f"B17=/leads/{bad}")
    assert [agent.put(f"/leads/{bad}", json={"status": "lost"}).status_code for _ in range(3)] == [500] * 3
    assert agent.put(f"/leads/{good}", json={"status": "lost"}).status_code == 200


def test_b18_colleagues_spend_the_same_budget(agent: httpx.Client, sandbox: Sandbox) -> None:
    before = int(agent.get("/leads").headers["RateLimit-Remaining"])
    sandbox.faults.set("B18")
    assert int(agent.get("/leads").headers["RateLimit-Remaining"]) == before - 11


def test_b19_a_refresh_token_used_twice_ends_the_session(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B19")
    session = next(iter(sandbox.world.accounts.sessions.values()))
    body = {"refreshToken": session.refresh_token}
    statuses = [agent.post("/auth/refresh", json=body).status_code for _ in range(2)]
    assert statuses == [200, 401]
    assert agent.get("/auth/verify").status_code == 401


def test_b20_delete_is_unwilling(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B20")
    contact = f"/contacts/{any_id(sandbox, 'contacts')}"
    assert agent.delete(contact).json()["error"]["code"] == "NOT_ARCHIVED"
    agent.patch(f"{contact}/archive")
    assert agent.delete(contact).status_code == 200
    sandbox.faults.set("B20=forbidden")
    assert agent.delete(contact).status_code == 403


def test_b20_a_client_takes_its_contact_along(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B20=cascade")
    client = next(record for record in sandbox.store.all("clients") if record["contact_id"])
    agent.delete(f"/clients/{client['id']}")
    assert agent.get(f"/contacts/{client['contact_id']}").status_code == 404


def test_b21_the_server_changes_other_fields_too(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B21")
    path = f"/leads/{any_id(sandbox, 'leads')}"
    assert agent.put(path, json={"status": "contacted"}).json()["data"]["last_contact_date"] == (
        "2026-07-15T19:00:00.000Z"
    )


def test_b22_fields_have_their_older_names(agent: httpx.Client, sandbox: Sandbox) -> None:
    sandbox.faults.set("B22")
    lead = agent.get("/leads").json()["data"]["leads"][0]
    assert {"first_name", "last_name", "lead_status", "lead_temperature"} <= lead.keys()
    assert not {"name", "status", "interest_level"} & lead.keys()


def test_faults_combine(agent: httpx.Client, sandbox: Sandbox) -> None:
    for fault in ("B13", "B14", "B4", "B9=POST:/leads:1"):
        sandbox.faults.set(fault)
    with pytest.raises(httpx.RemoteProtocolError):
        agent.post("/leads", json={"name": "A & B", "budget": 5})
    row = agent.get("/leads?limit=1").json()["data"]["leads"][0]
    assert (row["name"], row["budget"], "version" in row) == ("A &amp; B", "5.00", False)
