"""Text broken into at most so many lines, the last one cut."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption


def cut_lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """Breaks at words, and inside one only where it is alone too wide."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines: list[str] = []
    line = layout.createLine()
    while line.isValid() and len(lines) < most:
        line.setLineWidth(width)
        start = line.textStart()
        last = len(lines) == most - 1
        lines.append(text[start:] if last else text[start : start + line.textLength()].rstrip())
        line = layout.createLine()
    layout.endLayout()
    if lines:
        metrics = QFontMetricsF(font)
        lines[-1] = metrics.elidedText(lines[-1], Qt.TextElideMode.ElideRight, width)
    return lines
