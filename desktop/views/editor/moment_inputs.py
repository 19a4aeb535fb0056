"""Editing widgets for dates, moments and references."""

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.editor.date_field import DateField, write_date
from desktop.views.editor.inputs import UnclearError, needed
from desktop.views.editor.reference_field import ReferenceField
from desktop.views.editor.spec import EditorSetup, FieldSpec, Value
from desktop.views.editor.time_field import TimeField, write_time
from desktop.views.editor.values import parse_moment, show_moment, to_moment, to_wall

CONTEXT = "Editor"
EXAMPLE = date(2026, 7, 15)
NOON = 12 * 60
TIME_WIDTH = 104


def read_day(field: DateField) -> date | None:
    """Raises UnclearError."""
    try:
        return field.day()
    except ValueError as error:
        raise UnclearError(needed("date").format(example=write_date(EXAMPLE))) from error


def read_minute(field: TimeField) -> int | None:
    """Raises UnclearError."""
    try:
        return field.minute()
    except ValueError as error:
        raise UnclearError(needed("time").format(example=write_time(NOON + 150))) from error


class DateInput:
    def __init__(self, theme: Theme) -> None:
        self._field = DateField(theme)

    @property
    def widget(self) -> DateField:
        return self._field

    def show(self, value: Value) -> None:
        self._field.set_day(date.fromisoformat(value) if value else None)

    def value(self) -> Value:
        day = read_day(self._field)
        return day.isoformat() if day else None

    def typed(self) -> object:
        return self._field.text().strip()

    def retype(self, typed: Any) -> None:
        self._field.setText(str(typed))


class MomentPair(QWidget):
    """Date and time in one row; what is said of the pair is said of both."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.day = DateField(theme)
        self.time = TimeField(theme)
        self.time.setFixedWidth(TIME_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.day, 1)
        row.addWidget(self.time)
        self.setFocusProxy(self.day)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.day.setAccessibleName(name)
        self.time.setAccessibleName(self.tr("{name}, time").format(name=name))


class DatetimeInput:
    """Shown in the given zone; a date without a time means noon."""

    def __init__(self, theme: Theme, zone: ZoneInfo) -> None:
        self._zone = zone
        self._pair = MomentPair(theme)

    @property
    def widget(self) -> MomentPair:
        return self._pair

    def show(self, value: Value) -> None:
        day, minute = to_wall(parse_moment(value), self._zone) if value else (None, None)
        self._pair.day.set_day(day)
        self._pair.time.set_minute(minute)

    def value(self) -> Value:
        day, minute = read_day(self._pair.day), read_minute(self._pair.time)
        if day is None:
            if minute is not None:
                sentence = QCoreApplication.translate(CONTEXT, "A time needs a date.")
                raise UnclearError(sentence)
            return None
        return show_moment(to_moment(day, NOON if minute is None else minute, self._zone))

    def typed(self) -> object:
        return self._pair.day.text().strip(), self._pair.time.text().strip()

    def retype(self, typed: Any) -> None:
        day, time = typed
        self._pair.day.setText(str(day))
        self._pair.time.setText(str(time))


class ReferenceInput:
    def __init__(self, theme: Theme, spec: FieldSpec, setup: EditorSetup) -> None:
        self._field = ReferenceField(theme, spec.name, setup.suggestions)
        self._label = setup.labels.get(spec.name, "")

    @property
    def widget(self) -> ReferenceField:
        return self._field

    def show(self, value: Value) -> None:
        unnamed = QCoreApplication.translate(CONTEXT, "Not on this laptop yet")
        self._field.set_value(str(value or ""), (self._label or unnamed) if value else "")

    def value(self) -> Value:
        try:
            return self._field.value()
        except ValueError as error:
            raise UnclearError(needed("reference")) from error

    def typed(self) -> object:
        """With what was picked under that name."""
        return self._field.text().strip(), self._field.picked_id()

    def retype(self, typed: Any) -> None:
        text, picked = typed
        self._field.set_value(str(picked), str(text))
