"""A create whose answer was lost: which of the server's new records is it? (CONTRACT B9)"""

from __future__ import annotations

from typing import Any

import pytest

from sync.decide.twin import Adopt, Ask, Candidate, Nothing, Verdict, find_twin
from sync.entities import REGISTRY
from tests.conftest import NOON

SENT = {"first_name": "Jordan", "last_name": "Lee", "email": "jordan@example.com", "client_type": "buyer"}
JUST_AFTER, LONG_BEFORE = "2026-07-15T19:00:01Z", "2026-07-15T18:57:59Z"


def seen(server_id: str = "a", created_at: str | None = JUST_AFTER, **other: Any) -> Candidate:
    dated = {} if created_at is None else {"created_at": created_at}
    return Candidate(server_id, SENT | {"status": "active"} | dated | other)


def untouched(**other: Any) -> Candidate:
    return seen(updated_at=JUST_AFTER, **other)


@pytest.mark.parametrize(
    ("story", "candidates", "like_creates", "verdict"),
    [
        ("nothing new is there", [], 1, Nothing()),
        ("one, exactly as sent", [seen()], 1, Adopt("a")),
        ("somebody else of another name", [seen(first_name="Ana", last_name="Ruiz", email="ana@x")], 1,
         Nothing()),
        ("somebody of the same family", [untouched(first_name="Ana", email="ana@x")], 1, Nothing()),
        ("the same first name only", [untouched(last_name="Ruiz", email="ana@x")], 1, Nothing()),
        ("half a name, and a colleague changed something since",
         [seen(first_name="Ana", email="ana@x", updated_at="2026-07-15T19:00:09Z")], 1, Ask(("a",))),
        ("half a name, and nobody knows whether it was changed", [seen(first_name="Ana", email="ana@x")], 1,
         Ask(("a",))),
        ("the same name, and nothing else", [seen(email="ana@x", client_type="seller")], 1, Ask(("a",))),
        ("the same name in other letters", [seen(last_name="LEE", email="ana@x")], 1, Ask(("a",))),
        ("another name, the same e-mail", [seen(first_name="Ana", last_name="Ruiz")], 1, Ask(("a",))),
        ("the same person, entered long before", [seen(created_at=LONG_BEFORE)], 1, Nothing()),
        ("the clocks differ by less than two minutes", [seen(created_at="2026-07-15T18:58:01Z")], 1,
         Adopt("a")),
        ("as sent, but it does not say when it was made", [seen(created_at=None)], 1, Ask(("a",))),
        ("a colleague edited it before we looked", [seen(first_name="Jordan B.")], 1, Ask(("a",))),
        ("a colleague gave it another e-mail", [seen(email="lee@example.com")], 1, Ask(("a",))),
        ("two, both as sent", [seen("a"), seen("b")], 1, Ask(("a", "b"))),
        ("one as sent, and one that only looks like it", [seen("a", first_name="J."), seen("b")], 1,
         Adopt("b")),
        ("two identical creates and both are there", [seen("b"), seen("a")], 2, Adopt("a")),
        ("two identical creates and one is there", [seen("a")], 2, Ask(("a",))),
        ("two identical creates and three are there", [seen("a"), seen("b"), seen("c")], 2,
         Ask(("a", "b", "c"))),
        ("two identical creates, one of them without a date", [seen("a"), seen("b", None)], 2,
         Ask(("a", "b"))),
    ],
)  # fmt: skip
def test_find_twin(story: str, candidates: list[Candidate], like_creates: int, verdict: Verdict) -> None:
    assert find_twin(REGISTRY["clients"], SENT, NOON, candidates, like_creates=like_creates) == verdict


def test_amounts_and_tags_are_compared_by_what_they_mean() -> None:
    sent = {"address": "456 Oak Ave", "list_price": "350000.00"}
    found = Candidate("a", {"address": "456 Oak Ave", "list_price": "350000", "created_at": JUST_AFTER})
    assert find_twin(REGISTRY["listings"], sent, NOON, [found]) == Adopt("a")


def test_an_empty_likeness_is_none() -> None:
    """Two people without an e-mail are not alike for that."""
    sent = {"name": "Rachel Kim", "email": ""}
    other = Candidate("a", {"name": "Sam Ortiz", "email": "", "created_at": JUST_AFTER})
    assert find_twin(REGISTRY["leads"], sent, NOON, [other]) == Nothing()


def test_a_showing_at_the_same_time_may_be_ours() -> None:
    sent = {"title": "Showing", "start_time": "2026-07-16T17:00:00Z", "end_time": "2026-07-16T18:00:00Z"}
    found = Candidate("a", sent | {"title": "Showing (Torres)", "created_at": JUST_AFTER})
    assert find_twin(REGISTRY["appointments"], sent, NOON, [found]) == Ask(("a",))


def test_a_client_of_another_name_with_the_same_phone_may_be_ours() -> None:
    sent = {"first_name": "Jordan", "last_name": "Lee", "phone": "(661) 555-0142"}
    other = {"first_name": "J.", "last_name": "Leigh", "phone": "(661) 555-0142"}
    other |= {"created_at": JUST_AFTER, "updated_at": JUST_AFTER}
    assert find_twin(REGISTRY["clients"], sent, NOON, [Candidate("a", other)]) == Ask(("a",))
