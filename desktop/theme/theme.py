"""A theme: the colours, fonts and outlines that widgets are drawn from."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.theme.focus import FocusRing
from desktop.theme.fonts import load_faces, make_font
from desktop.theme.icons import make_icon, make_pixmap, stamp_icon
from desktop.theme.palette import make_palette
from desktop.theme.style import HouseStyle
from desktop.theme.stylesheet import make_stylesheet
from desktop.theme.tokens import TextName, ThemeName, Tokens, TypePart, load_tokens


class Theme:
    """Immutable; a change of appearance is another theme, handed to `set_theme` of the widgets."""

    def __init__(self, name: ThemeName, tokens: Tokens, scale: float) -> None:
        self.name = name
        self.tokens = tokens
        self.scale = scale
        self._colours = {role: QColor(value) for role, value in tokens.palette.items()}

    @classmethod
    def load(cls, name: ThemeName, scale: float = 1.0) -> Theme:
        load_faces()
        return cls(name, load_tokens(name), scale)

    @property
    def sunlight(self) -> bool:
        return self.name == "sunlight"

    def apply(self, app: QApplication) -> None:
        """Give the application this look; widgets with own painting still need `set_theme`."""
        app.setStyle(HouseStyle(self._colours))
        app.setPalette(make_palette(self.tokens.palette))
        app.setStyleSheet(make_stylesheet(self.tokens.palette))
        app.setFont(self.font("body"))
        app.setFont(self.font("small"), "QMenuBar")  # type: ignore[arg-type]  # the stub is wrong
        FocusRing.follow(app, self.color("focus"))

    def color(self, role: str, alpha: float = 1.0) -> QColor:
        color = QColor(self._colours[role])
        if alpha != 1.0:
            color.setAlphaF(alpha)
        return color

    def mix(self, top: QColor, under: QColor, share: float) -> QColor:
        """`share` of one colour over the other, both opaque."""
        rest = 1 - share
        return QColor.fromRgbF(
            top.redF() * share + under.redF() * rest,
            top.greenF() * share + under.greenF() * rest,
            top.blueF() * share + under.blueF() * rest,
        )

    def type_color(self, kind: str, part: TypePart) -> QColor:
        """Colour of an appointment type; a type that this version does not know looks like "other"."""
        colours = self.tokens.types.get(kind, self.tokens.types["other"])
        return QColor(getattr(colours, part))

    def type_glyph(self, kind: str) -> str:
        return self.tokens.glyphs.get(kind, self.tokens.glyphs["other"])

    def font(self, style: TextName, numeric: bool = False, weight: int | None = None) -> QFont:
        return make_font(self.tokens.text[style], self.scale, numeric, weight)

    def line(self, style: TextName) -> int:
        """Line height in pixels at the user's scale."""
        return round(self.tokens.text[style].line * self.scale)

    def hairline(self, density: float = 1.0) -> float:
        """Width of a line that covers whole device pixels at this density."""
        return max(1, int(self.tokens.hairline * density)) / density

    def size(self, name: str) -> int:
        return self.tokens.sizes[name]

    def radius(self, name: str) -> int:
        return self.tokens.radii[name]

    def icon(self, name: str, role: str = "text2", size: int = 16) -> QIcon:
        return make_icon(name, self.color(role), self.color("disabled"), size)

    def pixmap(self, name: str, role: str, size: int, density: float = 1.0) -> QPixmap:
        return make_pixmap(name, self.color(role), size, density)

    def logo(self, size: int, density: float = 1.0) -> QPixmap:
        return make_pixmap("logo", self.color("accent"), size, density, self.color("onAccent"))

    def draw_icon(self, painter: QPainter, name: str, at: QPointF, size: float, color: QColor) -> None:
        """An outline in a widget's own painting: drawn once and then copied, on whole pixels."""
        stamp_icon(painter, name, at, round(size), color)
