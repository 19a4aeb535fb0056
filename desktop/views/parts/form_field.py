"""A form field: label above, editor, and below it a hint or what is wrong."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.state_mark import StateMark
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if

GLYPH = 14


class FormField(QWidget, Themed):
    """`editor` is any editing widget; required fields say so in the words of their label."""

    def __init__(self, theme: Theme, label: str, editor: QWidget, hint: str = "") -> None:
        super().__init__()
        self.editor = editor
        self._hint = hint
        self._label = Text(theme, label, "small", "text2")
        self._label.set_weight(500)
        self._label.setBuddy(editor)
        self._glyph = QLabel()
        self._below = Text(theme, hint, "small", "text3")
        self._below.setWordWrap(True)
        self.state = StateMark(theme)
        self._build()
        editor.setAccessibleName(label)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.set_theme(theme)
        self.set_error("")

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._label)
        head.addStretch(1)
        head.addWidget(self.state)
        foot = QHBoxLayout()
        foot.setSpacing(5)
        foot.addWidget(self._glyph)
        foot.addWidget(self._below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.editor)
        column.addLayout(foot)

    def retheme(self) -> None:
        self._glyph.setPixmap(self.theme.pixmap("refused", "danger", GLYPH, self.devicePixelRatioF()))

    def set_error(self, message: str, *, said_below: bool = True) -> None:
        """Say what is wrong in place of the hint; an empty message takes it back.

        What is said elsewhere only gives the field its edge.
        """
        wrong = bool(message)
        below = message if wrong and said_below else self._hint
        self._below.setText(below)
        self._below.set_role("danger" if wrong and said_below else "text3")
        show_if(self._below, bool(below))
        show_if(self._glyph, wrong and said_below)
        self.editor.setProperty("error", wrong)
        self.editor.setAccessibleDescription(message or self._hint)
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)
        self.editor.update()

    def has_error(self) -> bool:
        return bool(self.editor.property("error"))

    def set_hint(self, hint: str) -> None:
        self._hint = hint
        if not self.has_error():
            self.set_error("")
