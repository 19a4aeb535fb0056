"""The forms of the people list, from the spec of their fields: filters, and what many are set to; pure."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.controllers.people_columns import CHOOSABLE, facet_to_sort, heading
from desktop.controllers.people_fields import KINDS, Facet, facet_of, facets, field_of
from desktop.controllers.people_filter import DAYS, MATCHES, WITHOUT_VALUE, Filter, filter_text, match_label
from desktop.controllers.people_sight import Ordering
from desktop.views.people.wishes import (
    BulkForm,
    Choice,
    ColumnsMenu,
    FieldChoice,
    FilterForm,
    MatchRow,
    ValueKind,
    ValueSpec,
)
from desktop.wording.speech import counted, marked, tr
from desktop.wording.values import choice_text
from sync.entities import Kind

NOT_IN_BULK = frozenset({"email", "phone", "notes", "message", "tags", "license_number", "street_address"})
BULK_KINDS = frozenset(
    {Kind.TEXT, Kind.CHOICE, Kind.BOOLEAN, Kind.MONEY, Kind.INTEGER, Kind.NUMBER, Kind.DATE, Kind.DATETIME}
)


def filter_fields(resources: Sequence[str]) -> list[Choice]:
    """What the menu of filters offers."""
    return [(facet.name, facet.label) for facet in facets(resources)]


def filter_form(facet: Facet, known_tags: Sequence[str], present: Filter | None = None) -> FilterForm:
    """`present` is the filter that is being changed."""
    rows = tuple(
        MatchRow(match, match_label(match, facet.kind), _value(facet, match, known_tags, present))
        for match in MATCHES[facet.kind]
    )
    return FilterForm(facet.label, rows, present.match if present else rows[0].id, present is not None)


def _value(facet: Facet, match: str, known: Sequence[str], present: Filter | None) -> ValueSpec:
    value = present.value if present is not None and present.match == match else None
    if match in WITHOUT_VALUE:
        return ValueSpec()
    if match in DAYS:
        return ValueSpec("days", value=value)
    if match in ("one_of", "none_of"):
        choices = tuple((choice, choice_text(choice)) for choice in facet.choices)
        return ValueSpec("choices", choices, value=value)
    return ValueSpec(_asked_as(facet.kind), known=known, value=value)


def _asked_as(kind: Kind) -> ValueKind:
    kinds: dict[Kind, ValueKind] = {
        Kind.MONEY: "money",
        Kind.INTEGER: "number",
        Kind.NUMBER: "number",
        Kind.DATE: "date",
        Kind.DATETIME: "date",
        Kind.BOOLEAN: "boolean",
        Kind.CHOICE: "choice",
        Kind.TAGS: "tags",
    }
    return kinds.get(kind, "text")


def chip_texts(filters: Sequence[Filter], resources: Sequence[str]) -> tuple[str, ...]:
    return tuple(filter_text(one, resources) for one in filters)


def columns_menu(columns: Sequence[str], ordering: Ordering) -> ColumnsMenu:
    orders = [("name", heading("name"))]
    orders += [(name, heading(name)) for name in CHOOSABLE if facet_to_sort(name)]
    by = next((name for name, _ in orders if facet_to_sort(name) == ordering.facet), "name")
    return ColumnsMenu(
        tuple((name, heading(name), name in columns) for name in CHOOSABLE),
        tuple(orders),
        by,
        ordering.descending,
    )


def bulk_form(wish: str, resources: Sequence[str], count: int, known_tags: Sequence[str]) -> BulkForm:
    """The sheet of one wish of the bulk bar, for so many people of these resources."""
    titles = {
        "set": (marked("Set a field for {count} person"), marked("Set a field for {count} people")),
        "add_tag": (marked("Add tags to {count} person"), marked("Add tags to {count} people")),
        "remove_tag": (marked("Remove tags from {count} person"), marked("Remove tags from {count} people")),
        "archive": (marked("Archive {count} person"), marked("Archive {count} people")),
        "restore": (marked("Restore {count} person"), marked("Restore {count} people")),
        "delete": (marked("Delete {count} person"), marked("Delete {count} people")),
    }
    words = {
        "archive": tr("Archive"),
        "restore": tr("Restore"),
        "delete": tr("Delete"),
        "remove_tag": tr("Remove"),
        "add_tag": tr("Add"),
    }
    tags = ValueSpec("tags", known=known_tags) if wish in ("add_tag", "remove_tag") else ValueSpec()
    return BulkForm(
        title=counted(count, *titles[wish]),
        apply=words.get(wish, tr("Change")),
        fields=bulk_fields(resources) if wish == "set" else (),
        value=tags,
        label=tr("Tags"),
        danger=wish == "delete",
    )


def bulk_fields(resources: Sequence[str]) -> tuple[FieldChoice, ...]:
    """Fields of which it makes sense that many people have the same value."""
    return tuple(
        FieldChoice(facet.name, facet.label, _asked(facet))
        for facet in facets(resources)
        if facet.name not in NOT_IN_BULK and facet.kind in BULK_KINDS and _editable(resources, facet.name)
    )


def _asked(facet: Facet) -> ValueSpec:
    return ValueSpec(_asked_as(facet.kind), tuple((choice, choice_text(choice)) for choice in facet.choices))


def _editable(resources: Sequence[str], name: str) -> bool:
    return any(field.editable for resource in resources if (field := field_of(resource, name)))


def facet_named(name: str) -> Facet | None:
    return facet_of(KINDS, name)
