"""Archived is not gone: what only the archived list shows is neither lost nor mistaken for deleted."""

from __future__ import annotations

import pytest

from sync import Engine
from sync.clock import ManualClock
from sync.errors import InputError
from sync.events import Event, WalkAdvanced
from sync.report import Outcome
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import on_server, only, sent, sync

HOUSE = {"property_address": "9900 Stockdale Hwy", "purchase_price": "450000"}
BUYER = {"first_name": "Jordan", "last_name": "Lee", "client_type": "buyer"}
LENDER = {"first_name": "Ana", "contact_type": "lender"}


def archived(laptop: Engine, resource: str, record_id: str) -> bool:
    return laptop.reader.get(resource, record_id).archived


def test_archive_and_restore_go_to_the_server(server: Sandbox, laptop: Engine) -> None:
    for resource, fields in (("contacts", LENDER), ("escrows", HOUSE)):
        record = sent(laptop, resource, fields)
        laptop.archive(resource, record)
        assert archived(laptop, resource, record)
        sync(laptop)
        assert only(server, resource)["is_archived"]

        laptop.restore(resource, record)
        sync(laptop)
        assert not only(server, resource)["is_archived"]
        assert not archived(laptop, resource, record)
        assert laptop.reader.outbox() == []


def test_what_is_being_deleted_is_neither_archived_nor_brought_back(laptop: Engine) -> None:
    """Whatever waited behind the deletion would wait for ever."""
    lender = sent(laptop, "contacts", LENDER)
    laptop.delete("contacts", lender)

    for act in (laptop.archive, laptop.restore):
        with pytest.raises(InputError, match="being deleted"):
            act("contacts", lender)

    sync(laptop)
    assert laptop.reader.outbox() == []


def test_an_escrow_is_archived_before_it_is_deleted(server: Sandbox, laptop: Engine) -> None:
    escrow = sent(laptop, "escrows", HOUSE)

    laptop.delete("escrows", escrow)
    sync(laptop)
    sync(laptop)

    assert on_server(server, "escrows") == []
    assert laptop.reader.outbox() == []


def test_what_a_colleague_brought_back_before_its_deletion_goes_when_it_is_asked_for_again(
    server: Sandbox, laptop: Engine
) -> None:
    escrow = sent(laptop, "escrows", HOUSE)
    laptop.archive("escrows", escrow)
    sync(laptop)
    server.store.archive("escrows", only(server, "escrows")["id"], False)
    laptop.delete("escrows", escrow)
    sync(laptop)
    (refused,) = laptop.reader.outbox()
    assert (refused.state, (refused.error or {})["code"]) == ("rejected", "NOT_ARCHIVED")

    laptop.retry(refused.op)
    assert [item.kind for item in laptop.reader.outbox()] == ["archive", "delete"]
    assert len({item.gesture for item in laptop.reader.outbox()}) == 1
    sync(laptop)
    sync(laptop)

    assert on_server(server, "escrows") == []
    assert laptop.reader.outbox() == []


def test_what_cannot_be_archived_is_only_asked_to_be_deleted_once_more(
    server: Sandbox, laptop: Engine
) -> None:
    client = sent(laptop, "clients", BUYER)
    server.faults.set("B20")
    laptop.delete("clients", client)
    sync(laptop)
    (refused,) = laptop.reader.outbox()

    laptop.retry(refused.op)
    assert [item.kind for item in laptop.reader.outbox()] == ["delete"]
    sync(laptop)

    assert [item.state for item in laptop.reader.outbox()] == ["rejected"]
    assert only(server, "clients")["last_name"] == "Lee"


def test_what_a_colleague_archived_stays_here_as_archived(server: Sandbox, laptop: Engine) -> None:
    escrow = sent(laptop, "escrows", HOUSE)
    server.store.archive("escrows", only(server, "escrows")["id"], True)

    laptop.run_cycle(deep=True)

    assert archived(laptop, "escrows", escrow)
    assert laptop.missing.held() == {}


def test_an_edit_of_what_a_colleague_archived_is_kept_and_asks(server: Sandbox, laptop: Engine) -> None:
    escrow = sent(laptop, "escrows", HOUSE)
    server.store.archive("escrows", only(server, "escrows")["id"], True)
    laptop.edit("escrows", escrow, {"purchase_price": "460000"})

    sync(laptop)

    record = laptop.reader.get("escrows", escrow)
    assert record.state == "rejected"
    assert record.error is not None
    assert record.error["code"] == "ARCHIVED"
    assert record.fields["purchase_price"] == "460000.00"


def test_archiving_what_is_archived_already_is_done(server: Sandbox, laptop: Engine) -> None:
    escrow = sent(laptop, "escrows", HOUSE)
    laptop.archive("escrows", escrow)
    server.store.archive("escrows", only(server, "escrows")["id"], True)

    sync(laptop)

    assert laptop.reader.outbox() == []
    assert archived(laptop, "escrows", escrow)


def test_an_archive_that_could_not_be_read_is_read_next_time(
    start_server: StartServer, start_laptop: StartLaptop
) -> None:
    server = start_server(records=400, limits=False)
    laptop = start_laptop(server)

    def fail_after_the_active_ones(event: Event) -> None:
        if isinstance(event, WalkAdvanced) and event.resource == "escrows":
            server.faults.set("error-503=GET:/escrows:1")
            stop()

    stop = laptop.subscribe(fail_after_the_active_ones)
    assert sync(laptop).outcome is Outcome.PARTIAL
    sync(laptop)

    assert laptop.status().resources["escrows"].records == len(on_server(server, "escrows"))


def test_restoring_what_a_colleague_restored_already_is_done(server: Sandbox, laptop: Engine) -> None:
    escrow = sent(laptop, "escrows", HOUSE)
    laptop.archive("escrows", escrow)
    sync(laptop)
    laptop.restore("escrows", escrow)
    server.store.archive("escrows", only(server, "escrows")["id"], archived=False)

    sync(laptop)

    assert laptop.reader.outbox() == []
    assert not archived(laptop, "escrows", escrow)


def test_an_archived_one_that_the_list_hides_for_once_is_not_believed_to_be_gone(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    escrow = sent(laptop, "escrows", HOUSE)
    laptop.archive("escrows", escrow)
    sync(laptop)
    server.faults.set("B3")
    server.faults.set("B2=/escrows:2")

    laptop.run_cycle(deep=True)
    clock.advance(660)
    sync(laptop)

    assert archived(laptop, "escrows", escrow)


def test_a_restore_without_an_answer_does_not_believe_the_first_list_that_hides_it(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    """Else its person is asked about a deletion that never was, keeps it, and has it twice."""
    escrow = sent(laptop, "escrows", HOUSE)
    laptop.archive("escrows", escrow)
    sync(laptop)
    server.faults.set("drop-before-commit=PATCH:1")
    laptop.restore("escrows", escrow)
    sync(laptop)
    server.faults.set("B3")
    server.faults.set("B2=/escrows:9")

    sync(laptop)
    assert laptop.reader.get("escrows", escrow).conflict is None

    server.faults.clear()
    clock.advance(660)
    sync(laptop)
    sync(laptop)
    assert not only(server, "escrows")["is_archived"]
    assert laptop.reader.outbox() == []


def test_what_can_be_archived_is_gone_when_it_was_missing_three_times(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    escrow = sent(laptop, "escrows", HOUSE)
    laptop.run_cycle(deep=True)
    server.store.delete("escrows", only(server, "escrows")["id"])

    laptop.run_cycle(deep=True)
    here = []
    for _ in range(2):
        here.append(len(laptop.reader.find("escrows", [escrow])))
        clock.advance(660)
        sync(laptop)

    assert here == [1, 1]
    assert laptop.reader.find("escrows", [escrow]) == {}


@pytest.mark.parametrize("known_before", [True, False])
def test_an_edit_that_the_archive_holds_up_goes_behind_the_restore(
    server: Sandbox, laptop: Engine, known_before: bool
) -> None:
    escrow = sent(laptop, "escrows", HOUSE)
    server.store.archive("escrows", only(server, "escrows")["id"], archived=True)
    laptop.edit("escrows", escrow, {"purchase_price": "460000"})
    if known_before:
        sync(laptop)
        assert laptop.reader.get("escrows", escrow).state == "rejected"

    laptop.restore("escrows", escrow)
    sync(laptop)

    assert only(server, "escrows")["purchase_price"] == 460000
    assert not only(server, "escrows")["is_archived"]
    assert laptop.reader.outbox() == []
