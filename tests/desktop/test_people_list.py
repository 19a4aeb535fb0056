"""People narrowed while one types and followed while they change: always whom the database would name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.bridge import Bridge
from desktop.models.people_feed import SCREENFUL, TURN_SECONDS, PeopleFeed
from desktop.models.people_list import PeopleList
from desktop.models.people_order import PeopleOrder, Sight
from desktop.models.people_rows import Entry, Key, Moves, Rows
from sync import Condition, Engine, Match, Query
from sync.sandbox import Sandbox

EVERYBODY = Sight((Query("clients"), Query("leads"), Query("contacts")))
SIGHTS = (
    EVERYBODY,
    replace(EVERYBODY, descending=True),
    Sight((Query("contacts", conditions=(Condition("city", Match.FILLED),)),)),
    Sight(EVERYBODY.queries, {"clients": "email", "leads": "email", "contacts": "email"}, by_name=False),
)
TYPED = st.lists(st.text("abelnort é6512'-", min_size=1, max_size=5), min_size=1, max_size=5)
WHOM = ("Elena Torres", "Álvaro Núñez", "Bela Lorant", "Noel Abel", "Rob O'Brien", "Ann-Lee Tar")


@pytest.fixture
def office(laptop: Engine) -> Engine:
    """Six people of each kind, with numbers and addresses."""
    for number, name in enumerate(WHOM):
        first, last = name.split(" ", 1)
        phone = f"(661) 555-0{number}12"
        about = {"phone": phone, "email": f"{first}@example.com"}
        laptop.create("clients", {"first_name": first, "last_name": last, "client_type": "buyer"} | about)
        laptop.create("leads", {"name": f"{last} {first}"} | about)
        person = {"first_name": last, "last_name": first, "contact_type": "agent"}
        laptop.create("contacts", person | about | ({"city": "Taft"} if number % 2 else {}))
    return laptop


def at_once(_found: int) -> bool:
    return False


def a_piece(_found: int) -> bool:
    return True


def keys(rows: Rows) -> list[Key]:
    return [entry[1] for entry in rows.entries]


def asked(engine: Engine, sight: Sight) -> list[Key]:
    """From the database alone, as a list that was never shown before."""
    rows = PeopleOrder(engine.reader).read(sight.whole())
    found = {
        (query.resource, local_id)
        for query in sight.queries
        for local_id in engine.reader.ids(replace(query, search=sight.typed))
    }
    return [key for key in keys(rows) if key in found]


def shown(people: PeopleList, sight: Sight) -> list[Key]:
    people.show(sight, a_piece)
    while people.searching:
        people.go_on(a_piece)
    return keys(people.found)


def with_texts(engine: Engine, sight: Sight = EVERYBODY) -> PeopleList:
    people = PeopleList(engine.reader)
    people.show(sight, at_once)
    while people.read_texts():
        pass
    return people


@pytest.mark.parametrize("sight", SIGHTS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts=TYPED)
def test_each_text_finds_whom_the_database_finds_in_the_order_of_the_list(
    office: Engine, sight: Sight, texts: list[str]
) -> None:
    people, typed = with_texts(office, sight), ""
    for more in texts:
        typed = (typed + more).strip()
        assert shown(people, replace(sight, typed=typed)) == asked(office, replace(sight, typed=typed))


@pytest.mark.parametrize("typed", ["el", "555-01", "núñ", "6", "'"])
def test_before_their_texts_are_read_the_same_people_are_found(office: Engine, typed: str) -> None:
    sight = replace(EVERYBODY, typed=typed)

    assert shown(PeopleList(office.reader), sight) == shown(with_texts(office), sight)


WISHES = st.lists(
    st.tuples(st.sampled_from(["rename", "delete", "create"]), st.integers(0, 99), st.sampled_from(WHOM)),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize("sight", [*SIGHTS, replace(EVERYBODY, typed="el"), replace(SIGHTS[1], typed="n")])
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wishes=WISHES)
def test_news_put_everybody_where_a_new_list_has_them(
    office: Engine, sight: Sight, wishes: list[tuple[str, int, str]]
) -> None:
    people = with_texts(office, sight)
    people.show(sight, at_once)
    changed: dict[str, set[str]] = {}
    unsubscribe = office.subscribe(lambda event: note(changed, getattr(event, "ids", {})))
    for wish, number, name in wishes:
        act(office, wish, number, name)
    unsubscribe()
    before = keys(people.found)

    for name, ids in changed.items():
        for one in sorted(ids):
            people.learn({name: [one]})
    moves = people.settle()

    assert keys(people.found) == (asked(office, sight) if sight.typed else keys(fresh(office, sight)))
    assert replayed(before, moves, people.found) == keys(people.found)


@pytest.mark.parametrize("sight", [*SIGHTS[:2], replace(EVERYBODY, typed="torres")])
def test_who_is_elsewhere_for_a_moment_stays_in_the_list(office: Engine, sight: Sight) -> None:
    """Both news are read before either is shown."""
    people = with_texts(office, sight)
    people.show(sight, at_once)
    before = keys(people.found)
    elena = next(local_id for name, local_id in before if name == "clients")
    usual = str(office.reader.get("clients", elena).fields["last_name"])

    for last in (f"{usual} Zimmer", usual):
        office.edit("clients", elena, {"last_name": last})
        people.learn({"clients": [elena]})
    moves = people.settle()

    assert keys(people.found) == before
    assert replayed(before, moves, people.found) == before


def note(changed: dict[str, set[str]], ids: dict[str, frozenset[str]]) -> None:
    for name, found in ids.items():
        changed.setdefault(name, set()).update(found)


def act(engine: Engine, wish: str, number: int, name: str) -> None:
    first, last = name.split(" ", 1)
    listed = engine.reader.ids(Query("clients"))
    if wish == "create" or not listed:
        engine.create("clients", {"first_name": last, "last_name": first, "client_type": "seller"})
    elif wish == "delete":
        engine.delete("clients", listed[number % len(listed)])
    else:
        engine.edit("clients", listed[number % len(listed)], {"last_name": f"{last} {number}"})


def fresh(engine: Engine, sight: Sight) -> Rows:
    return PeopleOrder(engine.reader).read(sight)


def replayed(before: list[Key], moves: Moves, now: Rows) -> list[Key]:
    """What a view has that was told of the moves alone."""
    stayed = iter([key for row, key in enumerate(before) if row not in moves.gone])
    arrived = {row: key for key, row in moves.arrivals().items()}
    return [arrived[row] if row in arrived else next(stayed) for row in range(len(now.entries))]


class Told:
    """A view's own list, as the feed says it."""

    def __init__(self, feed: PeopleFeed) -> None:
        self.names: list[str] = []
        self.whole: list[bool] = []
        feed.shown.connect(lambda rows: self.show(rows.entries))
        feed.grown.connect(self.grow)
        feed.ended.connect(lambda: self.whole.append(True))

    def show(self, entries: Sequence[Entry]) -> None:
        self.names = [entry[0] for entry in entries]

    def grow(self, entries: Sequence[Entry]) -> None:
        self.names += [entry[0] for entry in entries]


CROWD = 1600


@pytest.fixture
def crowd(server: Sandbox, laptop: Engine) -> Engine:
    """Sixteen hundred contacts; every other one is an Abel."""
    user = server.world.accounts.users[0].id
    for number in range(CROWD):
        about: dict[str, Any] = {"first_name": "Ann" if number % 2 else "Abel", "contact_type": "agent"}
        server.store.create("contacts", about | {"last_name": f"N{number:04}"}, user)
    laptop.run_cycle()
    return laptop


def hasty(engine: Engine, qtbot: QtBot) -> tuple[PeopleFeed, Told]:
    """A feed whose every turn is over after the first few people; all texts are read."""
    times = iter(range(10**9))
    feed = PeopleFeed(engine.reader, Bridge(engine.subscribe), lambda: next(times) * TURN_SECONDS)
    told = Told(feed)
    feed.show(Sight((Query("contacts"),)))
    qtbot.waitUntil(lambda: not feed.busy)
    return feed, told


def test_a_full_screen_is_shown_first_and_the_others_follow(crowd: Engine, qtbot: QtBot) -> None:
    feed, told = hasty(crowd, qtbot)

    feed.show(Sight((Query("contacts"),), typed="abel"))

    assert SCREENFUL <= len(told.names) < CROWD // 2
    qtbot.waitUntil(lambda: told.whole == [True])
    assert told.names == [f"n{number:04}\0abel" for number in range(0, CROWD, 2)]
    feed.close()


def test_the_next_key_ends_the_search_for_the_text_before_it(crowd: Engine, qtbot: QtBot) -> None:
    feed, told = hasty(crowd, qtbot)
    feed.show(Sight((Query("contacts"),), typed="ann"))
    assert feed.searching

    feed.show(Sight((Query("contacts"),), typed="n15"))

    assert all(name.startswith("n15") for name in told.names)
    qtbot.waitUntil(lambda: told.whole == [True])
    assert [name.partition("\0")[0] for name in told.names] == [f"n15{number:02}" for number in range(100)]
    feed.close()


def test_somebody_new_is_found_while_the_search_goes_on(crowd: Engine, qtbot: QtBot) -> None:
    feed, told = hasty(crowd, qtbot)
    moved: list[Rows] = []
    feed.moved.connect(lambda rows, _moves: moved.append(rows))
    feed.show(Sight((Query("contacts"),), typed="abel"))
    assert feed.searching

    crowd.create("contacts", {"first_name": "Abel", "last_name": "Aaron", "contact_type": "agent"})

    qtbot.waitUntil(lambda: bool(moved))
    assert moved[-1].entries[0][0] == "aaron\0abel"
    assert len(moved[-1].entries) == CROWD // 2 + 1
    assert len(told.names) == CROWD // 2
    feed.close()
