"""A lane of the board: open with its cards, or folded to its name."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.leads.card_column import CardColumn
from desktop.views.leads.lane_head import FoldedLane, LaneTitle
from desktop.views.leads.rows import Cards, Lane
from desktop.views.parts.button import IconButton
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if

HEAD = 40


class LaneScroll(QScrollArea):
    """Leaves the keys to the board."""

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.moved.emit()


class LaneView(QWidget, Themed):
    """`folded` says how it is shown; a drop can go to both."""

    addRequested = Signal(str)
    foldRequested = Signal(str)
    wished = Signal(str, str)

    def __init__(self, theme: Theme, lane: Lane, cards: Cards) -> None:
        super().__init__()
        self.lane = lane
        self.folded = False
        self._target = False
        self._has_more = False
        self.column = CardColumn(theme, cards)
        self.column.setProperty("ground", "clear")
        self.pane = LaneScroll()
        self.title = LaneTitle(theme)
        self.add = IconButton(theme, "plus", "")
        self._nobody = Text(theme, self.tr("Nobody here"), "small", "text3")
        self.stub = FoldedLane(theme)
        self._stack = QStackedLayout(self)
        self._build()
        self.set_theme(theme)
        self._say()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(4, 0, 4, 0)
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.add)
        self._nobody.setContentsMargins(12, 4, 12, 4)
        self.pane.setWidget(self.column)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(1, 4, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._nobody)
        column.addWidget(self.pane, 1)
        self._stack.addWidget(whole)
        self._stack.addWidget(self.stub)
        self.add.clicked.connect(lambda: self.addRequested.emit(self.lane.id))
        for button in (self.title, self.stub):
            button.clicked.connect(lambda: self.foldRequested.emit(self.lane.id))
        self.pane.moved.connect(self._look)
        self.column.wished.connect(self.wished)

    def show_lane(self, lane: Lane, loud: frozenset[str]) -> None:
        self.lane = lane
        self._say()
        if not self.folded:
            self.column.show_ids(lane.ids, loud)
            self._look()

    def _say(self) -> None:
        lane, count = self.lane, len(self.lane.ids)
        for button in (self.title, self.stub):
            button.say(lane.title, count, lane.spoken)
        self.stub.set_glyph(lane.icon)
        self.add.setAccessibleName(self.tr("New lead in {lane}").format(lane=lane.title))
        self.add.setToolTip(self.add.accessibleName())
        self.setAccessibleName(lane.spoken)
        show_if(self.add, not lane.fixed)
        show_if(self._nobody, count == 0)

    def set_folded(self, folded: bool, loud: frozenset[str]) -> None:
        """A folded lane reads no cards."""
        changed, self.folded = folded != self.folded, folded
        self._stack.setCurrentIndex(1 if folded else 0)
        if changed:
            self.column.show_ids(() if folded else self.lane.ids, loud)
            self._look()

    def set_target(self, target: bool) -> None:
        """Whether a card that is let go now would land here."""
        if target != self._target:
            self._target = target
            self.update()

    def handle(self) -> QAbstractButton:
        """What stands for the lane under the keyboard."""
        return self.stub if self.folded else self.title

    def reveal(self, card: str) -> None:
        """Scroll so that a card is in sight."""
        area = self.column.area(card)
        if area.isValid():
            self.pane.ensureVisible(area.center().x(), area.top(), 0, 8)
            self.pane.ensureVisible(area.center().x(), area.bottom(), 0, 8)
            self._look()

    def scroll_by(self, pixels: int) -> None:
        bar = self.pane.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def area_of(self, card: str) -> QRect:
        """In this lane's own coordinates; of a folded lane all of it."""
        if self.folded:
            return self.rect()
        area = self.column.area(card)
        return QRect(self.column.mapTo(self, area.topLeft()), area.size()) if area.isValid() else QRect()

    def card_at(self, pos: QPoint) -> str:
        """The card at a place of this lane; empty where there is none."""
        if self.folded or not self.pane.geometry().contains(pos):
            return ""
        return self.column.card_at(self.column.mapFrom(self, pos))

    def _look(self) -> None:
        if not self.folded:
            top = self.pane.verticalScrollBar().value()
            self.column.look(QRect(0, top, self.column.width(), self.pane.viewport().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(44, 120)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        fill = theme.color("selection") if self._target and not theme.sunlight else theme.color("sunken")
        edge = theme.color("accent" if self._target else "line")
        width = 2.0 if self._target else theme.hairline()
        paint_box(QPainter(self), QRectF(self.rect()), Box(theme.radius("card"), fill, edge, width))
