"""A large book is looked through in portions: the window has its turn after each, and every pair is found."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtCore import QCoreApplication

from desktop.bridge import Bridge
from desktop.models.duplicate_pairs import FEW, PORTION, DuplicatePairs
from desktop.models.likeness import Marks, alike, marks_of
from sync import Engine
from tests.desktop.window.conftest import Put

PEOPLE = 1200


@pytest.fixture
def book(laptop: Engine, put: Put) -> dict[str, Marks]:
    """People of whom some share a number, an address, or both; server id → marks."""
    chance = random.Random(5)
    found = {}
    for _ in range(PEOPLE):
        name = [chance.choice(("Ana", "Bo", "Cy", "Di")), chance.choice(("Roe", "Lim", "Poe"))]
        email = f"{chance.randrange(3 * PEOPLE)}@example.com"
        phone = f"661555{chance.randrange(3 * PEOPLE):04}"
        fields = {"name": " ".join(name), "status": "new", "email": email, "phone": phone}
        made = put("leads", **fields)
        found[str(made["id"])] = marks_of(name, email, phone)
    laptop.run_cycle()
    return found


@pytest.fixture
def pairs(laptop: Engine, book: dict[str, Marks], qapp: QCoreApplication) -> Iterator[DuplicatePairs]:
    """Its clock says that every look at it took ten milliseconds: a turn ends after its first portion."""
    ticks = count()
    bridge = Bridge(laptop.subscribe)
    found = DuplicatePairs(laptop.reader, bridge, lambda: next(ticks) / 100)
    yield found
    found.close()
    bridge.close()


def finish(pairs: DuplicatePairs) -> int:
    """How many turns it took."""
    turns = 0
    while pairs.searching:
        before = pairs.looked_at
        pairs.turn()
        turns += 1
        assert pairs.looked_at - before <= PORTION
    return turns


def expected(book: dict[str, Marks]) -> set[frozenset[str]]:
    ids = sorted(book)
    return {
        frozenset((one, other))
        for place, one in enumerate(ids)
        for other in ids[place + 1 :]
        if alike(book[one], book[other])
    }


def test_every_pair_is_found_a_portion_at_each_turn(
    pairs: DuplicatePairs, laptop: Engine, book: dict[str, Marks]
) -> None:
    pairs.wake(True)

    turns = finish(pairs)

    assert turns >= PEOPLE / PORTION
    assert pairs.looked_at == PEOPLE
    server_ids = {key: str(laptop.reader.get("leads", key).server_id) for pair in pairs for _, key in pair}
    found = {frozenset(server_ids[key] for _, key in pair) for pair in pairs}
    assert found == expected(book)
    assert len(found) > 10


def test_nothing_is_read_out_of_sight_and_it_goes_on_where_it_was(pairs: DuplicatePairs) -> None:
    pairs.wake(True)
    while not pairs.looked_at:
        pairs.turn()
    pairs.wake(False)
    QCoreApplication.processEvents()
    assert pairs.looked_at == PORTION

    pairs.wake(True)
    finish(pairs)

    assert pairs.looked_at == PEOPLE


def test_after_much_news_everybody_is_looked_at_again(pairs: DuplicatePairs) -> None:
    pairs.wake(True)
    finish(pairs)
    before = list(pairs)
    pairs.wake(False)

    pairs._heard({"leads": frozenset(str(number) for number in range(FEW + 1))}, False)
    pairs.wake(True)
    assert pairs.searching
    finish(pairs)

    assert list(pairs) == before
