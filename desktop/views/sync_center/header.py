"""The head of the Sync Center: how things stand, and the two buttons that change it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.states import state_look
from desktop.views.parts.text import CutText
from desktop.views.parts.themed import Themed, show_if
from desktop.views.sync_center.rows import SyncHead

TILE = 40
GLYPH = 20
FILLS = (("ok", "okFill"), ("attention", "attentionFill"), ("danger", "dangerFill"))


class StateTile(QWidget, Themed):
    """The glyph of a state on a large tile."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._state = "sent"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def set_state(self, state: str) -> None:
        self._state = state
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(TILE, TILE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = state_look(self._state)
        if look is None:
            return
        theme = self.theme
        painter = QPainter(self)
        area = self.rect().toRectF()
        fill = theme.color(dict(FILLS).get(look.role, "hover"))
        edge = theme.color("line") if theme.sunlight else None
        paint_box(painter, area, Box(theme.radius("card"), fill, edge))
        at = area.adjusted((TILE - GLYPH) / 2, (TILE - GLYPH) / 2, 0, 0).topLeft()
        theme.draw_icon(painter, look.glyph, at, GLYPH, theme.color(look.role))


class SyncHeader(QWidget, Themed):
    """Title and sentence are announced as one."""

    syncRequested = Signal()
    workOfflineToggled = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._working_offline = False
        self._tile = StateTile(theme)
        self._title = CutText(theme, "", "title", numeric=True)
        self._second = CutText(theme, "", "body", "text2", numeric=True)
        self._third = CutText(theme, "", "small", "text3", numeric=True)
        self.offline = Button(theme, self.tr("Work offline"))
        self.sync = Button(theme, self.tr("Sync now"), "primary", "refresh-cw")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._second)
        words.addWidget(self._third)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 12)
        row.setSpacing(14)
        row.addWidget(self._tile)
        row.addLayout(words, 1)
        row.addWidget(self.offline)
        row.addWidget(self.sync)
        self.offline.clicked.connect(lambda: self.workOfflineToggled.emit(not self._working_offline))
        self.sync.clicked.connect(self.syncRequested)
        self.set_theme(theme)

    def show_head(self, head: SyncHead) -> None:
        self._working_offline = head.working_offline
        self._tile.set_state(head.state)
        self._title.setText(head.title)
        self._second.setText(head.second)
        self._third.setText(head.third)
        show_if(self._third, bool(head.third))
        self.setToolTip(head.budget)
        said = (f"{part}." if not part.endswith(".") else part for part in _parts(head))
        self.setAccessibleName(" ".join(said))
        usual = self.tr("Go online") if head.working_offline else self.tr("Work offline")
        _relabel(self.offline, head.offline_label or usual)
        _relabel(self.sync, head.sync_label or self.tr("Sync now"))
        self.sync.setEnabled(head.can_sync)
        self.sync.setToolTip("" if head.can_sync else self.tr("You chose to work offline."))


def _parts(head: SyncHead) -> list[str]:
    return [part for part in (head.title, head.second, head.third) if part]


def _relabel(button: Button, text: str) -> None:
    if button.text() != text:
        button.setText(text)
        button.setAccessibleName(text)
        button.updateGeometry()
