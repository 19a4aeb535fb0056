"""How widgets get their theme, and a new one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.theme import Theme


class Themed:
    """A widget drawn from the theme that it was given.

    `set_theme` is called once by the constructor and again for every change of appearance;
    a subclass takes its fonts and outlines in `retheme`.
    """

    theme: Theme

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.retheme()
        if isinstance(self, QWidget):
            self.updateGeometry()
            self.update()

    def retheme(self) -> None:
        """Take from `self.theme` what is not read while painting."""


def spread_theme(root: QWidget, theme: Theme) -> None:
    """Hand a theme to a widget and to everything in it."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, Themed):
            widget.set_theme(theme)


def show_if(widget: QWidget, wanted: bool) -> None:
    """Show or hide a part; one that has no parent yet waits for it instead of opening as a window."""
    if wanted and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
    else:
        widget.setVisible(wanted)
