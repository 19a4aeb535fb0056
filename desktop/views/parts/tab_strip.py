"""Tabs with counts, underlined where the person is."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.chip import count_size, paint_count
from desktop.views.parts.one_of import OneOf
from desktop.views.parts.paint import paint_text, text_width
from desktop.views.parts.themed import Themed

GAP = 6


class Tab(OneOf, Themed):
    """One tab; the count is hidden at zero."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._count = 0
        self._role = "text2"
        self.setText(text)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_count(self, count: int, role: str) -> None:
        self._count, self._role = count, role
        self.setAccessibleName(f"{self.text()} {count}" if count else self.text())
        self.updateGeometry()
        self.update()

    def _text_width(self) -> int:
        return round(text_width(self.theme.font("body", weight=600), self.text()))

    def sizeHint(self) -> QSize:
        pill = count_size(self.theme, self._count).width() + GAP if self._count else 0
        return QSize(self._text_width() + pill, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        chosen = self.isChecked()
        font = theme.font("body", weight=600 if chosen else 500)
        ink = theme.color("text" if chosen or self.underMouse() else "text2")
        area = QRectF(self.rect())
        paint_text(painter, area.adjusted(0, 0, 0, -2), self.text(), font, ink)
        if self._count:
            size = count_size(theme, self._count)
            top = (area.height() - 2 - size.height()) / 2
            pill = QRectF(self._text_width() + GAP, top, size.width(), size.height())
            paint_count(painter, theme, pill, self._count, self._role)
        if chosen:
            painter.fillRect(QRectF(0, area.bottom() - 2, area.width(), 2), theme.color("accent"))


class TabStrip(QWidget, Themed):
    """`tabs` are (id, label) in order; emits the id that the person chose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, tabs: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._tabs: dict[str, Tab] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(20)
        for tab, label in tabs:
            button = Tab(theme, label)
            button.clicked.connect(lambda _=False, tab=tab: self.chosen.emit(tab))
            self._group.addButton(button)
            self._tabs[tab] = button
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        self.setFixedHeight(40)
        self.set_theme(theme)
        self.set_current(tabs[0][0])

    def set_current(self, tab: str) -> None:
        self._tabs[tab].setChecked(True)

    def label(self, tab: str) -> str:
        """What it is called."""
        return self._tabs[tab].text()

    def set_count(self, tab: str, count: int, role: str = "text2") -> None:
        """`role` is "text2" or "attention"."""
        self._tabs[tab].set_count(count, role)

    def paintEvent(self, _event: QPaintEvent) -> None:
        area = QRectF(self.rect())
        line = QRectF(0, area.bottom() - 1, area.width(), 1)
        QPainter(self).fillRect(line, self.theme.color("line"))
