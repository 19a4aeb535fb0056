"""What a buyer is looking for, in one line: "3 bedrooms, 2 baths, from 1,800 sq ft"."""

from collections.abc import Mapping
from math import isfinite
from typing import Any

from desktop.wording.names import choice_name
from desktop.wording.speech import counted, lowered, tr

WANTS = "property_preferences"
_NUMBERS = frozenset({"bedrooms_min", "bathrooms_min", "square_feet_min"})
_TYPES = "property_types"


def is_told(value: Any) -> bool:
    """Whether all of it can be said so; other builds of the server may know more wishes, or other values."""
    return isinstance(value, Mapping) and all(_is_known(name, part) for name, part in value.items() if part)


def _is_known(name: str, part: Any) -> bool:
    """Half a bedroom, or half a square foot, is nothing that is said here."""
    if name == _TYPES:
        return isinstance(part, list) and all(isinstance(one, str) for one in part)
    if name not in _NUMBERS or isinstance(part, bool) or not isinstance(part, int | float):
        return False
    return isfinite(part) and (name == "bathrooms_min" or part == int(part))


def wants_text(value: Mapping[str, Any]) -> str:
    """`bathrooms_min` may be a half."""
    beds, baths, feet = (value.get(f"{name}_min") for name in ("bedrooms", "bathrooms", "square_feet"))
    parts = (
        counted(int(beds), "{count} bedroom", "{count} bedrooms") if beds else "",
        _baths(float(baths)) if baths else "",
        tr("from {area} sq ft", area=f"{int(feet):,}") if feet else "",
        ", ".join(lowered(choice_name(one)) for one in value.get(_TYPES) or ()),
    )
    return ", ".join(part for part in parts if part)


def _baths(count: float) -> str:
    if count == int(count):
        return counted(int(count), "{count} bath", "{count} baths")
    return tr("{count} baths", count=f"{count:g}")
