"""ZIP code, state and town in what a person wrote as a place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

_ZIP = re.compile(r"(?:^|[\s,])(\d{5})(?:-\d{4})?(?=\s*(?:$|[,;)]|U\.?S))")
_UNIT = re.compile(r"(?:#|\b(?:apt|apartment|box|lot|rm|room|ste|suite|unit))[.\s]*$", re.IGNORECASE)
_COUNTRY = re.compile(r"[\s,]*\b(?:USA|U\.S\.A?\.?|United States(?: of America)?)\s*$")
_STREET = re.compile(
    r"^\s*\d+\S*\s.*\b(?:ave|avenue|blvd|cir|circle|ct|court|dr|drive|hwy|highway|ln|lane|loop|pkwy|pl|place|rd|road"
    r"|sq|st|street|ter|trl|trail|way)\b\.?(?P<rest>.*)$",
    re.IGNORECASE,
)
_LONGEST_NAME = 3

_STATES: Mapping[str, str] = MappingProxyType({
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA",
    "colorado": "CO", "connecticut": "CT", "delaware": "DE", "district of columbia": "DC",
    "florida": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID", "illinois": "IL", "indiana": "IN",
    "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA", "maine": "ME", "maryland": "MD",
    "massachusetts": "MA", "michigan": "MI", "minnesota": "MN", "mississippi": "MS", "missouri": "MO",
    "montana": "MT", "nebraska": "NE", "nevada": "NV", "new hampshire": "NH", "new jersey": "NJ",
    "new mexico": "NM", "new york": "NY", "north carolina": "NC", "north dakota": "ND", "ohio": "OH",
    "oklahoma": "OK", "oregon": "OR", "pennsylvania": "PA", "rhode island": "RI", "south carolina": "SC",
    "south dakota": "SD", "tennessee": "TN", "texas": "TX", "utah": "UT", "vermont": "VT",
    "virginia": "VA", "washington": "WA", "west virginia": "WV", "wisconsin": "WI", "wyoming": "WY",
})  # fmt: skip
_CODES = frozenset(_STATES.values())


@dataclass(frozen=True)
class Clues:
    """`towns` are names that may be meant, best first; `loose` ones only ended some words."""

    zip_code: str = ""
    state: str = ""
    towns: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def clues(text: str) -> Clues:
    """A house number is no ZIP code: "20911 White Pine Dr" has none, "White Pine Dr, 93561" has one."""
    line = _COUNTRY.sub("", text.strip())
    code = _zip_in(line)
    if code:
        line = line[: line.rindex(code)].rstrip(" ,")
    parts = [part.strip() for part in line.split(",") if part.strip()]
    state, parts = _split_state(parts)
    return Clues(code, state, tuple(_towns(parts, state)), tuple(_loose(parts)))


def shortened(text: str) -> str:
    """Without state, ZIP code and country, which an agent knows: "456 Oak Ave, Tehachapi"."""
    line = _COUNTRY.sub("", text.strip())
    code = _zip_in(line)
    whole = line[: line.rindex(code)].rstrip(" ,") if code else line
    _, parts = _split_state([part.strip() for part in whole.split(",") if part.strip()])
    return ", ".join(parts)


def street_and_town(text: str) -> tuple[str, str]:
    """ "9900 Stockdale Hwy, Suite 210" and "Bakersfield, CA 93311"; all of it where no state is."""
    line, short = text.strip(), shortened(text)
    street = short.rpartition(", ")[0]
    if not street or short == line or not line.startswith(f"{street}, "):
        return line, ""
    return street, line[len(street) + 2 :]


def _zip_in(line: str) -> str:
    found = [match[1] for match in _ZIP.finditer(line) if not _UNIT.search(line[: match.start(1)])]
    return found[-1] if found else ""


def _split_state(parts: list[str]) -> tuple[str, list[str]]:
    """The state with which the last part ends, and the parts without it."""
    if not parts:
        return "", parts
    last = parts[-1]
    alone = _STATES.get(last.casefold(), last.upper())
    if alone in _CODES and len(parts) > 1:
        return alone, parts[:-1]
    before, _, word = last.rpartition(" ")
    if word in _CODES and before:
        return word, [*parts[:-1], before]
    return "", parts


def _towns(parts: list[str], state: str) -> Iterator[str]:
    """Whole parts between commas, from the end; of a street without a comma what stands behind it."""
    for place in range(len(parts) - 1, -1, -1):
        part = parts[place]
        street = _STREET.match(part)
        if street and street["rest"].strip():
            yield street["rest"].strip()
        elif not street and not part[0].isdigit() and (place or state):
            yield part


def _loose(parts: list[str]) -> Iterator[str]:
    """The last words of something that is not a street: "Starbucks Tehachapi"."""
    if parts and not parts[-1][0].isdigit():
        words = parts[-1].split()
        for count in range(min(_LONGEST_NAME, len(words)), 0, -1):
            yield " ".join(words[-count:])
