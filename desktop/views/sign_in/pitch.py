"""The left half of the first page: what this program does, and the way into the demo workspace."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed

HEADLINE = 32
LOGO = 48
GLYPH = 20
ROOMY = 600


class Headline(Text):
    """The one text that is larger than the type scale."""

    def retheme(self) -> None:
        font = self.theme.font("display")
        font.setPixelSize(round(HEADLINE * self.theme.scale))
        self.setFont(font)


class Mark(QLabel, Themed):
    """An outline, or without a name the logo."""

    def __init__(self, theme: Theme, icon: str = "") -> None:
        super().__init__()
        self._icon = icon
        self.set_theme(theme)

    def retheme(self) -> None:
        density = self.devicePixelRatioF()
        if self._icon:
            self.setPixmap(self.theme.pixmap(self._icon, "text", GLYPH, density))
        else:
            self.setPixmap(self.theme.logo(LOGO, density))


class DemoOffer(QWidget):
    """The button into the demo workspace and what it means."""

    activated = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.button = Button(theme, self.tr("Look around in a demo workspace"), icon="eye")
        self.button.clicked.connect(self.activated)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Text(theme, self.tr("No account, works offline, sends nothing."), "small", "text3"))


class Pitch(QWidget):
    """Three promises, each with an outline."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.demo = DemoOffer(theme)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(Mark(theme))
        column.addSpacing(24)
        column.addWidget(Headline(theme, self.tr("Your day, with or\nwithout a signal.")))
        for icon, title, why in self._promises():
            column.addSpacing(20)
            column.addLayout(_promise(theme, (icon, title, why)))
        column.addSpacing(40)
        column.addWidget(self.demo)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left, right = (120, 72) if self.width() >= ROOMY else (56, 32)
        layout = self.layout()
        if layout is not None and layout.contentsMargins().left() != left:
            layout.setContentsMargins(left, 24, right, 24)

    def _promises(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                "laptop",
                self.tr("Saved before the window closes"),
                self.tr("Every change is safe on this laptop first."),
            ),
            (
                "refresh-cw",
                self.tr("Sent when there is a connection"),
                self.tr("You always see what has been sent and what waits."),
            ),
            (
                "shield-check",
                self.tr("Locked on this laptop"),
                self.tr("Your clients’ data is encrypted on this disk."),
            ),
        )


def _promise(theme: Theme, said: tuple[str, str, str]) -> QGridLayout:
    icon, title, why = said
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(2)
    grid.setColumnStretch(1, 1)
    explained = Text(theme, why, "body", "text2")
    explained.setWordWrap(True)
    grid.addWidget(Mark(theme, icon), 0, 0)
    grid.addWidget(Text(theme, title, "strong"), 0, 1)
    grid.addWidget(explained, 1, 1)
    return grid
