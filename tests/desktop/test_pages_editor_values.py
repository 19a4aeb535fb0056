"""What a person types and what is kept."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.views.editor.values import (
    NotUnderstood,
    parse_email,
    parse_integer,
    parse_money,
    parse_number,
    parse_tags,
    parse_time,
    show_moment,
    show_money,
    stepped,
    to_moment,
    to_wall,
)

PACIFIC = ZoneInfo("America/Los_Angeles")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("475,000", "475000.00"), ("$ 475000", "475000.00"), ("1,250.5", "1250.50"), ("0", "0.00")],
)
def test_money_is_kept_as_decimal_text(typed: str, kept: str) -> None:
    assert parse_money(typed) == kept


@pytest.mark.parametrize("typed", ["", "a lot", "1.234", "1e400", "NaN", "-"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        parse_money(typed)


@pytest.mark.parametrize(("kept", "shown"), [("475000.00", "475,000"), ("1250.50", "1,250.50")])
def test_money_is_shown_grouped_and_without_empty_cents(kept: str, shown: str) -> None:
    assert show_money(kept) == shown


def test_whole_numbers_and_numbers() -> None:
    assert parse_integer("1,200") == 1200
    assert parse_number("2.5") == 2.5
    assert parse_number("2.0") == 2
    with pytest.raises(NotUnderstood):
        parse_integer("2.5")


@pytest.mark.parametrize("typed", ["elena@", "@example.com", "elena@example", "a b@example.com", "elena"])
def test_an_incomplete_address_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        parse_email(typed)


def test_tags_are_kept_once_and_in_order() -> None:
    assert parse_tags("VA loan, First home,, VA loan ") == ["VA loan", "First home"]


@pytest.mark.parametrize(
    ("typed", "minute"),
    [
        ("2:30 PM", 870),
        ("230p", 870),
        ("14:30", 870),
        ("2 pm", 840),
        ("9", 540),
        ("12 AM", 0),
        ("12:15 p.m.", 735),
        ("0915", 555),
    ],
)
def test_times_are_typed_as_people_do(typed: str, minute: int) -> None:
    assert parse_time(typed) == minute


@pytest.mark.parametrize("typed", ["25", "9:75", "13 pm", "0 am", "noon", ""])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstood):
        parse_time(typed)


@pytest.mark.parametrize(
    ("minute", "steps", "then"),
    [(600, 1, 615), (600, -1, 585), (607, 1, 615), (607, -1, 600), (0, -1, 1425), (1425, 1, 0)],
)
def test_steps_land_on_quarters_of_an_hour(minute: int, steps: int, then: int) -> None:
    assert stepped(minute, steps) == then


def test_wall_times_survive_the_way_to_utc_and_back() -> None:
    moment = to_moment(date(2026, 7, 15), 13 * 60 + 30, PACIFIC)

    assert show_moment(moment) == "2026-07-15T20:30:00Z"
    assert to_wall(moment, PACIFIC) == (date(2026, 7, 15), 810)


def test_the_same_wall_time_is_another_moment_in_winter() -> None:
    summer = to_moment(date(2026, 10, 31), 9 * 60, PACIFIC)
    winter = to_moment(date(2026, 11, 1), 9 * 60, PACIFIC)

    assert winter - summer == datetime(2026, 1, 2, 1, tzinfo=UTC) - datetime(2026, 1, 1, tzinfo=UTC)
