"""The editor of an appointment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLineEdit

from desktop.theme import Theme
from desktop.views.editor.dialog import EditorDialog
from desktop.views.editor.form import Entry, RecordForm, entry_of
from desktop.views.editor.history import HistoryList
from desktop.views.editor.inputs import ChoiceInput
from desktop.views.editor.listing_place import Address, ListingPlace, no_address
from desktop.views.editor.reference_field import ReferenceField
from desktop.views.editor.span import DATE, END, START, SpanFields
from desktop.views.editor.spec import (
    Choice,
    EditorSetup,
    FieldSpec,
    Suggestions,
    Value,
    no_suggestions,
)
from desktop.views.editor.values import parse_moment
from desktop.views.parts.tab_strip import TabStrip
from desktop.views.parts.themed import show_if
from desktop.views.people.person import TimelineEntry

TYPE = "appointment_type"
LISTING, PLACE = "listing_id", "location"
SPAN = "span"
REMINDER = "reminder"
DETAILS, HISTORY = "details", "history"


@dataclass(frozen=True)
class AppointmentSetup:
    """`values` hold at least start_time and end_time; `types` and `statuses` are values with their labels.

    With `reminders` there is a field for `values["reminder"]`, with `history` a second tab. `labels` say
    what client and listing are called, `address` where a listing is.
    """

    values: Mapping[str, Value]
    zone: ZoneInfo
    types: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    suggestions: Suggestions = no_suggestions
    labels: Mapping[str, str] = field(default_factory=dict)
    address: Address = no_address
    creating: bool = False
    reminders: tuple[Choice, ...] = ()
    history: tuple[TimelineEntry, ...] | None = None


class AppointmentForm(RecordForm):
    """Start and end are one field: when either was changed both are in the patch."""

    def __init__(self, theme: Theme, setup: AppointmentSetup) -> None:
        self._span = SpanFields(theme, setup.zone)
        super().__init__(theme, self._record_setup(setup))
        self._where = self._follow_listing(setup.address)
        self._span.show_span(parse_moment(setup.values["start_time"]), parse_moment(setup.values["end_time"]))
        self._span_start: Any = self._span.typed()

    @property
    def span(self) -> SpanFields:
        return self._span

    def _record_setup(self, setup: AppointmentSetup) -> EditorSetup:
        specs = (
            FieldSpec("title", self.tr("Title"), required=True, wide=True),
            FieldSpec(TYPE, self.tr("Type"), "choice", setup.types),
            FieldSpec("status", self.tr("Status"), "choice", setup.statuses, required=True),
            FieldSpec(LISTING, self.tr("Listing"), "reference"),
            FieldSpec(PLACE, self.tr("Place"), wide=True),
            FieldSpec("client_id", self.tr("Client"), "reference"),
            *((_reminder(setup.reminders),) if setup.reminders else ()),
            FieldSpec("notes", self.tr("Notes"), "long text"),
        )
        return EditorSetup(
            "",
            specs,
            setup.values,
            setup.zone,
            suggestions=setup.suggestions,
            labels=setup.labels,
            creating=setup.creating,
        )

    def _entry(self, theme: Theme, spec: FieldSpec, setup: EditorSetup) -> Entry:
        if spec.name != TYPE:
            return super()._entry(theme, spec, setup)
        made = ChoiceInput(theme, spec, kinds=True)
        made.show(setup.values.get(spec.name))
        return entry_of(theme, spec, made, spec.label)

    def _follow_listing(self, address: Address) -> ListingPlace | None:
        listing, place = self.entries[LISTING].field.editor, self.entries[PLACE].field.editor
        if not isinstance(listing, ReferenceField) or not isinstance(place, QLineEdit):
            return None
        listing.setPlaceholderText(self.tr("Type an address"))
        return ListingPlace(listing, place, address)

    def _place(self) -> None:
        title, *others = self.entries.values()
        self.grid.addWidget(title.field, 0, 0, 1, 2)
        self.grid.addWidget(self._span, 1, 0, 1, 2)
        kind, status, *rest = others
        self.grid.addWidget(kind.field, 2, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(status.field, 2, 1, Qt.AlignmentFlag.AlignTop)
        self._place_rest(rest)
        self.setTabOrder(title.field.editor, self._span.day)
        self.setTabOrder(self._span.day, self._span.start)
        self.setTabOrder(self._span.start, self._span.end)
        self.setTabOrder(self._span.end, kind.field.editor)

    def _place_rest(self, rest: Sequence[Entry]) -> None:
        """Each in a row of its own, but whom it is with and the reminder."""
        row = 3
        for entry in rest:
            beside = entry.spec.name == REMINDER
            paired = beside or (entry.spec.name == "client_id" and REMINDER in self.entries)
            top = Qt.AlignmentFlag.AlignTop
            self.grid.addWidget(entry.field, row, int(beside), 1, 1 if paired else 2, top)
            row += int(beside or not paired)
        self.grid.setRowStretch(row, 1)

    def _label(self, spec: FieldSpec) -> str:
        return spec.label if spec.name == REMINDER else super()._label(spec)

    def drafted(self) -> dict[str, object]:
        drafted = super().drafted()
        whole = self._moved or (self._creating and drafted)
        return drafted | ({SPAN: self._span.typed()} if whole else {})

    def restore(self, drafted: Mapping[str, Any]) -> None:
        super().restore(drafted)
        if self._where is not None:
            self._where.look()
        if SPAN in drafted:
            self._span.retype(drafted[SPAN])

    def reset(self) -> None:
        super().reset()
        self._span.retype(self._span_start)

    def is_dirty(self) -> bool:
        return super().is_dirty() or self._moved

    @property
    def _moved(self) -> bool:
        return bool(self._span.typed() != self._span_start)

    def problems(self) -> dict[str, str]:
        return super().problems() | (self._span.problems() if self._creating or self._moved else {})

    def patch(self) -> dict[str, Value]:
        found = super().patch()
        if self._creating or self._moved:
            found[START], found[END] = self._span.span()
        return found

    def show_errors(self, errors: Mapping[str, str]) -> Sequence[str]:
        self._span.show_errors(errors)
        own = [name for name in (DATE, START, END) if name in errors]
        if own:
            self._span.fields[own[0]].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        rest = {name: sentence for name, sentence in errors.items() if name not in own}
        return super().show_errors(rest)


class AppointmentEditor(EditorDialog):
    """Title, when, what, where, who; what became of it in a second tab."""

    def __init__(self, theme: Theme, setup: AppointmentSetup) -> None:
        self.tabs: TabStrip | None = None
        super().__init__(theme, AppointmentForm(theme, setup))
        if setup.history is not None:
            self._add_history(theme, setup.history)
        if setup.creating:
            self.set_words(self.tr("New appointment"), self.tr("Create"))
        else:
            self.set_words(self.tr("Edit appointment"), self.tr("Save"))

    def _chrome(self) -> int:
        return super()._chrome() + (self.tabs.height() if self.tabs is not None else 0)

    def _add_history(self, theme: Theme, entries: tuple[TimelineEntry, ...]) -> None:
        self.tabs = tabs = TabStrip(theme, ((DETAILS, self.tr("Details")), (HISTORY, self.tr("History"))))
        strip = tabs.layout()
        if strip is not None:
            strip.setContentsMargins(20, 0, 20, 0)
        self.history = HistoryList(theme, entries)
        self.history.hide()
        self.form.grid.setContentsMargins(20, 14, 20, 16)
        self.column.insertWidget(2, tabs)
        self.column.insertWidget(self.column.count() - 2, self.history, 1)
        tabs.chosen.connect(self.show_tab)

    def show_tab(self, tab: str) -> None:
        """ "details" or "history"."""
        if self.tabs is None:
            return
        self.tabs.set_current(tab)
        show_if(self.history, tab == HISTORY)
        show_if(self.body, tab != HISTORY)
        if tab == HISTORY:
            self.history.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.start()


def _reminder(choices: tuple[Choice, ...]) -> FieldSpec:
    translate = QCoreApplication.translate
    label, hint = translate("Editor", "Reminder"), translate("Editor", "Kept on this laptop.")
    return FieldSpec(REMINDER, label, "choice", choices, required=True, hint=hint)
