"""Whether the laptop is ready for a day without a network: six checks, and what to put right first. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.controllers.blocks import span_of
from desktop.controllers.today_rows import DayFacts, status_of
from desktop.views.today.day import Readiness
from desktop.wording.moments import age_text, instant
from desktop.wording.speech import counted, tr
from desktop.wording.standing import Standing
from sync import Record, Status

DAYS_HERE = 14
FRESH = timedelta(hours=4)
PEOPLE = ("clients", "contacts", "leads")


@dataclass(frozen=True)
class Check:
    """`fix` is what the link does: an appointment's address or person, sync, or the next problem."""

    passed: bool
    sentence: str = ""
    action: str = ""
    fix: str = ""
    id: str = ""


def readiness(facts: DayFacts, status: Status, standing: Standing) -> Readiness:
    checks = (
        _appointments_here(status),
        _people_here(status),
        _read_lately(facts, status),
        _all_sent(standing),
        _addresses(facts),
        _numbers(facts),
    )
    failed = [check for check in checks if not check.passed]
    # What only the person can know comes before what the next cycle brings by itself.
    worst = failed[-1] if failed else Check(passed=True, sentence=_all_well(facts, status))
    passed = len(checks) - len(failed)
    return Readiness(passed, len(checks), worst.sentence, worst.action, worst.fix, worst.id)


def _all_well(facts: DayFacts, status: Status) -> str:
    """ "14 days, 312 people, 6 minutes old"."""
    people = sum(status.resources[name].records for name in PEOPLE)
    counts = counted(people, "{count} person", "{count} people")
    at = last_read(status)
    age = age_text(at, facts.now) if at else ""
    return tr("{days} days and {people} are here, read {age}.", days=DAYS_HERE, people=counts, age=age)


def _appointments_here(status: Status) -> Check:
    here = status.resources["appointments"].last_complete_walk is not None
    return Check(here, tr("Your appointments are still being read."), tr("Sync now"), "sync")


def _people_here(status: Status) -> Check:
    here = all(status.resources[name].last_complete_walk is not None for name in PEOPLE)
    return Check(here, tr("Not all people are on this laptop yet."), tr("Sync now"), "sync")


def _read_lately(facts: DayFacts, status: Status) -> Check:
    """The days around today are read in every cycle that reaches the server."""
    at = last_read(status)
    if at is None:
        return Check(False, tr("Nothing was read from the server yet."), tr("Sync now"), "sync")
    sentence = tr("The last news from the server is of {age}.", age=age_text(at, facts.now))
    return Check(facts.now - at <= FRESH, sentence, tr("Sync now"), "sync")


def last_read(status: Status) -> datetime | None:
    """When the server was last heard: in the last cycle, or when all appointments were last read."""
    last = status.last_cycle
    if last is not None and last.get("outcome") not in ("offline", "sign_in", "failed"):
        return instant(str(last["at"]))
    complete = status.resources["appointments"].last_complete_walk
    return instant(complete) if complete else None


def _all_sent(standing: Standing) -> Check:
    if standing.needs:
        said = counted(standing.needs, "{count} change needs you.", "{count} changes need you.")
        return Check(False, said, tr("Review"), "problem")
    said = counted(standing.waiting, "{count} change is not sent yet.", "{count} changes are not sent yet.")
    return Check(not standing.waiting, said, tr("Sync now"), "sync")


def _ahead(facts: DayFacts) -> Iterator[Record]:
    return (
        record
        for record in facts.visits
        if status_of(record) == "scheduled" and span_of(record)[1] > facts.now
    )


def _addresses(facts: DayFacts) -> Check:
    """Of everything but calls."""
    for record in _ahead(facts):
        if record.fields.get("appointment_type") != "call" and not facts.linked.address(record):
            said = tr("“{title}” has no address.", title=record.title)
            return Check(False, said, tr("Add address"), "address", record.id)
    return Check(passed=True)


def _numbers(facts: DayFacts) -> Check:
    """Of calls, and of whoever is met."""
    for record in _ahead(facts):
        call = record.fields.get("appointment_type") == "call"
        if (call or facts.linked.client(record)) and not facts.linked.phone(record):
            said = tr("“{title}” has no phone number.", title=record.title)
            return Check(False, said, tr("Add number"), "number", record.id)
    return Check(passed=True)
