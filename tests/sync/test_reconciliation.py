"""What an agent may rely on: nothing lost, nothing doubled, nothing silently overwritten."""

from __future__ import annotations

import pytest

from sync import Engine, Resolution, Side
from sync.errors import InputError
from sync.report import Outcome
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop
from tests.sync.office import (
    at,
    buyer,
    colleague_edits,
    fields_of,
    only,
    sent,
    showing,
    sync,
)


def test_what_was_made_offline_is_on_the_server_once_after_one_sync(server: Sandbox, laptop: Engine) -> None:
    server.pause()
    client = laptop.create("clients", buyer())
    visit = laptop.create("appointments", showing(client_id=client.id, notes="Gate code 4411"))
    assert sync(laptop).outcome is Outcome.OFFLINE
    server.resume()

    report = sync(laptop)

    assert report.outcome is Outcome.COMPLETE
    assert only(server, "appointments")["client_id"] == only(server, "clients")["id"]
    assert only(server, "appointments")["notes"] == "Gate code 4411"
    assert laptop.reader.get("appointments", visit.id).state == "synced"
    assert laptop.reader.outbox() == []


def test_a_second_cycle_has_nothing_to_do_and_writes_nothing(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"start_time": at(0.5), "notes": "Bring both keys"})
    sync(laptop)

    report = sync(laptop)

    assert (report.sent, report.received, report.database_writes) == (0, 0, 0)


def test_edits_before_sending_become_one_request(server: Sandbox, laptop: Engine) -> None:
    visit = laptop.create("appointments", showing())
    laptop.edit("appointments", visit.id, {"start_time": at(1), "end_time": at(2)})
    laptop.edit("appointments", visit.id, {"location": "456 Oak Ave"})

    assert [item.kind for item in laptop.reader.outbox()] == ["create"]
    sync(laptop)

    assert only(server, "appointments")["start_time"].startswith(at(1)[:16])
    assert only(server, "appointments")["version"] == 1


def test_taking_an_edit_back_by_hand_leaves_nothing_to_send(laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"start_time": at(0.5)})
    laptop.edit("appointments", visit, {"start_time": at(0)})

    assert laptop.reader.outbox() == []
    assert laptop.reader.get("appointments", visit).state == "synced"


def test_a_change_of_time_on_both_sides_waits_for_a_decision(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"start_time": at(2), "end_time": at(3)})
    colleague_edits(server, "appointments", start_time=at(4), end_time=at(5))

    report = sync(laptop)

    record = laptop.reader.get("appointments", visit)
    assert report.conflicts == 1
    assert record.state == "conflict"
    assert record.conflict is not None
    assert record.conflict["fields"]["start_time"] == {"base": at(0), "mine": at(2), "theirs": at(4)}
    assert record.fields["start_time"] == at(2)
    assert only(server, "appointments")["start_time"].startswith(at(4)[:16])


def test_mine_wins_only_after_the_person_said_so(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"start_time": at(2), "end_time": at(3)})
    colleague_edits(server, "appointments", start_time=at(4), end_time=at(5))
    sync(laptop)

    laptop.resolve("appointments", visit, Resolution(every=Side.MINE))
    sync(laptop)

    assert only(server, "appointments")["start_time"].startswith(at(2)[:16])
    assert laptop.reader.get("appointments", visit).state == "synced"


def test_theirs_wins_and_mine_can_still_be_looked_up(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"start_time": at(2), "end_time": at(3)})
    colleague_edits(server, "appointments", start_time=at(4), end_time=at(5))
    sync(laptop)

    laptop.resolve("appointments", visit, Resolution(every=Side.THEIRS))

    assert fields_of(laptop, "appointments", visit)["start_time"] == at(4)
    kept = [row for row in laptop.reader.history(visit) if row["what"] == "resolved"]
    assert kept[0]["detail"]["fields"]["start_time"]["mine"] == at(2)
    assert laptop.reader.outbox() == []


def test_a_clash_needs_an_answer_for_every_field(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"start_time": at(2), "end_time": at(3)})
    colleague_edits(server, "appointments", start_time=at(4), end_time=at(5))
    sync(laptop)

    with pytest.raises(InputError, match="end_time"):
        laptop.resolve("appointments", visit, Resolution(fields={"start_time": Side.MINE}))
    assert laptop.reader.get("appointments", visit).state == "conflict"


def test_changes_of_different_fields_merge_and_are_in_the_history(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing(location="456 Oak Ave"))
    laptop.edit("appointments", visit, {"start_time": at(2), "end_time": at(3)})
    colleague_edits(server, "appointments", location="789 Pine St")

    report = sync(laptop)

    assert report.conflicts == 0
    assert only(server, "appointments")["start_time"].startswith(at(2)[:16])
    assert fields_of(laptop, "appointments", visit)["location"] == "789 Pine St"
    merged = [row for row in laptop.reader.history(visit) if row["what"] == "merged"]
    assert merged[0]["detail"]["fields"]["location"] == {"before": "456 Oak Ave", "after": "789 Pine St"}


def test_a_visit_cancelled_there_and_moved_here_asks(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"start_time": at(2), "end_time": at(3)})
    colleague_edits(server, "appointments", status="cancelled")

    sync(laptop)

    record = laptop.reader.get("appointments", visit)
    assert record.state == "conflict"
    assert record.conflict is not None
    assert record.conflict["fields"]["status"]["theirs"] == "cancelled"


def test_two_laptops_end_with_the_same(server: Sandbox, start_laptop: StartLaptop) -> None:
    one, two = start_laptop(server, "one"), start_laptop(server, "two")
    visit = one.create("appointments", showing())
    sync(one)
    sync(two)
    there = two.reader.get("appointments", str(one.reader.get("appointments", visit.id).server_id))
    one.edit("appointments", visit.id, {"notes": "from one"})
    two.edit("appointments", there.id, {"location": "from two"})

    for laptop in (one, two, one, two):
        laptop.run_cycle(deep=True)

    mine, theirs = one.reader.get("appointments", visit.id), two.reader.get("appointments", there.id)
    assert mine.fields == theirs.fields
    assert (mine.fields["notes"], mine.fields["location"]) == ("from one", "from two")
