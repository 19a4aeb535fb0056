"""A line for tags with commas between them, completed from those that there are."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit

from desktop.theme import Theme
from desktop.views.parts.themed import Themed


def split_tags(text: str) -> tuple[str, ...]:
    """Without doubles and empty ones, in the order in which they were typed."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


class LastTagCompleter(QCompleter):
    """Completes what stands behind the last comma."""

    def __init__(self, known: Sequence[str]) -> None:
        super().__init__()
        self.setModel(QStringListModel(list(known), self))
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(",")[2].strip()]

    def pathFromIndex(self, index: object) -> str:
        widget = self.widget()
        before = widget.text().rpartition(",")[0] if isinstance(widget, QLineEdit) else ""
        tag = str(index.data())  # type: ignore[attr-defined]
        return f"{before}, {tag}" if before.strip() else tag


class TagLine(QLineEdit, Themed):
    """`tags` are those that are typed in."""

    def __init__(self, theme: Theme, known: Sequence[str]) -> None:
        super().__init__()
        self._completer = LastTagCompleter(known)
        self.setCompleter(self._completer)
        self.setPlaceholderText(self.tr("For example: VIP, first home"))
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self.theme.font("body"))

    def tags(self) -> tuple[str, ...]:
        return split_tags(self.text())

    def show_tags(self, tags: Sequence[str]) -> None:
        self.setText(", ".join(tags))
