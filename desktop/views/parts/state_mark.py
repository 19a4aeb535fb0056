"""The mark of a sync state: glyph and word, the same in rows, fields, headers and delegates."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.theme import Theme
from desktop.views.parts.paint import middle, paint_text, text_width
from desktop.views.parts.states import StateLook, state_look, state_words
from desktop.views.parts.themed import Themed, show_if

GLYPH = 14
GAP = 5


def state_font(theme: Theme) -> QFont:
    return theme.font("small", numeric=True, weight=500)


def state_width(theme: Theme, words: str) -> int:
    return round(GLYPH + GAP + text_width(state_font(theme), words) + 1)


def paint_state(painter: QPainter, theme: Theme, area: QRectF, state: str, detail: str = "") -> None:
    """Paint glyph and word, centred vertically."""
    paint_words(painter, theme, area, (state, state_words(state, detail)))


def paint_words(
    painter: QPainter, theme: Theme, area: QRectF, said: tuple[str, str], ink: QColor | None = None
) -> None:
    """As `paint_state` with the caller's own words: `said` is (state, words).

    An ink replaces the state's colour, as on a selected row.
    """
    state, words = said
    look = state_look(state)
    if look is not None:
        paint_look(painter, theme, area, (look, words), ink)


def paint_look(
    painter: QPainter, theme: Theme, area: QRectF, said: tuple[StateLook, str], ink: QColor | None = None
) -> None:
    """As `paint_words`, of something that is no sync state."""
    look, words = said
    color = ink or theme.color(look.role)
    theme.draw_icon(painter, look.glyph, middle(area, area.left(), GLYPH), GLYPH, color)
    paint_text(painter, area.adjusted(GLYPH + GAP, 0, 0, 0), words, state_font(theme), color)


class StateMark(QWidget, Themed):
    """Hidden while there is nothing to say; `detail` is a time, an age or a reason."""

    def __init__(self, theme: Theme, state: str = "synced", detail: str = "") -> None:
        super().__init__()
        self._state = state
        self._detail = detail
        self._ink = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_theme(theme)
        self.set_state(state, detail)

    def set_state(self, state: str, detail: str = "") -> None:
        self._state = state
        self._detail = detail
        self.setAccessibleName(state_words(state, detail))
        show_if(self, state_look(state) is not None)
        self.updateGeometry()
        self.update()

    def set_ink(self, role: str) -> None:
        """Colour by another role, as on a selected row; empty for the state's own."""
        self._ink = role
        self.update()

    def words(self) -> str:
        return state_words(self._state, self._detail)

    def sizeHint(self) -> QSize:
        return QSize(state_width(self.theme, self.words()), self.theme.line("small"))

    def minimumSizeHint(self) -> QSize:
        return QSize(GLYPH, self.theme.line("small"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ink = self.theme.color(self._ink) if self._ink else None
        said = (self._state, self.words())
        paint_words(QPainter(self), self.theme, QRectF(self.rect()), said, ink)
