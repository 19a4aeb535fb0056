"""The page of reports: what became of appointments, week by week, and how it stands with the leads."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.drop_menu import pop_up
from desktop.views.parts.empty_state import EmptyState
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.focus_chain import follow
from desktop.views.reports.bar import ReportsBar
from desktop.views.reports.figures import ReportsSight
from desktop.views.reports.part import ReportPart
from desktop.views.today.pane import Pane

SIDE = 400
BETWEEN = 18
TWO_COLUMNS = 1040


class ReportsPage(QWidget, Themed):
    """Each part emits the key of the row that is to be opened; `listed` the id chosen from a list."""

    listed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._columns = 0
        self.bar = ReportsBar(theme)
        self.outcomes = ReportPart(theme, self.tr("What became of appointments"))
        self.weeks = ReportPart(theme, self.tr("Appointments per week"))
        self.funnel = ReportPart(theme, self.tr("Leads by status"))
        self.quiet = ReportPart(theme, self.tr("Quiet leads"))
        self.basis = Text(theme, "", "small", "text2", numeric=True)
        self.basis.setWordWrap(True)
        self.basis.setContentsMargins(16, 0, 16, 0)
        self.menu: QMenu | None = None
        self._waiting = False
        self._nothing = EmptyState(theme, "", "")
        self._main, self._side = Pane((0, 8, 0, 16), BETWEEN), Pane((0, 8, 0, 16), BETWEEN)
        self._line, self._rule = Rule(theme), Rule(theme, upright=True)
        self._stack = QStackedWidget()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "surface")
        self._build()
        self.set_theme(theme)

    def _build(self) -> None:
        columns = QWidget()
        row = QHBoxLayout(columns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for pane in (self._main, self._rule, self._side):
            row.addWidget(pane, 1 if pane is self._main else 0)
        for shown in (columns, self._nothing):
            self._stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, self._line, self._stack):
            column.addWidget(part)
        for one in self._parts:
            follow_row = one.table.selectionModel().currentRowChanged
            follow_row.connect(lambda *_rows, one=one: self._keep_in_sight(one))

    def retheme(self) -> None:
        self._side.fix_width(round(SIDE * self.theme.scale))
        self._arrange(1 if self.width() < TWO_COLUMNS * self.theme.scale else 2)

    @property
    def _parts(self) -> tuple[ReportPart, ...]:
        return self.outcomes, self.weeks, self.funnel, self.quiet

    def _arrange(self, columns: int) -> None:
        """In one column what is about leads stands below what is about appointments."""
        if columns == self._columns:
            return
        self._columns = columns
        alone = columns == 1
        for part in (self.outcomes, self.weeks, *((self.funnel, self.quiet) if alone else ()), self.basis):
            self._main.column.addWidget(part)
        for part in () if alone else (self.funnel, self.quiet):
            self._side.column.addWidget(part)
        for beside in (self._side, self._rule):
            show_if(beside, not alone)
        follow(self.bar.export, self._parts)

    def show_reports(self, sight: ReportsSight) -> None:
        """Call again after any change; only what is different is made anew."""
        figures = (sight.outcomes, sight.weeks, sight.funnel, sight.quiet)
        for part, shown in zip(self._parts, figures, strict=True):
            part.show_figures(shown)
        self.basis.setText(sight.basis)
        waited, self._waiting = self._waiting, False
        self._stack.setCurrentIndex(0)
        if waited and self.bar.periods.chosen_part().hasFocus():
            self.start()

    def show_nothing(self, heading: str, why: str) -> None:
        """In place of everything."""
        self._nothing.say(heading, why)
        self._waiting = True
        self._stack.setCurrentWidget(self._nothing)

    def start(self) -> None:
        """Give the keyboard to the first numbers, as soon as there are any."""
        if self._stack.currentIndex():
            self.bar.periods.chosen_part().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        shown = (part.table for part in self._parts if not part.table.isHidden())
        next(shown, self.weeks.table).start()

    def open_list(self, entries: Sequence[tuple[str, str]], more: str) -> None:
        """(id, line) of the appointments that are behind a number; `more` says what is left out."""
        self.menu = menu = QMenu(self)
        for key, line in entries:
            menu.addAction(line.replace("&", "&&")).triggered.connect(
                lambda _=False, key=key: self.listed.emit(key)
            )
        if more:
            menu.addSeparator()
            menu.addAction(more).setEnabled(False)
        pop_up(menu, self.outcomes.area_of_current().bottomLeft() + QPoint(0, 2))

    def _keep_in_sight(self, part: ReportPart) -> None:
        if part.table.hasFocus():
            pane = self._main if self._columns == 1 or part in (self.outcomes, self.weeks) else self._side
            pane.keep_in_sight(part.table.viewport(), part.table.visualRect(part.table.currentIndex()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(1 if self.width() < TWO_COLUMNS * self.theme.scale else 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(560, 240)
