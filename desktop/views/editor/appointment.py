"""The editor of an appointment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt

from desktop.theme import Theme
from desktop.views.editor.dialog import EditorDialog
from desktop.views.editor.form import Entry, RecordForm, entry_of
from desktop.views.editor.inputs import ChoiceInput
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

TYPE = "appointment_type"


@dataclass(frozen=True)
class AppointmentSetup:
    """`values` hold at least start_time and end_time; `types` and `statuses` are values with their labels."""

    values: Mapping[str, Value]
    zone: ZoneInfo
    types: tuple[Choice, ...]
    statuses: tuple[Choice, ...]
    suggestions: Suggestions = no_suggestions
    client_label: str = ""
    creating: bool = False


class AppointmentForm(RecordForm):
    """Start and end are one field: when either was changed both are in the patch."""

    def __init__(self, theme: Theme, setup: AppointmentSetup) -> None:
        self._span = SpanFields(theme, setup.zone)
        super().__init__(theme, self._record_setup(setup))
        self._span.show_span(parse_moment(setup.values["start_time"]), parse_moment(setup.values["end_time"]))
        self._span_start = self._span.typed()

    @property
    def span(self) -> SpanFields:
        return self._span

    def _record_setup(self, setup: AppointmentSetup) -> EditorSetup:
        specs = (
            FieldSpec("title", self.tr("Title"), required=True, wide=True),
            FieldSpec(TYPE, self.tr("Type"), "choice", setup.types),
            FieldSpec("status", self.tr("Status"), "choice", setup.statuses, required=True),
            FieldSpec("location", self.tr("Place"), wide=True),
            FieldSpec("client_id", self.tr("Client"), "reference"),
            FieldSpec("notes", self.tr("Notes"), "long text"),
        )
        return EditorSetup(
            "",
            specs,
            setup.values,
            setup.zone,
            suggestions=setup.suggestions,
            labels={"client_id": setup.client_label},
            creating=setup.creating,
        )

    def _entry(self, theme: Theme, spec: FieldSpec, setup: EditorSetup) -> Entry:
        if spec.name != TYPE:
            return super()._entry(theme, spec, setup)
        made = ChoiceInput(theme, spec, kinds=True)
        made.show(setup.values.get(spec.name))
        return entry_of(theme, spec, made, spec.label)

    def _place(self) -> None:
        title, *others = self.entries.values()
        self.grid.addWidget(title.field, 0, 0, 1, 2)
        self.grid.addWidget(self._span, 1, 0, 1, 2)
        kind, status, *rest = others
        self.grid.addWidget(kind.field, 2, 0, Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(status.field, 2, 1, Qt.AlignmentFlag.AlignTop)
        for row, entry in enumerate(rest, 3):
            self.grid.addWidget(entry.field, row, 0, 1, 2)
        self.grid.setRowStretch(3 + len(rest), 1)
        self.setTabOrder(title.field.editor, self._span.day)
        self.setTabOrder(self._span.day, self._span.start)
        self.setTabOrder(self._span.start, self._span.end)
        self.setTabOrder(self._span.end, kind.field.editor)

    def is_dirty(self) -> bool:
        return super().is_dirty() or self._span.typed() != self._span_start

    def problems(self) -> dict[str, str]:
        return {**super().problems(), **self._span.problems()}

    def patch(self) -> dict[str, Value]:
        found = super().patch()
        if self._creating or self._span.typed() != self._span_start:
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
    """Title, when, what, where, who."""

    def __init__(self, theme: Theme, setup: AppointmentSetup) -> None:
        super().__init__(theme, AppointmentForm(theme, setup))
        if setup.creating:
            self.set_words(self.tr("New appointment"), self.tr("Create"))
        else:
            self.set_words(self.tr("Edit appointment"), self.tr("Save"))
