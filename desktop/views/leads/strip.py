"""The lanes of the board side by side: where each stands, and which card is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.leads.lane_view import LaneView
from desktop.views.leads.lane_widths import FOLDED, GAP, LEAST, arrange
from desktop.views.leads.rows import Cards, Folding, Lane, Leads
from desktop.views.parts.themed import Themed

MARGIN = 16
RING = 4


class Strip(QWidget, Themed):
    """At most as wide as its lanes need; emits what the lanes wish for."""

    wished = Signal(str, str)
    addRequested = Signal(str)
    foldRequested = Signal(str)
    selected = Signal(str)

    def __init__(self, theme: Theme, cards: Cards) -> None:
        super().__init__()
        self._cards = cards
        self._loud: frozenset[str] = frozenset()
        self._folding = Folding()
        self._lane_of: dict[str, str] = {}
        self.lanes: dict[str, LaneView] = {}
        self.chosen = ""
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "surface")
        self.set_theme(theme)

    def retheme(self) -> None:
        self.lay_out()

    def show_leads(self, leads: Leads) -> None:
        self._loud = leads.loud
        self._lane_of = {card: lane.id for lane in leads.lanes for card in lane.ids}
        if [lane.id for lane in leads.lanes] != list(self.lanes):
            self._make(leads.lanes)
        for lane in leads.lanes:
            self.lanes[lane.id].show_lane(lane, leads.loud)
        self.lay_out()
        if self.chosen not in self._lane_of:
            self.choose("")

    def _make(self, lanes: Sequence[Lane]) -> None:
        for view in self.lanes.values():
            view.hide()
            view.deleteLater()
        self.lanes = {lane.id: self._made(lane) for lane in lanes}

    def _made(self, lane: Lane) -> LaneView:
        view = LaneView(self.theme, lane, self._cards)
        view.wished.connect(self.wished)
        view.addRequested.connect(self.addRequested)
        view.foldRequested.connect(self.foldRequested)
        view.setParent(self)
        view.show()
        return view

    def set_folding(self, folding: Folding) -> None:
        self._folding = folding
        self.lay_out()

    def lay_out(self) -> None:
        """Put the lanes where the width wants them."""
        if not self.lanes:
            return
        room = self.width_in_sight() - 2 * MARGIN
        least = round(LEAST * self.theme.scale)
        spots = arrange(room, list(self.lanes), self._folding, least)
        self.setFixedWidth(max(room, spots[-1].left + spots[-1].width) + 2 * MARGIN)
        for spot in spots:
            view = self.lanes[spot.id]
            view.set_folded(spot.folded, self._loud)
            view.setGeometry(MARGIN + spot.left, 0, spot.width, self.height() - MARGIN)
        self._mark()

    def width_in_sight(self) -> int:
        parent = self.parentWidget()
        return parent.width() if parent is not None else self.width()

    def step(self) -> int:
        """How far one lane is from the next."""
        opened = [view.width() for view in self.lanes.values() if not view.folded]
        return (min(opened) if opened else FOLDED) + GAP

    def lane_of(self, card: str) -> str:
        return self._lane_of.get(card, "")

    def choose(self, card: str) -> None:
        """Empty for none; says so if it is another one than before."""
        card = card if card in self._lane_of else ""
        changed, self.chosen = card != self.chosen, card
        self._mark()
        if changed:
            self.selected.emit(card)

    def _mark(self) -> None:
        for view in self.lanes.values():
            view.column.choose(self.chosen if view.lane.id == self.lane_of(self.chosen) else "")

    def area_of(self, card: str) -> QRect:
        """In the strip's coordinates; empty for a card that is not here."""
        view = self.lanes.get(self.lane_of(card))
        area = view.area_of(card) if view is not None else QRect()
        return area.translated(view.pos()) if view is not None and area.isValid() else QRect()

    def lane_at(self, pos: QPoint) -> str:
        """The lane at a place, or next to which it is; empty outside of the strip."""
        near = (
            view
            for view in self.lanes.values()
            if view.x() - GAP // 2 <= pos.x() < view.geometry().right() + GAP
        )
        return next((view.lane.id for view in near), "")

    def card_at(self, pos: QPoint) -> str:
        view = self.lanes.get(self.lane_at(pos))
        return view.card_at(pos - view.pos()) if view is not None else ""

    def focus_card(self) -> None:
        """The keyboard goes to the chosen card, or to the lane that hides it."""
        view = self.lanes.get(self.lane_of(self.chosen))
        if view is None:
            return
        view.reveal(self.chosen)
        widget = view.column.widget(self.chosen) or view.handle()
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self.lay_out()
