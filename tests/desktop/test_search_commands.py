"""Commands are found by words of their name, and behind the sign by those of their menu."""

from __future__ import annotations

import pytest

from desktop.commands import COMMANDS
from desktop.controllers.search_commands import commands_for


def found(typed: str, *, by_menu: bool = True) -> list[str]:
    names = [(command, command.label().replace("&", "")) for command in COMMANDS]
    return [row.title for row in commands_for(typed, names, by_menu=by_menu)]


def test_nothing_typed_lists_them_all() -> None:
    assert len(found("")) == len(COMMANDS)


def test_the_menu_go_lists_its_pages_before_the_rest_of_it() -> None:
    pages = found("go")

    assert pages[:3] == ["Go to Today", "Go to Calendar", "Go to People"]
    assert pages.index("Go to Settings") < pages.index("Back")


@pytest.mark.parametrize("typed", ["GO CAL", "calend go", "  go   to calendar "])
def test_words_may_come_in_any_order(typed: str) -> None:
    assert found(typed) == ["Go to Calendar"]


def test_without_the_sign_the_menu_lists_nothing() -> None:
    assert "Back" not in found("go", by_menu=False)


def test_among_people_the_middle_of_a_word_names_no_command() -> None:
    assert "Sync now" in found("nc no")
    assert found("nc no", by_menu=False) == []


def test_accents_need_not_be_typed() -> None:
    names = [(command, "Añadir cita rápida") for command in COMMANDS if command.id == "quick_add"]

    assert [row.title for row in commands_for("anadir rapida", names, by_menu=False)] == [
        "Añadir cita rápida"
    ]
