"""The panel that says everything about one change."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.flow import Flow
from desktop.views.parts.glyph_tile import GlyphTile
from desktop.views.parts.state_mark import StateMark
from desktop.views.parts.surfaces import ground
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed
from desktop.views.sync_center.change_table import ChangeTable
from desktop.views.sync_center.rows import Action, SyncDetail
from desktop.views.sync_center.steps import Steps
from desktop.views.sync_center.support import SupportDetails
from desktop.views.sync_center.wording import action_words


class DetailPanel(QScrollArea, Themed):
    """Rebuilt for every change of what it shows."""

    opened = Signal(object)
    acted = Signal(object, str)
    copied = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._detail: SyncDetail | None = None
        self.setProperty("ground", "sunken")
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.set_theme(theme)
        self._show()

    def show_detail(self, detail: SyncDetail | None) -> None:
        if detail != self._detail:
            self._detail = detail
            self._show()

    def holds_focus(self) -> bool:
        """Whether the keyboard is with something in the panel."""
        focused = self.window().focusWidget()
        return bool(focused) and self.isAncestorOf(focused)

    def _show(self) -> None:
        base = ground("sunken")
        column = QVBoxLayout(base)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(0)
        detail = self._detail
        if detail is None:
            hint = Text(self.theme, self.tr("Choose a change to see what it does."), "body", "text2")
            hint.setWordWrap(True)
            column.addWidget(hint)
        else:
            for gap, part in self._parts(detail):
                column.addSpacing(gap)
                column.addWidget(part)
        column.addStretch(1)
        self.setWidget(base)

    def _parts(self, detail: SyncDetail) -> list[tuple[int, QWidget]]:
        """What is shown, each with the gap above it."""
        theme = self.theme
        title = Text(theme, detail.title, "heading")
        title.setWordWrap(True)
        parts: list[tuple[int, QWidget]] = [
            (0, _kicker(theme, detail)),
            (8, title),
            (4, StateMark(theme, detail.state, detail.detail)),
        ]
        if detail.changes:
            parts.append((16, ChangeTable(theme, detail.changes)))
        if detail.steps:
            parts.append((20, Steps(theme, detail.steps)))
        parts.append((16, self._buttons(detail)))
        if detail.support is not None and detail.support.lines():
            support = SupportDetails(theme, detail.support)
            support.copied.connect(self.copied)
            parts.append((16, support))
        return parts

    def _buttons(self, detail: SyncDetail) -> QWidget:
        """What is copied stands with the details for support."""
        buttons = [self._acting(detail, act) for act in detail.acts if act != "copy"]
        if detail.id:
            opening = Button(self.theme, self.tr("Open"))
            opening.setAccessibleName(self.tr("Open {title}").format(title=detail.title))
            opening.clicked.connect(lambda: self.opened.emit(detail))
            buttons.insert(0, opening)
        return Flow(buttons)

    def _acting(self, detail: SyncDetail, act: Action) -> Button:
        acting = Button(self.theme, action_words(act), "danger" if act == "discard" else "plain")
        acting.clicked.connect(lambda: self.acted.emit(detail, act))
        return acting


def _kicker(theme: Theme, detail: SyncDetail) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(GlyphTile(theme, detail.icon, detail.kind))
    words = CutText(theme, detail.kicker, "small", "text2", numeric=True)
    words.set_weight(500)
    row.addWidget(words, 1)
    return holder
