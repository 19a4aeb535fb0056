"""The commands and their keys: a key is pressed where it stands, and then the new one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QLineEdit, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.text import CutText, Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.settings.rows import KeySetting, matches

KEYS = 168


class KeyCatcher(QKeySequenceEdit):
    """Takes one chord; Esc alone is no key, but the way out."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setMaximumSequenceLength(1)
        self.setFixedWidth(KEYS)
        line = self.findChild(QLineEdit)
        if line is not None:
            line.setFont(theme.font("body"))
            line.setMinimumHeight(theme.size("field"))
            line.setPlaceholderText(self.tr("Press the new keys"))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
            return
        super().keyPressEvent(event)

    def typed(self) -> str:
        return self.keySequence().toString(QKeySequence.SequenceFormat.PortableText)


class KeyRow(QWidget, Themed):
    """One command. A key that it cannot have is said below it, and the old one stays."""

    chosen = Signal(str, str)
    usualWanted = Signal(str)

    def __init__(self, theme: Theme, setting: KeySetting) -> None:
        super().__init__()
        self._name = setting.name
        self.setting = setting
        self.catcher: KeyCatcher | None = None
        self.keys = Button(theme, "")
        self.keys.setFixedWidth(KEYS)
        self.usual = Button(theme, self.tr("Back to the usual keys"), "link")
        self._why = Text(theme, "", "small", "danger")
        self._why.setWordWrap(True)
        self._line = QHBoxLayout()
        self._build(theme)
        self.keys.clicked.connect(self.ask)
        self.usual.clicked.connect(lambda: self.usualWanted.emit(self._name))
        self.set_theme(theme)
        self.show_setting(setting)

    def _build(self, theme: Theme) -> None:
        label = CutText(theme, self.setting.label)
        label.setToolTip(self.setting.label)
        self._line.setSpacing(12)
        self._line.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self.usual)
        self._line.addWidget(self.keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(2)
        column.addLayout(self._line)
        column.addWidget(self._why)
        show_if(self._why, False)

    def show_setting(self, setting: KeySetting) -> None:
        self.setting = setting
        shown = setting.keys or self.tr("No key")
        self.keys.setText(shown)
        self.keys.setAccessibleName(
            self.tr("{label}: {keys}. Change").format(label=setting.label, keys=shown)
        )
        self.usual.setAccessibleName(
            self.tr("{label}: back to {keys}").format(
                label=setting.label, keys=setting.usual or self.tr("No key")
            )
        )
        show_if(self.usual, setting.changed)
        self.say("")

    def say(self, why: str) -> None:
        """Why it cannot have the key that was typed."""
        self._why.setText(why)
        show_if(self._why, bool(why))

    def why(self) -> str:
        return self._why.text()

    def ask(self) -> None:
        """The keys are typed in place of what they were."""
        self.say("")
        self.catcher = catcher = KeyCatcher(self.theme)
        catcher.setAccessibleName(self.tr("New keys for {label}").format(label=self.setting.label))
        catcher.keySequenceChanged.connect(lambda _keys: self._take())
        catcher.left.connect(self._end)
        self._line.addWidget(catcher)
        show_if(self.keys, False)
        catcher.show()
        catcher.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take(self) -> None:
        typed = self.catcher.typed() if self.catcher is not None else ""
        self._end()
        if typed:
            self.chosen.emit(self._name, typed)

    def _end(self) -> None:
        catcher, self.catcher = self.catcher, None
        if catcher is None:
            return
        catcher.blockSignals(True)
        had_keyboard = catcher.hasFocus()
        show_if(self.keys, True)
        if had_keyboard:
            self.keys.setFocus(Qt.FocusReason.OtherFocusReason)
        catcher.hide()
        self._line.removeWidget(catcher)
        catcher.deleteLater()


class KeyList(QWidget, Themed):
    """Filled once; after that only what changed is shown."""

    chosen = Signal(str, str)
    usualWanted = Signal(str)
    allUsualWanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows: dict[str, KeyRow] = {}
        self._heads: dict[str, Text] = {}
        self.all_usual = Button(theme, self.tr("Back to the usual keys for all"), icon="undo-2")
        hint = Text(theme, self.tr("Press the keys of a command to give it others."), "body", "text2")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(hint)
        self._column.addSpacing(8)
        self._column.addWidget(self.all_usual, 0, Qt.AlignmentFlag.AlignLeft)
        self.all_usual.clicked.connect(self.allUsualWanted)
        self.set_theme(theme)

    def show_keys(self, settings: Sequence[KeySetting]) -> None:
        group = ""
        for setting in settings:
            if setting.name in self.rows:
                if self.rows[setting.name].setting != setting:
                    self.rows[setting.name].show_setting(setting)
                continue
            if setting.group != group:
                group = setting.group
                self._head(group)
            self._add(setting)
        self.all_usual.setEnabled(any(setting.changed for setting in settings))

    def _head(self, group: str) -> None:
        head = Text(self.theme, group, "strong", "text2")
        head.setContentsMargins(0, 12, 0, 0)
        self._heads[group] = head
        self._column.addWidget(head)

    def _add(self, setting: KeySetting) -> None:
        row = KeyRow(self.theme, setting)
        row.chosen.connect(self.chosen)
        row.usualWanted.connect(self.usualWanted)
        self.rows[setting.name] = row
        self._column.addWidget(row)

    def narrow(self, typed: str) -> bool:
        """Only the commands that match, under their menus; says whether there are any."""
        found: set[str] = set()
        for row in self.rows.values():
            setting = row.setting
            matching = matches(f"{setting.group} {setting.label} {setting.keys}", typed)
            show_if(row, matching)
            if matching:
                found.add(setting.group)
        for group, head in self._heads.items():
            show_if(head, group in found)
        return bool(found)

    def start(self) -> None:
        """Give the keyboard to the first command."""
        first = next(iter(self.rows.values()), None)
        if first is not None:
            first.keys.setFocus(Qt.FocusReason.OtherFocusReason)
