"""What the window puts away: found again by name, also after a restart, and all of one kind at once."""

from __future__ import annotations

from sync import Engine


def test_what_is_put_away_is_there_until_it_is_taken_away(laptop: Engine) -> None:
    laptop.shelf.put("draft.a", {"title": "Showing"})
    assert laptop.shelf.get("draft.a") == {"title": "Showing"}

    laptop.shelf.put("draft.a", None)
    assert laptop.shelf.get("draft.a", "nothing") == "nothing"


def test_all_of_one_kind_are_found_at_once_and_nothing_else(laptop: Engine) -> None:
    for name in ("reminder.a", "reminder.b", "reminders", "draft.a"):
        laptop.shelf.put(name, name)

    assert laptop.shelf.beginning("reminder.") == {"reminder.a": "reminder.a", "reminder.b": "reminder.b"}
