"""Rows and sentences of the page of possible duplicates; pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from types import MappingProxyType

from desktop.controllers.duplicates import marks_of_record, pair_of
from desktop.controllers.merge_plan import who_of
from desktop.models.likeness import Key, in_common
from desktop.models.sorted_pairs import Pair
from desktop.views.people.pairs import PairRow
from desktop.wording.speech import counted, marked, tr
from sync import Record

BETWEEN = "+"
MOST = 1_000
"""So many are listed; whoever works through them sees the others come up."""
_WHY: Mapping[frozenset[str], str] = MappingProxyType(
    {
        frozenset({"email"}): marked("E-mail address"),
        frozenset({"phone"}): marked("Phone number"),
        frozenset({"phone", "email"}): marked("Phone number and e-mail address"),
        frozenset({"family", "email"}): marked("Family name and e-mail address"),
        frozenset({"family", "phone"}): marked("Family name and phone number"),
        frozenset({"family", "phone", "email"}): marked("Family name, phone number and e-mail"),
        frozenset({"name", "email"}): marked("Name and e-mail address"),
        frozenset({"name", "phone"}): marked("Name and phone number"),
        frozenset({"name", "phone", "email"}): marked("Name, phone number and e-mail"),
    }
)


def why_text(common: frozenset[str]) -> str:
    """What two have in common; empty for those who have nothing any more."""
    return tr(_WHY[common]) if common in _WHY else ""


def id_of(pair: Pair) -> str:
    return BETWEEN.join("/".join(key) for key in pair)


def pair_from(written: str) -> Pair:
    one, _, other = written.partition(BETWEEN)
    return _key(one), _key(other)


def _key(written: str) -> Key:
    resource, _, local_id = written.partition("/")
    return resource, local_id


def listed(pairs: Iterable[Pair], apart: frozenset[str]) -> list[str]:
    """The ids of the first, without those of whom the person said that they are two."""
    kept = (pair for pair in pairs if pair_of(pair[0][1], pair[1][1]) not in apart)
    return [id_of(pair) for pair in islice(kept, MOST)]


def row_of(written: str, one: Record, other: Record) -> PairRow:
    common = in_common(marks_of_record(one), marks_of_record(other))
    return PairRow(written, who_of(one), who_of(other), why_text(common))


def note_text(found: int, people: int, *, searching: bool) -> str:
    """Beside the title."""
    if searching:
        return tr("Looking: {count} people so far…", count=f"{people:,}")
    if not found:
        return ""
    told = counted(
        found,
        "{count} pair among {people} people",
        "{count} pairs among {people} people",
        people=f"{people:,}",
    )
    if found > MOST:
        return tr("{pairs}; the first {count} are listed", pairs=told, count=f"{MOST:,}")
    return told


def nothing_text(*, searching: bool) -> tuple[str, str]:
    """Heading and sentence while no pair is there."""
    if searching:
        return (
            tr("Looking through your people…"),
            tr("You can go on working. Whoever may be here twice appears by itself."),
        )
    return (
        tr("Nobody seems to be here twice"),
        tr("Two entries with one e-mail address, or with one phone number and family name, are listed here."),
    )
