"""What a person can wish for on the grid."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal


class Wishes(QObject):
    """Times are aware and in UTC."""

    moved = Signal(str, datetime, datetime)
    createRequested = Signal(datetime, datetime)
    entryDropped = Signal(object, datetime, datetime)
    opened = Signal(str)
    selected = Signal(str)
    periodRequested = Signal(int)
    todayRequested = Signal()
    zoomRequested = Signal(int)
