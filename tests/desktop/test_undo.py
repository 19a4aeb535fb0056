"""Taking back what was done: several things at once, out of the archive, and after a restart."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.undo import Undo
from sync import Deletion, Engine, Query
from sync.errors import ActuallyCareError, InputError
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop
from tests.sync.office import buyer, fields_of, sent, showing, sync


@pytest.fixture
def undo(qtbot: QtBot, laptop: Engine) -> Undo:
    return Undo(laptop)


def restarted(start_laptop: StartLaptop, server: Sandbox, undo: Undo, laptop: Engine) -> tuple[Engine, Undo]:
    """The program is closed, and opened again."""
    undo.close()
    laptop.close()
    again = start_laptop(server, "laptop")
    return again, Undo(again)


def test_an_edit_is_taken_back_after_a_restart_although_it_was_sent(
    undo: Undo, laptop: Engine, server: Sandbox, start_laptop: StartLaptop
) -> None:
    key = sent(laptop, "clients", buyer(phone="(661) 555-0142"))
    undo.edit("clients", key, {"phone": "(661) 555-0199"}, "Change “Jordan Lee”")
    sync(laptop)

    again, memory = restarted(start_laptop, server, undo, laptop)
    assert memory.stack.undoText() == "Change “Jordan Lee”"
    memory.stack.undo()

    assert fields_of(again, "clients", key)["phone"] == "(661) 555-0142"
    assert [op.kind for op in again.reader.outbox()] == ["update"]


def test_what_was_taken_back_can_be_done_again_after_a_restart(
    undo: Undo, laptop: Engine, server: Sandbox, start_laptop: StartLaptop
) -> None:
    key = sent(laptop, "clients", buyer())
    undo.edit("clients", key, {"notes": "wants a single story"}, "Note")
    undo.stack.undo()

    again, memory = restarted(start_laptop, server, undo, laptop)
    memory.stack.redo()

    assert fields_of(again, "clients", key)["notes"] == "wants a single story"


def test_what_was_made_again_is_known_by_its_new_id_after_a_restart(
    undo: Undo, laptop: Engine, server: Sandbox, start_laptop: StartLaptop
) -> None:
    key = undo.create("clients", buyer(), "New client").id
    undo.edit("clients", key, {"notes": "met in the basement"}, "Note")
    undo.stack.undo()
    undo.stack.undo()
    undo.stack.redo()

    again, memory = restarted(start_laptop, server, undo, laptop)
    memory.stack.redo()

    made = again.reader.list(Query("clients")).records
    assert [record.fields["notes"] for record in made] == ["met in the basement"]


def test_several_edits_are_one_gesture(undo: Undo, laptop: Engine) -> None:
    ann = sent(laptop, "clients", buyer("Ann", "Adler", tags=["pool"]))
    ben = sent(laptop, "clients", buyer("Ben", "Brandt", tags=[]))

    with undo.together("Tag 2 people"):
        undo.edit("clients", ann, {"tags": ["pool", "spring"]}, "")
        undo.edit("clients", ben, {"tags": ["spring"]}, "")
    assert undo.stack.undoText() == "Tag 2 people"
    undo.stack.undo()

    assert [fields_of(laptop, "clients", key)["tags"] for key in (ann, ben)] == [["pool"], []]
    assert list(laptop.reader.outbox()) == []


def test_what_was_done_before_a_refusal_can_be_taken_back(undo: Undo, laptop: Engine) -> None:
    ann = sent(laptop, "clients", buyer("Ann", "Adler", source="Referral"))

    def change_two() -> None:
        with undo.together("Change 2 people"):
            undo.edit("clients", ann, {"source": "Yard sign"}, "")
            undo.edit("clients", ann, {"no_such_field": "x"}, "")

    with pytest.raises(InputError):
        change_two()
    undo.stack.undo()

    assert fields_of(laptop, "clients", ann)["source"] == "Referral"


def test_an_archived_contact_comes_back(undo: Undo, laptop: Engine) -> None:
    key = sent(laptop, "contacts", {"first_name": "Lena", "contact_type": "lender"})

    undo.archive("contacts", key, "Archive “Lena”")
    assert laptop.reader.get("contacts", key).archived
    undo.stack.undo()

    assert not laptop.reader.get("contacts", key).archived


def test_a_conversion_that_waits_is_taken_back(undo: Undo, laptop: Engine) -> None:
    key = sent(laptop, "leads", {"name": "Omar Castellane"})

    _, client = undo.convert(key, "buyer", "Convert “Omar Castellane”")
    undo.stack.undo()

    assert list(laptop.reader.outbox()) == []
    assert laptop.reader.find("clients", [client.id]) == {}


def test_a_conversion_that_was_sent_stays_and_says_so(qtbot: QtBot, undo: Undo, laptop: Engine) -> None:
    key = sent(laptop, "leads", {"name": "Omar Castellane"})
    undo.convert(key, "buyer", "Convert “Omar Castellane”")
    sync(laptop)

    with qtbot.waitSignal(undo.refused) as refusal:
        undo.stack.undo()

    assert isinstance(refusal.args[0], ActuallyCareError)
    assert not undo.stack.canUndo()


def test_a_memory_of_another_version_is_let_go(
    undo: Undo, laptop: Engine, server: Sandbox, start_laptop: StartLaptop
) -> None:
    undo.create("appointments", showing(), "New appointment")
    undo.close()
    laptop.shelf.put("undo", {"gestures": [{"text": "?", "steps": [{"kind": "unheard of"}]}], "index": 1})
    laptop.close()

    assert not Undo(start_laptop(server, "laptop")).stack.canUndo()


@pytest.fixture
def tagged(undo: Undo, laptop: Engine) -> list[str]:
    """Ann, Ben and Cara were tagged in one gesture; then Ben is being deleted, and takes no edit."""
    keys = [
        sent(laptop, "clients", buyer(first, last, tags=[]))
        for first, last in (("Ann", "Adler"), ("Ben", "Brandt"), ("Cara", "Cho"))
    ]
    with undo.together("Tag 3 people"):
        for key in keys:
            undo.edit("clients", key, {"tags": ["spring"]}, "")
    laptop.delete("clients", keys[1], Deletion(hold=600))
    return keys


def let_ben_stay(laptop: Engine) -> None:
    for op in laptop.reader.outbox():
        if op.kind == "delete":
            laptop.discard(op.op)


def tags_of(laptop: Engine, keys: list[str]) -> list[list[str]]:
    return [fields_of(laptop, "clients", key)["tags"] for key in keys]


def test_one_that_cannot_be_taken_back_keeps_none_of_the_others(
    qtbot: QtBot, undo: Undo, laptop: Engine, tagged: list[str]
) -> None:
    with qtbot.waitSignal(undo.left) as told:
        undo.stack.undo()

    let_ben_stay(laptop)
    assert tags_of(laptop, tagged) == [[], ["spring"], []]
    assert [(one.resource, one.id, one.error.code) for one in told.args[0]] == [
        ("clients", tagged[1], "DELETING")
    ]


def test_what_stayed_is_taken_back_with_the_others_the_next_time(
    undo: Undo, laptop: Engine, tagged: list[str]
) -> None:
    undo.stack.undo()
    let_ben_stay(laptop)

    undo.stack.redo()
    assert tags_of(laptop, tagged) == [["spring"], ["spring"], ["spring"]]
    undo.stack.undo()

    assert tags_of(laptop, tagged) == [[], [], []]


def test_doing_it_again_after_a_restart_leaves_alone_what_had_stayed(
    undo: Undo, laptop: Engine, server: Sandbox, start_laptop: StartLaptop, tagged: list[str]
) -> None:
    undo.stack.undo()
    let_ben_stay(laptop)
    laptop.edit("clients", tagged[1], {"tags": ["spring", "pool"]})

    again, memory = restarted(start_laptop, server, undo, laptop)
    memory.stack.redo()

    assert tags_of(again, tagged) == [["spring"], ["spring", "pool"], ["spring"]]


def test_where_nothing_can_be_taken_back_the_gesture_is_forgotten(
    qtbot: QtBot, undo: Undo, laptop: Engine, tagged: list[str]
) -> None:
    for key in (tagged[0], tagged[2]):
        laptop.delete("clients", key, Deletion(hold=600))

    with qtbot.waitSignal(undo.refused):
        undo.stack.undo()

    assert not undo.stack.canUndo()
    assert not undo.stack.canRedo()


def test_a_sealed_gesture_is_taken_back_whole_or_not_at_all(undo: Undo, laptop: Engine) -> None:
    kept, gone = (sent(laptop, "clients", buyer(first, "Lee", notes="")) for first in ("Jordan", "Jordana"))
    with undo.together("Merge 2 people"):
        undo.edit("clients", kept, {"notes": "both"}, "")
        undo.delete("clients", gone, "", Deletion())
        undo.seal("clients", gone, "delete", "")
    sync(laptop)

    undo.stack.undo()

    assert fields_of(laptop, "clients", kept)["notes"] == "both"
    assert not undo.stack.canUndo()
