"""The page of leads: read when something moved, and shown as the person wants to see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, Qt, QTimer

from desktop.controllers.desk import Desk
from desktop.controllers.forms import Forms
from desktop.controllers.leads_acts import LeadActs
from desktop.controllers.leads_keys import PAGE, LeadsKeys
from desktop.controllers.leads_look import LeadsLook
from desktop.controllers.leads_order import LeadsOrder, Sorted, Spot
from desktop.controllers.leads_rows import LeadFacts, card_of
from desktop.controllers.leads_sight import CLOSED, ICONS, LANES, LeadFilter, lane_of, sort_key
from desktop.controllers.shell import Shell
from desktop.controllers.trail import Place
from desktop.models.coming import Coming
from desktop.models.lead_rows import LeadRows, Openness, Row
from desktop.models.leads import LeadsModel
from desktop.models.situation import Situation
from desktop.settings import Settings
from desktop.views.leads.page import LeadsPage
from desktop.views.leads.rows import Lane, LeadCard, Leads
from desktop.wording.first_reading import not_read_text, unfinished_note
from desktop.wording.leads import lane_name
from desktop.wording.moments import instant
from desktop.wording.speech import counted, tr
from sync import Record

TICK_MS = 60_000
ASKING = frozenset({"rejected", "lost", "conflict"})
MENU = (
    *("open_lead", "peek", "", "call", "mail", "meet", ""),
    *("follow_up", "convert_lead", ""),
    *("warm_hot", "warm_warm", "warm_cold", ""),
    *("lane_new", "lane_contacted", "lane_qualified", "lane_unqualified", "lane_lost"),
)


class LeadsController(QObject):
    """Knows no lead by itself: the page has the chosen one, the model what was read."""

    def __init__(
        self, desk: Desk, shell: Shell, forms: Forms, situation: Situation, settings: Settings
    ) -> None:
        super().__init__()
        self._desk = desk
        self._shell = shell
        self._editing = forms.editing
        self._situation = situation
        openness = Openness(CLOSED, lambda row, ops: lane_of(row, ops) not in CLOSED)
        rows, coming = LeadRows(desk.reader, openness), Coming(desk.reader, desk.now)
        self.model = LeadsModel(desk.reader, desk.bridge, coming, rows)
        self.acts = LeadActs(desk, shell, forms)
        self.page = LeadsPage(shell.theme, self.cards)
        self.look = LeadsLook(self.page, settings)
        self.keys = LeadsKeys(shell, self.page, self.model, self.acts)
        self._order = LeadsOrder()
        self._ordered_by: tuple[LeadFilter, str] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._connect()
        self._timer.start()

    def _connect(self) -> None:
        page, actions = self.page, self._shell.actions
        page.opened.connect(lambda lead: self._shell.go(Place("person", "leads", lead)))
        page.newRequested.connect(self.new)
        page.menuRequested.connect(self._pop_up)
        page.board.moved.connect(self._drop)
        page.board.wished.connect(self.acts.wish)
        page.bar.filterAsked.connect(self.open_filter)
        for changed in (self.model.changed, self.look.changed):
            changed.connect(self.show)
        self._timer.timeout.connect(self.model.pass_time)
        self._situation.changed.connect(self._say_note)
        self._shell.went.connect(self._went)
        actions.on("go_leads", lambda: self._shell.go(Place(PAGE)))
        actions.on("filter", self.open_filter, PAGE)
        actions.on("new_lead_here", self.new)
        self._shell.add_page(PAGE, page, self._show)

    def close(self) -> None:
        self._timer.stop()
        self.model.close()

    @property
    def _is_here(self) -> bool:
        return self._shell.trail.is_at(PAGE)

    def _show(self, place: Place) -> str:
        self.model.read()
        if place.id:
            self.page.select(place.id)
        return tr("Leads")

    def _went(self, place: Place) -> None:
        self.model.wake(place.page == PAGE)
        if place.page == PAGE:
            self.page.start()
            self.keys.allow()

    def chosen(self) -> Record | None:
        """The card or row that the keyboard is on."""
        lead = self.page.chosen
        return self.model.records([lead]).get(lead) if lead else None

    def lane(self, lead: str) -> str:
        """Where a lead stands; empty for one that is not here."""
        row = self.model.row(lead)
        return lane_of(row, self.model.ops.get(lead, ())) if row is not None else ""

    def show(self) -> None:
        """All of the page, from what was read."""
        self._shell.frame.rail.set_count(PAGE, self.model.open)
        if not self._is_here:
            return
        found = self._in_order()
        self.page.show_leads(
            Leads(
                lanes=tuple(_lane(name, ids) for name, ids in found.lanes.items()),
                order=found.order,
                loud=frozenset(self._loud()),
                chips=self.look.filter.chips(),
                total=len(self.model.rows.by_id),
            )
        )
        self._say_note()
        self.keys.allow()

    def _in_order(self) -> Sorted:
        """Whoever is different is put into place; with another filter or order, everybody."""
        news, wanted = self.model.rows.news(), (self.look.filter, self.look.sort)
        if news is None or wanted != self._ordered_by:
            self._ordered_by = wanted
            self._order.read(self._spots(self.model.rows.by_id.values()))
            return self._order.sorted()
        known = [row for row in map(self.model.row, news) if row is not None]
        spots = {spot.lead: spot for spot in self._spots(known)}
        for lead in news:
            self._order.put(lead, spots.get(lead))
        return self._order.sorted()

    def _spots(self, rows: Iterable[Row]) -> Iterator[Spot]:
        key, ops, wants = sort_key(self.look.sort, self.model.next_at), self.model.ops, self.look.filter.wants
        for row in rows:
            if wants(row):
                yield Spot(key(row), row.id, lane_of(row, ops.get(row.id, ())))

    def _loud(self) -> Iterator[str]:
        """Leads whose cards may need more room than the others."""
        yield from (record.id for record in self._desk.reader.conflicts() if record.resource == "leads")
        for lead, ops in self.model.ops.items():
            if any(str(op.state) in ASKING for op in ops):
                yield lead

    def cards(self, leads: Sequence[str]) -> Mapping[str, LeadCard]:
        """As the views show them."""
        now, zone, model = self._desk.now(), self._desk.zone, self.model
        return {
            lead: card_of(
                LeadFacts(record, self.lane(lead), model.ops.get(lead, ()), model.coming(record), now, zone)
            )
            for lead, record in model.records(leads).items()
        }

    def _say_note(self) -> None:
        status = self._situation.status
        read = status.resources["leads"].last_complete_walk if status is not None else None
        said = tr("{count} open", count=f"{self.model.open:,}")
        busy = self._situation.standing.busy
        self.page.set_unread(None if read is not None else not_read_text(busy=busy))
        if read is None:
            said = unfinished_note(busy=busy)
        if read is not None:
            said = tr("{open} · as of {time}", open=said, time=self._desk.short(instant(read)))
        self.page.set_note(said)

    def _drop(self, lead: str, lane: str) -> None:
        if not self.acts.move(lead, lane):
            self.page.board.refuse(lead)

    def new(self, lane: str = "") -> None:
        """In this lane, or in that of the chosen lead; nobody begins as a client."""
        wanted = lane or self.lane(self.page.chosen)
        preset = {"status": wanted} if wanted in LANES[1:] and wanted != "converted" else {}
        self._editing.new("leads", self._made, preset)

    def _made(self, record: Record) -> None:
        self.model.read_one(record.id)
        self.page.select(record.id)

    def open_filter(self) -> None:
        self.look.open_filter(self.model.rows.by_id.values())

    def _pop_up(self, at: QPoint) -> None:
        menu = self._shell.menu(MENU, self.page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)


def _lane(name: str, ids: tuple[str, ...]) -> Lane:
    title = lane_name(name)
    spoken = counted(len(ids), "{lane}, {count} lead", "{lane}, {count} leads", lane=title)
    return Lane(name, title, spoken, ids, ICONS.get(name, ""), name == "converted" or name not in LANES)
