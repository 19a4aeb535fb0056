"""Commands as rows of the search: pure, from what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from desktop.commands import Command
from desktop.commands.caps import told_text
from desktop.commands.spec import MENUS
from desktop.models.people_order import folded
from desktop.views.search_list import SearchResult
from desktop.wording.speech import tr

COMMAND = ">"
NO_KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


def commands_for(
    typed: str,
    commands: Iterable[tuple[Command, str]],
    *,
    by_menu: bool,
    keys: Mapping[str, tuple[str, ...]] = NO_KEYS,
) -> list[SearchResult]:
    """Those in whose name is every word, the better ones first; `by_menu`: the menu's name counts too.

    `keys` are those of commands that have others than usual.
    """
    words = str(folded(typed)).split()
    ranked = []
    for command, name in commands:
        title = said(command, name)
        rank = _rank(words, title, menu_of(command) if by_menu else "")
        if rank is not None and (by_menu or rank == 0):
            aside = ", ".join(map(told_text, keys.get(command.id, command.keys))) or (
                "" if title != name else menu_of(command)
            )
            row = SearchResult(f"{COMMAND}{command.id}", title, "", aside, command.icon or "chevron-right")
            ranked.append((rank, row))
    return [row for _rank, row in sorted(ranked, key=lambda one: one[0])]


def said(command: Command, name: str) -> str:
    """In a menu the page's name is enough, as the menu says that one goes there."""
    return tr("Go to {page}", page=name) if command.id.startswith("go_") else name


def menu_of(command: Command) -> str:
    """ "Go", and "View Theme" for what is in a menu within."""
    menu = Command(command.menu, command.menu, MENUS[command.menu]).label()
    inner = command.submenu_label() if command.submenu else ""
    return " ".join(part.replace("&", "") for part in (menu, inner) if part)


def _rank(words: list[str], title: str, menu: str) -> int | None:
    """Nothing where a word is in neither; words that begin one of the title's come first."""
    name, around = str(folded(title)), str(folded(menu))
    begun = [any(part.startswith(word) for part in name.split()) for word in words]
    if all(begun):
        return 0
    if all(word in name for word in words):
        return 1
    starts = [any(part.startswith(word) for part in around.split()) for word in words]
    return 2 if all(word in name or start for word, start in zip(words, starts, strict=True)) else None
