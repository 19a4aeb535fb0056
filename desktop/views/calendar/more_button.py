"""The count of appointments for which there is no lane; opens their list."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.describe import kind_name
from desktop.views.calendar.lettering import lettering
from desktop.views.calendar.pictures import Pictures
from desktop.views.parts.button import Button
from desktop.views.parts.paint import Box, paint_box, paint_centred
from desktop.views.parts.popover import Popover
from desktop.views.parts.themed import Themed

LIST_WIDTH = 280


class MoreButton(QAbstractButton, Themed):
    """Emits the id of the appointment that was picked from the list."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, pictures: Pictures) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._hidden: list[CalendarBlock] = []
        self.list: MoreList | None = None
        self.clicked.connect(self._open_list)
        self.set_theme(theme)

    def show_hidden(self, hidden: list[CalendarBlock]) -> None:
        if hidden == self._hidden:
            return
        self._hidden = hidden
        self.setText(f"+{len(hidden)}")
        titles = ", ".join(block.title for block in hidden)
        self.setAccessibleName(self.tr("{count} more: {titles}").format(count=len(hidden), titles=titles))
        self.setToolTip(titles)
        self._size = self.sizeHint()

    def retheme(self) -> None:
        self.setFont(lettering(self.theme).counts.font)
        self._size = self.sizeHint()

    def sizeHint(self) -> QSize:
        return QSize(
            round(lettering(self.theme).counts.width(self.text())) + 14, round(20 * self.theme.scale)
        )

    def stand_at(self, host: QRect) -> None:
        """In the upper right corner of the block that hides the others."""
        size = self._size
        self.setGeometry(host.right() - size.width(), host.top() + 3, size.width(), size.height())
        if self.isHidden():
            self.show()
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = (self.theme, self.text(), self.underMouse())
        self._pictures.copy(QPainter(self), look, self.rect(), self._paint)

    def _paint(self, painter: QPainter, area: QRectF) -> None:
        theme = self.theme
        fill = theme.color("hover" if self.underMouse() else "raised")
        paint_box(painter, area, Box(area.height() / 2, fill, theme.color("lineStrong")))
        paint_centred(painter, area, self.text(), self.font(), theme.color("text2"))

    def _open_list(self) -> None:
        self.list = MoreList(self.theme, self, self._hidden)
        self.list.chosen.connect(self.chosen)
        self.list.open_beside(QRect(self.mapToGlobal(QPoint(0, 0)), self.size()))


class MoreList(Popover):
    """Those that are hidden, each with its type and title."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, hidden: Sequence[CalendarBlock]) -> None:
        super().__init__(theme, parent, LIST_WIDTH)
        self.rows = [Button(theme, block.title, "quiet", theme.type_glyph(block.kind)) for block in hidden]
        column = QVBoxLayout(self.box)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(0)
        for row, block in zip(self.rows, hidden, strict=True):
            row.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.setAccessibleName(f"{kind_name(block.kind)} – {block.title}")
            row.clicked.connect(lambda _=False, name=block.id: self._choose(name))
            column.addWidget(row)

    def open_beside(self, area: QRect) -> None:
        super().open_beside(area)
        self.rows[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, block_id: str) -> None:
        self.close()
        self.chosen.emit(block_id)
