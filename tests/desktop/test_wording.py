"""What the window says: what happened, what is safe, what to do; and no word of machines."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop.wording import errors, operations, standing
from desktop.wording.history import told
from desktop.wording.moments import age_text, day_name, instant, moment_text, span_text, zone_text
from desktop.wording.operations import Deed, Telling
from desktop.wording.standing import Need, Standing
from desktop.wording.undone import but_not
from desktop.wording.values import choice_text, money_text, structure_text, value_text
from sync.entities import REGISTRY
from sync.errors import (
    InputError,
    Offline,
    SignInNeeded,
    StillReferenced,
    StorageFault,
    Throttled,
    UnknownRecord,
    UnlockNeeded,
)

ZONE = ZoneInfo("America/Los_Angeles")
TELLING = Telling(ZONE, {"c1": "Elena Torres"})
ONE, HALF_PAST, TWO = "2026-07-15T20:00:00Z", "2026-07-15T20:30:00Z", "2026-07-15T21:00:00Z"
TOMORROW = "2026-07-16T20:00:00Z"
NOW = datetime(2026, 7, 15, 19, 0, tzinfo=UTC)
FORBIDDEN = re.compile(
    r"sync error|\b409\b|conflict copy|unknown error|\brecords?\b|\bentit|\bpayload", re.IGNORECASE
)


def update(resource: str, fields: dict[str, object], before: dict[str, object] | None = None) -> str:
    return operations.sentence(Deed("update", resource, fields, before or {}), TELLING)


@pytest.mark.parametrize(
    ("fields", "before", "said"),
    [
        (
            {"start_time": HALF_PAST, "end_time": TWO},
            {"start_time": ONE, "end_time": HALF_PAST},
            "Moved from 1:00 PM to 1:30 PM",
        ),
        (
            {"start_time": TOMORROW},
            {"start_time": ONE},
            "Moved from Wed, July 15, 1:00 PM to Thu, July 16, 1:00 PM",
        ),
        ({"end_time": TWO}, {"end_time": HALF_PAST}, "Ends at 2:00 PM, was 1:30 PM"),
        ({"status": "completed"}, {}, "Marked as done"),
        ({"status": "completed", "notes": "Signed"}, {}, "Marked as done, with a note"),
        ({"status": "no_show"}, {}, "Marked as no-show"),
        ({"status": "cancelled"}, {}, "Cancelled"),
        ({"location": "Office"}, {"location": "Mill St"}, "Place Office, was Mill St"),
        ({"client_id": "c1"}, {}, "Client changed"),
        ({"title": "Signing", "location": "Office"}, {}, "Title and place changed"),
    ],
)
def test_changes_of_appointments(fields: dict[str, object], before: dict[str, object], said: str) -> None:
    assert update("appointments", fields, before) == said


@pytest.mark.parametrize(
    ("fields", "before", "said"),
    [
        ({"budget_max": "475000.00"}, {"budget_max": "450000.00"}, "Budget up to $475,000, was $450,000"),
        ({"phone": "(661) 555-0142"}, {}, "Phone set to (661) 555-0142"),
        ({"phone": None}, {"phone": "1"}, "Phone removed"),
        ({"notes": "long"}, {"notes": "longer"}, "Notes changed"),
        ({"budget_min": "1", "budget_max": "2"}, {}, "Budget changed"),
        ({"phone": "1", "email": "a@b", "notes": "x", "source": "y"}, {}, "4 details changed"),
    ],
)
def test_changes_of_people(fields: dict[str, object], before: dict[str, object], said: str) -> None:
    assert update("clients", fields, before) == said


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        (Deed("create", "clients", {}, {}), "New client"),
        (Deed("create", "appointments", {"start_time": ONE}, {}), "New appointment, Wed, July 15"),
        (Deed("delete", "appointments", {}, {"start_time": ONE}), "Deleted appointment, Wed, July 15"),
        (Deed("delete", "leads", {}, {}), "Deleted lead"),
        (Deed("archive", "contacts", {}, {}), "Archived"),
        (Deed("restore", "contacts", {}, {}), "Brought back from the archive"),
        (Deed("convert", "leads", {}, {}), "Made into a client"),
    ],
)
def test_other_deeds(deed: Deed, said: str) -> None:
    assert operations.sentence(deed, TELLING) == said


CLOCK = {"at": datetime(2026, 7, 15, 18, 8, tzinfo=UTC)}


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (Standing(outcome="complete", **CLOCK), ["All sent 11:08 AM"]),
        (Standing(waiting=2, outcome="complete"), ["2 waiting to send"]),
        (Standing(waiting=1, outcome="complete", busy=True), ["Sending…"]),
        (Standing(waiting=3, outcome="offline"), ["Offline", "3 to send"]),
        (Standing(waiting=3, needs=2, by_wish=True), ["Offline", "3 to send", "2 need you"]),
        (Standing(needs=1, outcome="complete"), ["1 needs you"]),
        (Standing(outcome="sign_in"), ["Sign in again"]),
        (Standing(outcome="throttled", next_at=CLOCK["at"]), ["Held until 11:08 AM"]),
        (Standing(first=True, reading=("contacts", 200, 1500)), ["Reading contacts, 200 of 1,500"]),
        (Standing(), ["Not in touch with the server yet"]),
    ],
)
def test_the_pill(facts: Standing, said: list[str]) -> None:
    words = standing.pill(facts, lambda moment: moment_text(moment, ZONE, NOW))

    assert [text for _, text in words] == said


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        (Standing(by_wish=True), "You work offline"),
        (Standing(outcome="offline", **CLOCK), "Offline since 11:08 AM"),
        (Standing(outcome="complete", **CLOCK), "All sent at 11:08 AM"),
        (Standing(outcome="complete", waiting=1), "1 change waits to be sent"),
        (Standing(outcome="complete", needs=2), "2 changes need you"),
        (Standing(busy=True), "Getting news from the server"),
        (Standing(outcome="sign_in"), "The server asks you to sign in again"),
    ],
)
def test_the_head_of_the_sync_center(facts: Standing, title: str) -> None:
    assert standing.head(facts, lambda moment: moment_text(moment, ZONE, NOW)).title == title


@pytest.mark.parametrize(
    ("need", "sentence"),
    [
        (
            Need("edit-edit", "Escrow papers", "appointments", frozenset({"start_time", "end_time"})),
            "was changed here and on the server. Nothing is lost; choose which time is right.",
        ),
        (
            Need("edit-edit", "Elena Torres", "clients", frozenset({"phone"}), others=2),
            (
                "was changed here and on the server. "
                "Nothing is lost; choose which phone is right. 2 more need you."
            ),
        ),
        (
            Need("rejected", "Gus Lindqvist", "clients", reason="e-mail, address is not complete"),
            "was not accepted: e-mail, address is not complete. It is safe on this laptop.",
        ),
    ],
)
def test_the_banner_says_what_is_safe(need: Need, sentence: str) -> None:
    assert standing.banner(need).rest == sentence


@pytest.mark.parametrize(
    ("error", "field", "part"),
    [
        (SignInNeeded("no"), "", "does not know this e-mail address"),
        (Offline("no route"), "", "cannot be reached"),
        (Throttled(NOW), "", "Try again at 12:00 PM"),
        (InputError("no address"), "server", "address is not complete"),
        (UnlockNeeded("no keyring"), "", "Choose a passphrase"),
        (StorageFault("disk"), "", "cannot be opened"),
        (RuntimeError("bug"), "server", "not an ActuallyCare server"),
    ],
)
def test_why_nobody_is_signed_in(error: Exception, field: str, part: str) -> None:
    problem = errors.sign_in_problem(error, ZONE)

    assert problem.field == field
    assert part in problem.sentence


@pytest.mark.parametrize(
    "error",
    [
        StillReferenced("x", details=[{}]),
        UnknownRecord("x"),
        StorageFault("database is locked"),
        InputError("x", code="NOT_WAITING"),
        InputError("x", code="OUTCOME_UNKNOWN"),
        ValueError("x"),
    ],
)
def test_refused_edits_are_told_without_words_of_machines(error: Exception) -> None:
    sentence = errors.refused_edit(error).sentence

    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert not FORBIDDEN.search(sentence)


def test_a_refusal_names_the_field_and_keeps_the_codes_for_support() -> None:
    error = {
        "code": "VALIDATION_ERROR",
        "message": "Invalid request data",
        "error_id": "ERR_1",
        "correlation_id": "abc",
        "details": [{"field": "email", "message": "Address is not complete."}],
    }

    problem = errors.rejection(error, "clients")

    assert (problem.field, problem.sentence) == ("email", "e-mail, address is not complete")
    assert problem.details == "code: VALIDATION_ERROR\nerrorId: ERR_1\ncorrelationId: abc"


def test_problems_of_a_form_stand_beside_their_fields() -> None:
    error = InputError("x", details=[{"field": "last_name", "message": "Last name is needed."}])

    assert errors.field_errors(error, "clients") == {"last_name": "Last name is needed."}
    late = InputError("The appointment must end after it starts.")
    assert errors.field_errors(late, "appointments") == {
        "end_time": "The appointment must end after it starts."
    }


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            {"what": "received", "detail": {"fields": {"phone": {"before": "1", "after": "2"}}}},
            "From the server: phone is now 2",
        ),
        ({"what": "resolved", "detail": {"fields": {"notes": {}}}}, "You decided: notes"),
        ({"what": "deleted", "detail": {}}, "Deleted client"),
        ({"what": "received", "detail": {"fields": {"updated_at": {"after": ONE}}}}, ""),
        (
            {"what": "changed by server", "detail": {"fields": {"notes": {"sent": "a", "kept": "b"}}}},
            "The server changed what you wrote: notes",
        ),
        (
            {"what": "left behind", "detail": {"fields": {"contact_id": "c"}}},
            "Still points to the one that was deleted: contact",
        ),
        ({"what": "something new", "detail": {}}, ""),
    ],
)
def test_the_history_tells_what_is_worth_telling(row: dict[str, object], said: str) -> None:
    assert told({"resource": "clients", "at": ONE, **row}, TELLING) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [("475000.00", "$475,000"), ("475000.50", "$475,000.50"), ("-12", "−$12"), (0, "$0")],
)
def test_money_has_cents_only_where_there_are_some(value: object, said: str) -> None:
    assert money_text(value) == said


@pytest.mark.parametrize(
    ("resource", "name", "value", "said"),
    [
        ("clients", "pre_approved", True, "Yes"),
        ("clients", "tags", ["VA loan", "First home"], "VA loan, First home"),
        ("clients", "notes", "", ""),
        ("appointments", "start_time", ONE, "Wed, July 15, 1:00 PM"),
        ("appointments", "client_id", "c1", "Elena Torres"),
        ("appointments", "client_id", "c2", "not on this laptop yet"),
        ("contacts", "contact_type", "title_officer", "Title officer"),
    ],
)
def test_values_read_as_a_person_says_them(resource: str, name: str, value: object, said: str) -> None:
    assert value_text(REGISTRY[resource].by_name[name], value, ZONE, TELLING.names) == said


def test_structures_of_the_server_are_told_in_one_line() -> None:
    assert structure_text({"bedroomsMin": 3, "property_types": ["single_family"]}) == (
        "Bedrooms min 3, property types single family"
    )
    assert structure_text([{"name": "Elena Torres", "phone": "1"}]) == "Elena Torres"
    assert choice_text("no_show") == "No-show"


def test_days_and_times_are_told_as_near_as_they_are() -> None:
    today = NOW.astimezone(ZONE).date()
    assert [day_name(today + timedelta(days=days), today) for days in (-1, 0, 1, 2)] == [
        "Yesterday",
        "Today",
        "Tomorrow",
        "Fri, July 17",
    ]
    assert span_text(instant(ONE), instant(TWO), ZONE) == "1:00 – 2:00 PM"
    assert span_text(NOW - timedelta(hours=1), NOW + timedelta(hours=1), ZONE) == "11:00 AM – 1:00 PM"
    assert moment_text(NOW - timedelta(days=2), ZONE, NOW) == "July 13, 12:00 PM"
    assert [
        age_text(NOW - age, NOW) for age in (timedelta(seconds=9), timedelta(minutes=1), timedelta(days=3))
    ] == [
        "a moment ago",
        "1 minute ago",
        "3 days ago",
    ]
    assert (zone_text(ZONE), zone_text(ZoneInfo("Europe/Berlin"))) == ("Pacific time", "Berlin time")


@pytest.mark.parametrize(
    ("left", "said"),
    [
        ([("Ben Brandt", "It is gone.")], "Undone: tag people, but not Ben Brandt: It is gone."),
        (
            [("Ann Adler", "It is gone."), ("Ben Brandt", "It is gone."), ("Cara Cho", "It was sent.")],
            "Undone: tag people, but not Ann Adler and Ben Brandt: It is gone; Cara Cho: It was sent.",
        ),
        (
            [(name, "It is gone.") for name in ("Ann", "Ben", "Cara", "Dan", "Eve")],
            "Undone: tag people, but not Ann, Ben, Cara and 2 more: It is gone.",
        ),
        ([("", "It is gone.")], "Undone: tag people, but not 1 that is no longer here: It is gone."),
    ],
)
def test_what_could_not_be_undone_is_named_with_the_reason(left: list[tuple[str, str]], said: str) -> None:
    assert but_not("Undone: tag people", left) == said
