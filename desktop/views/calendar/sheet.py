"""The lined ground of the time grid: which days it shows, how large, and where now is."""

from datetime import datetime

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.calendar.arrange import Frame, Limits
from desktop.views.calendar.drag import Spot
from desktop.views.calendar.geometry import DayRange, GridScale, wall
from desktop.views.calendar.overlays import NowLine
from desktop.views.parts.themed import Themed

FULL_DAY = 24


class Sheet(QWidget, Themed):
    """Whoever stands on it puts its things into place in `lay_out`, which follows every change of size."""

    def __init__(self, theme: Theme, days: DayRange) -> None:
        super().__init__()
        self.theme = theme
        self.days = days
        self._hour = theme.tokens.hours[1]
        self._now: datetime | None = None
        self._work_hours = (0, FULL_DAY)
        self._now_line = NowLine(theme, self)
        self.setFixedHeight(self.frame.scale.height)

    @property
    def frame(self) -> Frame:
        return self.frame_of(self.days)

    def frame_of(self, days: DayRange) -> Frame:
        """As it would be with these days."""
        scale = GridScale(self._hour, max(self.width(), 1), days.count)
        least = round(self.theme.size("blockMin") * self.theme.scale)
        return Frame(days, scale, Limits(least, self.theme.size("laneMin")))

    def retheme(self) -> None:
        self.lay_out()

    def set_hour(self, height: int) -> None:
        """Height of an hour in pixels."""
        self._hour = height
        self.setFixedHeight(self.frame.scale.height)
        self.lay_out()

    def set_days(self, days: DayRange) -> None:
        self.days = days
        self.lay_out()

    def set_work_hours(self, first: int, last: int) -> None:
        """The hours of a day before and after these are shaded."""
        self._work_hours = (first, last)
        self.update()

    def set_now(self, moment: datetime) -> None:
        self._now = moment
        self._place_now()
        self.update()

    def spot_at(self, pos: QPoint) -> Spot:
        scale = self.frame.scale
        return Spot(self.days.day(scale.column(pos.x())), scale.minute(pos.y()))

    def lay_out(self) -> None:
        self._place_now()
        self.update()

    def _place_now(self) -> None:
        day, minute = wall(self._now, self.days.zone) if self._now else (None, 0)
        column = self.days.column(day) if day else None
        if column is None:
            self._now_line.hide()
            return
        scale = self.frame.scale
        left = scale.left(column)
        self._now_line.put(left, scale.left(column + 1) - left, scale.y(minute))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        scale = self.frame.scale
        painter.fillRect(self.rect(), theme.color("surface"))
        self._paint_time_off(painter, scale)
        line, thick = theme.color("line"), theme.hairline(self.devicePixelRatioF())
        for hour in range(25):
            painter.fillRect(QRectF(0, scale.y(60 * hour), self.width(), thick), line)
        for column in range(self.days.count):
            painter.fillRect(QRectF(scale.left(column), 0, thick, self.height()), line)
        if self._now is not None:
            _, minute = wall(self._now, self.days.zone)
            faint = QRectF(0, round(scale.y(minute)), self.width(), 1)
            painter.fillRect(faint, theme.color("now", 0.25))

    def _paint_time_off(self, painter: QPainter, scale: GridScale) -> None:
        """A ground of its own; where the theme has none, an edge."""
        first, last = self._work_hours
        begin = scale.y(60 * first) if first > 0 else 0.0
        end = scale.y(60 * last) if last < FULL_DAY else float(self.height())
        off = self.theme.color("sunken")
        painter.fillRect(QRectF(0, 0, self.width(), begin), off)
        painter.fillRect(QRectF(0, end, self.width(), self.height() - end), off)
        if off == self.theme.color("surface"):
            for at in {begin, end} - {0.0, float(self.height())}:
                painter.fillRect(QRectF(0, at - 1, self.width(), 3), self.theme.color("line"))
