"""Where an arrow key leads to from a card; knows no widgets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import Qt

PAGE = 5
Lanes = Sequence[tuple[Sequence[str], bool]]
"""The cards of each lane, and whether it is folded."""

_ALONG: Mapping[Qt.Key, int] = MappingProxyType(
    {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -PAGE, Qt.Key.Key_PageDown: PAGE}
)
_ACROSS: Mapping[Qt.Key, int] = MappingProxyType({Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1})


def step(key: Qt.Key, lanes: Lanes, chosen: str) -> str | None:
    """The card to choose; None for a key that means nothing here."""
    known = key in _ALONG or key in _ACROSS or key in (Qt.Key.Key_Home, Qt.Key.Key_End)
    if not known:
        return None
    at = next((number for number, (ids, folded) in enumerate(lanes) if not folded and chosen in ids), None)
    if at is None:
        return next((ids[0] for ids, folded in lanes if ids and not folded), chosen)
    ids = lanes[at][0]
    place = ids.index(chosen)
    if key in _ACROSS:
        return _across(lanes, at, place, _ACROSS[key]) or chosen
    if key in _ALONG:
        return ids[min(max(place + _ALONG[key], 0), len(ids) - 1)]
    return ids[0 if key is Qt.Key.Key_Home else -1]


def _across(lanes: Lanes, at: int, place: int, way: int) -> str:
    """The card beside it in the next open lane that has any."""
    beyond = lanes[at + 1 :] if way > 0 else list(lanes[:at])[::-1]
    ids = next((ids for ids, folded in beyond if ids and not folded), ())
    return ids[min(place, len(ids) - 1)] if ids else ""
