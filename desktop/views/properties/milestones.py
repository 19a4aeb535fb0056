"""The server's own timeline of an escrow, with its age."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.paint import middle, paint_text, text_width
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.properties.rows import Milestone, Milestones, Standing

ICON = 14
SIDE = 8
GLYPHS: Mapping[Standing, str] = MappingProxyType({"done": "check", "late": "clock", "off": "minus"})
INKS: Mapping[Standing, str] = MappingProxyType(
    {"done": "ok", "late": "attention", "next": "accentText", "later": "text3", "off": "text3"}
)


class MilestoneLine(QWidget, Themed):
    """Mark and name, and at the right the day and how far away it is."""

    def __init__(self, theme: Theme, item: Milestone, standing: str) -> None:
        super().__init__()
        self._item = item
        said = (item.label, item.day, item.away, standing)
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def sizeHint(self) -> QSize:
        return QSize(200, self.theme.line("body") + 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, item = self.theme, self._item
        area = QRectF(self.rect()).adjusted(SIDE, 0, -SIDE, 0)
        mark = theme.color(INKS[item.standing])
        at = middle(area, area.left() + 5, ICON)
        theme.draw_icon(painter, GLYPHS.get(item.standing, "ring"), at, ICON, mark)
        small = theme.font("small", numeric=True)
        when = " · ".join(part for part in (item.day, item.away) if part)
        width = text_width(small, when)
        late = item.standing == "late"
        right = area.adjusted(area.width() - width - 1, 0, 1, 0)
        paint_text(painter, right, when, small, theme.color("attention" if late else "text2"))
        weight = 600 if item.standing in ("next", "late") else None
        words = area.adjusted(ICON + 22, 0, -width - 12, 0)
        paint_text(painter, words, item.label, theme.font("body", weight=weight), theme.color("text"))


class MilestoneList(QWidget, Themed):
    """Hidden for what has no such timeline."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._shown = Milestones()
        self._lines: list[MilestoneLine] = []
        self._note = Text(theme, "", "small", "text3", numeric=True)
        self._note.setWordWrap(True)
        self._note.setContentsMargins(SIDE, 0, SIDE, 2)
        title = Text(theme, self.tr("Timeline on the server"), "heading")
        title.setContentsMargins(SIDE, 0, SIDE, 0)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 22, 8, 0)
        column.setSpacing(2)
        column.addWidget(title)
        column.addWidget(self._note)
        column.addLayout(self._column)
        self.set_theme(theme)
        show_if(self, False)

    @property
    def note(self) -> str:
        """How old it is."""
        return self._note.text()

    def show_milestones(self, shown: Milestones) -> None:
        show_if(self, bool(shown.note))
        if shown == self._shown:
            return
        self._shown = shown
        self._note.setText(shown.note)
        for line in self._lines:
            line.hide()
            line.deleteLater()
        words = {"done": self.tr("done"), "next": self.tr("next")}
        self._lines = [MilestoneLine(self.theme, item, words.get(item.standing, "")) for item in shown.items]
        for line in self._lines:
            self._column.addWidget(line)
