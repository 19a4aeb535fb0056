"""A create whose answer was lost: how often it is looked for, and how the person gets out of the doubt."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sync import Engine, Resolution, Side
from sync.clock import ManualClock, iso
from sync.errors import InputError, StillReferenced, UnknownRecord
from sync.report import Outcome
from sync.sandbox import Sandbox
from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply
from sync.sandbox.faults import Fault, Trigger
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import at, buyer, fields_of, on_server, only, showing, sync

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


def lists_of_clients_read(server: Sandbox) -> int:
    entries = server.world.log.entries
    return sum(entry.method == "GET" and entry.path.endswith("/clients") for entry in entries)


def lost_client(server: Sandbox, laptop: Engine, *, arrived: bool = False, **fields: str) -> str:
    """A create whose answer never came."""
    server.faults.set(f"drop-{'after' if arrived else 'before'}-commit=POST:/clients:1")
    made = laptop.create("clients", buyer(**fields)).id
    sync(laptop)
    return made


def colleague_adds(server: Sandbox, laptop: Engine, **fields: str) -> str:
    """Entered in the web by the same person; the server's id."""
    return str(server.store.create("clients", buyer(**fields), laptop.account.user["id"])["id"])


def in_doubt_for_a_day(server: Sandbox, laptop: Engine, clock: ManualClock) -> None:
    lists_never_close(server)
    clock.advance(HOUR)
    sync(laptop)
    clock.advance(24 * HOUR)
    sync(laptop)


def test_during_the_wait_it_is_looked_for_once(server: Sandbox, laptop: Engine, clock: ManualClock) -> None:
    lost_client(server, laptop)
    sync(laptop)
    before, glance = lists_of_clients_read(server), 1

    reports = []
    for _ in range(5):
        clock.advance(10)
        reports.append(sync(laptop))

    assert lists_of_clients_read(server) - before == 5 * glance
    assert {report.outcome for report in reports} == {Outcome.PARTIAL}


def test_until_it_is_over_the_end_of_the_wait_is_named(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    begun = clock.now()
    lost_client(server, laptop)
    named = set()
    for _ in range(3):
        named.add(sync(laptop).next_attempt_at)
        clock.advance(10)

    assert {iso(when) for when in named if when} == {iso(begun.replace(minute=begun.minute + 2))}
    assert laptop.reader.outbox()[0].next_attempt_at == iso(begun.replace(minute=begun.minute + 2))


def test_after_the_wait_it_is_looked_for_again_and_sent(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    lost_client(server, laptop)
    sync(laptop)
    clock.advance(121)

    report = sync(laptop)

    assert report.outcome is Outcome.COMPLETE
    assert only(server, "clients")["last_name"] == "Lee"


def test_every_attempt_has_its_own_early_look(server: Sandbox, laptop: Engine, clock: ManualClock) -> None:
    client = lost_client(server, laptop)
    sync(laptop)
    clock.advance(121)
    server.faults.set("drop-after-commit=POST:/clients:1")
    sync(laptop)

    sync(laptop)

    assert laptop.reader.get("clients", client).state == "synced"
    assert len(on_server(server, "clients")) == 1


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

    sync(laptop)

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


def test_what_was_deleted_here_and_never_arrived_is_not_made_first_to_be_deleted(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    client = lost_client(server, laptop)
    laptop.delete("clients", client)
    server.world.log.reset()

    clock.advance(HOUR)
    sync(laptop)

    asked = [entry for entry in server.world.log.entries if entry.path.startswith("/clients")]
    assert {entry.method for entry in asked} == {"GET"}
    assert laptop.reader.outbox() == []
    assert laptop.reader.find("clients", [client]) == {}


def test_a_copy_that_a_colleague_deleted_since_answers_the_create_that_made_it(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    client = lost_client(server, laptop, arrived=True)
    server.store.delete("clients", only(server, "clients")["id"])
    laptop.edit("clients", client, {"phone": "661 555 0100"})

    clock.advance(HOUR)
    laptop.run_cycle(deep=True)
    sync(laptop)

    assert on_server(server, "clients") == []
    assert laptop.reader.get("clients", client).conflict["kind"] == "edit-delete"


def test_what_a_colleague_wrote_into_it_is_not_deleted_unseen(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    server.faults.set("html-200=GET:/clients")
    client = lost_client(server, laptop, arrived=True)
    laptop.delete("clients", client)
    server.faults.clear()
    clock.advance(HOUR)
    server.store.edit("clients", only(server, "clients")["id"], {"notes": "Wants a pool"})

    clock.advance(HOUR)
    sync(laptop)

    assert only(server, "clients")["notes"] == "Wants a pool"
    assert laptop.reader.get("clients", client).conflict["kind"] == "delete-edit"


def test_a_clock_that_is_set_between_attempt_and_look_makes_nothing_double(
    start_server: StartServer, start_laptop: StartLaptop, clock: ManualClock
) -> None:
    """The twin was made an hour before the attempt, as the two clocks stand now."""
    ahead = [timedelta(0)]
    server = start_server(limits=False, clock=lambda: clock.now() + ahead[0])
    laptop = start_laptop(server)
    server.faults.set("drop-after-commit=POST:1")
    laptop.create("listings", {"address": "77 Oak Ave", "list_price": "450000"})
    sync(laptop)
    ahead[0] = timedelta(hours=1)
    clock.advance(1200)

    sync(laptop)
    clock.advance(1200)
    sync(laptop)

    assert len(on_server(server, "listings")) == 1
    assert list(laptop.reader.outbox()) == []


def test_a_twin_that_somebody_edited_on_a_server_that_escapes_is_asked_about(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    """Its name reads differently and its time is another one: nothing that is like it, and yet it is ours."""
    for fault in ("B13", "drop-after-commit=POST:1"):
        server.faults.set(fault)
    made = laptop.create("appointments", showing("Coffee & keys")).id
    sync(laptop)
    twin = on_server(server, "appointments")[0]
    server.store.edit("appointments", twin["id"], {"start_time": at(5), "end_time": at(6)})
    clock.advance(HOUR)

    sync(laptop)

    asked = laptop.reader.get("appointments", made).conflict
    assert asked is not None
    assert len(asked["candidates"]) == 1
    assert len(on_server(server, "appointments")) == 1
