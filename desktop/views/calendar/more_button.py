"""The count of appointments for which there is no lane; opens their list."""

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.parts.paint import Box, paint_box, paint_centred, text_width
from desktop.views.parts.themed import Themed


class MoreButton(QAbstractButton, Themed):
    """Emits the id of the appointment that was picked from the list."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, hidden: list[CalendarBlock], parent: QWidget) -> None:
        super().__init__(parent)
        self._hidden = hidden
        self.setText(f"+{len(hidden)}")
        titles = ", ".join(block.title for block in hidden)
        self.setAccessibleName(self.tr("{count} more: {titles}").format(count=len(hidden), titles=titles))
        self.setToolTip(titles)
        self.clicked.connect(self._open_list)
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self.theme.font("micro", numeric=True, weight=600))

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.font(), self.text())) + 14, round(20 * self.theme.scale))

    def stand_at(self, host: QRect) -> None:
        """In the upper right corner of the block that hides the others."""
        size = self.sizeHint()
        self.setGeometry(host.right() - size.width(), host.top() + 3, size.width(), size.height())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        area = QRectF(self.rect())
        fill = theme.color("hover" if self.underMouse() else "raised")
        paint_box(painter, area, Box(area.height() / 2, fill, theme.color("lineStrong")))
        paint_centred(painter, area, self.text(), self.font(), theme.color("text2"))

    def _open_list(self) -> None:
        menu = QMenu(self)
        for block in self._hidden:
            action = menu.addAction(block.title.replace("&", "&&"))
            action.triggered.connect(lambda _=False, name=block.id: self.chosen.emit(name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
