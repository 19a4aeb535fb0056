"""Whose turn it is to write: a person's save goes before the next slice of a page."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class WriteGate:
    """One writer of this process at a time; the background steps aside while a person waits."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._busy = False
        self._people = 0

    @property
    def wanted(self) -> bool:
        """Whether a person waits: whoever writes in the background should come to an end."""
        return self._people > 0

    @contextmanager
    def turn(self, *, background: bool) -> Iterator[None]:
        self._enter(background)
        try:
            yield
        finally:
            with self._condition:
                self._busy = False
                self._condition.notify_all()

    def _enter(self, background: bool) -> None:
        with self._condition:
            if background:
                self._condition.wait_for(lambda: not self._busy and not self._people)
            else:
                self._people += 1
                self._condition.wait_for(lambda: not self._busy)
                self._people -= 1
            self._busy = True
