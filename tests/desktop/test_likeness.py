"""Who may be one person: what they share, who is known to be, and a crowd that shares one number."""

from __future__ import annotations

import random

import pytest

from desktop.controllers.pairs_rows import why_text
from desktop.models.likeness import CLOSEST, LikenessIndex, Marks, alike, in_common, marks_of

ELENA = marks_of(["Elena", "Torres"], "elena@example.com", "(661) 555-0142")


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (
            marks_of(["Elena Torres"], "ELENA@example.com ", "+1 661.555.0142"),
            "Name, phone number and e-mail",
        ),
        (marks_of(["E.", "Torres"], "", "661 555 0142"), "Family name and phone number"),
        (marks_of(["Élena", "Tórres"], "", "661 555 0142"), "Name and phone number"),
        (marks_of(["Ines", "Varga"], "elena@example.com", ""), "E-mail address"),
        (marks_of(["Ines", "Varga"], "", "661 555 0142"), ""),
        (marks_of(["Elena", "Torres"], "", ""), ""),
        (marks_of(["Elena", "Torres"], "e@example.com", "661 555 0199"), ""),
    ],
)
def test_why_two_may_be_the_same(other: Marks, why: str) -> None:
    assert alike(ELENA, other) == bool(why)
    assert (why_text(in_common(ELENA, other)) if alike(ELENA, other) else "") == why


def test_who_is_known_to_be_the_same_is_no_pair() -> None:
    index = LikenessIndex()
    index.add(("contacts", "c"), ELENA)

    client = marks_of(["Elena", "Torres"], "elena@example.com", "", ["c"])
    lead = marks_of(["Elena Torres"], "elena@example.com", "", ["k"])

    assert index.add(("clients", "k"), client) == set()
    assert index.add(("leads", "l"), lead) == set()
    assert index.add(("leads", "m"), ELENA) == {("contacts", "c"), ("clients", "k"), ("leads", "l")}


def test_who_goes_leaves_no_pair_behind() -> None:
    index = LikenessIndex()
    for name in "abc":
        index.add(("leads", name), ELENA)

    assert index.remove(("leads", "a")) == {("leads", "b"), ("leads", "c")}
    assert index.remove(("leads", "b")) == {("leads", "c")}
    assert index.remove(("leads", "c")) == set()
    assert len(index) == 0


def test_a_crowd_of_one_number_does_not_become_every_pair_of_it() -> None:
    index = LikenessIndex()

    found = [index.add(("leads", str(number)), ELENA) for number in range(1000)]

    assert max(len(pairs) for pairs in found) == CLOSEST
    assert all(found[1:])


@pytest.mark.parametrize("seed", range(5))
def test_the_index_finds_what_comparing_each_with_each_finds(seed: int) -> None:
    chance = random.Random(seed)
    people = {
        ("leads", str(number)): marks_of(
            [chance.choice(("Ana", "Bo", "Cy")), chance.choice(("Roe", "Lim"))],
            chance.choice(("", "a@example.com", f"{number}@example.com")),
            chance.choice(("", f"661555{chance.randrange(40):04}")),
        )
        for number in range(60)
        if number % 3
    }
    crowded = {"@a@example.com"}
    index, found = LikenessIndex(), set()
    for key, marks in people.items():
        found |= {frozenset((key, other)) for other in index.add(key, marks)}

    wanted = {
        frozenset((one, other))
        for one in people
        for other in people
        if one < other and set(people[one].handles()) & set(people[other].handles()) - crowded
    }
    assert wanted <= found
    assert all(alike(*(people[key] for key in pair)) for pair in found)
