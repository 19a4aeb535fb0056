"""The small month in the rail: where the shown days are, and a way to others."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.calendar.month_days import WEEK, MonthSpan
from desktop.views.calendar.pictures import Pictures
from desktop.views.calendar.times import day_name, month_title, spoken_day, week_starts
from desktop.views.parts.button import IconButton
from desktop.views.parts.paint import Box, paint_box, paint_centred
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed

CELL = 32
ROW = 28
HEAD = 20


class MonthDays(QWidget, Themed):
    """The days of a month in whole weeks; arrow keys move, Enter chooses."""

    chosen = Signal(object)
    left_month = Signal(object)

    def __init__(self, theme: Theme, month: date) -> None:
        super().__init__()
        self.month = month.replace(day=1)
        self.today: date | None = None
        self.marked: tuple[date, date] | None = None
        self.busy: AbstractSet[date] = frozenset()
        self.picked: AbstractSet[date] = frozenset()
        self._cursor: date | None = None
        self._pictures = Pictures()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    @property
    def _span(self) -> MonthSpan:
        return MonthSpan.around(self.month, week_starts())

    @property
    def first(self) -> date:
        return self._span.first

    @property
    def weeks(self) -> int:
        return self._span.weeks

    def sizeHint(self) -> QSize:
        return QSize(WEEK * CELL, HEAD + 6 * ROW)

    def day_at(self, pos: QPoint) -> date | None:
        row, column = (pos.y() - HEAD) // ROW, pos.x() // CELL
        inside = 0 <= row < self.weeks and 0 <= column < WEEK
        return self.first + timedelta(days=row * WEEK + column) if inside else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self._cursor = day
            self.chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -WEEK,
            Qt.Key.Key_Down: WEEK,
        }
        cursor = self._cursor or self.today or self.month
        step = steps.get(Qt.Key(event.key()))
        plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(cursor)
        elif step is not None:
            self._move_to(cursor + timedelta(days=step))
        else:
            super().keyPressEvent(event)

    def _move_to(self, day: date) -> None:
        self._cursor = day
        self.setAccessibleDescription(spoken_day(day))
        if (day.year, day.month) != (self.month.year, self.month.month):
            self.left_month.emit(day)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        span = self._span
        head = self.theme.font("micro")
        for column in range(WEEK):
            area = QRectF(column * CELL, 0, CELL, HEAD)
            letter = day_name(span.day(0, column))[:1]
            paint_centred(painter, area, letter, head, self.theme.color("text3"))
        for week in range(span.weeks):
            days = [span.day(week, column) for column in range(WEEK)]
            self._paint_band(painter, week, days)
            for column, day in enumerate(days):
                self._paint_day(painter, day, QRect(column * CELL, HEAD + week * ROW, CELL, ROW))

    def _in_band(self, day: date) -> bool:
        return self.marked is not None and self.marked[0] <= day <= self.marked[1]

    def _paint_band(self, painter: QPainter, week: int, days: Sequence[date]) -> None:
        inside = [column for column, day in enumerate(days) if self._in_band(day)]
        if inside:
            width = (inside[-1] - inside[0] + 1) * CELL
            band = QRectF(inside[0] * CELL, HEAD + week * ROW, width, ROW)
            paint_box(painter, band, Box(6, self.theme.color("selection")))

    def _paint_day(self, painter: QPainter, day: date, area: QRect) -> None:
        look = DayLook(
            self.theme,
            day.day,
            day.month == self.month.month,
            day == self.today,
            day in self.busy,
            self._in_band(day),
            day in self.picked,
        )
        self._pictures.copy(painter, look, area, look.paint)
        if self.hasFocus() and day == (self._cursor or self.today or self.month):
            ring = QRectF(area).adjusted(2, 0, -2, 0)
            paint_box(painter, ring, Box(6, None, self.theme.color("focus"), 2))


@dataclass(frozen=True)
class DayLook:
    """A day of the small month, without what stands behind several days."""

    theme: Theme
    number: int
    is_of_month: bool
    is_today: bool
    is_busy: bool
    is_marked: bool
    is_picked: bool

    def paint(self, painter: QPainter, area: QRectF) -> None:
        theme = self.theme
        band = self.is_marked or self.is_picked
        if self.is_picked:
            paint_box(painter, area.adjusted(2, 1, -2, -1), Box(6, theme.color("selection")))
        font = theme.font("small", numeric=True)
        ink = theme.color("onSelection" if band else "text2" if self.is_of_month else "disabled")
        if self.is_today:
            square = QRectF(area.left() + 3, area.top() + 1, CELL - 6, ROW - 2)
            edge = theme.color("onSelection") if theme.sunlight else None
            paint_box(painter, square, Box(6, theme.color("accent"), edge, 2))
            font, ink = theme.font("small", numeric=True, weight=600), theme.color("onAccent")
        elif self.is_busy:
            dot = QPainterPath()
            dot.addEllipse(area.center().x() - 1.5, area.bottom() - 6, 3, 3)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(dot, theme.color("onSelection" if band else "text3"))
        paint_centred(painter, area, str(self.number), font, ink)


class MiniMonth(QWidget):
    """Emits the day that was chosen; `set_marked` bands the days that the calendar shows.

    `turned` when the person looks at another month, whose busy days are not known yet.
    """

    dayChosen = Signal(object)
    turned = Signal()

    def __init__(self, theme: Theme, month: date) -> None:
        super().__init__()
        self._title = Text(theme, "", "strong")
        self.days = MonthDays(theme, month)
        self.days.chosen.connect(self.dayChosen)
        self.days.left_month.connect(self._look_at)
        back = IconButton(theme, "chevron-left", self.tr("Earlier month"))
        forth = IconButton(theme, "chevron-right", self.tr("Later month"))
        back.clicked.connect(lambda: self._turn(-1))
        forth.clicked.connect(lambda: self._turn(1))
        head = QHBoxLayout()
        head.setContentsMargins(10, 0, 0, 0)
        head.setSpacing(0)
        for widget in (self._title, back, forth):
            head.addWidget(widget, 1 if widget is self._title else 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.days)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_month(month)

    def set_month(self, day: date) -> None:
        self.days.month = day.replace(day=1)
        self._title.setText(month_title(day))
        self.days.setAccessibleName(self._title.text())
        self.days.update()

    def set_today(self, day: date) -> None:
        self.days.today = day
        self.days.update()

    def set_marked(self, first: date, last: date) -> None:
        self.days.marked = (first, last)
        self.set_month(first if first.month == last.month else last)

    def set_busy(self, days: AbstractSet[date]) -> None:
        """Days with a dot."""
        self.days.busy = days
        self.days.update()

    def set_picked(self, days: AbstractSet[date]) -> None:
        """Days that were picked one by one."""
        self.days.picked = days
        self.days.update()

    def _turn(self, by: int) -> None:
        month = self.days.month
        self._look_at(month - timedelta(days=1) if by < 0 else month + timedelta(days=32))

    def _look_at(self, day: date) -> None:
        self.set_month(day)
        self.turned.emit()
