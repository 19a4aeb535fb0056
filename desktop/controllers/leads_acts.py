"""What can be done with a lead, from board, list and person page: each gesture is one undo."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from desktop.controllers.converting import Converting
from desktop.controllers.desk import Desk
from desktop.controllers.forms import Forms
from desktop.controllers.shell import Shell
from desktop.controllers.sync_acts import SyncActs
from desktop.controllers.trail import Place
from desktop.models.gestures import Gesture
from desktop.views.parts.drop_menu import pop_up
from desktop.wording.leads import moved_receipt, planned, warmth
from desktop.wording.moments import canonical, weekday_day
from desktop.wording.speech import lowered, tr
from sync import Record

RESOURCE = "leads"
MORNING = time(9)
LATEST = time(23)


class LeadActs(QObject):
    """A refusal is said in words, and whoever asked is told that nothing changed."""

    def __init__(self, desk: Desk, shell: Shell, forms: Forms) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._forms = forms
        self.converting = Converting(desk, shell, forms)
        self.sync = SyncActs(desk, shell)

    def find(self, lead: str) -> Record | None:
        found = self._desk.reader.find(RESOURCE, [lead]).get(lead)
        if found is None:
            self._shell.say(tr("That is no longer on this laptop."))
        return found

    def move(self, lead: str, lane: str) -> bool:
        """False where it stays where it is; to be converted, it is asked about first."""
        record = self.find(lead)
        if record is None:
            return False
        if lane == "converted":
            self.converting.ask(lead)
            return False
        if self.converting.client_of(record):
            sentence = tr("{name} is a client already: the lead stays under Converted.", name=record.title)
            self._shell.say(sentence)
            return False
        if record.fields.get("status") == lane:
            return self._not_again(record)
        receipt = moved_receipt(record.title, lane)
        return self._edit(record, {"status": lane}, receipt)

    def _not_again(self, record: Record) -> bool:
        """The same move was refused by the server before, and still waits for an answer to that."""
        sentence = tr("The server did not accept {name} there. Fix or discard that first.", name=record.title)
        if self.sync.refused(record.id):
            self._shell.say(sentence)
        return False

    def warm(self, level: str, lead: str) -> bool:
        """Hot, warm or cold."""
        record = self.find(lead)
        if record is None or record.fields.get("interest_level") == level:
            return False
        said = tr("{name} is {level} now", name=record.title, level=lowered(warmth(level)))
        return self._edit(record, {"interest_level": level}, said)

    def follow_up_menu(self, lead: str, at: QPoint, parent: QWidget) -> QMenu:
        """Days to choose from, beside the lead."""
        today = self._desk.today
        monday = today + timedelta(days=7 - today.weekday())
        menu = QMenu(parent)
        for label, day in (
            (tr("&Today"), today),
            (tr("To&morrow"), today + timedelta(days=1)),
            (tr("Next &week"), monday),
        ):
            text = tr("{label}   {day}", label=label, day=weekday_day(day, today))
            menu.addAction(text).triggered.connect(partial(self._plan_day, lead, day))
        menu.addAction(tr("&Pick a day…")).triggered.connect(partial(self._pick, lead))
        menu.addSeparator()
        menu.addAction(tr("&No next step")).triggered.connect(partial(self._plan_day, lead, None))
        pop_up(menu, at)
        return menu

    def _plan_day(self, lead: str, day: date | None, _checked: bool = False) -> None:
        record = self.find(lead)
        if record is None:
            return
        here = self._desk.now().astimezone(self._desk.zone)
        moment = canonical(follow_up_at(day, here)) if day else None
        said = planned(record.title, day, self._desk.today)
        self._edit(record, {"next_follow_up": moment}, said)

    def _pick(self, lead: str, _checked: bool = False) -> None:
        record = self.find(lead)
        if record is not None:
            self._forms.editing.edit_some(
                record, ("next_follow_up",), tr("Next follow-up with {name}", name=record.title)
            )

    def wish(self, what: str, lead: str) -> None:
        """Fix, retry, discard or review what needs somebody."""
        if what == "fix":
            self._forms.opening.fix(RESOURCE, lead)
        elif what == "review":
            self._shell.go(Place("conflict", RESOURCE, lead))
        elif what == "retry":
            self.sync.retry(Gesture(tuple(self.sync.refused(lead))))
        else:
            self._discard(lead)

    def _discard(self, lead: str) -> None:
        record = self.find(lead)
        if record is not None:
            self.sync.discard(self.sync.refused(record.id))

    def _edit(self, record: Record, patch: Mapping[str, Any], said: str) -> bool:
        return self._shell.do(lambda: self._desk.undo.edit(RESOURCE, record.id, patch, said), said)


def follow_up_at(day: date, now: datetime) -> datetime:
    """In the morning of a day; of today, at the next full hour. `now` is where the person lives."""
    morning = datetime.combine(day, MORNING, now.tzinfo)
    if morning > now:
        return morning
    following = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return min(following, datetime.combine(day, LATEST, now.tzinfo))
