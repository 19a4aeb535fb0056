"""The pages as they will leave the printer, one below the other."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.paper.ink import paper_white
from desktop.views.paper.press import Print
from desktop.views.parts.paint import Box, paint_box
from desktop.views.parts.themed import Themed

MARGIN = 20
GAP = 16
WIDEST = 760


class PagesView(QWidget, Themed):
    """White in every theme, since paper is; read aloud as the words that are on it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._printed: Print | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("ground", "sunken")
        self.set_theme(theme)

    def show_print(self, printed: Print, said: str) -> None:
        self._printed = printed
        count = len(printed.pages)
        name = self.tr("Preview, one page") if count == 1 else self.tr("Preview, {count} pages")
        self.setAccessibleName(name.format(count=count))
        self.setAccessibleDescription(said)
        self._fit()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        areas = self._areas(width)
        return round(areas[-1].bottom()) + MARGIN if areas else 2 * MARGIN

    def sizeHint(self) -> QSize:
        return QSize(WIDEST, self.heightForWidth(WIDEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.heightForWidth(self.width()))

    def _areas(self, width: int) -> list[QRectF]:
        if self._printed is None:
            return []
        areas = []
        top = float(MARGIN)
        wide = min(width - 2 * MARGIN, WIDEST)
        for page in self._printed.pages:
            area = QRectF((width - wide) / 2, top, wide, wide * page.size.height() / page.size.width())
            areas.append(area)
            top = area.bottom() + GAP
        return areas

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._printed is None:
            return
        painter = QPainter(self)
        for area, page in zip(self._areas(self.width()), self._printed.pages, strict=True):
            if not area.intersects(QRectF(event.rect())):
                continue
            paint_box(painter, area, Box(0, paper_white(), self.theme.color("lineStrong")))
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(area)
            painter.translate(area.topLeft())
            scale = area.width() / page.size.width()
            painter.scale(scale, scale)
            page.paint(painter)
            painter.restore()
