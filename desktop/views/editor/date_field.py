"""A date that is typed, stepped with the arrow keys or picked from a month."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidgetAction

from desktop.theme import Theme
from desktop.views.parts.button import IconButton
from desktop.views.parts.themed import Themed
from desktop.wording.moments import house_locale

BUTTON = 32
OLDEST = 1930


def date_pattern() -> str:
    """The locale's short date with a year of four digits."""
    pattern = house_locale().dateFormat(house_locale().FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


def read_date(text: str) -> date:
    """As the locale writes dates, or ISO. Raises ValueError."""
    short = date_pattern().replace("yyyy", "yy")
    for pattern in (date_pattern(), short, "yyyy-MM-dd"):
        found = QDate.fromString(text.strip(), pattern)
        if found.isValid():
            year = found.year() + (100 if found.year() < OLDEST else 0)
            return date(year, found.month(), found.day())
    raise ValueError(text)


def write_date(day: date) -> str:
    return house_locale().toString(QDate(day.year, day.month, day.day), date_pattern())


class DateField(QLineEdit, Themed):
    """Empty means no date."""

    dayChanged = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._button = IconButton(theme, "calendar", self.tr("Pick a date"))
        self._button.setParent(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._button.clicked.connect(self._pick)
        self.setTextMargins(0, 0, BUTTON, 0)
        self.setPlaceholderText(date_pattern().lower())
        self.editingFinished.connect(self._tidy)
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self.theme.font("body", numeric=True))

    def day(self) -> date | None:
        """None while it is empty. Raises ValueError for a text that is no date."""
        return read_date(self.text()) if self.text().strip() else None

    def set_day(self, day: date | None) -> None:
        text = write_date(day) if day else ""
        if text != self.text():
            self.setText(text)
            self.dayChanged.emit()

    def _tidy(self) -> None:
        try:
            self.set_day(self.day())
        except ValueError:
            return

    def _pick(self) -> None:
        month = QCalendarWidget()
        month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        month.setLocale(house_locale())
        try:
            day = self.day()
        except ValueError:
            day = None
        if day is not None:
            month.setSelectedDate(QDate(day.year, day.month, day.day))
        menu = QMenu(self)
        action = QWidgetAction(menu)
        action.setDefaultWidget(month)
        menu.addAction(action)
        month.clicked.connect(lambda picked: self._picked(menu, picked))
        month.activated.connect(lambda picked: self._picked(menu, picked))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))
        month.setFocus()

    def _picked(self, menu: QMenu, picked: QDate) -> None:
        self.set_day(date(picked.year(), picked.month(), picked.day()))
        menu.close()
        menu.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if step is None:
            super().keyPressEvent(event)
        elif alt:
            self._pick()
        else:
            self._step(step)

    def _step(self, days: int) -> None:
        try:
            day = self.day()
        except ValueError:
            return
        if day is not None:
            self.set_day(day + timedelta(days=days))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._button.setGeometry(self.width() - BUTTON, 0, BUTTON, self.height())
