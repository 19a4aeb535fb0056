"""What an agent may rely on: nothing lost, nothing doubled, nothing silently overwritten."""

from __future__ import annotations

import pytest

from sync import Deletion, Engine, References, Resolution, Side
from sync.clock import ManualClock
from sync.errors import InputError, StillReferenced, UnknownRecord
from sync.report import Outcome
from sync.sandbox import Sandbox
from tests.conftest import StartLaptop, StartServer
from tests.sync.office import (
    at,
    buyer,
    colleague_edits,
    fields_of,
    on_server,
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


def test_the_reply_to_a_create_is_lost_and_there_is_still_one(server: Sandbox, laptop: Engine) -> None:
    server.faults.set("drop-after-commit=POST:/clients:1")
    client = laptop.create("clients", buyer())
    visit = laptop.create("appointments", showing(client_id=client.id))
    sync(laptop)

    sync(laptop)

    assert laptop.reader.get("clients", client.id).server_id == only(server, "clients")["id"]
    assert only(server, "appointments")["client_id"] == only(server, "clients")["id"]
    assert fields_of(laptop, "appointments", visit.id)["client_id"] == client.id
    assert laptop.reader.get("clients", client.id).state == "synced"


def test_a_create_that_never_arrived_is_sent_again_only_after_the_wait(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    server.faults.set("drop-before-commit=POST:/clients:1")
    client = laptop.create("clients", buyer())
    sync(laptop)
    assert on_server(server, "clients") == []

    early = sync(laptop)
    assert early.outcome is Outcome.PARTIAL
    assert early.next_attempt_at is not None
    assert laptop.reader.get("clients", client.id).state == "confirming"

    clock.advance(121)
    late = sync(laptop)
    assert late.outcome is Outcome.COMPLETE
    assert only(server, "clients")["first_name"] == "Jordan"


def test_a_lost_create_that_was_deleted_meanwhile_is_deleted_on_the_server_too(
    server: Sandbox, laptop: Engine
) -> None:
    server.faults.set("drop-after-commit=POST:/clients:1")
    client = laptop.create("clients", buyer())
    sync(laptop)

    laptop.delete("clients", client.id)
    sync(laptop)
    sync(laptop)

    assert on_server(server, "clients") == []
    with pytest.raises(UnknownRecord):
        laptop.reader.get("clients", client.id)


def test_what_was_typed_after_a_lost_create_is_sent_as_well(server: Sandbox, laptop: Engine) -> None:
    server.faults.set("drop-after-commit=POST:/clients:1")
    client = laptop.create("clients", buyer())
    sync(laptop)

    laptop.edit("clients", client.id, {"phone": "(661) 555-0142"})
    sync(laptop)

    assert only(server, "clients")["phone"] == "(661) 555-0142"


def test_two_equal_creates_of_unknown_outcome_become_two(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    server.faults.set("drop-after-commit=POST:/clients:2")
    twins = [laptop.create("clients", buyer()), laptop.create("clients", buyer())]
    sync(laptop)

    sync(laptop)
    clock.advance(121)
    sync(laptop)

    ids = {laptop.reader.get("clients", twin.id).server_id for twin in twins}
    assert ids == {row["id"] for row in on_server(server, "clients")}
    assert len(ids) == 2


def test_the_reply_to_an_update_is_lost(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    server.faults.set("drop-after-commit=PUT:1")
    laptop.edit("appointments", visit, {"status": "no_show"})
    sync(laptop)

    sync(laptop)

    assert only(server, "appointments")["version"] == 2
    assert laptop.reader.get("appointments", visit).state == "synced"


def test_a_lost_update_that_a_colleague_turned_back_is_asked_about(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    server.faults.set("drop-after-commit=PUT:1")
    server.faults.set("html-200=GET")
    laptop.edit("appointments", visit, {"status": "no_show"})
    assert sync(laptop).outcome is Outcome.OFFLINE
    server.faults.clear()
    colleague_edits(server, "appointments", status="scheduled")

    sync(laptop)

    assert laptop.reader.get("appointments", visit).state == "conflict"
    assert only(server, "appointments")["status"] == "scheduled"


def test_deleted_there_and_edited_here_keeps_the_edit_and_asks(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"start_time": at(0.5)})
    server.store.delete("appointments", only(server, "appointments")["id"])

    sync(laptop)
    record = laptop.reader.get("appointments", visit)
    assert record.conflict is not None
    assert record.conflict["kind"] == "edit-delete"
    assert record.fields["start_time"] == at(0.5)

    laptop.resolve("appointments", visit, Resolution(keep=Side.MINE))
    sync(laptop)
    assert only(server, "appointments")["start_time"].startswith(at(0.5)[:16])


def test_deleted_here_and_edited_there_asks_before_it_goes(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.delete("appointments", visit)
    colleague_edits(server, "appointments", start_time=at(4), end_time=at(5))

    sync(laptop)
    record = laptop.reader.get("appointments", visit)
    assert record.conflict is not None
    assert record.conflict["kind"] == "delete-edit"
    assert len(on_server(server, "appointments")) == 1

    laptop.resolve("appointments", visit, Resolution(keep=Side.MINE))
    sync(laptop)
    assert on_server(server, "appointments") == []


def test_a_delete_held_for_undo_does_not_leave_before_its_time(
    server: Sandbox, laptop: Engine, clock: ManualClock
) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.delete("appointments", visit, Deletion(hold=10))
    sync(laptop)
    assert len(on_server(server, "appointments")) == 1

    clock.advance(11)
    sync(laptop)
    assert on_server(server, "appointments") == []


def test_undoing_a_held_delete_leaves_everything_as_it_was(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    before = laptop.reader.get("appointments", visit)
    laptop.delete("appointments", visit, Deletion(hold=10))

    laptop.discard(laptop.reader.outbox()[0].op)

    assert laptop.reader.get("appointments", visit) == before


def test_a_client_whose_unsent_appointment_waits_is_not_deleted_silently(laptop: Engine) -> None:
    client = laptop.create("clients", buyer())
    visit = laptop.create("appointments", showing(client_id=client.id))

    with pytest.raises(StillReferenced):
        laptop.delete("clients", client.id)
    laptop.delete("clients", client.id, Deletion(references=References.DETACH))

    assert fields_of(laptop, "appointments", visit.id)["client_id"] is None


def test_what_a_colleague_deleted_leaves_after_a_complete_walk(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    server.store.delete("appointments", only(server, "appointments")["id"])

    laptop.run_cycle(deep=True)

    with pytest.raises(UnknownRecord):
        laptop.reader.get("appointments", visit)
    assert laptop.reader.history(visit)[0]["what"] == "gone"


def test_many_missing_at_once_stop_and_ask(start_server: StartServer, start_laptop: StartLaptop) -> None:
    server = start_server(records=300, limits=False)
    laptop = start_laptop(server)
    sync(laptop)
    for record in on_server(server, "clients"):
        server.store.delete("clients", record["id"])
    for record in on_server(server, "contacts")[:40]:
        server.store.delete("contacts", record["id"])

    report = laptop.run_cycle(deep=True)

    assert report.suspects == 40
    assert laptop.status().resources["contacts"].records >= 40
    assert len(laptop.missing.held()["contacts"]) == 40


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


def test_contacts_have_no_version_and_are_compared_before_they_are_written(
    server: Sandbox, laptop: Engine
) -> None:
    contact = sent(
        laptop, "contacts", {"first_name": "Ana", "contact_type": "lender", "phone": "661 555 0101"}
    )
    laptop.edit("contacts", contact, {"phone": "661 555 0102"})
    colleague_edits(server, "contacts", phone="661 555 0103")

    sync(laptop)

    assert laptop.reader.get("contacts", contact).state == "conflict"
    assert only(server, "contacts")["phone"] == "661 555 0103"


def test_a_refused_change_is_shown_kept_and_can_be_corrected(server: Sandbox, laptop: Engine) -> None:
    contact = laptop.create("contacts", {"first_name": "Ana", "contact_type": "lender", "email": "ana@"})
    report = sync(laptop)
    record = laptop.reader.get("contacts", contact.id)
    assert (report.rejected, record.state) == (1, "rejected")
    assert record.error is not None
    assert record.error["code"] == "VALIDATION_ERROR"

    laptop.edit("contacts", contact.id, {"email": "ana@example.com"})
    sync(laptop)

    assert only(server, "contacts")["email"] == "ana@example.com"


def test_one_refused_change_delays_no_other_record(server: Sandbox, laptop: Engine) -> None:
    laptop.create("contacts", {"first_name": "Ana", "contact_type": "lender", "email": "ana@"})
    laptop.create("clients", buyer())

    sync(laptop)

    assert only(server, "clients")["last_name"] == "Lee"


def test_fields_that_the_server_drops_stay_on_the_laptop(
    start_server: StartServer, start_laptop: StartLaptop
) -> None:
    server = start_server(undocumented="drop", limits=False)
    laptop = start_laptop(server)
    visit = laptop.create("appointments", showing(notes="Gate code 4411"))

    sync(laptop)

    record = laptop.reader.get("appointments", visit.id)
    assert record.state == "laptop_only"
    assert record.laptop_only == {"notes": "Gate code 4411"}
    assert record.fields["notes"] == "Gate code 4411"
    assert sync(laptop).waiting == 0


def test_fields_that_the_server_refuses_sink_no_other(
    start_server: StartServer, start_laptop: StartLaptop
) -> None:
    server = start_server(undocumented="reject", limits=False)
    laptop = start_laptop(server)
    visit = sent(laptop, "appointments", showing())
    laptop.edit(
        "appointments", visit, {"status": "completed", "notes": "Loved it", "title": "Second showing"}
    )

    sync(laptop)

    record = laptop.reader.get("appointments", visit)
    assert only(server, "appointments")["status"] == "completed"
    assert record.laptop_only == {"notes": "Loved it", "title": "Second showing"}


def test_a_captive_portal_is_offline_and_never_no_records(server: Sandbox, laptop: Engine) -> None:
    sent(laptop, "appointments", showing())
    server.faults.set("html-200")

    report = laptop.run_cycle(deep=True)

    assert report.outcome is Outcome.OFFLINE
    assert laptop.status().resources["appointments"].records == 1


def test_an_accepted_write_that_the_server_lost_is_asked_about(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing())
    laptop.edit("appointments", visit, {"status": "no_show"})
    server.faults.set("B15=PUT:1")

    sync(laptop)
    sync(laptop)

    record = laptop.reader.get("appointments", visit)
    assert record.conflict is not None
    assert record.conflict["fields"]["status"]["mine"] == "no_show"
    laptop.resolve("appointments", visit, Resolution(every=Side.MINE))
    sync(laptop)
    assert only(server, "appointments")["status"] == "no_show"


def test_an_edit_survives_a_restart_in_the_middle_of_a_request(
    server: Sandbox, start_laptop: StartLaptop, clock: ManualClock
) -> None:
    laptop = start_laptop(server)
    laptop.create("clients", buyer())
    server.faults.set("drop-after-commit=POST:/clients:1")
    sync(laptop)
    laptop.close()

    again = start_laptop(server)
    clock.advance(300)
    sync(again)

    assert only(server, "clients")["last_name"] == "Lee"
    assert again.reader.outbox() == []
