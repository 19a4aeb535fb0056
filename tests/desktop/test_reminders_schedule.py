"""When a reminder speaks up: 15 minutes before an appointment at 3:00 PM that lasts an hour."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from desktop.reminders import (
    AT_START,
    Answer,
    Near,
    answers_from_json,
    answers_to_json,
    offered,
    put_off,
    schedule,
)

LEAD = timedelta(minutes=15)


def at(text: str) -> datetime:
    hour, minute = text.split(":")
    return datetime(2026, 7, 15, int(hour), int(minute), tzinfo=UTC)


THREE = Near("three", at("15:00"), at("16:00"))
FIVE = Near("five", at("17:00"), at("17:30"))


@pytest.mark.parametrize(
    ("now", "answers", "due", "next_at"),
    [
        ("14:00", {}, [], "14:45"),
        ("14:45", {}, ["three"], "16:45"),
        ("15:20", {}, ["three"], "16:45"),
        ("16:00", {}, [], "16:45"),
        ("16:50", {}, ["five"], None),
        ("18:00", {}, [], None),
        ("14:50", {"three": Answer(at("15:00"))}, [], "16:45"),
        ("14:50", {"three": Answer(at("15:00"), at("14:55"))}, [], "14:55"),
        ("14:55", {"three": Answer(at("15:00"), at("14:55"))}, ["three"], "16:45"),
        ("16:46", {"three": Answer(at("15:00"), at("16:30"))}, ["five"], None),
        ("14:50", {"three": Answer(at("14:30"))}, ["three"], "16:45"),
    ],
)
def test_what_is_due_and_when_to_look_again(
    now: str, answers: dict[str, Answer], due: list[str], next_at: str | None
) -> None:
    found = schedule([FIVE, THREE], answers, at(now), LEAD)

    assert [item.id for item in found.due] == due
    assert found.next_at == (at(next_at) if next_at else None)


def test_two_at_once_come_in_the_order_in_which_they_begin() -> None:
    sooner = Near("sooner", at("14:50"), at("15:10"))

    assert [item.id for item in schedule([THREE, sooner], {}, at("14:46"), LEAD).due] == ["sooner", "three"]


def test_what_was_said_is_kept_over_a_restart_and_forgotten_when_it_is_over() -> None:
    said = {"three": Answer(at("15:00"), at("14:55")), "closed": Answer(at("15:00"))}

    assert answers_from_json(answers_to_json(said, at("15:00"))) == said
    assert answers_to_json(said, at("15:00") + timedelta(days=2)) == {}


@pytest.mark.parametrize(
    ("now", "choices"),
    [
        ("14:45", ("5", "10", "30", AT_START)),
        ("15:00", ("5", "10", "30")),
        ("15:40", ("5", "10")),
        ("15:58", ()),
    ],
)
def test_it_is_put_off_no_longer_than_the_appointment_lasts(now: str, choices: tuple[str, ...]) -> None:
    assert offered(THREE.start, THREE.end, at(now)) == choices


@pytest.mark.parametrize(("choice", "until"), [("10", "14:55"), (AT_START, "15:00")])
def test_until_when_it_is_put_off(choice: str, until: str) -> None:
    assert put_off(choice, THREE.start, at("14:45")) == at(until)
