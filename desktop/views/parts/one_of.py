"""A button that is one of several of which exactly one is chosen."""

from PySide6.QtWidgets import QAbstractButton


class OneOf(QAbstractButton):
    """A screen reader toggles what a mouse clicks: from whomever the choice comes, `clicked` tells of it.

    Belongs into a `QButtonGroup`; `setChecked` is quiet.
    """

    def __init__(self) -> None:
        super().__init__()
        self._is_known = False
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.toggled.connect(self._hear)

    def setChecked(self, checked: bool) -> None:
        self._is_known = True
        super().setChecked(checked)
        self._is_known = False

    def nextCheckState(self) -> None:
        self._is_known = True
        super().nextCheckState()
        self._is_known = False

    def _hear(self, on: bool) -> None:
        if on and not self._is_known:
            self.click()
