"""A field that names something else: what is typed is looked up, one of what was found is picked."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from desktop.theme import Theme
from desktop.views.editor.spec import Suggestions
from desktop.views.parts.paint import paint_text
from desktop.views.parts.themed import Themed
from desktop.views.people.row_ground import Index

ID = int(Qt.ItemDataRole.UserRole)
DETAIL = ID + 1
MOST = 8
BELOW = 5
"""px under the field, clear of its focus ring."""


class SuggestionRows(QStyledItemDelegate):
    """Label over detail."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(200, self.theme.line("body") + self.theme.line("small") + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self.theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        area = QRect(option.rect)
        painter.save()
        if chosen:
            painter.fillRect(area, theme.color("selection"))
        line = area.adjusted(10, 4, -10, 0).toRectF()
        line.setHeight(theme.line("body"))
        ink = theme.color("onSelection" if chosen else "text")
        paint_text(painter, line, str(index.data()), theme.font("strong"), ink)
        line.translate(0, line.height())
        line.setHeight(theme.line("small"))
        ink = theme.color("onSelection" if chosen else "text2")
        paint_text(painter, line, str(index.data(DETAIL) or ""), theme.font("small", numeric=True), ink)
        painter.restore()


class ReferenceField(QLineEdit, Themed):
    """Holds an id only while its text is the label of what was picked."""

    picked = Signal()

    def __init__(self, theme: Theme, name: str, suggestions: Suggestions) -> None:
        super().__init__()
        self._name = name
        self._suggestions = suggestions
        self._id = ""
        self._label = ""
        self._model = QStandardItemModel(self)
        self._rows = SuggestionRows(theme)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(MOST)
        self._completer.setWidget(self)
        self._popup = QListView()
        self._popup.setProperty("frame", "list")
        self._completer.setPopup(self._popup)
        self._popup.setItemDelegate(self._rows)
        self._completer.activated[QModelIndex].connect(self._pick)  # type: ignore[index]
        self.setPlaceholderText(self.tr("Type a name"))
        self.textEdited.connect(self._edited)
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self.theme.font("body"))
        self._rows.theme = self.theme

    def set_value(self, given: str, label: str) -> None:
        self._id, self._label = given, label
        self.setText(label)

    def picked_id(self) -> str:
        """Of what its text names; empty for a text that was not picked."""
        return self._id if self.text() == self._label else ""

    def value(self) -> str | None:
        """None while it is empty. Raises ValueError for a text that was not picked."""
        if not self.text().strip():
            return None
        if self._id and self.text() == self._label:
            return self._id
        raise ValueError(self.text())

    def _edited(self, text: str) -> None:
        if text.strip():
            self._look_up(text)
        else:
            self._popup.hide()

    def _look_up(self, text: str) -> None:
        found = list(self._suggestions(self._name, text.strip()))[:MOST]
        self._model.clear()
        for given, label, detail in found:
            item = QStandardItem(label)
            item.setData(given, ID)
            item.setData(detail, DETAIL)
            item.setData(
                ", ".join(part for part in (label, detail) if part), Qt.ItemDataRole.AccessibleTextRole
            )
            self._model.appendRow(item)
        if found:
            self._completer.complete(self.rect().adjusted(0, 0, 0, BELOW))
        else:
            self._popup.hide()

    def _pick(self, index: QModelIndex) -> None:
        self.set_value(str(index.data(ID)), str(index.data()))
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._popup.isVisible() and event.key() in (
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_Escape,
        ):
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Down and not self._popup.isVisible():
            self._look_up(self.text() if self.text() != self._label else "")
            return
        super().keyPressEvent(event)
