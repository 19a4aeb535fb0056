"""When an appointment starts and ends: one date and two times that move together."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.editor.date_field import DateField
from desktop.views.editor.inputs import UnclearError
from desktop.views.editor.moment_inputs import read_day, read_minute
from desktop.views.editor.time_field import TimeField
from desktop.views.editor.values import DAY, show_moment, to_moment, to_wall
from desktop.views.parts.form_field import FormField

START, END, DATE = "start_time", "end_time", "date"
TIME_WIDTH = 112


class SpanFields(QWidget):
    """Moving the start keeps the duration; an end in the next day is said, not hidden."""

    changed = Signal()

    def __init__(self, theme: Theme, zone: ZoneInfo) -> None:
        super().__init__()
        self._zone = zone
        self._duration = 60
        self.day = DateField(theme)
        self.start = TimeField(theme)
        self.end = TimeField(theme)
        self.fields = {
            DATE: FormField(theme, self.tr("Date (needed)"), self.day),
            START: FormField(theme, self.tr("Starts (needed)"), self.start),
            END: FormField(theme, self.tr("Ends (needed)"), self.end),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for name in (DATE, START, END):
            self.fields[name].setMinimumWidth(TIME_WIDTH)
            row.addWidget(self.fields[name], 1, Qt.AlignmentFlag.AlignTop)
        self.start.minuteChanged.connect(self._start_moved)
        self.end.minuteChanged.connect(self._end_moved)
        self.day.dayChanged.connect(self.changed)

    def show_span(self, start: datetime, end: datetime) -> None:
        day, minute = to_wall(start, self._zone)
        last, until = to_wall(end, self._zone)
        self._duration = (last - day).days * DAY + until - minute
        self.day.set_day(day)
        self.start.set_minute(minute)
        self.end.set_minute(until)
        self._say()

    def typed(self) -> object:
        return tuple(field.text().strip() for field in (self.day, self.start, self.end))

    def retype(self, typed: Sequence[object]) -> None:
        """Put back what `typed` was; the end last, because it follows the start."""
        day, start, end = (str(text) for text in typed)
        self.day.setText(day)
        for field, text in ((self.start, start), (self.end, end)):
            field.setText(text)
            field.settle()

    def problems(self) -> dict[str, str]:
        self.start.settle()
        self.end.settle()
        found: dict[str, str] = {}
        try:
            if read_day(self.day) is None:
                found[DATE] = self.tr("A date is needed.")
        except UnclearError as unclear:
            found[DATE] = unclear.sentence
        for name, field in ((START, self.start), (END, self.end)):
            try:
                if read_minute(field) is None:
                    found[name] = self.tr("A time is needed.")
            except UnclearError as unclear:
                found[name] = unclear.sentence
        if not found and self._duration <= 0:
            found[END] = self.tr("The appointment must end after it starts.")
        return found

    def show_errors(self, errors: Mapping[str, str]) -> None:
        for name, field in self.fields.items():
            field.set_error(errors.get(name, ""))

    def span(self) -> tuple[str, str]:
        """Start and end in canonical form; call `problems` first."""
        day, minute = self.day.day(), self.start.minute()
        if day is None or minute is None:
            raise UnclearError(self.tr("A date is needed."))
        return self._moment(day, minute), self._moment(day, minute + self._duration)

    def _moment(self, day: date, minute: int) -> str:
        return show_moment(to_moment(day, minute, self._zone))

    def _start_moved(self) -> None:
        minute = self.start.minute()
        if minute is not None and self._duration > 0:
            self.end.set_minute((minute + self._duration) % DAY)
        else:
            self._measure()
        self._say()

    def _end_moved(self) -> None:
        self._measure()
        self._say()

    def _measure(self) -> None:
        try:
            start, end = self.start.minute(), self.end.minute()
        except ValueError:
            return
        if start is not None and end is not None:
            overnight = self._duration > 0 and self._duration + start > DAY
            self._duration = end - start + (DAY if overnight and end <= start else 0)

    def _say(self) -> None:
        self.fields[END].set_hint(self._length())
        self.changed.emit()

    def _length(self) -> str:
        hours, minutes = divmod(self._duration, 60)
        if self._duration <= 0:
            return ""
        if not hours:
            text = self.tr("{minutes} min").format(minutes=minutes)
        elif not minutes:
            text = self.tr("{hours} h").format(hours=hours)
        else:
            text = self.tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)
        minute = self.start.minute() or 0
        over = minute + self._duration > DAY
        return self.tr("{length}, ends the next day").format(length=text) if over else text
