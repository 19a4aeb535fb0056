"""Cells of a file that a spreadsheet may open: nothing in them is reckoned with. Pure."""

from __future__ import annotations

import re
from decimal import Decimal

FORMULA = ("=", "+", "-", "@", "\t", "\r")
WITHIN = re.compile(r"[;\t][=+\-@]")
"""Where a program that separates by other signs would see another cell begin."""
NUMBER = re.compile(r"\+[0-9][0-9 ().\-/]*")
ENDS = re.compile(r"([0-9]{3})?([0-9]{3})([0-9]{4})$")
Cell = str | int | Decimal


def harmless(cell: Cell) -> Cell:
    """A name that a spreadsheet would reckon with stays a name, and a phone number can still be dialled."""
    if not isinstance(cell, str) or not (cell.startswith(FORMULA) or WITHIN.search(cell)):
        return cell
    return _dialled(cell) if NUMBER.fullmatch(cell.strip()) else f"'{cell}"


def _dialled(number: str) -> str:
    """ "+1 661 555 0142": in groups it is neither one large number nor a subtraction."""
    groups = re.findall("[0-9]+", number)
    if len(groups) == 1:
        groups = ENDS.sub(r" \1 \2 \3", groups[0]).split()
    return f"+{' '.join(groups)}"
