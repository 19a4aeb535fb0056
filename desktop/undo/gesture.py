"""One gesture of the person: its steps, and how they are done again or taken back one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand

from desktop.undo.steps import Hands, Sealed, Step, about
from sync.errors import ActuallyCareError

BREATH = 10
"""After so many steps of one gesture the window is given a moment."""

Advanced = Callable[[int, int], object]


@dataclass(frozen=True)
class Left:
    """What stays as it is, and why; `resource` and `id` are empty for what is of this window alone."""

    resource: str
    id: str
    error: ActuallyCareError


class Gesture(QUndoCommand):
    """Already done when it is put on the stack, so its first `redo` does nothing.

    What the engine refuses of it is left as it is, and is passed over when the gesture goes the other way:
    `off` are the numbers of those steps. Where nothing at all could be done the gesture is obsolete.
    """

    def __init__(
        self,
        text: str,
        steps: Sequence[Step],
        act: Callable[[Gesture, bool], bool],
        off: Iterable[int] = (),
    ) -> None:
        super().__init__(text)
        self.steps = tuple(steps)
        self.off = frozenset(off)
        self._act = act
        self._pushed = False

    def redo(self) -> None:
        if self._pushed:
            self.setObsolete(not self._act(self, True))
        self._pushed = True

    def undo(self) -> None:
        self.setObsolete(not self._act(self, False))

    def act(self, hands: Hands, again: bool, advanced: Advanced) -> tuple[Left, ...]:
        """Does every step that it can and returns what stays as it is; raises where that is all of it."""
        todo = [number for number in range(len(self.steps)) if number not in self.off]
        refused: dict[int, ActuallyCareError] = {}
        for count, number in enumerate(todo if again else reversed(todo), 1):
            try:
                self._do(number, hands, again)
            except ActuallyCareError as error:
                if isinstance(self.steps[number], Sealed):
                    raise
                refused[number] = error
            if count % BREATH == 0 and count < len(todo):
                advanced(count, len(todo))
        acting = [number for number in todo if not isinstance(self.steps[number], Sealed)]
        if refused and len(refused) == len(acting):
            raise next(iter(refused.values()))
        self.off = frozenset(refused)
        return tuple(self._left(number, hands, refused[number]) for number in sorted(refused))

    def _do(self, number: int, hands: Hands, again: bool) -> None:
        step = self.steps[number]
        (step.again if again else step.back)(hands)

    def _left(self, number: int, hands: Hands, error: ActuallyCareError) -> Left:
        resource, record_id = about(self.steps[number])
        return Left(resource, hands.now(record_id), error)
