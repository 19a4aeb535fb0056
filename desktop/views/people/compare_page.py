"""The page on which two entries that may be one person are compared, and made one."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.surfaces import Rule, ground
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.compare import Comparison, Pick, Who
from desktop.views.people.focus_chain import follow
from desktop.views.people.pick_line import LABEL, PickLine

WIDEST = 1100


class WhoCell(QWidget, Themed):
    """Above a column: what becomes of this entry, and who it is."""

    def __init__(self, theme: Theme, kicker: str) -> None:
        super().__init__()
        self._kicker = Text(theme, kicker, "small", "text3")
        self._name = CutText(theme, "", "heading")
        self._second = CutText(theme, "", "small", "text2", numeric=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 0, 0)
        column.setSpacing(2)
        for part in (self._kicker, self._name, self._second):
            column.addWidget(part)
        self.set_theme(theme)

    def show_who(self, who: Who) -> None:
        self._name.setText(f"{who.name} · {who.role}")
        self._second.setText(who.second)


class ComparePage(QWidget, Themed):
    """Emits what was picked when the two are to be one. Ctrl+Enter merges, Esc goes back."""

    merged = Signal(object)
    swapped = Signal()
    apart = Signal()
    back = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._picks: dict[str, Pick] = {}
        self.lines: list[PickLine] = []
        self.merge = Button(theme, self.tr("Merge"), "primary", key=self.tr("Ctrl Enter"))
        self.not_same = Button(theme, self.tr("Not the same"))
        self.swap = Button(theme, self.tr("Keep the other one"), "quiet", "undo-2")
        self._kept = WhoCell(theme, self.tr("Stays"))
        self._gone = WhoCell(theme, self.tr("Is merged into it"))
        self._same = Text(theme, "", "body", "text2")
        self._fate = Text(theme, "", "body")
        self._promise = Text(theme, "", "small", "text2")
        self._column = QVBoxLayout()
        self._back = IconButton(theme, "arrow-left", self.tr("Back"), size=18)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._build(theme)
        self._connect()
        self.set_theme(theme)

    def _build(self, theme: Theme) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 14, 16, 14)
        bar.setSpacing(8)
        bar.addWidget(self._back)
        bar.addWidget(CutText(theme, self.tr("Are these the same person?"), "title"), 1)
        for button in (self.swap, self.not_same, self.merge):
            bar.addWidget(button)
        heads = QGridLayout()
        heads.setContentsMargins(16, 12, 16, 12)
        heads.setHorizontalSpacing(12)
        heads.setColumnMinimumWidth(0, round(LABEL * theme.scale))
        for place, cell in enumerate((self._kept, self._gone), 1):
            heads.setColumnStretch(place, 1)
            heads.addWidget(cell, 0, place)
        self._column.setSpacing(0)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 16, 16, 20)
        foot.setSpacing(4)
        for text in (self._same, self._fate, self._promise):
            text.setWordWrap(True)
            foot.addWidget(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(Rule(theme))
        column.addWidget(self._scrolled(theme, heads, foot), 1)

    def _scrolled(self, theme: Theme, heads: QGridLayout, foot: QVBoxLayout) -> QScrollArea:
        inside = QWidget()
        inside.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heads)
        rule = QHBoxLayout()
        rule.setContentsMargins(16, 0, 16, 0)
        rule.addWidget(Rule(theme))
        column.addLayout(rule)
        column.addLayout(self._column)
        column.addLayout(foot)
        column.addStretch(1)
        base = ground("surface")
        row = QHBoxLayout(base)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(inside, 1000)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(base)
        return scroll

    def _connect(self) -> None:
        self._back.clicked.connect(self.back)
        self.swap.clicked.connect(self.swapped)
        self.not_same.clicked.connect(self.apart)
        self.merge.clicked.connect(lambda: self.merged.emit(dict(self._picks)))
        for keys, button in (
            ("Ctrl+Return", self.merge),
            ("Ctrl+Enter", self.merge),
            ("Esc", self._back),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    def show_comparison(self, shown: Comparison) -> None:
        """Whatever was picked before is forgotten."""
        self._kept.show_who(shown.kept)
        self._gone.show_who(shown.gone)
        show_if(self.swap, shown.can_swap)
        same = self.tr("They do not differ in anything that could be taken over.")
        self._same.setText("" if shown.rows else same)
        show_if(self._same, not shown.rows)
        self._fate.setText(" ".join(part for part in (shown.fate, shown.visits) if part))
        self._promise.setText(shown.promise)
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self._picks = {row.field: row.pick for row in shown.rows}
        self.lines = [PickLine(self.theme, row) for row in shown.rows]
        for line in self.lines:
            line.picked.connect(self._pick)
            self._column.addWidget(line)
        follow(self.merge, self.lines)

    def _pick(self, field: str, pick: Pick) -> None:
        self._picks[field] = pick

    def start(self) -> None:
        """The first field has the keyboard, or the page itself."""
        first = self.lines[0].cells[self.lines[0].row.pick] if self.lines else self
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 240)
