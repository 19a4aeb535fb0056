"""Keys in words: the groups of the sheet, and why one cannot be had. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QKeySequence

from desktop.commands import COMMANDS, MENUS, Command
from desktop.commands.caps import cap_text, parts_of
from desktop.commands.page_keys import PAGE_KEYS
from desktop.controllers.search_commands import said
from desktop.views.help.rows import KeyGroup, KeyRow
from desktop.wording.speech import tr

Keys = Mapping[str, tuple[str, ...]]
"""Command → its keys as Qt writes them for files, "Ctrl+N"."""
_MOVING = frozenset({"Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown"})
_WRITING = frozenset({"Tab", "Backtab", "Return", "Enter", "Backspace", "Space"})
"""Needed alone and with Shift."""
_NEEDED = frozenset(
    {"Esc", "Menu", "Shift+F10", "Alt+F4", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Ins", "Shift+Ins"}
) | {"Ctrl+Del", "Ctrl+Backspace"}


def groups(known: Keys) -> tuple[KeyGroup, ...]:
    """Every key that there is: the commands by their menus, and what single pages understand."""
    found: dict[str, list[KeyRow]] = {}
    for command in COMMANDS:
        keys = known.get(command.id, ())
        if keys:
            found.setdefault(menu_label(command.menu), []).append(_row(label_of(command), keys))
    for own in PAGE_KEYS:
        found.setdefault(own.heading_label(), []).append(_row(own.label(), own.keys))
    return tuple(KeyGroup(heading, tuple(rows)) for heading, rows in found.items())


def _row(label: str, keys: Sequence[str]) -> KeyRow:
    """Return and Enter are one key to a person."""
    return KeyRow(label, tuple(dict.fromkeys(cap_text(key) for key in keys)))


def menu_label(name: str) -> str:
    return Command(name, name, MENUS[name]).label().replace("&", "")


def label_of(command: Command) -> str:
    """With the menu that it is in, where that says what it is about."""
    label = said(command, command.label()).rstrip("…")
    return f"{command.submenu_label()}: {label}" if command.submenu else label


def why_not(command: Command, keys: str, known: Keys) -> str:
    """Why a command cannot have these keys; empty where it can."""
    written = cap_text(keys)
    if keys in _NEEDED or keys.removeprefix("Shift+") in _WRITING:
        return tr("{keys} is needed to move about and to write.", keys=written)
    if not command.place and _is_typed(keys):
        return tr("{keys} alone would be taken from what you type. Add Ctrl or Alt.", keys=written)
    menu = next((name for name in MENUS if _opens(name) == keys), "")
    if menu:
        return tr("{keys} opens the menu {menu}.", keys=written, menu=menu_label(menu))
    holder = _holder(command, keys, known)
    if holder:
        return tr("{keys} is taken: {what}.", keys=written, what=holder)
    moves = keys not in command.keys and _moves_or_writes(keys)
    return tr("{keys} is needed to move about and to write.", keys=written) if moves else ""


def _moves_or_writes(keys: str) -> bool:
    """What moves, marks and deletes; Ctrl and Alt together are the AltGr that signs are written with."""
    *held, last = parts_of(keys)
    if last in _MOVING:
        return {"Shift", "Ctrl"}.issuperset(held)
    return keys in ("Del", "Shift+Del") or (len(last) == 1 and {"Ctrl", "Alt"}.issubset(held))


def _is_typed(keys: str) -> bool:
    """A letter, digit or sign that would be written where a field has the keyboard."""
    plain = keys.removeprefix("Shift+")
    return len(plain) == 1 or plain in ("Del", "Ins", "Home", "End", "Left", "Right", "Up", "Down")


def _opens(menu: str) -> str:
    return QKeySequence.mnemonic(Command(menu, menu, MENUS[menu]).label()).toString()


def _holder(command: Command, keys: str, known: Keys) -> str:
    """Whoever has these keys wherever the command would."""
    for other in COMMANDS:
        if other.id != command.id and keys in known.get(other.id, ()) and _meet(command, other, keys):
            return label_of(other)
    for own in PAGE_KEYS:
        everywhere = not command.place or own.place in command.place.split()
        if keys in own.keys and everywhere and keys not in command.keys:
            return tr("{heading}: {what}", heading=own.heading_label(), what=own.label())
    return ""


def _meet(one: Command, other: Command, keys: str) -> bool:
    """Whether there is a page on which both would hear the same keys; chords mean one thing everywhere."""
    return bool(
        "+" in keys or not one.place or not other.place or set(one.place.split()) & set(other.place.split())
    )
