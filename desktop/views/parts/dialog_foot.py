"""The last line of a dialog: what went wrong at the left, the buttons at the right."""

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.views.parts.button import Button

SIDE = 20


def dialog_foot(said: QWidget | None, buttons: Iterable[Button], side: int = SIDE) -> QHBoxLayout:
    """Which button Enter means is left to the dialog; `side` is the room at both ends in px."""
    foot = QHBoxLayout()
    foot.setContentsMargins(side, 12, side, 12)
    foot.setSpacing(8)
    if said is not None:
        foot.addWidget(said, 1)
    else:
        foot.addStretch(1)
    for button in buttons:
        button.setAutoDefault(False)
        foot.addWidget(button)
    return foot
