"""Finding people and visits by whatever of them comes to mind first."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from sync import Engine, Query
from sync.clock import iso
from sync.sandbox import Sandbox
from tests.sync.office import buyer, colleague_edits, sent, showing, sync


@pytest.fixture
def office(laptop: Engine) -> Engine:
    """Three people and a showing, none of them sent yet."""
    laptop.create("clients", buyer("José", "Núñez-Ortega", phone="(661) 555-0142", tags=["first buyer"]))
    laptop.create("clients", buyer("Jordan", "Lee", email="jordan.lee@example.com", phone="+1 805 555 0198"))
    laptop.create("leads", {"name": "O'Brien & Müller", "phone": "661.555.0142"})
    laptop.create("appointments", showing("Showing – 456 Oak Ave", location="Tehachapi, CA 93561"))
    return laptop


def found(laptop: Engine, typed: str) -> set[str]:
    return {hit.record.title for hit in laptop.search(typed)}


JOSE, JORDAN, OBRIEN, VISIT = "José Núñez-Ortega", "Jordan Lee", "O'Brien & Müller", "Showing – 456 Oak Ave"


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("jordan", {JORDAN}),
        ("lee jordan", {JORDAN}),
        ("jor le", {JORDAN}),
        ("j", {JOSE, JORDAN}),
        ("jose nunez", {JOSE}),
        ("JOSÉ NÚÑEZ", {JOSE}),
        ("ortega", {JOSE}),
        ("muller", {OBRIEN}),
        ("o'brien", {OBRIEN}),
        ("jordan.lee@example.com", {JORDAN}),
        ("first buyer", {JOSE}),
        ("oak", {VISIT}),
        ("456 oak", {VISIT}),
        ("93561", {VISIT}),
        ("tehachapi showing", {VISIT}),
        ("jordan torres", set()),
        ("ordan", set()),
    ],
)
def test_words_and_their_beginnings(office: Engine, typed: str, titles: set[str]) -> None:
    assert found(office, typed) == titles


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("0142", {JOSE, OBRIEN}),
        ("5550142", {JOSE, OBRIEN}),
        ("(661) 555-0142", {JOSE, OBRIEN}),
        ("661 555", {JOSE, OBRIEN}),
        ("0198", {JORDAN}),
        ("jordan 0198", {JORDAN}),
        ("jose 0198", set()),
        ("+1 805", {JORDAN}),
        ("80", {JORDAN}),
        ("8", set()),
        ("9", {VISIT}),
        ("9999", set()),
    ],
)
def test_any_four_digits_of_a_phone(office: Engine, typed: str, titles: set[str]) -> None:
    assert found(office, typed) == titles


@pytest.mark.parametrize(
    "typed",
    ['"', '""', "'", '"jordan', "jordan*", "*", "jordan AND", "OR", "NOT lee", "NEAR(jordan lee)",
     "words : x", "^jordan", "jordan^2", "a:b", "-lee", "(", ")", "{}", "\\", ";--", "%", "_", "\0",
     "\ud800", "²", "٤٥", ""],
)  # fmt: skip
def test_signs_that_mean_something_to_databases_mean_nothing_here(office: Engine, typed: str) -> None:
    assert found(office, typed) <= {JOSE, JORDAN, OBRIEN, VISIT}
    assert office.reader.list(Query("clients", search=typed)).total <= 2


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(), max_size=30))
@example("jordan\x00lee")
@example("١٢٣٤")
def test_nothing_that_can_be_typed_is_too_much(office: Engine, typed: str) -> None:
    assert found(office, typed) <= {JOSE, JORDAN, OBRIEN, VISIT}


def test_quotes_and_operators_still_find_the_word_beside_them(office: Engine) -> None:
    assert found(office, '"Jordan" OR') == set()
    assert found(office, '"Jordan"') == {JORDAN}
    assert found(office, "(lee)*") == {JORDAN}


def test_a_list_is_narrowed_by_the_same_search(office: Engine) -> None:
    assert [record.title for record in office.reader.list(Query("clients", search="nun")).records] == [JOSE]
    assert office.reader.list(Query("clients", search="  ")).total == 2


def test_an_edit_is_found_at_once_and_the_old_name_no_more(office: Engine) -> None:
    jose = office.search("jose")[0].record
    office.edit("clients", jose.id, {"last_name": "Ruiz"})

    assert found(office, "ruiz") == {"José Ruiz"}
    assert found(office, "ortega") == set()


def test_what_was_deleted_is_not_found(office: Engine) -> None:
    office.delete("clients", office.search("jordan")[0].record.id)

    assert found(office, "jordan") == set()


def test_what_a_colleague_renamed_is_found_under_its_new_name(server: Sandbox, laptop: Engine) -> None:
    sent(laptop, "clients", buyer("Jordan", "Lee"))
    colleague_edits(server, "clients", last_name="Kim")
    sync(laptop)

    assert found(laptop, "kim") == {"Jordan Kim"}
    assert found(laptop, "lee") == set()


def test_a_hit_says_a_little_more_than_the_name(office: Engine) -> None:
    assert office.search("jordan")[0].subtitle == "+1 805 555 0198 · jordan.lee@example.com"


def test_only_some_resources_and_only_so_many(office: Engine) -> None:
    assert {hit.record.title for hit in office.search("0142", resources=("leads",))} == {OBRIEN}
    assert len(office.search("j", limit=1, resources=("clients",))) == 1


@pytest.mark.parametrize("wanted", [1, 3, 20])
def test_one_letter_finds_as_many_as_are_wanted_whatever_follows_it(office: Engine, wanted: int) -> None:
    names = ("X", "Xenia", "Xéva", "Xжд")
    for name in names:
        office.create("clients", buyer(name, "Quill"))

    titles = {hit.record.title for hit in office.search("x", limit=wanted, resources=("clients",))}

    assert titles <= {f"{name} Quill" for name in names}
    assert len(titles) == min(wanted, len(names))


def test_of_many_visits_the_next_ones_are_found_before_the_last(laptop: Engine) -> None:
    now = laptop.store.clock.now()
    for days in (-400, -9, -1, 30, 1, 200):
        start = now + timedelta(days=days)
        times = {"start_time": iso(start), "end_time": iso(start + timedelta(hours=1))}
        laptop.create("appointments", showing(f"Oak {days:+}") | times)
    begun = now - timedelta(minutes=20)
    laptop.create("appointments", showing("Oak now") | {"start_time": iso(begun), "end_time": iso(now)})

    def titles(limit: int) -> list[str]:
        return [hit.record.title for hit in laptop.search("oak", limit=limit)]

    assert titles(3) == ["Oak now", "Oak +1", "Oak +30"]
    assert titles(6) == ["Oak now", "Oak +1", "Oak +30", "Oak +200", "Oak -1", "Oak -9"]


def test_a_visit_with_the_very_words_comes_before_the_next_one_with_longer_words(laptop: Engine) -> None:
    now = laptop.store.clock.now()
    for days, title in ((1, "Oakland 12"), (2, "Oak 120"), (400, "Oak 12")):
        times = {
            "start_time": iso(now + timedelta(days=days)),
            "end_time": iso(now + timedelta(days=days + 1)),
        }
        laptop.create("appointments", showing(title) | times)

    assert [hit.record.title for hit in laptop.search("oak 12")] == ["Oak 12", "Oakland 12", "Oak 120"]


def test_a_visit_of_which_nobody_can_read_the_time_is_found_after_the_others(
    server: Sandbox, laptop: Engine
) -> None:
    fields = showing("Oak by and by") | {"start_time": "soon", "end_time": "later"}
    server.store.create("appointments", fields, laptop.account.user["id"])
    sync(laptop)
    laptop.create("appointments", showing("Oak tomorrow"))

    assert [hit.record.title for hit in laptop.search("oak")] == ["Oak tomorrow", "Oak by and by"]


@pytest.mark.parametrize("typed", ["z", "zo", "zoltan", "zoltan lee"])
def test_who_is_being_deleted_takes_nobodys_place(laptop: Engine, typed: str) -> None:
    """Whoever is not found would be entered a second time."""
    *leaving, stays = [sent(laptop, "clients", buyer("Zoltan")) for _ in range(4)]
    for key in leaving:
        laptop.delete("clients", key)

    assert [hit.record.id for hit in laptop.search(typed, limit=3)] == [stays]
