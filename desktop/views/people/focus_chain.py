"""Where Tab goes when parts of a page are made anew, which Qt would put at the end."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def follow(after: QWidget, parts: Iterable[QWidget]) -> QWidget:
    """Let Tab go from a widget through everything in these parts; returns the last of them."""
    for part in parts:
        for widget in (part, *part.findChildren(QWidget)):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(after, widget)
                after = widget
    return after
