"""The dates of a deal in their order, as steps of one way: what is behind, what is next, what is late."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.paint import Box, paint_box, paint_text, text_width
from desktop.views.parts.states import state_look, state_words
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.focus_chain import follow
from desktop.views.properties.rows import KeyDate, Standing

BAR = 4
GAP = 8
ICON = 14
SIDE = 16
NARROWEST = 132
WIDEST = 232
ABOVE, BELOW = 2, 14

GLYPHS: Mapping[Standing, str] = MappingProxyType({"done": "check", "late": "clock"})


class DateStep(QAbstractButton, Themed):
    """A step: its bar, what it is called, its day. One that can be set is a button."""

    def __init__(self, theme: Theme, date: KeyDate) -> None:
        super().__init__()
        self.date = date
        said = (date.label, date.day, date.away, self._standing(), state_words(date.state, date.detail))
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if date.field else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, bool(date.field))
        if date.field:
            self.setToolTip(self.tr("Change this date"))
        self.set_theme(theme)

    def _standing(self) -> str:
        words = {"done": self.tr("done"), "next": self.tr("next")}
        return words.get(self.date.standing, "")

    def sizeHint(self) -> QSize:
        theme = self.theme
        return QSize(NARROWEST, BAR + 8 + theme.line("body") + theme.line("small") + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, date = self.theme, self.date
        area = QRectF(self.rect())
        self._paint_bar(painter, QRectF(0, 0, area.width(), BAR))
        line = QRectF(0, BAR + 6, area.width() - 8, theme.line("body"))
        self._paint_label(painter, line)
        below = QRectF(0, line.bottom(), area.width() - 8, theme.line("small"))
        text = " · ".join(part for part in (date.day, date.away) if part)
        paint_text(painter, below, text, theme.font("small", numeric=True), self._ink("text2"))

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        fills = {"done": "accent", "late": "attention"}
        role = fills.get(self.date.standing)
        if role:
            paint_box(painter, bar, Box(BAR / 2, self.theme.color(role)))
        else:
            edge = "accent" if self.date.standing == "next" else "control"
            paint_box(painter, bar, Box(BAR / 2, None, self.theme.color(edge)))

    def _paint_label(self, painter: QPainter, line: QRectF) -> None:
        theme = self.theme
        font = theme.font("body", weight=500 if self.date.standing in ("later", "off") else 600)
        glyph = GLYPHS.get(self.date.standing)
        if glyph:
            ink = self._ink("text2")
            theme.draw_icon(painter, glyph, QPointF(line.left(), line.center().y() - ICON / 2), ICON, ink)
            line.setLeft(line.left() + ICON + 4)
        paint_text(painter, line, self.date.label, font, self._ink("text"))
        look = state_look(self.date.state)
        if look is not None:
            right = min(line.left() + text_width(font, self.date.label) + 6, line.right() - ICON)
            at = QPointF(right, line.center().y() - ICON / 2)
            theme.draw_icon(painter, look.glyph, at, ICON, theme.color(look.role))

    def _ink(self, usual: str) -> QColor:
        if self.date.field and (self.underMouse() or self.isDown()):
            return self.theme.color("accentText")
        roles = {"late": "attention", "off": "text3"}
        return self.theme.color(roles.get(self.date.standing, usual))


class KeyDates(QWidget, Themed):
    """As many steps in a row as there is room for; emits the field of the date that is to be set."""

    dateRequested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._dates: tuple[KeyDate, ...] = ()
        self.steps: list[DateStep] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Key dates"))
        self.set_theme(theme)

    def show_dates(self, dates: tuple[KeyDate, ...]) -> None:
        if dates == self._dates:
            return
        held = next((step.date.field for step in self.steps if step.hasFocus()), "")
        self._dates = dates
        for step in self.steps:
            step.hide()
            step.deleteLater()
        self.steps = [self._step(date) for date in dates]
        show_if(self, bool(dates))
        follow(self, self.steps)
        self._place()
        self.updateGeometry()
        for step in self.steps:
            if held and step.date.field == held:
                step.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, date: KeyDate) -> DateStep:
        step = DateStep(self.theme, date)
        step.setParent(self)
        if date.field:
            step.clicked.connect(lambda _=False, field=date.field: self.dateRequested.emit(field))
        step.show()
        return step

    def _in_a_row(self, width: int) -> int:
        room = (width - 2 * SIDE + GAP) // (round(NARROWEST * self.theme.scale) + GAP)
        return max(1, min(len(self._dates), room))

    def heightForWidth(self, width: int) -> int:
        if not self.steps:
            return 0
        rows = -(-len(self.steps) // self._in_a_row(width))
        return ABOVE + rows * (self.steps[0].sizeHint().height() + GAP) - GAP + BELOW

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = max(self.width(), 600)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        if not self.steps or self.width() <= 2 * SIDE:
            return
        count = self._in_a_row(self.width())
        room = (self.width() - 2 * SIDE - (count - 1) * GAP) // count
        wide = min(room, round(WIDEST * self.theme.scale))
        high = self.steps[0].sizeHint().height()
        for place, step in enumerate(self.steps):
            row, column = divmod(place, count)
            step.setGeometry(SIDE + column * (wide + GAP), ABOVE + row * (high + GAP), wide, high)
