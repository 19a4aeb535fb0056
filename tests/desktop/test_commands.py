"""The keys of the commands: what a hand has learnt on one page means the same on every other."""

from collections import Counter

from desktop.commands import COMMANDS


def test_keys_pressed_together_mean_one_thing_in_the_whole_window() -> None:
    together = Counter(keys for command in COMMANDS for keys in command.keys if "+" in keys)
    assert [keys for keys, meanings in together.items() if meanings > 1] == []


def test_a_single_key_means_one_thing_on_a_page() -> None:
    single = Counter(
        (keys, page)
        for command in COMMANDS
        for keys in command.keys
        if "+" not in keys
        for page in command.place.split() or ["everywhere"]
    )
    assert [key for key, meanings in single.items() if meanings > 1] == []


def test_letters_alone_are_kept_to_a_page() -> None:
    """Elsewhere they would be taken from what is typed into a field."""
    assert [one.id for one in COMMANDS for keys in one.keys if len(keys) == 1 and not one.place] == []
