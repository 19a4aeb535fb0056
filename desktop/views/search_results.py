"""The list below the search field: people, appointments and commands that match."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QStyleOptionViewItem, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.search_list import RESULT, ResultList, ResultModel, ResultRows, SearchResult

WIDEST = 560
MOST_SHOWN = 10
MARGIN = 6


class SearchResults(QFrame, Themed):
    """Lies over the page; the keyboard stays in the field, whose arrow keys move through the list."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, over: QWidget, field: QLineEdit) -> None:
        super().__init__(over)
        self._over = over
        self._field = field
        self._rows = ResultRows(theme)
        self._placed: tuple[object, ...] = ()
        self._model = ResultModel(self)
        self._list = ResultList(self._rows)
        self._said = Text(theme, "", "body", "text2")
        self._build()
        field.installEventFilter(self)
        self.set_theme(theme)
        self.hide()

    def _build(self) -> None:
        self.setProperty("frame", "popover")
        self._list.setModel(self._model)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName(self.tr("Results"))
        self._list.selectionModel().currentChanged.connect(self._tell)
        self._list.clicked.connect(self._clicked)
        self._list.entered.connect(self._list.setCurrentIndex)
        self._said.setContentsMargins(8, 6, 8, 6)
        self._said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.addWidget(self._said)
        column.addWidget(self._list)

    def retheme(self) -> None:
        self._rows.theme = self.theme

    def show_results(self, rows: Sequence[SearchResult], sentence: str) -> None:
        """The first one is the current one; the sentence, if there is one, stands above them."""
        self._model.show_rows(rows)
        show_if(self._list, bool(rows))
        show_if(self._said, bool(sentence))
        self._said.setText(sentence)
        self._place(min(len(rows), MOST_SHOWN), sentence)
        if rows:
            self._list.setCurrentIndex(self._model.index(0, 0))

    def _place(self, shown: int, sentence: str) -> None:
        high = self._rows.sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        corner = self._field.mapTo(self._over, QPoint(0, self._field.height() + 4))
        width = min(WIDEST, self._over.width() - corner.x() - 16)
        placed = (shown, high, width, corner.toTuple(), sentence)
        if self.isVisible() and placed == self._placed:
            return
        self._placed = placed
        self._list.setFixedHeight(max(shown, 1) * high + 2)
        self.setFixedWidth(width)
        self.move(corner)
        self.show()
        self.adjustSize()
        self.raise_()

    def close_list(self) -> None:
        self.hide()
        self._model.show_rows(())

    def current(self) -> str:
        """The key of the current result; empty while none is shown."""
        row = self._list.currentIndex().data(RESULT) if self.isVisible() else None
        return row.key if isinstance(row, SearchResult) else ""

    def titles(self) -> list[str]:
        return [row.title for row in self._model.rows]

    def _tell(self, index: QModelIndex) -> None:
        """The keyboard is in the field: the result that Enter would open is said."""
        if index.isValid() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, str(index.data())))

    def _clicked(self, index: QModelIndex) -> None:
        row = index.data(RESULT)
        if isinstance(row, SearchResult):
            self.chosen.emit(row.key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.close_list()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.isVisible():
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        count = self._model.rowCount()
        if count:
            self._list.setCurrentIndex(self._model.index((self._list.currentIndex().row() + by) % count, 0))
