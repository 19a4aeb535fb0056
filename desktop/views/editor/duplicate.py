"""The dialog that asks for the days on which the same appointment is to be."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.calendar.mini_month import MiniMonth
from desktop.views.editor.duplicate_days import PickedDays
from desktop.views.parts.button import Button
from desktop.views.parts.dialog_foot import dialog_foot
from desktop.views.parts.form_field import FormField
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed

WIDTH = 560
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
DaysOf = Callable[[Iterable[date], int], Sequence[date]]
"""The days that were picked, and how many weeks they go on, as all days."""


@dataclass(frozen=True)
class DuplicateSetup:
    """`busy` days have a dot; `first` chooses the month that is shown."""

    title: str
    span: str
    first: date
    today: date
    busy: frozenset[date] = frozenset()
    most_weeks: int = 26


class DuplicateDialog(QDialog, Themed):
    """Arrow keys and Space in the month pick days; `confirmed` leaves it open until `accept` or `say`."""

    confirmed = Signal(object)

    def __init__(self, theme: Theme, setup: DuplicateSetup, days_of: DaysOf) -> None:
        super().__init__()
        self._days_of = days_of
        self._picked: frozenset[date] = frozenset()
        title = self.tr("Duplicate to other dates")
        self._head = Text(theme, title, "title")
        about = self.tr("“{title}”, {span}").format(title=setup.title, span=setup.span)
        self._about = CutText(theme, about, "body", "text2", numeric=True)
        self.month = MiniMonth(theme, setup.first)
        self.weeks = QSpinBox()
        self.chosen = PickedDays(theme)
        self._said = CutText(theme, "", "small", "danger")
        self.cancel = Button(theme, self.tr("Cancel"), key=self.tr("Esc"))
        self.make = Button(theme, self.tr("Create"), "primary", key=self.tr("Ctrl Enter"))
        self.setModal(True)
        self.setWindowTitle(title)
        self._build(theme, setup)
        self._connect()
        self.set_theme(theme)
        self._show()

    def _build(self, theme: Theme, setup: DuplicateSetup) -> None:
        self.month.set_today(setup.today)
        self.month.set_busy(setup.busy)
        self.weeks.setRange(0, setup.most_weeks)
        self.weeks.setFont(theme.font("body", numeric=True))
        self.weeks.setMinimumHeight(theme.size("field"))
        self.weeks.setSpecialValueText(self.tr("No repeat"))
        self.weeks.setSuffix(self.tr(" more weeks"))
        side = QVBoxLayout()
        side.setSpacing(14)
        side.addWidget(FormField(theme, self.tr("Every week for"), self.weeks))
        side.addWidget(self.chosen, 1)
        middle = QHBoxLayout()
        middle.setContentsMargins(20, 4, 20, 16)
        middle.setSpacing(24)
        middle.addWidget(self.month, 0, Qt.AlignmentFlag.AlignTop)
        middle.addLayout(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_inset(self._head, 16, 2))
        column.addWidget(_inset(self._about, 0, 12))
        column.addLayout(middle, 1)
        column.addWidget(Rule(theme))
        column.addLayout(dialog_foot(self._said, (self.cancel, self.make)))
        self.month.days.setFocus()

    def _connect(self) -> None:
        self.month.dayChosen.connect(self.pick)
        self.weeks.valueChanged.connect(self._show)
        self.chosen.removed.connect(self.pick)
        self.cancel.clicked.connect(self.reject)
        self.make.clicked.connect(self._confirm)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._confirm)

    def pick(self, day: date) -> None:
        """Once more lets it go."""
        self._picked ^= {day}
        self._show()

    def days(self) -> tuple[date, ...]:
        return tuple(self._days_of(self._picked, self.weeks.value()))

    def _show(self) -> None:
        days = self.days()
        self.month.set_picked(frozenset(days))
        self.chosen.show_days(sorted(self._picked), len(days))
        words = self.tr("Create {count}").format(count=len(days)) if days else self.tr("Create")
        self.make.setText(words)
        self.make.setAccessibleName(words)
        self.make.setEnabled(bool(days))
        self.make.setToolTip("" if days else self.tr("Pick at least one day."))
        self.make.updateGeometry()
        self.say("")

    def _confirm(self) -> None:
        if self.make.isEnabled():
            self.confirmed.emit(self.days())

    def say(self, sentence: str) -> None:
        """Why it was not done."""
        self._said.setText(sentence)
        self._said.setAccessibleName(sentence)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, self.minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._confirm()
        elif isinstance(focused, Button):
            focused.click()


def _inset(part: QWidget, above: int, below: int) -> QWidget:
    part.setContentsMargins(20, above, 20, below)
    return part
