"""Narrowing in memory finds exactly whom the database's search finds."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sync import Engine, Query
from sync.reading.folding import Folding
from sync.reading.sought import sought
from tests.sync.office import buyer

FOLDING = Folding()
LETTERS = st.sampled_from("aábBñÑ ß_-'.12 60²٤ΰΩйЙ漢ﬁǼ\u0301İ\u0131\u017f")
TEXTS = st.text(LETTERS | st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12)
PEOPLE = (
    ("José", "Núñez-Ortega", "(661) 555-0142", ["first buyer", "60_b"]),
    ("Ánna", "O'Brien b", "12", []),
    ("Ωmega", "Йван", "+1 805 555 0198", ["٤٥", "漢字"]),
    ("İbo", "ﬁnn 1 ab", "6", ["a_b"]),
)


@pytest.fixture
def office(laptop: Engine) -> Engine:
    """Four clients whose names, numbers and tags are awkward."""
    for first, last, phone, tags in PEOPLE:
        laptop.create("clients", buyer(first, last, phone=phone, tags=tags))
    return laptop


def in_memory(office: Engine, typed: str) -> set[str]:
    found_by = office.reader.found_by
    _, texts = found_by.after("clients", 0, 100)
    return {local_id for local_id, text in texts.items() if found_by.sought(typed).finds(text)}


def in_database(office: Engine, typed: str) -> set[str]:
    return set(office.reader.ids(Query("clients", search=typed)))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
@example("60_")
@example("_")
@example("jo _")
@example("60 b")
@example("nun")
@example("nuñez ORTEGA jose")
@example("555-01")
@example("66")
@example("42")
@example("142")
@example("6")
def test_the_same_people_are_found_in_memory_and_in_the_database(office: Engine, typed: str) -> None:
    assert in_memory(office, f"{typed}a") == in_database(office, f"{typed}a")
    assert not typed.strip() or in_memory(office, typed) == in_database(office, typed)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS.filter(str.strip))
def test_a_name_of_any_signs_is_found_by_itself_or_by_neither(laptop: Engine, last: str) -> None:
    made = laptop.create("clients", buyer("Ann", last))
    text = laptop.reader.found_by.of("clients", [made.id])[made.id]

    found = made.id in laptop.reader.ids(Query("clients", search=last))
    assert laptop.reader.found_by.sought(last).finds(text) == found


@settings(max_examples=300)
@given(TEXTS, TEXTS, TEXTS)
@example("ab 60", "6", "601")
def test_what_narrows_finds_nobody_new(before: str, more: str, text: str) -> None:
    old, new = sought(before, FOLDING), sought(before + more, FOLDING)
    told = f" {FOLDING.words(text + before + more)}\t{before}"

    assert not new.narrows(old) or old.finds(told) or not new.finds(told)


@pytest.mark.parametrize(
    ("typed", "further", "narrows"),
    [
        ("el", "elen", True),
        ("elena", "elena r", True),
        ("66", "661", True),
        ("661 5", "661 55", True),
        ("12 3", "12 3a", False),
        ("elena r", "elena", False),
        ("", "e", False),
    ],
)
def test_a_longer_text_is_looked_for_among_those_already_found(
    typed: str, further: str, narrows: bool
) -> None:
    assert sought(further, FOLDING).narrows(sought(typed, FOLDING)) is narrows


def test_texts_are_read_in_parts_and_none_is_left_out(office: Engine) -> None:
    found: dict[str, Any] = {}
    number: int | None = 0
    while number is not None:
        number, part = office.reader.found_by.after("clients", number, 3)
        found |= part

    assert set(found) == set(office.reader.ids(Query("clients")))


def test_a_list_can_be_asked_about_a_few_of_its_people(office: Engine) -> None:
    here, gone = office.reader.ids(Query("clients"))[:2]
    office.delete("clients", gone)

    rows = office.reader.numbered(Query("clients"), ["last_name"], [here, gone])

    assert [row[1] for row in rows] == [here]


def test_numbers_of_a_search_are_those_of_the_list(office: Engine) -> None:
    listed = {row[0]: row[1] for row in office.reader.numbered(Query("clients"), [])}
    found = office.reader.found_by.numbers("clients", "jose")

    assert {listed[number] for number in found} == set(office.reader.ids(Query("clients", search="jose")))
    assert len(found) == 1
