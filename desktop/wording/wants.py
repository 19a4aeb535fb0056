"""What a buyer is looking for, in one line: "3 bedrooms, 2 baths, from 1,800 sq ft"."""

from collections.abc import Mapping
from typing import Any

from desktop.wording.names import choice_name
from desktop.wording.speech import counted, lowered, tr

WANTS = "property_preferences"
_KNOWN = frozenset({"bedrooms_min", "bathrooms_min", "square_feet_min", "property_types"})


def is_told(value: Any) -> bool:
    """Whether all of it can be said so; other builds of the server may know more wishes."""
    return isinstance(value, Mapping) and {name for name, part in value.items() if part} <= _KNOWN


def wants_text(value: Mapping[str, Any]) -> str:
    """`bathrooms_min` may be a half."""
    beds, baths, feet = (value.get(f"{name}_min") for name in ("bedrooms", "bathrooms", "square_feet"))
    parts = (
        counted(int(beds), "{count} bedroom", "{count} bedrooms") if beds else "",
        _baths(float(baths)) if baths else "",
        tr("from {area} sq ft", area=f"{int(feet):,}") if feet else "",
        _types(value.get("property_types") or ()),
    )
    return ", ".join(part for part in parts if part)


def _baths(count: float) -> str:
    if count == int(count):
        return counted(int(count), "{count} bath", "{count} baths")
    return tr("{count} baths", count=f"{count:g}")


def _types(types: Any) -> str:
    return ", ".join(lowered(choice_name(str(one))) for one in types) if isinstance(types, list) else ""
