"""The board: lanes of leads, worked with mouse and keyboard alike."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.theme import Theme
from desktop.views.leads import steps
from desktop.views.leads.ground import BoardGround
from desktop.views.leads.lane_head import FoldedLane, LaneTitle
from desktop.views.leads.rows import Cards, Folding, Leads
from desktop.views.parts.button import IconButton

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Board(BoardGround):
    """Answer `moved` with `show_leads`, or with `refuse` where the card has to go back."""

    selected = Signal(str)
    wished = Signal(str, str)
    newRequested = Signal(str)
    foldingChanged = Signal(object)

    def __init__(self, theme: Theme, cards: Cards) -> None:
        super().__init__(theme, cards)
        self._folding = Folding()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("ring", False)
        self.setAccessibleName(self.tr("Board"))
        self.strip.wished.connect(self.wished)
        self.strip.addRequested.connect(self.newRequested)
        self.strip.selected.connect(self.selected)
        self.strip.foldRequested.connect(self._toggle)
        self.set_theme(theme)

    @property
    def chosen(self) -> str:
        return self.strip.chosen

    def show_leads(self, leads: Leads) -> None:
        """Whatever floats is where it belongs now."""
        had_focus = self._has_keyboard()
        self.strip.show_leads(leads)
        self._fit()
        self.pointer.put_down()
        if not self.chosen:
            self.strip.choose(self._first())
        if had_focus and self.chosen:
            self.strip.focus_card()

    def _focused(self) -> QWidget | None:
        return self.window().focusWidget()

    def _has_keyboard(self) -> bool:
        """Whether it is on a card, on one of a card's buttons, or on the board as a whole."""
        focused = self._focused()
        inside = focused is not None and self.strip.isAncestorOf(focused)
        return focused is self or (inside and not isinstance(focused, LaneTitle | FoldedLane | IconButton))

    def set_folding(self, folding: Folding) -> None:
        self._folding = folding
        self.strip.set_folding(folding)

    def select(self, card: str) -> None:
        self.strip.choose(card)
        if card and self.isVisible():
            self._reveal()

    def start(self) -> None:
        """Take the keyboard: the chosen card, or the first one."""
        if self.chosen:
            self._reveal()
        else:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first(self) -> str:
        """The first card of the first open lane that has any."""
        opened = [view.lane.ids for view in self.strip.lanes.values() if not view.folded]
        return next((ids[0] for ids in opened if ids), "")

    def refuse(self, card: str) -> None:
        """The card did not move: it goes back where it is."""
        self.pointer.send_home(card)

    def area_of(self, card: str) -> QRect:
        """On the screen, for what opens beside a card."""
        area = self.strip.area_of(card)
        return QRect(self.strip.mapToGlobal(area.topLeft()), area.size())

    def _reveal(self) -> None:
        self._show_lane(self.strip.lane_of(self.chosen))
        self.strip.focus_card()

    def _show_lane(self, name: str) -> None:
        lane = self.strip.lanes.get(name)
        if lane is not None:
            self.ensureVisible(lane.geometry().right(), 0, 16, 0)
            self.ensureVisible(lane.x(), 0, 16, 0)

    def _toggle(self, lane: str) -> None:
        view = self.strip.lanes[lane]
        was_open = not view.folded
        self._folding = self._folding.toggled(lane, was_open=was_open)
        self.strip.set_folding(self._folding)
        self._show_lane(lane)
        view.handle().setFocus(Qt.FocusReason.OtherFocusReason)
        self.foldingChanged.emit(self._folding)

    def _fit(self) -> None:
        self.strip.setFixedHeight(self.viewport().height())
        self.strip.lay_out()
        self.horizontalScrollBar().setSingleStep(self.strip.step())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.pointer.dragging:
            self.pointer.cancel()
        elif event.key() in ENTER:
            self._enter()
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._step(Qt.Key(event.key())):
            event.ignore()

    def _enter(self) -> None:
        """Presses the button that has the keyboard; else opens the chosen lead."""
        focused = self._focused()
        if isinstance(focused, QAbstractButton):
            focused.click()
        elif self.chosen:
            self.opened.emit(self.chosen)

    def _step(self, key: Qt.Key) -> bool:
        lanes = [(view.lane.ids, view.folded) for view in self.strip.lanes.values()]
        wanted = steps.step(key, lanes, self.chosen)
        if wanted is None:
            return False
        self.strip.choose(wanted)
        self._reveal()
        return True
