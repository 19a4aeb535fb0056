"""The order of people while some come and go, and while it is searched a piece at a time; no database."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from desktop.models.people_narrowing import PIECE, Narrowing
from desktop.models.people_rows import Entry, Rows, in_order
from sync import Sought

NAMES = st.lists(st.text("abc", max_size=3), max_size=12)


def entries(names: Iterable[str], first: int = 0) -> list[Entry]:
    return [(name, ("clients", f"{number}"), number) for number, name in enumerate(names, first)]


def looked_for(letters: str) -> Sought:
    return Sought(((letters,),))


def crowd(count: int) -> Rows:
    """People whose text is their number."""
    rows = in_order(entries(f"{number:05}" for number in range(count)), descending=False)
    rows.texts = [f" {entry[0]}" for entry in rows.entries]
    return rows


@given(NAMES, NAMES, st.data(), st.booleans())
def test_whoever_comes_and_goes_the_order_is_that_of_sorting_them_all(
    here: list[str], new: list[str], data: st.DataObject, descending: bool
) -> None:
    rows = in_order(entries(here), descending=descending)
    gone = data.draw(st.lists(st.sampled_from(rows.entries), unique=True)) if rows.entries else []
    came = [(entry, f"text of {entry[2]}") for entry in entries(new, 100)]

    now, moves = rows.changed(gone, came)

    stayed = [entry for entry in rows.entries if entry not in gone]
    assert now.entries == in_order([*stayed, *(entry for entry, _ in came)], descending=descending).entries
    assert {now.entries[row][1] for row in moves.arrivals().values()} == {entry[1] for entry, _ in came}
    assert all(now.entries[row][1] == key for key, row in moves.arrivals().items())
    assert now.texts == [f"text of {entry[2]}" if entry[2] >= 100 else "" for entry in now.entries]


def test_who_was_never_here_cannot_go() -> None:
    rows = in_order(entries("ab"), descending=False)

    now, moves = rows.changed(entries("c", 7), [])

    assert (now.entries, list(moves.gone)) == (rows.entries, [])


def test_who_stands_first_is_found_first() -> None:
    search = Narrowing(looked_for(" 0"), crowd(3 * PIECE))

    first = search.go_on(lambda found: found >= 10)

    assert [entry[0] for entry in first[:3]] == ["00000", "00001", "00002"]
    assert not search.done


def test_a_search_in_pieces_finds_whom_it_finds_at_once() -> None:
    among = crowd(3 * PIECE + 7)
    pieces, once = Narrowing(looked_for("7"), among), Narrowing(looked_for("7"), among)
    found: list[Entry] = []
    while not pieces.done:
        found += pieces.go_on(lambda _found: True)

    assert found == once.go_on(lambda _found: False)
    assert found == [entry for entry in among.entries if "7" in entry[0]]


def test_a_longer_text_goes_on_where_the_shorter_one_was() -> None:
    among = crowd(3 * PIECE)
    search = Narrowing(looked_for("1"), among)
    search.go_on(lambda _found: True)

    longer = search.further(looked_for("12"))

    assert longer is not None
    begun = list(longer.found.entries)
    assert begun == [entry for entry in among.entries[:PIECE] if "12" in entry[0]]
    rest = longer.go_on(lambda _found: False)
    assert begun + rest == [entry for entry in among.entries if "12" in entry[0]]
    assert len(longer.found.texts) == len(longer.found.entries)


def test_all_found_leave_nothing_else_to_be_looked_at() -> None:
    search = Narrowing(looked_for("1"), crowd(2 * PIECE))
    search.go_on(lambda _found: False)

    longer = search.further(looked_for("12"))

    assert longer is not None
    assert longer.done
    assert search.further(looked_for("2")) is None


def test_a_text_without_words_finds_nobody_and_takes_no_time() -> None:
    search = Narrowing(Sought(()), crowd(PIECE))

    assert search.done
    assert search.go_on(lambda _found: False) == []
