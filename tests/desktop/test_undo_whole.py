"""What waits is taken back whole, with what goes along, and comes again as it was."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.undo import Undo, along
from sync import Deletion, Engine, Query
from sync.sandbox import Sandbox
from tests.sync.office import buyer, sent, sync


@pytest.fixture
def undo(qtbot: QtBot, laptop: Engine) -> Undo:
    return Undo(laptop)


@pytest.fixture
def house(laptop: Engine) -> str:
    """An escrow, which the server deletes only from its archive."""
    return sent(laptop, "escrows", {"property_address": "456 Oak Ave"})


def kinds(laptop: Engine) -> list[str]:
    return [str(op.kind) for op in laptop.reader.outbox()]


def test_the_archiving_before_a_deletion_goes_with_it_although_both_were_to_go_at_once(
    undo: Undo, laptop: Engine, house: str
) -> None:
    undo.delete("escrows", house, "Delete “456 Oak Ave”")
    assert kinds(laptop) == ["archive", "delete"]
    deletion = laptop.reader.outbox()[1]
    for op in (*along(laptop.reader, deletion), deletion):
        laptop.retry(op.op)

    undo.stack.undo()

    assert kinds(laptop) == []
    sync(laptop)
    assert not laptop.reader.get("escrows", house).archived


def test_what_was_archived_before_stays_so_when_its_deletion_is_given_up(
    undo: Undo, laptop: Engine, house: str
) -> None:
    undo.archive("escrows", house, "Archive “456 Oak Ave”")
    undo.delete("escrows", house, "Delete “456 Oak Ave”", Deletion())

    undo.take_back([op for op in laptop.reader.outbox() if op.kind == "delete"], "Give up")

    assert kinds(laptop) == ["archive"]
    sync(laptop)
    assert laptop.reader.get("escrows", house).archived


@pytest.mark.parametrize("way", ["discard", "delete"])
def test_what_was_archived_before_it_was_ever_sent_comes_again_into_the_archive(
    undo: Undo, laptop: Engine, way: str
) -> None:
    person = {"first_name": "Nora", "last_name": "Quist", "contact_type": "agent"}
    key = undo.create("contacts", person, "Add “Nora Quist”").id
    undo.archive("contacts", key, "Archive “Nora Quist”")
    if way == "discard":
        undo.take_back([laptop.reader.outbox()[0]], "Discard “Nora Quist”")
    else:
        undo.delete("contacts", key, "Delete “Nora Quist”", Deletion())
    assert kinds(laptop) == []

    undo.stack.undo()

    assert kinds(laptop) == ["create", "archive"]
    sync(laptop)
    assert [one.title for one in laptop.reader.list(Query("contacts", archived=True)).records] == [
        "Nora Quist"
    ]


def test_a_new_lead_comes_again_with_the_client_that_it_was_to_become(undo: Undo, laptop: Engine) -> None:
    lead = undo.create("leads", {"name": "Ines Varga"}, "Add “Ines Varga”").id
    undo.convert(lead, "buyer", "Make Ines Varga a client")

    undo.take_back([laptop.reader.outbox()[0]], "Discard “Ines Varga”")
    assert (kinds(laptop), laptop.reader.ids(Query("clients"))) == ([], [])
    undo.stack.undo()

    assert kinds(laptop) == ["create", "convert"]
    for _ in range(2):
        sync(laptop)
    assert [one.title for one in laptop.reader.list(Query("clients")).records] == ["Ines Varga"]
    assert kinds(laptop) == []


def test_what_the_server_may_have_can_be_taken_back_once_that_is_known(
    qtbot: QtBot, undo: Undo, laptop: Engine, server: Sandbox
) -> None:
    key = sent(laptop, "clients", buyer(notes="Wants a yard"))
    server.faults.set("drop-after-commit=DELETE:/clients:1")
    undo.delete("clients", key, "Delete “Jordan Lee”", Deletion())
    sync(laptop)
    assert [op.state for op in laptop.reader.outbox()] == ["unknown"]

    with qtbot.waitSignal(undo.refused):
        undo.stack.undo()
    assert (undo.stack.undoText(), undo.stack.canRedo()) == ("Delete “Jordan Lee”", False)
    for _ in range(2):
        sync(laptop)
    undo.stack.undo()

    assert kinds(laptop)[0] == "create"
    assert [one.fields["notes"] for one in laptop.reader.list(Query("clients")).records] == ["Wants a yard"]
    assert undo.stack.redoText() == "Delete “Jordan Lee”"
