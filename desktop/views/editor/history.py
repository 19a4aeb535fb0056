"""What became of an entry, day by day: changes made here, news from the server, decisions."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.text import Text
from desktop.views.people.person import TimelineEntry
from desktop.views.people.timeline import entry_row


class HistoryList(QScrollArea):
    """Read only; arrows and pages scroll it."""

    def __init__(self, theme: Theme, entries: Sequence[TimelineEntry]) -> None:
        super().__init__()
        self.entries = tuple(entries)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("History"))
        content = QWidget()
        content.setProperty("ground", "clear")
        column = QVBoxLayout(content)
        column.setContentsMargins(12, 12, 12, 16)
        column.setSpacing(0)
        for part in self._parts(theme):
            column.addWidget(part)
        column.addStretch(1)
        self.setWidget(content)

    def _parts(self, theme: Theme) -> list[QWidget]:
        if not self.entries:
            nothing = Text(
                theme, self.tr("Nothing was changed on this laptop, and no news came."), "body", "text2"
            )
            nothing.setWordWrap(True)
            nothing.setContentsMargins(8, 4, 8, 4)
            return [nothing]
        parts: list[QWidget] = []
        group = ""
        for entry in self.entries:
            if entry.group != group:
                group = entry.group
                head = Text(theme, group, "small", "text2")
                head.set_weight(600)
                head.setContentsMargins(8, 10 if parts else 0, 8, 2)
                parts.append(head)
            parts.append(entry_row(theme, entry))
        return parts

    def sizeHint(self) -> QSize:
        return QSize(240, 240)
