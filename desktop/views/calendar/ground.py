"""What `Pointer` and `Keys` need to know of the board that they act on."""

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QPoint, QRect

from desktop.views.calendar.arrange import Frame
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.block_widget import BlockWidget
from desktop.views.calendar.drag import Spot
from desktop.views.calendar.geometry import DayRange
from desktop.views.calendar.shelf import Shelf
from desktop.views.calendar.wishes import Wishes


class Ground(Protocol):
    """Implemented by the board."""

    wishes: Wishes
    days: DayRange
    shelf: Shelf
    selected: str

    @property
    def frame(self) -> Frame: ...

    def in_sight(self) -> list[CalendarBlock]:
        """The blocks shown, in order of time."""

    def chosen(self) -> CalendarBlock | None:
        """The selected block, if it is shown."""

    def widget_at(self, pos: QPoint) -> BlockWidget | None: ...

    def spot_at(self, pos: QPoint) -> Spot: ...

    def select(self, block_id: str) -> None:
        """Select a block, or none for an empty id."""

    def wish_moved(self, block_id: str, start: datetime, end: datetime) -> None: ...

    def lift(self, block_id: str) -> None:
        """Take a block off the board while it is dragged; an empty id puts it back."""

    def bring_into_sight(self, area: QRect) -> None: ...
