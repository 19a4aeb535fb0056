"""The cards of one lane: all of them have a place, those in sight are widgets."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.leads.card_paint import card_height
from desktop.views.leads.card_widget import CardWidget
from desktop.views.leads.rows import Cards, LeadCard
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.themed import Themed

SIDE = 8
TOP = 4
GAP = 8
RING = 3
SPARE = 120
"""Pixels above and below what is in sight for which there are widgets already."""


class CardColumn(QWidget, Themed):
    """`look` says which part of it is in sight."""

    wished = Signal(str, str)

    def __init__(self, theme: Theme, cards: Cards) -> None:
        super().__init__()
        self._read = cards
        self._ids: Sequence[str] = ()
        self._places: dict[str, int] = {}
        self._tops: list[int] = [TOP]
        self._loud: Mapping[str, LeadCard] = {}
        self._seen = QRect()
        self._chosen = ""
        self._away = ""
        self._widgets: dict[str, CardWidget] = {}
        self.set_theme(theme)

    def retheme(self) -> None:
        self._measure()

    @property
    def ids(self) -> Sequence[str]:
        return self._ids

    def widget(self, card: str) -> CardWidget | None:
        """None for one that is not in sight."""
        return self._widgets.get(card)

    def show_ids(self, ids: Sequence[str], loud: frozenset[str]) -> None:
        """`loud` are those that may be higher than the others."""
        self._ids = ids
        self._places = {card: place for place, card in enumerate(ids)}
        mine = [card for card in ids if card in loud]
        self._loud = self._read(mine) if mine else {}
        self._measure()
        self._fill(fresh=True)

    def _measure(self) -> None:
        width = max(1, self.width() - 2 * SIDE)
        plain = card_height(self.theme, None, width)
        heights = (card_height(self.theme, self._loud.get(card), width) + GAP for card in self._ids)
        if self._loud:
            self._tops = list(accumulate(heights, initial=TOP))
        else:
            self._tops = list(range(TOP, TOP + (plain + GAP) * len(self._ids) + 1, plain + GAP))
        self.setMinimumHeight(self._tops[-1] + TOP)

    def area(self, card: str) -> QRect:
        """Where a card is, whether in sight or not; empty for one that is not here."""
        place = self._places.get(card)
        if place is None:
            return QRect()
        top = self._tops[place]
        return QRect(SIDE, top, self.width() - 2 * SIDE, self._tops[place + 1] - top - GAP)

    def card_at(self, pos: QPoint) -> str:
        """Empty where there is none."""
        place = bisect_right(self._tops, pos.y()) - 1
        if not 0 <= place < len(self._ids) or not self.area(self._ids[place]).contains(pos):
            return ""
        return self._ids[place]

    def look(self, seen: QRect) -> None:
        self._seen = seen
        self._fill()

    def choose(self, card: str) -> None:
        """The chosen card is the one stop of the Tab key; none is chosen with an empty id."""
        if card == self._chosen:
            return
        self._chosen = card
        self._fill()
        for name, widget in self._widgets.items():
            chosen = name == card
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def set_away(self, card: str) -> None:
        self._away = card
        for name, widget in self._widgets.items():
            widget.set_away(name == card)

    def _wanted(self) -> list[str]:
        first = max(0, bisect_right(self._tops, self._seen.top() - SPARE) - 1)
        last = bisect_right(self._tops, self._seen.bottom() + SPARE)
        wanted = list(self._ids[first:last]) if self._seen.isValid() else []
        if self._chosen in self._places and self._chosen not in wanted:
            wanted.append(self._chosen)
        return wanted

    def _fill(self, fresh: bool = False) -> None:
        wanted = self._wanted()
        needed = wanted if fresh else [card for card in wanted if card not in self._widgets]
        found = self._read(needed) if needed else {}
        for card in self._widgets.keys() - set(wanted):
            widget = self._widgets.pop(card)
            widget.hide()
            widget.deleteLater()
        for card in wanted:
            if card in found:
                self._show(found[card])
            widget_here = self._widgets.get(card)
            if widget_here is not None:
                widget_here.setGeometry(self.area(card))
        self.update()

    def _show(self, card: LeadCard) -> None:
        widget = self._widgets.get(card.id)
        if widget is not None:
            widget.show_card(card)
            return
        widget = self._widgets[card.id] = CardWidget(self.theme, card)
        widget.wished.connect(self.wished)
        widget.set_away(card.id == self._away)
        chosen = card.id == self._chosen
        widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        widget.setParent(self)
        widget.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()
        self._fill()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring of the chosen card, around it."""
        if self._chosen in self._places and self._chosen != self._away:
            area = QRectF(self.area(self._chosen).adjusted(-RING, -RING, RING, RING))
            box = Box(self.theme.radius("card") + 2, None, self.theme.color("focus"), 2)
            paint_box(QPainter(self), area, box)
