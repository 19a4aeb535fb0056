"""Whether the laptop is ready for a day without a network."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.today.day import Readiness
from desktop.views.today.section import Section

HIGH = 6
GAP = 3


class Meter(QWidget, Themed):
    """As many pieces as there are checks, the passed ones filled."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._done, self._total = 0, 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def show_share(self, done: int, total: int) -> None:
        self._done, self._total = done, max(1, total)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, HIGH)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        width = (self.width() - GAP * (self._total - 1)) / self._total
        for place in range(self._total):
            piece = QRectF(place * (width + GAP), 0, width, HIGH)
            box = Box(HIGH / 2, self.theme.color("ok"))
            if place >= self._done:
                box = Box(HIGH / 2, None, self.theme.color("control"), 1.5)
            paint_box(painter, piece, box)


class Ready(Section):
    """The meter, and the one thing to put right."""

    fixRequested = Signal()

    def __init__(self, theme: Theme, heading: str) -> None:
        super().__init__(theme, heading)
        self._heading = heading
        self._share = Text(theme, "", "strong", numeric=True)
        self._meter = Meter(theme)
        self._sentence = Text(theme, "", "small", "text2", numeric=True)
        self._sentence.setWordWrap(True)
        self.fix = Button(theme, "", "link")
        self.head.addWidget(self._share)
        below = QHBoxLayout()
        below.setSpacing(8)
        self.fix.set_flush()
        below.addWidget(self._sentence, 1)
        below.addWidget(self.fix)
        self.column.addWidget(self._meter)
        self.column.addLayout(below)
        self.fix.clicked.connect(self.fixRequested)

    def show_readiness(self, shown: Readiness) -> None:
        share = self.tr("{done} of {total}")
        for name, number in (("{done}", shown.done), ("{total}", shown.total)):
            share = share.replace(name, str(number))
        self._share.setText(share)
        self._meter.show_share(shown.done, shown.total)
        self._sentence.setText(shown.sentence)
        self.setAccessibleName(f"{self._heading}, {share}: {shown.sentence}")
        self.fix.setText(shown.action)
        self.fix.setAccessibleName(shown.action)
        self.fix.updateGeometry()
        show_if(self.fix, bool(shown.action))
