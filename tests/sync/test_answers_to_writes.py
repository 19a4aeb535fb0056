"""What the server's answer to a write tells besides that it came: nothing of it is taken over in silence."""

from __future__ import annotations

from typing import Any

import pytest

from sync import Engine
from sync.sandbox import Sandbox
from sync.sandbox.call import Call
from sync.sandbox.envelope import Reply
from sync.sandbox.faults import Fault, Trigger
from tests.sync.office import buyer, colleague_edits, fields_of, only, sent, showing, sync, while_sending

LENDER = {"first_name": "Ana", "contact_type": "lender", "phone": "661 555 0100", "company": "First Bank"}


class OwnWay(Fault):
    """A text is stored as the server likes it: cut to some letters."""

    name = "own-way"
    longest = 12

    def handling(self, call: Call) -> Reply | None:
        for name, value in call.body.items():
            if isinstance(value, str) and name in ("company", "location", "first_name"):
                call.body[name] = value[: self.longest]
        return None


class ShortAnswer(Fault):
    """A change of a contact is answered without its phone and company."""

    name = "short-answer"

    def replying(self, call: Call, reply: Reply) -> Reply:
        if reply.ok and call.is_on("update", "contacts"):
            for name in ("phone", "company"):
                reply.data.pop(name, None)
        return reply


class Deaf(Fault):
    """A new company is not taken."""

    name = "deaf"

    def handling(self, call: Call) -> Reply | None:
        if call.is_on("update", "contacts"):
            call.body.pop("company", None)
        return None


def have(server: Sandbox, fault: type[Fault]) -> None:
    server.faults._faults.append(fault(Trigger()))


def told(laptop: Engine, record_id: str, what: str) -> list[dict[str, Any]]:
    return [row["detail"]["fields"] for row in laptop.reader.history(record_id) if row["what"] == what]


def requests(server: Sandbox) -> list[str]:
    """Of single records, oldest first."""
    entries = server.world.log.entries
    return [entry.method for entry in entries if entry.path.rsplit("/", 2)[-2] in ("contacts", "clients")]


def test_a_text_that_the_server_cut_can_be_looked_up(server: Sandbox, laptop: Engine) -> None:
    visit = sent(laptop, "appointments", showing(location="Lobby"))
    have(server, OwnWay)
    laptop.edit("appointments", visit, {"location": "456 Oak Avenue, back door"})

    sync(laptop)

    assert fields_of(laptop, "appointments", visit)["location"] == "456 Oak Aven"
    assert laptop.reader.get("appointments", visit).state == "synced"
    assert told(laptop, visit, "changed by server") == [
        {"location": {"sent": "456 Oak Avenue, back door", "kept": "456 Oak Aven"}}
    ]


def test_so_can_one_that_was_cut_when_it_was_made(server: Sandbox, laptop: Engine) -> None:
    have(server, OwnWay)

    client = sent(laptop, "clients", buyer("Maximiliane-Sophie"))

    assert fields_of(laptop, "clients", client)["first_name"] == "Maximiliane-"
    assert told(laptop, client, "changed by server") == [
        {"first_name": {"sent": "Maximiliane-Sophie", "kept": "Maximiliane-"}}
    ]
    assert laptop.reader.history(client)[0]["title"] == "Maximiliane- Lee"


def test_what_came_back_as_it_was_sent_is_not_told(server: Sandbox, laptop: Engine) -> None:
    server.faults.set("B14")
    contact = sent(laptop, "contacts", LENDER)
    laptop.edit("contacts", contact, {"company": "Second Bank"})

    sync(laptop)

    assert told(laptop, contact, "changed by server") == []
    assert told(laptop, contact, "received") == []


@pytest.mark.parametrize("resource", ["contacts", "clients"])
def test_what_a_colleague_wrote_between_look_and_write_is_news(
    server: Sandbox, laptop: Engine, resource: str
) -> None:
    server.faults.set("B6")
    person = sent(laptop, resource, LENDER if resource == "contacts" else buyer(phone="661 555 0100"))
    laptop.edit(resource, person, {"phone": "661 555 0199"})
    email = {"email": "ana@example.com"}
    while_sending(laptop, lambda: colleague_edits(server, resource, **email))

    sync(laptop)

    assert only(server, resource)["phone"] == "661 555 0199"
    assert fields_of(laptop, resource, person)["email"] == "ana@example.com"
    assert told(laptop, person, "received") == [{"email": {"before": None, "after": "ana@example.com"}}]


def test_what_waits_behind_clashes_with_such_news_and_does_not_overwrite_them(
    server: Sandbox, laptop: Engine
) -> None:
    contact = sent(laptop, "contacts", LENDER)
    laptop.edit("contacts", contact, {"phone": "661 555 0199", "license_number": "DRE 1"})
    while_sending(laptop, lambda: colleague_edits(server, "contacts", license_number="DRE 2"))

    sync(laptop)

    conflict = laptop.reader.get("contacts", contact).conflict
    assert conflict is not None
    assert conflict["fields"] == {"license_number": {"base": None, "mine": "DRE 1", "theirs": "DRE 2"}}
    assert only(server, "contacts")["license_number"] == "DRE 2"
    assert only(server, "contacts")["phone"] == "661 555 0199"


def test_a_whole_answer_is_not_read_again(server: Sandbox, laptop: Engine) -> None:
    contact = sent(laptop, "contacts", LENDER)
    before = len(requests(server))
    laptop.edit("contacts", contact, {"phone": "661 555 0199"})

    sync(laptop)

    assert requests(server)[before:] == ["GET", "PUT"]


def test_an_answer_that_lacks_a_field_is_read_again(server: Sandbox, laptop: Engine) -> None:
    contact = sent(laptop, "contacts", LENDER)
    have(server, ShortAnswer)
    before = len(requests(server))
    laptop.edit("contacts", contact, {"phone": "661 555 0199"})
    while_sending(laptop, lambda: colleague_edits(server, "contacts", company="Second Bank"))

    sync(laptop)

    assert requests(server)[before:] == ["GET", "PUT", "GET"]
    assert fields_of(laptop, "contacts", contact)["company"] == "Second Bank"
    news = {"company": {"before": "First Bank", "after": "Second Bank"}}
    assert told(laptop, contact, "received") == [news]


def test_when_that_cannot_be_read_the_write_stands(server: Sandbox, laptop: Engine) -> None:
    contact = sent(laptop, "contacts", LENDER)
    have(server, ShortAnswer)
    laptop.edit("contacts", contact, {"phone": "661 555 0199"})
    while_sending(laptop, lambda: server.faults.set("error-500=GET:/contacts/:1"))

    sync(laptop)

    assert laptop.reader.outbox() == []
    assert fields_of(laptop, "contacts", contact)["phone"] == "661 555 0199"
    assert only(server, "contacts")["phone"] == "661 555 0199"


def test_a_value_that_did_not_stick_is_seen_when_it_is_read_again(server: Sandbox, laptop: Engine) -> None:
    contact = sent(laptop, "contacts", LENDER)
    have(server, ShortAnswer)
    have(server, Deaf)
    laptop.edit("contacts", contact, {"company": "Second Bank", "notes": "Calls late"})

    sync(laptop)

    assert only(server, "contacts").items() >= {"company": "First Bank", "notes": "Calls late"}.items()
    assert laptop.reader.get("contacts", contact).laptop_only == {"company": "Second Bank"}


def test_what_a_version_guards_is_not_read_again(server: Sandbox, laptop: Engine) -> None:
    client = sent(laptop, "clients", buyer(phone="661 555 0100"))
    laptop.edit("clients", client, {"status": "inactive"})
    sync(laptop)
    laptop.run_cycle(deep=True)
    server.faults.set("B10")
    before = len(requests(server))
    laptop.edit("clients", client, {"status": "closed"})

    sync(laptop)

    assert requests(server)[before:] == ["PUT"]
    assert told(laptop, client, "received") == []


def test_after_a_look_that_failed_nothing_is_written_blindly(
    server: Sandbox, laptop: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where chance says that it may be tried again at once."""
    contact = sent(laptop, "contacts", LENDER)
    monkeypatch.setattr(laptop.store.clock, "between", min)
    server.faults.set("error-500=GET:/contacts/")
    colleague_edits(server, "contacts", phone="661 555 0111")
    before = len(requests(server))
    laptop.edit("contacts", contact, {"phone": "661 555 0199"})

    sync(laptop)

    assert "PUT" not in requests(server)[before:]
    assert only(server, "contacts")["phone"] == "661 555 0111"
    assert fields_of(laptop, "contacts", contact)["phone"] == "661 555 0199"
