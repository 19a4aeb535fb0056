"""The page of reports: counted anew when something moved, and the way to whatever is behind a number."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from desktop.controllers.desk import Desk
from desktop.controllers.leads_sight import OTHER
from desktop.controllers.report_counts import Report, When, report_of
from desktop.controllers.report_file import ReportFile
from desktop.controllers.report_rows import funnel_figures, outcomes_figures, quiet_figures, weeks_figures
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.models.reports import ReportsModel
from desktop.models.situation import Situation
from desktop.settings import Settings
from desktop.views.calendar.times import week_starts
from desktop.views.reports.figures import ReportsSight
from desktop.views.reports.page import ReportsPage
from desktop.wording.first_reading import not_read_text, unfinished_note
from desktop.wording.moments import instant, moment_text
from desktop.wording.properties import read_text
from desktop.wording.speech import counted, tr
from sync import Record

PAGE = "reports"
TICK_MS = 60_000
READ = ("appointments", "leads")
MOST_LISTED = 12


class ReportsController(QObject):
    """Counts only what is on this laptop, and says so."""

    def __init__(self, desk: Desk, shell: Shell, situation: Situation, settings: Settings) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._situation = situation
        self._settings = settings
        self.report: Report | None = None
        self._told = (False, False)
        self.file = ReportFile(shell)
        self.model = ReportsModel(desk.reader, desk.bridge)
        self.page = ReportsPage(shell.theme)
        self.page.bar.periods.set_current(settings.report_period)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._connect()

    def _connect(self) -> None:
        page, actions = self.page, self._shell.actions
        page.bar.periodChosen.connect(self._choose_period)
        page.bar.export.clicked.connect(self.export)
        self._shell.caps.show("export", page.bar.export.set_key)
        page.outcomes.opened.connect(self._list)
        page.weeks.opened.connect(lambda day: self._shell.go(Place("calendar", "week", day)))
        page.funnel.opened.connect(self._open_lane)
        page.quiet.opened.connect(lambda lead: self._shell.go(Place("person", "leads", lead)))
        page.listed.connect(lambda visit: self._shell.go(Place("calendar", "appointments", visit)))
        self.model.changed.connect(self.show)
        self._timer.timeout.connect(self.show)
        self._situation.changed.connect(self._hear)
        self._shell.went.connect(self._went)
        actions.on("go_reports", lambda: self._shell.go(Place(PAGE)))
        actions.on("export", self.export, PAGE)
        self._shell.add_page(PAGE, page, self._show)

    def close(self) -> None:
        self._timer.stop()
        self.model.close()

    @property
    def _is_here(self) -> bool:
        return self._shell.trail.is_at(PAGE)

    @property
    def _when(self) -> When:
        return When(self._desk.now(), self._desk.zone, week_starts())

    def _show(self, _place: Place) -> str:
        self.model.wake(awake=True)
        self.show()
        return tr("Reports")

    def _went(self, place: Place) -> None:
        if place.page == PAGE:
            self._timer.start()
            self.page.start()
        else:
            self._timer.stop()
            self.model.wake(awake=False)

    def _choose_period(self, period: str) -> None:
        self._settings.report_period = period
        self.show()

    def show(self) -> None:
        """Count what was read, and show it."""
        if not self._is_here:
            return
        self._told = self._telling()
        self._say_age()
        facts = self.model.facts
        if facts is None:
            self.page.show_nothing(tr("Counting…"), tr("Where there is a lot, this takes a moment."))
            return
        self.report = report_of(facts, self._settings.report_period, self._when)
        if facts.visits or facts.leads:
            self.page.show_reports(self._sight(self.report, len(facts.visits), len(facts.leads)))
        else:
            self.page.show_nothing(*self._nothing())

    def _sight(self, report: Report, visits: int, leads: int) -> ReportsSight:
        today = self._desk.today
        return ReportsSight(
            outcomes_figures(report),
            weeks_figures(report, today),
            funnel_figures(report),
            quiet_figures(report, today),
            self._basis(visits, leads),
        )

    def _telling(self) -> tuple[bool, bool]:
        """What is said besides the numbers depends on this."""
        return self._read_at() is None, self._situation.standing.busy

    def _hear(self) -> None:
        if self._is_here and self._told != self._telling():
            self.show()
        elif self._is_here:
            self._say_age()

    def _nothing(self) -> tuple[str, str]:
        if self._read_at() is None:
            return not_read_text(busy=self._situation.standing.busy)
        return (
            tr("Nothing to count yet"),
            tr("Appointments and leads are counted as soon as there are some, also without a connection."),
        )

    def _read_at(self) -> datetime | None:
        """When all that is counted was last read; None where something never was to its end."""
        status = self._situation.status
        walks = [status.resources[name].last_complete_walk for name in READ] if status is not None else [None]
        known = [instant(walk) for walk in walks if walk is not None]
        return min(known) if len(known) == len(walks) else None

    def _say_age(self) -> None:
        read = self._read_at()
        if read is None:
            said = unfinished_note(busy=self._situation.standing.busy)
        else:
            said = read_text(read.isoformat(), self._desk.now(), self._desk.zone)
        self.page.bar.note.setText(said)

    def _basis(self, visits: int, leads: int) -> str:
        """What the numbers stand on."""
        said = tr(
            "Counted on this laptop from {visits} and {leads}, with what is not sent yet.",
            visits=counted(visits, "{count} appointment", "{count} appointments"),
            leads=counted(leads, "{count} lead", "{count} leads"),
        )
        if self._read_at() is not None:
            return said
        missing = tr("Not everything was read from the server yet; what is missing is not counted.")
        return f"{said} {missing}"

    def _open_lane(self, lane: str) -> None:
        self._shell.go(Place("people", "leads", "" if lane == OTHER else lane))

    def _list(self, status: str) -> None:
        """The appointments behind an outcome, the newest first."""
        ids = self.report.outcomes[status] if self.report is not None else ()
        found = self._desk.reader.find("appointments", ids[:MOST_LISTED])
        entries = [(key, self._line(found[key])) for key in ids[:MOST_LISTED] if key in found]
        left = len(ids) - MOST_LISTED
        more = counted(left, "And {count} before that", "And {count} before that") if left > 0 else ""
        if entries:
            self.page.open_list(entries, more)

    def _line(self, record: Record) -> str:
        start = instant(str(record.fields["start_time"]))
        when = moment_text(start, self._desk.zone, self._desk.now())
        return tr("{when}  {title}", when=when, title=record.title)

    def export(self) -> None:
        if self.report is not None:
            self.file.export(self.report, self._when, self._read_at())
