"""A choice of one among a few, in one frame."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.one_of import OneOf
from desktop.views.parts.paint import Box, middle, paint_box, paint_centred, text_width
from desktop.views.parts.themed import Themed

PADDING = 12
GLYPH, GAP = 16, 6


class Segment(OneOf, Themed):
    """One of the choices."""

    def __init__(self, theme: Theme, text: str, frame: QWidget) -> None:
        super().__init__()
        self._frame = frame
        self._icon = ""
        self.setText(text)
        self.setAccessibleName(text)
        self.set_theme(theme)

    def set_glyph(self, icon: str) -> None:
        """An outline before the text."""
        self._icon = icon
        self.updateGeometry()

    def _glyph_width(self) -> int:
        return GLYPH + GAP if self._icon else 0

    def sizeHint(self) -> QSize:
        font = self.theme.font("body", weight=600)
        width = round(text_width(font, self.text())) + self._glyph_width() + 2 * PADDING
        return QSize(width, self.theme.size("button"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        chosen = self.isChecked()
        if chosen or self.underMouse():
            painter.setClipPath(self._outline())
            painter.fillRect(self.rect(), theme.color("selection" if chosen else "hover"))
            painter.setClipping(False)
        font = theme.font("body", weight=600 if chosen else 500)
        ink = theme.color("onSelection" if chosen else "text2")
        area = QRectF(self.rect())
        if self._icon:
            left = (area.width() - text_width(font, self.text()) - self._glyph_width()) / 2
            theme.draw_icon(painter, self._icon, middle(area, left, GLYPH), GLYPH, ink)
            area.adjust(self._glyph_width(), 0, 0, 0)
        paint_centred(painter, area, self.text(), font, ink)

    def _outline(self) -> QPainterPath:
        """The control's rounded frame, seen from this segment."""
        frame = QRectF(self._frame.rect()).translated(-self.x(), -self.y())
        path = QPainterPath()
        path.addRoundedRect(frame.adjusted(1, 1, -1, -1), 5, 5)
        return path


class Segmented(QWidget, Themed):
    """`choices` are (id, label) in order; emits the id that the person chose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 0, 1, 0)
        row.setSpacing(1)
        for choice, label in choices:
            button = Segment(theme, label, self)
            button.clicked.connect(lambda _=False, choice=choice: self.chosen.emit(choice))
            self._group.addButton(button)
            self._buttons[choice] = button
            row.addWidget(button, 1)
        self.setFixedHeight(theme.size("button"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)
        self.set_current(choices[0][0])

    def set_current(self, choice: str) -> None:
        self._buttons[choice].setChecked(True)
        self.update()

    def set_glyph(self, choice: str, icon: str) -> None:
        self._buttons[choice].set_glyph(icon)

    def current(self) -> str:
        return next(choice for choice, button in self._buttons.items() if button.isChecked())

    def chosen_part(self) -> QWidget:
        """What has the keyboard here."""
        return self._buttons[self.current()]

    def stretch(self) -> None:
        """Take the whole width, in equal parts."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for button in self._buttons.values():
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self.theme
        area = QRectF(self.rect())
        strong = theme.color("lineStrong")
        paint_box(painter, area, Box(theme.radius("control"), theme.color("surface"), strong))
        painter.setPen(Qt.PenStyle.NoPen)
        for button in list(self._buttons.values())[1:]:
            left = button.x() - 1
            painter.fillRect(QRectF(left, 1, 1, area.height() - 2), theme.color("line"))
