"""A create in doubt that no look settles: the person is asked, sees what it may be, and gets out of it."""

from __future__ import annotations

import pytest

from sync import Engine, Resolution, Side
from sync.clock import ManualClock
from sync.errors import InputError, StillReferenced, UnknownRecord
from sync.sandbox import Sandbox
from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply
from sync.sandbox.faults import Fault, Trigger
from tests.sync.office import colleague_adds, fields_of, lost_client, on_server, only, showing, sync

HOUR = 3600


class WrongTotal(Fault):
    """Every list of clients claims one more than it shows: no walk of it can close."""

    name = "wrong-total"

    def replying(self, call: Call, reply: Reply) -> Reply:
        if reply.ok and call.is_on("list", "clients"):
            reply.data["meta"]["total"] += 1
        return reply


def lists_never_close(server: Sandbox) -> None:
    server.faults._faults.append(WrongTotal(Trigger()))


def in_doubt_for_a_day(server: Sandbox, laptop: Engine, clock: ManualClock) -> None:
    lists_never_close(server)
    clock.advance(HOUR)
    sync(laptop)
    clock.advance(24 * HOUR)
    sync(laptop)


def test_what_no_list_can_settle_in_a_day_is_put_to_the_person(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    client = lost_client(server, laptop)
    lists_never_close(server)
    clock.advance(23 * HOUR)
    sync(laptop)
    assert laptop.reader.get("clients", client).state == "confirming"

    clock.advance(2 * HOUR)
    report = sync(laptop)

    conflict = laptop.reader.get("clients", client).conflict
    assert conflict is not None
    assert (conflict["kind"], conflict["candidates"], report.conflicts) == ("duplicate", [], 1)
    assert on_server(server, "clients") == []


def test_a_list_that_always_fails_leads_to_the_same_question(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    client = lost_client(server, laptop)
    server.faults.set("error-500=GET:/clients")
    for _ in range(3):
        clock.advance(13 * HOUR)
        sync(laptop)

    assert laptop.reader.get("clients", client).state == "conflict"


def test_one_bad_moment_after_a_weekend_is_not_enough_to_ask(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    client = lost_client(server, laptop)
    clock.advance(60 * HOUR)
    server.faults.set("error-500=GET:/clients:1")
    sync(laptop)
    assert laptop.reader.get("clients", client).state == "confirming"

    for _ in range(2):
        sync(laptop)
        clock.advance(61)

    assert laptop.reader.get("clients", client).state == "synced"


def test_to_keep_mine_after_a_day_sends_it_again(server: Sandbox, laptop: Engine, clock: ManualClock) -> None:
    client = lost_client(server, laptop)
    in_doubt_for_a_day(server, laptop, clock)

    laptop.resolve("clients", client, Resolution(keep=Side.MINE))
    sync(laptop)

    assert laptop.reader.get("clients", client).server_id == only(server, "clients")["id"]
    assert laptop.reader.outbox() == []


def test_to_keep_theirs_without_one_to_show_sends_nothing_and_forgets_nothing(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    client = lost_client(server, laptop)
    laptop.edit("clients", client, {"phone": "661 555 0142"})
    in_doubt_for_a_day(server, laptop, clock)

    laptop.resolve("clients", client, Resolution(keep=Side.THEIRS))
    server.faults.clear()
    sync(laptop)

    assert (on_server(server, "clients"), laptop.reader.outbox()) == ([], [])
    with pytest.raises(UnknownRecord):
        laptop.reader.get("clients", client)
    kept = next(row for row in laptop.reader.history(client) if row["what"] == "let go")
    assert (kept["title"], kept["detail"]["fields"]["phone"]) == ("Jordan Lee", "661 555 0142")


def test_what_waits_for_it_is_named_before_it_is_let_go(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    client = lost_client(server, laptop)
    visit = laptop.create("appointments", showing(client_id=client)).id
    in_doubt_for_a_day(server, laptop, clock)

    with pytest.raises(StillReferenced) as refused:
        laptop.resolve("clients", client, Resolution(keep=Side.THEIRS))
    assert refused.value.details == [{"resource": "appointments", "id": visit, "field": "client_id"}]
    assert laptop.reader.get("clients", client).conflict is not None

    laptop.edit("appointments", visit, {"client_id": None})
    laptop.resolve("clients", client, Resolution(keep=Side.THEIRS))
    sync(laptop)

    assert only(server, "appointments")["client_id"] is None


@pytest.fixture
def doubted(server: Sandbox, laptop: Engine, clock: ManualClock) -> str:
    """A client that never arrived, and two in the web that look like it."""
    client = lost_client(server, laptop, email="jordan@example.com")
    for first in ("Jo", "Jordy"):
        clock.advance(1)
        colleague_adds(server, laptop, first=first, email="jordan@example.com")
    clock.advance(121)
    sync(laptop)
    return client


def test_the_question_shows_what_it_may_be(server: Sandbox, laptop: Engine, doubted: str) -> None:
    conflict = laptop.reader.get("clients", doubted).conflict
    assert conflict is not None

    shown = {item["server_id"]: item for item in conflict["candidates"]}

    there = {row["id"]: row for row in on_server(server, "clients")}
    assert shown.keys() == there.keys()
    for key, item in shown.items():
        assert item["fields"]["first_name"] == there[key]["first_name"]
        assert item["fields"]["created_at"].startswith(there[key]["created_at"][:16])
        assert item["id"] == laptop.reader.get("clients", key).id


def test_the_person_says_which_of_them_it_is(server: Sandbox, laptop: Engine, doubted: str) -> None:
    jordy = next(row["id"] for row in on_server(server, "clients") if row["first_name"] == "Jordy")

    laptop.resolve("clients", doubted, Resolution(keep=Side.THEIRS, candidate=jordy))
    sync(laptop)

    assert laptop.reader.get("clients", doubted).server_id == jordy
    assert fields_of(laptop, "clients", doubted)["first_name"] == "Jordy"
    assert len(on_server(server, "clients")) == 2
    told = [row["detail"]["fields"] for row in laptop.reader.history(doubted) if row["what"] == "received"]
    assert {"first_name": {"before": "Jordan", "after": "Jordy"}} in told


def test_one_that_was_never_shown_cannot_be_chosen(server: Sandbox, laptop: Engine, doubted: str) -> None:
    other = colleague_adds(server, laptop, first="Ana", last="Ruiz")
    before = laptop.reader.get("clients", doubted)

    with pytest.raises(InputError) as refused:
        laptop.resolve("clients", doubted, Resolution(keep=Side.THEIRS, candidate=other))

    assert refused.value.code == "NOT_A_CANDIDATE"
    assert laptop.reader.get("clients", doubted) == before


def test_without_a_choice_it_is_the_likeliest(server: Sandbox, laptop: Engine, doubted: str) -> None:
    conflict = laptop.reader.get("clients", doubted).conflict
    assert conflict is not None

    laptop.resolve("clients", doubted, Resolution(keep=Side.THEIRS))

    assert laptop.reader.get("clients", doubted).server_id == conflict["candidates"][0]["server_id"]
