"""The settings: everything is used at once, there is nothing to confirm."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.surfaces import Rule, ground
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.settings.key_list import KeyList
from desktop.views.settings.rows import Choice, Fact, Section, Shortcuts, matches
from desktop.views.settings.setting_row import ChoiceControl, FactControl, SettingRow

WIDEST = 760
MARGIN = 16
HEADING = 48
SEARCH = 240


class SettingsPage(QWidget, Themed):
    """Made once from its sections; after that only values and facts are shown."""

    changed = Signal(str, str)
    acted = Signal(str)

    def __init__(self, theme: Theme, sections: Sequence[Section]) -> None:
        super().__init__()
        self.controls: dict[str, ChoiceControl] = {}
        self.facts: dict[str, FactControl] = {}
        self.keys = KeyList(theme)
        self.search = QLineEdit()
        self._parts: list[tuple[Section, list[QWidget], list[QWidget]]] = []
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll)
        self._scroll.setWidget(self._content(theme, sections))
        self._prepare_search()
        self.set_theme(theme)

    def _content(self, theme: Theme, sections: Sequence[Section]) -> QWidget:
        base = ground("surface")
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, 24)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(Text(theme, self.tr("Settings"), "title"), 1)
        head.addWidget(self.search)
        column.addLayout(head)
        self._nothing = Text(theme, self.tr("No setting is called so."), "body", "text2")
        column.addWidget(self._nothing)
        for number, section in enumerate(sections):
            around: list[QWidget] = [Rule(theme)] if number else []
            around.append(Text(theme, section.heading, "heading"))
            rows = [self._row(theme, row) for row in section.rows]
            around[0].setContentsMargins(0, 6, 0, 0)
            for part in (*around, *rows):
                column.addWidget(part)
            self._parts.append((section, around, rows))
        column.addStretch(1)
        across = QHBoxLayout(base)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(inner, 1)
        across.addStretch(0)
        return base

    def _row(self, theme: Theme, row: Choice | Fact | Shortcuts) -> QWidget:
        if isinstance(row, Shortcuts):
            return self.keys
        if isinstance(row, Choice):
            control = ChoiceControl(theme, row)
            control.changed.connect(lambda value, name=row.name: self.changed.emit(name, value))
            self.controls[row.name] = control
            return SettingRow(theme, row.label, control, row.help)
        fact = FactControl(theme, row)
        fact.acted.connect(self.acted)
        self.facts[row.name] = fact
        return SettingRow(theme, row.label, fact, row.help)

    def _prepare_search(self) -> None:
        self.search.setFixedWidth(SEARCH)
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        clears = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search)
        clears.setContext(Qt.ShortcutContext.WidgetShortcut)
        clears.activated.connect(self.search.clear)
        show_if(self._nothing, False)

    def retheme(self) -> None:
        self.search.setFont(self.theme.font("body"))
        self.search.setMinimumHeight(self.theme.size("field"))

    def _narrow(self, typed: str) -> None:
        """A heading that matches keeps all its rows."""
        any_left = False
        for section, around, rows in self._parts:
            whole = matches(section.heading, typed)
            pairs = zip(section.rows, rows, strict=True)
            left = [self._show_row(row, part, "" if whole else typed) for row, part in pairs]
            for part in around:
                show_if(part, any(left))
            any_left = any_left or any(left)
        show_if(self._nothing, not any_left)

    def _show_row(self, row: Choice | Fact | Shortcuts, part: QWidget, typed: str) -> bool:
        left = self.keys.narrow(typed) if isinstance(row, Shortcuts) else matches(row.words(), typed)
        show_if(part, left)
        return left

    def show_values(self, values: Mapping[str, str]) -> None:
        for name, value in values.items():
            self.controls[name].show_value(value)

    def show_facts(self, texts: Mapping[str, str]) -> None:
        for name, text in texts.items():
            self.facts[name].show_text(text)

    def start_keys(self) -> None:
        """Go to the commands and their keys."""
        self._scroll.ensureWidgetVisible(self.keys, 0, 0)
        self._scroll.verticalScrollBar().setValue(self.keys.y() - HEADING)
        self.keys.start()

    def start(self) -> None:
        """Give the keyboard to the first setting."""
        first = next(iter(self.controls.values()), None)
        if first is not None:
            first.take_keyboard()

    def minimumSizeHint(self) -> QSize:
        return QSize(560, 240)
