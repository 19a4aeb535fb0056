"""The operations of the API, against a server that keeps its contract; and lists that look otherwise."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from sync.decide.budget import Purpose
from sync.entities import REGISTRY
from sync.errors import BadReply, InputError, NotThere, VersionConflict
from sync.remote.gateway import Gateway, page_of
from sync.remote.replies import Reply
from sync.remote.session import Session, sign_in
from sync.remote.tokens import Tokens
from sync.sandbox import Sandbox, SandboxOptions, running_sandbox
from tests.sync.remotes import answer, canned, clock_at_start, http_that_gets, http_to

ME = Purpose.PERSON
NEW: dict[str, dict[str, Any]] = {
    "appointments": {
        "title": "Show",
        "start_time": "2026-07-16T17:00:00Z",
        "end_time": "2026-07-16T18:00:00Z",
    },
    "clients": {"first_name": "Dana", "last_name": "Ruiz", "client_type": "buyer"},
    "leads": {"name": "Dana Ruiz"},
    "contacts": {"first_name": "Dana", "contact_type": "lender"},
}
CHANGE = {"appointments": {"location": "Elm St"}, "clients": {"phone": "1"}, "leads": {"status": "lost"}}
CHANGES: dict[str, dict[str, Any]] = {**CHANGE, "contacts": {"city": "Reno"}}


@dataclass
class Kept:
    tokens: Tokens

    def read(self) -> Tokens:
        return self.tokens

    def save(self, tokens: Tokens) -> None:
        self.tokens = tokens


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with running_sandbox(SandboxOptions(records=0, clock=clock_at_start().now)) as sandbox:
        yield sandbox


@pytest.fixture
def gateway(sandbox: Sandbox) -> Iterator[Gateway]:
    clock = clock_at_start()
    with http_to(sandbox.url, clock) as door:
        kept = Kept(sign_in(door, sandbox.email, sandbox.password).tokens)
        yield Gateway(door.signed_by(Session(door, kept, clock)))


@pytest.mark.parametrize("name", NEW)
def test_a_record_lives_from_its_create_to_its_delete(gateway: Gateway, name: str) -> None:
    entity = REGISTRY[name]
    made = gateway.create(entity, NEW[name]).data
    changed = gateway.update(entity, made["id"], CHANGES[name]).data
    assert {**changed, **CHANGES[name]} == changed
    assert gateway.read(entity, made["id"], ME).data["id"] == made["id"]
    gateway.delete(entity, made["id"])
    with pytest.raises(NotThere):
        gateway.read(entity, made["id"], ME)


@pytest.mark.parametrize("name", NEW)
def test_a_list_is_read_page_by_page(gateway: Gateway, name: str) -> None:
    entity = REGISTRY[name]
    ids = {gateway.create(entity, NEW[name]).data["id"] for _ in range(3)}
    pages = [gateway.page(entity, number, limit=2, purpose=ME) for number in (1, 2)]
    assert [(len(page.rows), page.total, page.has_more) for page in pages] == [(2, 3, True), (1, 3, False)]
    assert {row["id"] for page in pages for row in page.rows} == ids


def test_a_list_can_be_narrowed(gateway: Gateway) -> None:
    gateway.create(REGISTRY["clients"], NEW["clients"])
    closed = gateway.page(REGISTRY["clients"], 1, filters={"status": "closed"}, purpose=ME)
    assert (closed.rows, closed.total, closed.has_more) == ([], 0, False)


def test_a_contact_goes_to_the_archive_and_comes_back(gateway: Gateway) -> None:
    contacts = REGISTRY["contacts"]
    made = gateway.create(contacts, NEW["contacts"]).data
    assert gateway.archive(contacts, made["id"]).data["is_archived"] is True
    assert gateway.page(contacts, 1, filters={"archived": "true"}, purpose=ME).total == 1
    assert gateway.restore(contacts, made["id"]).data["is_archived"] is False


def test_a_lead_becomes_a_client(gateway: Gateway) -> None:
    lead = gateway.create(REGISTRY["leads"], NEW["leads"]).data
    converted = gateway.convert(lead["id"], "seller").data
    assert converted["client"]["client_type"] == "seller"
    assert converted["lead"]["client_id"] == converted["client"]["id"]


def test_contacts_are_found_by_name(gateway: Gateway) -> None:
    gateway.create(REGISTRY["contacts"], NEW["contacts"])
    assert [row["first_name"] for row in gateway.search_contacts(ME, name="dan")] == ["Dana"]
    assert gateway.search_contacts(ME, name="Xaver") == []


def test_a_change_of_an_old_version_is_a_conflict(gateway: Gateway) -> None:
    client = gateway.create(REGISTRY["clients"], NEW["clients"]).data
    gateway.update(REGISTRY["clients"], client["id"], {"phone": "1", "version": client["version"]})
    with pytest.raises(VersionConflict):
        gateway.update(REGISTRY["clients"], client["id"], {"phone": "2", "version": client["version"]})


@pytest.mark.parametrize(
    ("server_id", "path"),
    [
        ("ESC-2026-0042", b"ESC-2026-0042"),
        ("a/b", b"a%2Fb"),
        ("ESC 1?x=1#y", b"ESC%201%3Fx%3D1%23y"),
        ("%2e", b"%252e"),
        ("../leads", b"..%2Fleads"),
        ("é🏡", b"%C3%A9%F0%9F%8F%A1"),
    ],
)
def test_an_id_is_opaque_and_never_another_path(server_id: str, path: bytes) -> None:
    with canned(answer(b'{"success": true, "data": {}}')) as server, http_to(server.url) as http:
        Gateway(http).read(REGISTRY["clients"], server_id, ME)
    assert server.heard[0].startswith(b"GET /v1/clients/" + path + b" HTTP/1.1")


@pytest.mark.parametrize("server_id", ["", ".", ".."])
def test_an_id_that_is_none_is_never_sent(gateway: Gateway, server_id: str) -> None:
    with pytest.raises(InputError):
        gateway.delete(REGISTRY["clients"], server_id)


class TestPagesOfOtherServers:
    @pytest.mark.parametrize(
        ("meta", "total", "more"),
        [
            ({"meta": {"total": 5, "hasMore": True}}, 5, True),
            ({"meta": {"total": "5", "hasMore": False}}, 5, False),
            ({"pagination": {"total": 5, "totalPages": 3}}, 5, True),
            ({"pagination": {"totalCount": 5, "total_pages": 1}}, 5, False),
            ({"pagination": {"total": 5, "limit": 2}}, 5, True),
            ({"pagination": {"total": 100}}, 100, False),
            ({"meta": {"has_more": True}}, None, True),
            ({"meta": None, "pagination": {"total": -1, "hasNext": True}}, None, True),
        ],
    )
    def test_older_names_are_understood(self, meta: dict[str, Any], total: int | None, more: bool) -> None:
        page = page_of("clients", Reply(200, {"clients": [{}], **meta}, {}), 1, 100)
        assert (page.total, page.has_more) == (total, more)

    def test_an_empty_page_is_the_last(self) -> None:
        reply = Reply(200, {"clients": [], "meta": {"total": 9, "hasMore": True}}, {})
        assert not page_of("clients", reply, 4, 100).has_more

    @pytest.mark.parametrize(
        "data",
        [
            None,
            [],
            {},
            {"clients": []},
            {"clients": [], "meta": {}},
            {"clients": [], "meta": []},
            {"clients": {}, "meta": {"total": 0}},
            {"clients": None, "meta": {"total": 0}},
            {"items": [], "meta": {"total": 0, "hasMore": False}},
            {"clients": [], "meta": {"total": True, "hasMore": "no"}},
        ],
    )
    def test_what_is_no_list_is_never_an_empty_one(self, data: Any) -> None:
        with pytest.raises(BadReply):
            page_of("clients", Reply(200, data, {}), 1, 100)

    def test_a_search_that_is_no_list_cannot_be_read(self) -> None:
        response = httpx.Response(200, json={"success": True, "data": {"contacts": []}})
        with http_that_gets(response) as http, pytest.raises(BadReply):
            Gateway(http).search_contacts(ME)
