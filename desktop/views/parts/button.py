"""Buttons: primary, plain, quiet, danger and link, with an outline and the key that presses them."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QIcon, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from desktop.theme import Theme
from desktop.views.parts.key_cap import key_cap_height, key_cap_width, paint_key_cap
from desktop.views.parts.paint import middle, paint_text, text_width
from desktop.views.parts.themed import Themed

Kind = Literal["primary", "plain", "quiet", "danger", "link"]

GAP = 7
ICON = 16


class Button(QPushButton, Themed):
    """The style sheet fills it, the text and key cap are painted after it."""

    def __init__(self, theme: Theme, text: str, kind: Kind = "plain", icon: str = "", key: str = "") -> None:
        super().__init__(text)
        self._kind = kind
        self._icon = icon
        self._icon_size = ICON
        self._key = key
        self._trailing = ""
        self._low = False
        self._flush = False
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_theme(theme)

    def retheme(self) -> None:
        self.setFont(self._font())

    def set_glyph(self, icon: str, size: int = ICON) -> None:
        self._icon = icon
        self._icon_size = size
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        self._key = key
        self.updateGeometry()
        self.update()

    def set_low(self) -> None:
        """28 px high with small text, for the status line."""
        self._low = True
        self.retheme()
        self.updateGeometry()

    def set_flush(self) -> None:
        """Without room at the sides, for a link that ends where the lines around it end."""
        self._flush = True
        self.updateGeometry()

    def set_trailing(self, icon: str) -> None:
        """A small outline after the text, such as the arrow of a menu."""
        self._trailing = icon
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        if self.property("square"):
            return QSize(32, 32)
        padding = 0 if self._flush else 8 if self._kind == "link" else 12
        height = 28 if self._low else max(self.theme.size("button"), self.theme.line("body") + 8)
        return QSize(round(self._content_width()) + 2 * padding + 2, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        option.icon = QIcon()
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        area = QRectF(self.rect())
        left = area.center().x() - self._content_width() / 2
        self._paint_content(painter, area, left)

    def _paint_content(self, painter: QStylePainter, area: QRectF, left: float) -> None:
        ink = self._ink()
        if self._icon:
            at = middle(area, left, self._icon_size)
            self.theme.draw_icon(painter, self._icon, at, self._icon_size, ink)
            left += self._icon_size + (GAP if self.text() else 0)
        width = text_width(self._font(), self.text())
        paint_text(painter, QRectF(left, area.top(), width, area.height()), self.text(), self._font(), ink)
        left += width + GAP
        if self._trailing:
            self.theme.draw_icon(painter, self._trailing, middle(area, left, 14), 14, ink)
        if self._key:
            height = key_cap_height(self.theme)
            at = middle(area, left + 1, height)
            cap = QRectF(at.x(), at.y(), key_cap_width(self.theme, self._key), height)
            filled = self._kind == "primary" or not self.isEnabled()
            paint_key_cap(painter, self.theme, cap, self._key, ink if filled else None)

    def _content_width(self) -> float:
        width = text_width(self._font(), self.text())
        if self._icon:
            width += self._icon_size + (GAP if self.text() else 0)
        if self._trailing:
            width += GAP + 14
        if self._key:
            width += GAP + 1 + key_cap_width(self.theme, self._key)
        return width

    def _font(self) -> QFont:
        weight = 600 if self._kind in ("primary", "link") else 500
        if self._low and self._kind == "quiet":
            weight = 400
        return self.theme.font("small" if self._low else "body", weight=weight)

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self.theme.color("disabled")
        if self._low and self._kind == "quiet":
            return self.theme.color("text2")
        roles = {"primary": "onAccent", "danger": "danger", "link": "accentText"}
        return self.theme.color(roles.get(self._kind, "text"))


class IconButton(Button):
    """A square button that shows only an outline; its name is spoken and in the tooltip."""

    def __init__(self, theme: Theme, icon: str, name: str, kind: Kind = "quiet", size: int = ICON) -> None:
        super().__init__(theme, "", kind, icon)
        self.setProperty("square", True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.set_glyph(icon, size)


class SplitButton(QWidget):
    """A primary button with a second one beside it for its variants: `main` and `more`."""

    def __init__(self, theme: Theme, text: str, icon: str, more_name: str) -> None:
        super().__init__()
        self.main = Button(theme, text, "primary", icon)
        self.main.setProperty("join", "left")
        self.more = IconButton(theme, "chevron-down", more_name, "primary", 14)
        self.more.setProperty("square", False)
        self.more.setProperty("join", "right")
        self.more.setFixedSize(28, 32)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.main)
        row.addWidget(self.more)
