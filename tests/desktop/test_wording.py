"""What the window says of changes and refusals: what happened and what to do; and no word of machines."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.wording import errors, operations
from desktop.wording.history import told
from desktop.wording.operations import Deed, Telling
from desktop.wording.undone import but_not
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
def test_a_changed_appointment_is_told_as_an_agent_would_say_it(
    fields: dict[str, object], before: dict[str, object], said: str
) -> None:
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
def test_a_changed_person_is_told_with_what_stood_there_before(
    fields: dict[str, object], before: dict[str, object], said: str
) -> None:
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
def test_what_was_made_deleted_or_filed_is_told_in_a_few_words(deed: Deed, said: str) -> None:
    assert operations.sentence(deed, TELLING) == said


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
