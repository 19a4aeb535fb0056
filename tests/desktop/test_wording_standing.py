"""What the window says of how things stand: in the pill, at the head of the Sync Center, in the banner."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.wording import standing
from desktop.wording.moments import moment_text
from desktop.wording.standing import Need, Standing

ZONE = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 7, 15, 19, 0, tzinfo=UTC)
CLOCK = {"at": datetime(2026, 7, 15, 18, 8, tzinfo=UTC)}


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        (Standing(outcome="complete", **CLOCK), ["All sent 11:08 AM"]),
        (Standing(waiting=2, outcome="complete"), ["2 waiting to send"]),
        (Standing(waiting=1, outcome="complete", busy=True), ["Sending…"]),
        (Standing(waiting=3, outcome="offline"), ["Offline", "3 to send"]),
        (Standing(waiting=3, needs=2, by_wish=True), ["Offline", "3 to send", "2 need you"]),
        (Standing(needs=1, outcome="complete"), ["1 needs you"]),
        (Standing(outcome="sign_in"), ["Sign in again"]),
        (Standing(outcome="throttled", next_at=CLOCK["at"]), ["Held until 11:08 AM"]),
        (Standing(first=True, reading=("contacts", 200, 1500)), ["Reading contacts, 200 of 1,500"]),
        (Standing(), ["Not in touch with the server yet"]),
    ],
)
def test_the_pill_says_how_much_waits_and_what_for(facts: Standing, said: list[str]) -> None:
    words = standing.pill(facts, lambda moment: moment_text(moment, ZONE, NOW))

    assert [text for _, text in words] == said


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        (Standing(by_wish=True), "You work offline"),
        (Standing(outcome="offline", **CLOCK), "Offline since 11:08 AM"),
        (Standing(outcome="complete", **CLOCK), "All sent at 11:08 AM"),
        (Standing(outcome="complete", waiting=1), "1 change waits to be sent"),
        (Standing(outcome="complete", needs=2), "2 changes need you"),
        (Standing(busy=True), "Getting news from the server"),
        (Standing(outcome="sign_in"), "The server asks you to sign in again"),
    ],
)
def test_the_head_of_the_sync_center_says_how_things_stand(facts: Standing, title: str) -> None:
    assert standing.head(facts, lambda moment: moment_text(moment, ZONE, NOW)).title == title


@pytest.mark.parametrize(
    ("need", "sentence"),
    [
        (
            Need("edit-edit", "Escrow papers", "appointments", frozenset({"start_time", "end_time"})),
            "was changed here and on the server. Nothing is lost; choose which time is right.",
        ),
        (
            Need("edit-edit", "Elena Torres", "clients", frozenset({"phone"}), others=2),
            (
                "was changed here and on the server. "
                "Nothing is lost; choose which phone is right. 2 more need you."
            ),
        ),
        (
            Need("rejected", "Gus Lindqvist", "clients", reason="e-mail, address is not complete"),
            "was not accepted: e-mail, address is not complete. It is safe on this laptop.",
        ),
    ],
)
def test_the_banner_says_what_happened_what_is_safe_and_what_to_do(need: Need, sentence: str) -> None:
    assert standing.banner(need).rest == sentence
