"""Whether things may move: what the system was told by the person is asked each time."""

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QPropertyAnimation, Qt
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QWidget

FADE_MS = 140


def is_reduced() -> bool:
    """The system shows no effects."""
    return not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


def fade_in(widget: QWidget) -> None:
    """Comes into sight in a moment, or at once where motion is reduced; the effect goes when it is done."""
    if is_reduced():
        return
    effect = QGraphicsOpacityEffect(widget)
    effect.setOpacity(0.0)
    widget.setGraphicsEffect(effect)
    fade = QPropertyAnimation(effect, b"opacity", effect)
    fade.setDuration(FADE_MS)
    fade.setStartValue(0.0)
    fade.setEndValue(1.0)
    fade.setEasingCurve(QEasingCurve.Type.OutCubic)
    fade.finished.connect(lambda: effect.setEnabled(False))
    fade.start(QAbstractAnimation.DeletionPolicy.DeleteWhenStopped)
