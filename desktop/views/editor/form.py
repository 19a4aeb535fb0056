"""The fields of a form: what was changed, what is missing, and where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from desktop.theme import Theme
from desktop.views.editor.inputs import BooleanInput, ChoiceInput, Input, LineInput, LongInput, UnclearError
from desktop.views.editor.moment_inputs import DateInput, DatetimeInput, ReferenceInput
from desktop.views.editor.spec import EditorSetup, FieldSpec, Value
from desktop.views.editor.touch import on_touch
from desktop.views.parts.form_field import FormField

EMPTY: tuple[Value, ...] = (None, "", [], False)
WIDE = ("long text", "tags", "reference")


@dataclass(frozen=True)
class Entry:
    """A field with its widget and what stood in it at the start."""

    spec: FieldSpec
    field: FormField
    input: Input
    start: object

    @property
    def changed(self) -> bool:
        return self.input.typed() != self.start


def make_input(theme: Theme, spec: FieldSpec, setup: EditorSetup) -> Input:
    match spec.kind:
        case "long text":
            return LongInput(theme)
        case "boolean":
            return BooleanInput(theme)
        case "choice":
            return ChoiceInput(theme, spec)
        case "date":
            return DateInput(theme)
        case "datetime":
            return DatetimeInput(theme, setup.zone)
        case "reference":
            return ReferenceInput(theme, spec, setup)
        case _:
            return LineInput(theme, spec.kind)


class RecordForm(QWidget):
    """Two columns; long fields take both. `touched` after every key."""

    touched = Signal()

    def __init__(self, theme: Theme, setup: EditorSetup) -> None:
        super().__init__()
        self._creating = setup.creating
        self.entries = {spec.name: self._entry(theme, spec, setup) for spec in setup.specs}
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(20, 4, 20, 16)
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(14)
        for column in (0, 1):
            self.grid.setColumnStretch(column, 1)
        self._place()
        on_touch(self, self.touched.emit)

    def _entry(self, theme: Theme, spec: FieldSpec, setup: EditorSetup) -> Entry:
        made = make_input(theme, spec, setup)
        made.show(setup.values.get(spec.name))
        return entry_of(theme, spec, made, self._label(spec))

    def _label(self, spec: FieldSpec) -> str:
        if spec.required and not spec.readonly:
            return self.tr("{label} (needed)").format(label=spec.label)
        return spec.label

    def _place(self) -> None:
        row, column = 0, 0
        for entry in self.entries.values():
            wide = entry.spec.wide or entry.spec.kind in WIDE
            if wide and column:
                row, column = row + 1, 0
            self.grid.addWidget(entry.field, row, column, 1, 2 if wide else 1, Qt.AlignmentFlag.AlignTop)
            column += 2 if wide else 1
            if column > 1:
                row, column = row + 1, 0
        self.grid.setRowStretch(row + 1, 1)

    def is_dirty(self) -> bool:
        return any(entry.changed for entry in self.entries.values())

    def drafted(self) -> dict[str, object]:
        """What stands in the fields that were touched, as JSON can keep it; of something new, in all."""
        whole = self._creating and (self.is_dirty() or self._brought())
        return {name: entry.input.typed() for name, entry in self.entries.items() if whole or entry.changed}

    def _brought(self) -> bool:
        """Whether the form of something new began with more than a blank one has."""
        return any(bool(entry.start) for entry in self.entries.values() if entry.spec.kind == "text")

    def restore(self, drafted: Mapping[str, Any]) -> None:
        """Put back what an earlier form held; what this one has no field for is left out."""
        for name, entry in self.entries.items():
            if name in drafted and not entry.spec.readonly:
                entry.input.retype(drafted[name])

    def reset(self) -> None:
        """As it was at the start."""
        for entry in self.entries.values():
            entry.input.retype(entry.start)

    def patch(self) -> dict[str, Value]:
        """Canonical values: of what was changed, or when creating of all that is not empty.

        Raises UnclearError; call `check` first.
        """
        found: dict[str, Value] = {}
        for name, entry in self.entries.items():
            if entry.spec.readonly or not (self._creating or entry.changed):
                continue
            value = entry.input.value()
            if value not in EMPTY or not self._creating:
                found[name] = value
        return found

    def problems(self) -> dict[str, str]:
        """Field → what is wrong with it. What nobody touched is as it was, however it came there."""
        found: dict[str, str] = {}
        for name, entry in self.entries.items():
            if not (self._creating or entry.changed):
                continue
            try:
                value = entry.input.value()
            except UnclearError as unclear:
                found[name] = unclear.sentence
                continue
            if entry.spec.required and value in EMPTY:
                found[name] = self.tr("{label} is needed.").format(label=entry.spec.label)
        return found

    def show_errors(self, errors: Mapping[str, str]) -> Sequence[str]:
        """Say them beside their fields and go to the first; returns what has no field here."""
        for name, entry in self.entries.items():
            entry.field.set_error(errors.get(name, ""))
        first = next((name for name in self.entries if name in errors), None)
        if first is not None:
            self.entries[first].field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return [sentence for name, sentence in errors.items() if name not in self.entries]

    def start(self) -> None:
        """Go to the first field that can be edited."""
        first = next((entry for entry in self.entries.values() if not entry.spec.readonly), None)
        if first is not None:
            first.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)


def entry_of(theme: Theme, spec: FieldSpec, made: Input, label: str) -> Entry:
    """A field around an input that shows its value already."""
    if spec.readonly:
        _lock(made.widget)
    return Entry(spec, FormField(theme, label, made.widget, spec.hint), made, made.typed())


def _lock(widget: QWidget) -> None:
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        widget.setReadOnly(True)
    else:
        widget.setEnabled(False)
