"""The page on which a person chooses between two versions."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.conflict.choice_view import LAST_KEY, ChoiceView
from desktop.views.conflict.header import ConflictHeader
from desktop.views.conflict.merged_list import MergedList
from desktop.views.conflict.rows import Choice, Conflict, Side
from desktop.views.conflict.table import ConflictTable
from desktop.views.parts.button import Button
from desktop.views.parts.surfaces import Rule, ground
from desktop.views.parts.text import CutText
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.focus_chain import follow

FOOT = 64


class ConflictPage(QWidget, Themed):
    """Nothing is chosen at the start, and nothing can be used before everything is chosen.

    `same` answers similar questions alike; it is there where all of one side is chosen. `keepChosen` carries
    the side, and which of several candidates; empty where there is one.
    """

    resolved = Signal(object)
    keepChosen = Signal(str, str)
    later = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.header = ConflictHeader(theme)
        self.table: ConflictTable | None = None
        self.cards: ChoiceView | None = None
        self._result = CutText(theme, "", "body", "text", numeric=True)
        self._result.set_weight(500)
        self.all_mine = Button(theme, self.tr("All mine"), key=self.tr("M"))
        self.all_theirs = Button(theme, self.tr("All theirs"), key=self.tr("T"))
        self.use = Button(theme, self.tr("Use this result"), "primary")
        self.same = QCheckBox()
        self._scroll = QScrollArea()
        self._build(theme)
        self._connect()
        self.set_theme(theme)

    def _build(self, theme: Theme) -> None:
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = ground("sunken")
        foot.setFixedHeight(FOOT)
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._result, 1)
        for button in (self.all_mine, self.all_theirs, self.use):
            row.addWidget(button)
        self._alike = ground("sunken")
        line = QHBoxLayout(self._alike)
        line.setContentsMargins(16, 8, 16, 0)
        line.addWidget(self.same)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._scroll, 1)
        column.addWidget(Rule(theme))
        column.addWidget(self._alike)
        column.addWidget(foot)

    def _connect(self) -> None:
        self.header.later.connect(self.later)
        self.all_mine.clicked.connect(lambda: self._choose_all("mine"))
        self.all_theirs.clicked.connect(lambda: self._choose_all("theirs"))
        self.use.clicked.connect(self._use)
        self._key(Qt.Key.Key_M, self.all_mine.click)
        self._key(Qt.Key.Key_T, self.all_theirs.click)
        self._key(Qt.Key.Key_1, lambda: self._choose("mine"))
        self._key(Qt.Key.Key_2, lambda: self._choose("theirs"))
        for digit in range(3, LAST_KEY + 1):
            self._key(QKeySequence(str(digit)), partial(self._choose_card, str(digit)))
        self._key(Qt.Key.Key_B, lambda: self._choose("both"))
        self._key(Qt.Key.Key_Escape, self.later.emit)
        for chord in ("Ctrl+Return", "Ctrl+Enter"):
            self._key(QKeySequence(chord), self.use.click)

    def _key(self, key: QKeySequence | Qt.Key, wish: object) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(wish)

    def show_conflict(self, conflict: Conflict) -> None:
        """Fields that clash, to be chosen one by one."""
        self.table = ConflictTable(self.theme, conflict)
        self.cards = None
        self.table.changed.connect(self._say_result)
        parts: list[QWidget] = [self.table]
        if conflict.merged:
            parts.append(MergedList(self.theme, conflict.merged))
        self.header.show_head(conflict.head)
        self.same.setText(conflict.similar)
        self.same.setChecked(False)
        self._show(parts)

    def show_choice(self, choice: Choice) -> None:
        """Whole versions, of which one way out is chosen."""
        self.cards = ChoiceView(self.theme, choice)
        self.table = None
        self.same.setText("")
        self.cards.changed.connect(self._say_result)
        self.header.show_head(choice.head)
        self._show([self.cards])

    def choices(self) -> dict[str, Side]:
        """Field → side, as far as it is chosen."""
        return self.table.choices() if self.table is not None else {}

    def restore(self, choices: Mapping[str, Side]) -> None:
        if self.table is not None:
            self.table.restore(choices)

    def side_for_all(self) -> Side | None:
        """The one side that is chosen in every row, if the person wants the same for similar questions."""
        return self._only_side() if self.same.isVisibleTo(self) and self.same.isChecked() else None

    def _only_side(self) -> Side | None:
        if self.table is None or self.table.chosen_count() < len(self.table.rows):
            return None
        sides = set(self.table.choices().values())
        return sides.pop() if len(sides) == 1 and "both" not in sides else None

    def start(self) -> None:
        """Give the keyboard to the first choice."""
        shown = self.table or self.cards
        if shown is not None:
            shown.start()

    def _show(self, parts: list[QWidget]) -> None:
        content = ground("surface")
        # As high as it is at this width: at its least width it would be higher, and scroll for nothing.
        content.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 0, 16, 16)
        column.setSpacing(16)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self._scroll.setWidget(content)
        last = follow(self.header.later_button, (content,))
        follow(last, (self.same, self.all_mine, self.all_theirs, self.use))
        for button in (self.all_mine, self.all_theirs):
            show_if(button, self.table is not None)
        self._say_result()
        self.start()

    def _choose(self, side: Side) -> None:
        shown = self.table or self.cards
        if shown is not None:
            shown.choose(side)

    def _choose_card(self, key: str) -> None:
        if self.cards is not None:
            self.cards.choose_key(key)

    def _choose_all(self, side: Side) -> None:
        if self.table is not None:
            self.table.choose_all(side)

    def _say_result(self) -> None:
        complete, words = self._state()
        self.use.setEnabled(complete)
        self.use.setToolTip("" if complete else words)
        said = self.tr("Result: {result}").format(result=words) if complete else words
        self._result.setText(said)
        self._result.setAccessibleName(said)
        show_if(self._alike, bool(self.same.text()) and self._only_side() is not None)

    def _state(self) -> tuple[bool, str]:
        """Whether everything is chosen, and the words of the result or of what is missing."""
        if self.table is not None:
            chosen, total = self.table.chosen_count(), len(self.table.rows)
            if chosen == total:
                return True, " · ".join(cells.result() for cells in self.table.rows)
            pattern = self.tr("Choose one version in each row. {chosen} of {total} chosen.")
            return False, pattern.format(chosen=chosen, total=total)
        if self.cards is not None and self.cards.chosen():
            return True, self.cards.result()
        return False, self.tr("Choose one. Both versions are kept until then.")

    def _use(self) -> None:
        if self.table is not None:
            self.resolved.emit(self.table.choices())
            return
        card = self.cards.chosen() if self.cards is not None else None
        if card is not None:
            self.keepChosen.emit(card.side, card.candidate)

    def minimumSizeHint(self) -> QSize:
        return QSize(640, 240)
