"""The row of day names above the grid, and the column of hours beside it."""

from datetime import date, datetime

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.calendar.geometry import DayRange, GridScale, wall
from desktop.views.calendar.times import day_name, hour_label, spoken_day
from desktop.views.parts.paint import Box, paint_box, paint_centred, paint_text, text_width
from desktop.views.parts.themed import Themed
from desktop.wording.moments import clock

INDENT = 10
GAP = 6
PILL = 24


class DayRow(QWidget, Themed):
    """`columns_width` is the width of the grid's columns, which a scroll bar may make less than ours."""

    def __init__(self, theme: Theme, days: DayRange) -> None:
        super().__init__()
        self._days = days
        self._today: date | None = None
        self._columns_width = 0
        self.setFixedHeight(theme.size("dayHeader"))
        self.set_theme(theme)

    def show_days(self, days: DayRange, today: date | None, columns_width: int) -> None:
        self._days, self._today, self._columns_width = days, today, columns_width
        self.setAccessibleName(", ".join(spoken_day(days.day(i)) for i in range(days.count)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        painter.fillRect(self.rect(), theme.color("surface"))
        thick = theme.hairline(self.devicePixelRatioF())
        edge = QRectF(0, self.height() - thick, self.width(), thick)
        painter.fillRect(edge, theme.color("lineStrong"))
        scale = GridScale(1, max(1, self._columns_width), self._days.count)
        for column in range(self._days.count):
            left = theme.size("gutter") + scale.left(column) + INDENT
            room = scale.left(column + 1) - scale.left(column)
            self._paint_day(painter, self._days.day(column), QRectF(left, 0, room, self.height() - 1))

    def _paint_day(self, painter: QPainter, day: date, area: QRectF) -> None:
        theme = self.theme
        today = day == self._today
        name = theme.font("small", weight=600 if today else None)
        ink = theme.color("accentText" if today else "text2")
        paint_text(painter, area, day_name(day), name, ink)
        number = theme.font("heading", numeric=True)
        width = text_width(number, str(day.day))
        left = area.left() + round(text_width(name, day_name(day))) + GAP
        if today:
            pill = QRectF(left, area.center().y() - PILL / 2, round(width) + 12, PILL)
            paint_box(painter, pill, Box(6, theme.color("accent")))
            paint_centred(painter, pill, str(day.day), number, theme.color("onAccent"))
        else:
            box = QRectF(left, area.top(), width + 2, area.height())
            paint_text(painter, box, str(day.day), number, theme.color("text"))


class HourColumn(QWidget, Themed):
    """Hours, and the time of now in a pill."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._scale = GridScale(theme.tokens.hours[1], 1, 1)
        self._now: int | None = None
        self.setFixedWidth(theme.size("gutter"))
        self.set_theme(theme)

    def show_hours(self, scale: GridScale) -> None:
        self._scale = scale
        self.setFixedHeight(scale.height)
        self.update()

    def set_now(self, moment: datetime, days: DayRange) -> None:
        self._now = wall(moment, days.zone)[1]
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        painter.fillRect(self.rect(), theme.color("surface"))
        font = theme.font("micro", numeric=True, weight=500 if theme.sunlight else 400)
        high = theme.line("micro")
        pill = self._pill()
        for hour in range(25):
            area = QRectF(0, round(self._scale.y(60 * hour)) - high / 2, 48, high)
            if pill is not None and pill.adjusted(0, 3, 0, -3).intersects(area):
                continue
            label = hour_label(hour % 24)
            area.setLeft(48 - text_width(font, label))
            paint_text(painter, area, label, font, theme.color("text3"))
        if pill is not None and self._now is not None:
            paint_box(painter, pill, Box(pill.height() / 2, theme.color("now")))
            strong = theme.font("micro", numeric=True, weight=600)
            paint_centred(painter, pill, clock(self._now)[0], strong, theme.color("onNow"))

    def _pill(self) -> QRectF | None:
        if self._now is None:
            return None
        high = round(18 * self.theme.scale)
        return QRectF(4, round(self._scale.y(self._now)) - high / 2, 48, high)
