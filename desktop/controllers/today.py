"""The page of the day: read when something moved, told again every minute, and what is done from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, QTimer

from desktop.controllers.appointments import STATUSES
from desktop.controllers.desk import Desk
from desktop.controllers.following import Following
from desktop.controllers.forms import Forms
from desktop.controllers.readiness import readiness
from desktop.controllers.shell import Shell
from desktop.controllers.today_acts import TodayActs
from desktop.controllers.today_rows import DayFacts, closing_of, head_of, rows_of
from desktop.controllers.today_text import follow_up_rows, free_day_of, needs_of, next_up_of
from desktop.controllers.trail import Place
from desktop.controllers.visit_acts import VISIT_MENU
from desktop.models.situation import Situation
from desktop.models.today import TodayModel
from desktop.views.today.day import Need, Readiness, Today
from desktop.views.today.page import TodayPage
from desktop.wording.first_reading import not_read_text
from desktop.wording.moments import weekday_day
from desktop.wording.speech import capital, tr
from sync import Record

PAGE = "today"
TICK_MS = 20_000
Act = Callable[[str], object]


class TodayController(QObject):
    """Knows the day, and which appointment is chosen in it."""

    def __init__(self, desk: Desk, shell: Shell, forms: Forms, situation: Situation) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._forms = forms
        self._situation = situation
        self.chosen = ""
        """The appointment that is chosen here; empty for none."""
        self.model = TodayModel(desk.reader, desk.bridge, desk.now, desk.zone)
        self.acts = TodayActs(desk, shell, forms, self.model)
        self.following = Following(desk, shell, forms.opening, self.acts.links)
        self.page = TodayPage(shell.theme)
        self.shown: Today | None = None
        self._told: object = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.setInterval(0)
        self._connect()
        self._register()
        self._timer.start()

    def _connect(self) -> None:
        page = self.page
        for timeline in (page.timeline, page.tomorrow.timeline):
            timeline.opened.connect(self.open)
            timeline.selected.connect(self._select)
            timeline.menuRequested.connect(self._pop_up)
        page.next_up.wished.connect(self.acts.act)
        page.needs.reviewRequested.connect(self._review)
        page.ready.fixRequested.connect(self._fix)
        page.free.opened.connect(lambda visit: self._shell.go(Place("calendar", "appointments", visit)))
        page.free.newRequested.connect(partial(self._forms.appointments.new, None))
        page.follow_ups.wished.connect(self.following.act)
        page.free.wished.connect(self.following.act)
        page.printRequested.connect(partial(self._shell.actions.run, "print"))
        self._shell.caps.show("print", page.head.sheet.set_key)
        self._shell.caps.show("problem", page.needs.set_key)
        for changed in (self.model.changed, self._desk.undo.stack.indexChanged):
            changed.connect(self.show)
        self._situation.changed.connect(self._show_needs)
        self._timer.timeout.connect(self.tick)
        self._next_turn.timeout.connect(self.show)
        self._shell.went.connect(self._went)

    def _register(self) -> None:
        actions, appointments = self._shell.actions, self._forms.appointments
        actions.on("go_today", lambda: self._shell.go(Place(PAGE)))
        acts: dict[str, Act] = {
            "open_appointment": appointments.edit,
            "delete_appointment": appointments.delete,
            "late": appointments.late,
        }
        for name, status in STATUSES:
            acts[name] = partial(appointments.decide, status=status)
        for name, act in acts.items():
            actions.on(name, partial(self._with_selected, act), PAGE)
        self._shell.add_page(PAGE, self.page, self._show)

    def close(self) -> None:
        self._timer.stop()
        self._next_turn.stop()
        self.model.close()

    @property
    def _is_here(self) -> bool:
        return self._shell.trail.is_at(PAGE)

    def _show(self, _place: Place) -> str:
        self._told = _told_of(self._situation)
        if not self.model.wake(awake=True):
            self.show()
        return tr("Today")

    def _went(self, place: Place) -> None:
        if place.page != PAGE:
            self.model.wake(awake=False)
            return
        self._allow()
        self.page.start()

    def _show_needs(self) -> None:
        """In a turn of its own: how things stand has just been read in this one."""
        told = _told_of(self._situation)
        if told != self._told:
            self._told = told
            self._next_turn.start()

    def tick(self) -> None:
        """Time has passed."""
        self.model.turn()
        self.show()

    def show(self) -> None:
        """Tell the day anew; nothing is read for it but what asks for the person."""
        if not self._is_here or self.model.day is None:
            return
        today, tomorrow = self._facts(self.model.visits), self._facts(self.model.tomorrow)
        day, after = self.model.day, self.model.day + timedelta(days=1)
        rows = rows_of(today, is_today=True)
        head = head_of(today, capital(weekday_day(day, short=False)))
        unread = None if self.model.visits else _unread(self._situation)
        free = free_day_of(today, self.model.coming, unread, self._shell.caps.told("new"))
        self.shown = Today(
            head=replace(head, second="") if free and not free.opens else head,
            rows=(*rows, closing_of(today, tomorrow)) if self.model.visits else (),
            free=free,
            next_up=next_up_of(today),
            needs=self._needs(),
            follow_ups=follow_up_rows(self.following.read(self.model)) if self.model.whole else None,
            readiness=self._readiness(today),
            tomorrow=head_of(tomorrow, tr("Tomorrow, {day}", day=weekday_day(after, short=False))),
            tomorrow_rows=rows_of(tomorrow, is_today=False),
        )
        self.page.allow_print(self._shell.actions.has("print"))
        self.page.show_today(self.shown)
        self._allow()

    def _facts(self, visits: Sequence[Record]) -> DayFacts:
        return DayFacts(visits, self.model.linked, self._desk.now(), self._desk.zone)

    def _needs(self) -> tuple[Need, ...]:
        if not self._situation.standing.needs:
            return ()
        reader = self._desk.reader
        return needs_of(reader.outbox(), reader.conflicts(), self._desk.telling)

    def _readiness(self, facts: DayFacts) -> Readiness:
        status = self._situation.status
        if status is None:
            return Readiness(0, 6, "")
        return readiness(facts, status, self._situation.standing)

    def _select(self, visit: str) -> None:
        self.chosen = visit
        self._allow()

    def _allow(self) -> None:
        """What can be done with an appointment, can be done with the one that is chosen here."""
        if self._is_here:
            ids = {record.id for record in (*self.model.visits, *self.model.tomorrow)}
            self._shell.actions.allow("appointment", self.chosen in ids)

    def _with_selected(self, act: Act) -> None:
        if self.chosen:
            act(self.chosen)

    def open(self, visit: str) -> None:
        self._forms.appointments.open(visit, self.page.area_of(visit))

    def _review(self, _resource: str, record_id: str) -> None:
        for need in self.page.needs.shown:
            if need.id == record_id:
                self.acts.review(need)

    def _fix(self) -> None:
        if self.shown is not None:
            self.acts.fix(self.shown.readiness)

    def _pop_up(self, at: QPoint) -> None:
        menu = self._shell.menu(VISIT_MENU, self.page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)


def _told_of(situation: Situation) -> object:
    """How far a list has been read, which is said all the time, changes nothing here."""
    standing, status = situation.standing, situation.status
    walks = [row.last_complete_walk for row in status.resources.values()] if status else []
    return replace(standing, reading=None), walks, status.last_cycle if status else None


def _unread(situation: Situation) -> tuple[str, str] | None:
    """Heading and sentence while the list of appointments was never read to its end."""
    status = situation.status
    if status is None or status.resources["appointments"].last_complete_walk is not None:
        return None
    return not_read_text(busy=situation.standing.busy)
