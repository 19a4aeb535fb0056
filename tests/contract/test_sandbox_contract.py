"""What the sandbox promises about records: lists, reads, writes, versions, archives."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from sync.sandbox import Sandbox

pytestmark = pytest.mark.contract

NEW = {
    "appointments": {
        "title": "Showing",
        "start_time": "2026-07-20T10:00:00-07:00",
        "end_time": "2026-07-20T17:30:00Z",
    },
    "clients": {"first_name": "Ines", "last_name": "Pham", "client_type": "buyer"},
    "contacts": {"first_name": "Omar", "contact_type": "lender"},
    "escrows": {"property_address": "12 Kern St"},
    "leads": {"name": "Ezra Lam"},
    "listings": {"address": "9 Oak Ave", "list_price": 350000},
}
VERSIONED = sorted(set(NEW) - {"contacts"})


def error(reply: httpx.Response) -> tuple[int, str]:
    return reply.status_code, reply.json()["error"]["code"]


def new(agent: httpx.Client, resource: str) -> dict[str, Any]:
    reply = agent.post(f"/{resource}", json=NEW[resource])
    assert reply.status_code == 201
    row: dict[str, Any] = reply.json()["data"]
    return row


@pytest.mark.parametrize("resource", sorted(NEW))
def test_a_walk_over_all_pages_meets_every_record_once(
    agent: httpx.Client, sandbox: Sandbox, resource: str
) -> None:
    met, page, more = [], 0, True
    while more:
        page += 1
        data = agent.get(f"/{resource}", params={"page": page, "limit": 7}).json()["data"]
        met += [row["id"] for row in data[resource]]
        more = data["meta"]["hasMore"]
    shown = [one["id"] for one in sandbox.store.all(resource) if not one.get("is_archived")]
    assert sorted(met) == sorted(shown)
    assert data["meta"] == {
        "page": page,
        "limit": 7,
        "total": len(shown),
        "totalPages": page,
        "hasMore": False,
    }


@pytest.mark.parametrize(("resource", "size"), [("contacts", 25), ("escrows", 20)])
def test_page_size_is_25_but_20_for_escrows(agent: httpx.Client, resource: str, size: int) -> None:
    assert agent.get(f"/{resource}").json()["data"]["meta"]["limit"] == size


@pytest.mark.parametrize(
    "query",
    ["limit=101", "limit=0", "page=0", "page=x", "status=asleep", "start_date=tomorrow", "page=1_0"],
)
def test_a_query_outside_the_documentation_is_refused(agent: httpx.Client, query: str) -> None:
    assert error(agent.get(f"/appointments?{query}")) == (400, "VALIDATION_ERROR")


def test_start_date_means_from_that_day_on(agent: httpx.Client) -> None:
    rows = agent.get("/appointments?start_date=2026-07-16&limit=100").json()["data"]["appointments"]
    assert rows
    assert all(row["start_time"] >= "2026-07-16" for row in rows)


def test_escrow_status_filter_ignores_case(agent: httpx.Client) -> None:
    found = [
        agent.get("/escrows", params={"status": text}).json()["data"]["meta"] for text in ("active", "Active")
    ]
    assert found[0] == found[1]


def test_escrows_sort_by_price(agent: httpx.Client) -> None:
    rows = agent.get("/escrows?sort=purchase_price&order=asc").json()["data"]["escrows"]
    prices = [row["purchase_price"] for row in rows]
    assert len(prices) > 2
    assert prices == sorted(prices)


@pytest.mark.parametrize("resource", ["clients", "escrows", "listings"])
def test_some_lists_leave_version_out_which_a_read_by_id_has(agent: httpx.Client, resource: str) -> None:
    row = agent.get(f"/{resource}").json()["data"][resource][0]
    assert "version" not in row
    assert "updated_at" not in row
    assert agent.get(f"/{resource}/{row['id']}").json()["data"]["version"] >= 1


@pytest.mark.parametrize("resource", ["leads", "appointments"])
def test_other_lists_carry_the_version(agent: httpx.Client, resource: str) -> None:
    assert all(row["version"] >= 1 for row in agent.get(f"/{resource}").json()["data"][resource])


@pytest.mark.parametrize("resource", VERSIONED)
def test_every_put_raises_the_version_by_one(agent: httpx.Client, resource: str) -> None:
    row = new(agent, resource)
    path = f"/{resource}/{row['id']}"
    first = agent.put(path, json={"version": 1, "notes": "same"}).json()["data"]["version"]
    assert [row["version"], first, agent.put(path, json={"notes": "same"}).json()["data"]["version"]] == [
        1,
        2,
        3,
    ]


@pytest.mark.parametrize("resource", VERSIONED)
def test_a_stale_version_is_refused_and_both_versions_are_named(agent: httpx.Client, resource: str) -> None:
    path = f"/{resource}/{new(agent, resource)['id']}"
    agent.put(path, json={"version": 1, "notes": "theirs"})
    reply = agent.put(path, json={"version": 1, "notes": "mine"})
    assert error(reply) == (409, "VERSION_CONFLICT")
    assert (reply.json()["error"]["currentVersion"], reply.json()["error"]["attemptedVersion"]) == (2, 1)


def test_contacts_have_no_version_and_the_last_writer_wins(agent: httpx.Client) -> None:
    row = new(agent, "contacts")
    reply = agent.put(f"/contacts/{row['id']}", json={"version": 77, "company": "Cold Creek"})
    assert "version" not in reply.json()["data"]
    assert reply.json()["data"]["company"] == "Cold Creek"


@pytest.mark.parametrize("resource", sorted(NEW))
def test_a_put_changes_only_what_it_carries(agent: httpx.Client, resource: str) -> None:
    row = new(agent, resource)
    edited = agent.put(f"/{resource}/{row['id']}", json={"notes": "call first"}).json()["data"]
    changed = {name for name in edited if edited[name] != row.get(name)}
    assert changed - {"version", "updated_at"} <= {"notes"}


def test_moments_come_back_in_utc(agent: httpx.Client) -> None:
    row = new(agent, "appointments")
    assert (row["start_time"], row["end_time"]) == ("2026-07-20T17:00:00Z", "2026-07-20T17:30:00Z")


def test_null_clears_a_field_unless_it_is_required(agent: httpx.Client) -> None:
    path = f"/appointments/{new(agent, 'appointments')['id']}"
    agent.put(path, json={"notes": "x", "attendees": [{"name": "Ann"}]})
    cleared = agent.put(path, json={"notes": None, "attendees": None}).json()["data"]
    assert (cleared["notes"], cleared["attendees"]) == (None, [])
    assert error(agent.put(path, json={"title": None})) == (400, "VALIDATION_ERROR")


@pytest.mark.parametrize(
    ("mode", "status", "kept"), [("store", 200, "VIP"), ("drop", 200, None), ("reject", 400, None)]
)
def test_undocumented_fields_are_stored_dropped_or_rejected(
    start_sandbox: Any, sign_in: Any, mode: str, status: int, kept: str | None
) -> None:
    agent = sign_in(start_sandbox(undocumented=mode))
    path = f"/clients/{new(agent, 'clients')['id']}"
    assert agent.put(path, json={"notes": "VIP", "status": "closed"}).status_code == status
    assert agent.get(path).json()["data"]["notes"] == kept


def test_fields_that_nobody_knows_are_ignored(agent: httpx.Client) -> None:
    row = new(agent, "leads")
    reply = agent.put(f"/leads/{row['id']}", json={"shoe_size": 44, "id": "mine", "status": "contacted"})
    assert reply.json()["data"]["id"] == row["id"]
    assert "shoe_size" not in reply.json()["data"]


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/leads", b"{}"),
        ("/leads", b"{"),
        ("/leads", b'{"name": NaN}'),
        ("/leads", b'{"name": "\\ud800"}'),
        ("/leads", b"[]"),
        ("/leads", b'{"name": "A", "budget": "lots"}'),
        ("/contacts", b'{"first_name": "A", "contact_type": "astronaut"}'),
        ("/contacts", b'{"first_name": "A", "contact_type": "agent", "email": "nobody"}'),
        ("/appointments", b'{"title": "A", "start_time": "2026-07-01", "end_time": "soon"}'),
        ("/listings", b'{"address": "A", "list_price": 0}'),
    ],
)
def test_a_body_that_does_not_fit_is_refused(agent: httpx.Client, path: str, body: bytes) -> None:
    reply = agent.post(path, content=body)
    assert error(reply) == (400, "VALIDATION_ERROR")
    assert reply.json()["error"]["details"][0].keys() == {"field", "message", "rule"}


@pytest.mark.parametrize("resource", ["appointments", "clients", "leads", "listings"])
def test_a_deleted_record_is_gone_for_good(agent: httpx.Client, resource: str) -> None:
    path = f"/{resource}/{new(agent, resource)['id']}"
    assert agent.delete(path).json()["data"] == {}
    assert error(agent.get(path)) == (404, "NOT_FOUND")
    assert error(agent.delete(path)) == (404, "NOT_FOUND")


def test_deleting_a_contact_echoes_it_and_hides_it_everywhere(agent: httpx.Client) -> None:
    row = new(agent, "contacts")
    assert agent.delete(f"/contacts/{row['id']}").json()["data"]["id"] == row["id"]
    for found in (
        agent.get("/contacts/search?role=lender&limit=100").json()["data"],
        agent.get("/contacts?type=lender&limit=100").json()["data"]["contacts"],
        agent.get("/contacts?archived=true&limit=100").json()["data"]["contacts"],
    ):
        assert row["id"] not in {one["id"] for one in found}


def test_archived_contacts_are_listed_instead_of_active_ones(agent: httpx.Client) -> None:
    row = new(agent, "contacts")
    archived = agent.patch(f"/contacts/{row['id']}/archive").json()["data"]
    assert archived["is_archived"]
    assert archived["archived_at"]
    listed = agent.get("/contacts?archived=true&limit=100").json()["data"]["contacts"]
    assert row["id"] in {one["id"] for one in listed}
    assert all(one["is_archived"] for one in listed)
    assert not agent.patch(f"/contacts/{row['id']}/restore").json()["data"]["is_archived"]


def test_contact_search_is_a_bare_list_with_a_count(agent: httpx.Client) -> None:
    new(agent, "contacts")
    reply = agent.get("/contacts/search", params={"name": "OMA", "role": "lender"}).json()
    assert reply["count"] == len(reply["data"]) > 0
    assert all("oma" in one["full_name"].lower() for one in reply["data"])


def test_an_escrow_is_deleted_only_from_the_archive(agent: httpx.Client) -> None:
    row = new(agent, "escrows")
    path = f"/escrows/{row['id']}"
    assert error(agent.delete(path)) == (400, "NOT_ARCHIVED")
    assert agent.patch(f"{path}/archive").json()["data"] == {"displayId": row["display_id"]}
    assert error(agent.get(path)) == (404, "NOT_FOUND")
    assert error(agent.patch(f"{path}/archive")) == (404, "NOT_FOUND")
    assert agent.delete(path).status_code == 200


def test_the_timeline_names_the_dates_of_an_escrow(agent: httpx.Client) -> None:
    escrow = agent.get("/escrows").json()["data"]["escrows"][0]
    items = agent.get(f"/escrows/{escrow['id']}/timeline").json()["data"]
    assert [items[0]["label"], items[-1]["label"]] == ["Acceptance", "Close of Escrow"]
    assert items[-1]["date"] == escrow["closing_date"]


def test_a_conversion_makes_a_client_and_says_so_in_other_names(agent: httpx.Client) -> None:
    lead = agent.post("/leads", json={"name": "Ezra Lam", "budget": 380000}).json()["data"]
    data = agent.post(f"/leads/{lead['id']}/convert", json={"clientType": "both"}).json()["data"]
    assert (data["client"]["price_range_min"], data["client"]["price_range_max"]) == (342000, 418000)
    assert data["lead"] == {
        "id": lead["id"],
        "lead_status": "converted",
        "client_id": data["client"]["id"],
    }
    after = agent.get(f"/leads/{lead['id']}").json()["data"]
    assert (after["status"], after["converted_to_client_id"], after["version"]) == (
        "converted",
        data["client"]["id"],
        lead["version"],
    )
    assert agent.get(f"/contacts/{data['primaryContactId']}").json()["data"]["full_name"] == "Ezra Lam"


def test_an_unknown_route_answers_in_the_envelope(agent: httpx.Client) -> None:
    assert error(agent.get("/billing/plans")) == (404, "NOT_FOUND")


def test_every_answer_tells_the_budget_and_errors_can_be_traced(agent: httpx.Client) -> None:
    reply = agent.get("/leads/none")
    assert reply.headers["RateLimit-Limit"] == "500"
    assert int(reply.headers["RateLimit-Remaining"]) < 500
    assert 0 < int(reply.headers["RateLimit-Reset"]) <= 900
    assert reply.json()["error"]["errorId"].startswith("ERR_")
    assert reply.json()["error"]["correlationId"]
