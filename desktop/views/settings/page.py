"""The settings: everything is used at once, there is nothing to confirm."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.surfaces import Rule, ground
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed
from desktop.views.settings.rows import Choice, Fact, Section
from desktop.views.settings.setting_row import ChoiceControl, FactControl, SettingRow

WIDEST = 760
MARGIN = 16


class SettingsPage(QWidget, Themed):
    """Made once from its sections; after that only values and facts are shown."""

    changed = Signal(str, str)
    acted = Signal(str)

    def __init__(self, theme: Theme, sections: Sequence[Section]) -> None:
        super().__init__()
        self.controls: dict[str, ChoiceControl] = {}
        self.facts: dict[str, FactControl] = {}
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll)
        self._scroll.setWidget(self._content(theme, sections))
        self.set_theme(theme)

    def _content(self, theme: Theme, sections: Sequence[Section]) -> QWidget:
        base = ground("surface")
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, 24)
        column.setSpacing(10)
        column.addWidget(Text(theme, self.tr("Settings"), "title"))
        for number, section in enumerate(sections):
            if number:
                column.addSpacing(10)
                column.addWidget(Rule(theme))
            column.addSpacing(6)
            column.addWidget(Text(theme, section.heading, "heading"))
            for row in section.rows:
                column.addWidget(self._row(theme, row))
        column.addStretch(1)
        across = QHBoxLayout(base)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(inner, 1)
        across.addStretch(0)
        return base

    def _row(self, theme: Theme, row: Choice | Fact) -> QWidget:
        if isinstance(row, Choice):
            control = ChoiceControl(theme, row)
            control.changed.connect(lambda value, name=row.name: self.changed.emit(name, value))
            self.controls[row.name] = control
            return SettingRow(theme, row.label, control, row.help)
        fact = FactControl(theme, row)
        fact.acted.connect(self.acted)
        self.facts[row.name] = fact
        return SettingRow(theme, row.label, fact, row.help)

    def show_values(self, values: Mapping[str, str]) -> None:
        for name, value in values.items():
            self.controls[name].show_value(value)

    def show_facts(self, texts: Mapping[str, str]) -> None:
        for name, text in texts.items():
            self.facts[name].show_text(text)

    def start(self) -> None:
        """Give the keyboard to the first setting."""
        first = next(iter(self.controls.values()), None)
        if first is not None:
            first.take_keyboard()

    def minimumSizeHint(self) -> QSize:
        return QSize(560, 240)
