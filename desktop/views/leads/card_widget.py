"""One lead on the board: a widget, so that it can be focused, named and read aloud."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme
from desktop.views.leads.card_paint import BUTTON, SIDE, acts_top, dashed_edge, paint_card
from desktop.views.leads.rows import LeadCard
from desktop.views.parts.button import Button
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.themed import Themed
from desktop.views.parts.told import Told


class CardWidget(QWidget, Themed, Told):
    """Handles no mouse and no key of its own: what is done to it is done to the board below.

    Only the buttons of a card that needs somebody are its own; `wished` says which was pressed.
    """

    wished = Signal(str, str)

    def __init__(self, theme: Theme, card: LeadCard) -> None:
        super().__init__()
        self.card = card
        self._away = False
        self._buttons: list[Button] = []
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("ring", False)
        self.set_theme(theme)
        self._tell()

    def show_card(self, card: LeadCard) -> None:
        if card != self.card:
            again = card.acts != self.card.acts
            self.card = card
            self._tell(again)
            self._place_buttons()
            self.update()

    def set_away(self, away: bool) -> None:
        """Leave only an outline, while the card itself is being dragged."""
        if away != self._away:
            self._away = away
            for button in self._buttons:
                button.setVisible(not away)
            self.update()

    def _tell(self, again: bool = True) -> None:
        self.setAccessibleName(self.card.spoken)
        if again:
            self._make_buttons()

    def _make_buttons(self) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for number, (wish, words) in enumerate(self.card.acts):
            button = Button(self.theme, words, "quiet" if number else "plain")
            button.setAccessibleName(self.tr("{act}: {name}").format(act=words, name=self.card.name))
            button.clicked.connect(lambda _=False, wish=wish: self.wished.emit(wish, self.card.id))
            button.setParent(self)
            button.show()
            self._buttons.append(button)

    def _place_buttons(self) -> None:
        if not self._buttons:
            return
        # The first words stand a little left of the text's edge, so that the buttons look aligned with it.
        left = SIDE - 4
        top = acts_top(self.theme, self.card, self.width())
        for button in self._buttons:
            width = button.sizeHint().width()
            button.setGeometry(left, top, width, BUTTON)
            left += width + 4

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect())
        if self._away:
            dashed_edge(painter, area, self.theme.color("control"), self.theme.radius("card"))
            return
        paint_card(painter, self.theme, self.card, area)
        if self.underMouse() and self.card.state == "synced":
            edge = self.theme.color("lineStrong")
            paint_box(painter, area, Box(self.theme.radius("card"), None, edge))
