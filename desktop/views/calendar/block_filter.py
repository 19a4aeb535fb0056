"""The button that says which appointments are shown, by type and by status, and its menu."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.theme import Theme
from desktop.views.calendar.block import CalendarBlock
from desktop.views.calendar.describe import kind_name, status_name
from desktop.views.parts.button import Button
from desktop.wording.speech import capital

KINDS = ("showing", "inspection", "signing", "meeting", "call", "other")
STATUSES = ("scheduled", "completed", "cancelled", "no_show")


class BlockFilter(Button):
    """Nothing ticked in a group means everything of it."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", "quiet", "list-filter")
        self.set_trailing("chevron-down")
        self._menu = QMenu(self)
        self._quiet = False
        self._kinds = self._group((kind, self._kind_label(kind)) for kind in KINDS)
        self._statuses = self._group((status, self._status_label(status)) for status in STATUSES)
        self._menu.addAction(self.tr("Show everything"), self.clear)
        self.clicked.connect(self._pop_up)
        self._say()

    def _kind_label(self, kind: str) -> str:
        return kind_name(kind) if kind != "other" else self.tr("Other")

    def _status_label(self, status: str) -> str:
        return capital(status_name(status)) or self.tr("Scheduled")

    def _group(self, choices: Iterable[tuple[str, str]]) -> dict[str, QAction]:
        actions: dict[str, QAction] = {}
        for choice, label in choices:
            action = self._menu.addAction(label)
            action.setCheckable(True)
            action.toggled.connect(self._changed)
            actions[choice] = action
        self._menu.addSeparator()
        return actions

    def passing(self, blocks: Sequence[CalendarBlock]) -> Sequence[CalendarBlock]:
        """Those that are shown; the very same sequence while nothing is ticked."""
        if not _ticked(self._kinds) and not _ticked(self._statuses):
            return blocks
        return [block for block in blocks if self.lets_through(block)]

    def lets_through(self, block: CalendarBlock) -> bool:
        kind = block.kind if block.kind in self._kinds else "other"
        status = block.status if block.status in self._statuses else "scheduled"
        kinds, statuses = _ticked(self._kinds), _ticked(self._statuses)
        return (not kinds or kind in kinds) and (not statuses or status in statuses)

    def tick(self, *choices: str) -> None:
        """Show these types and statuses alone."""
        self._quiet = True
        for choice, action in (*self._kinds.items(), *self._statuses.items()):
            action.setChecked(choice in choices)
        self._quiet = False
        self._changed()

    def clear(self) -> None:
        self.tick()

    def _changed(self) -> None:
        if not self._quiet:
            self._say()
            self.changed.emit()

    def _say(self) -> None:
        kinds, statuses = _ticked(self._kinds), _ticked(self._statuses)
        text = self.tr("All types")
        if len(kinds) == 1:
            text = self._kinds[next(iter(kinds))].text()
        elif kinds:
            text = self.tr("{count} types").format(count=len(kinds))
        if len(statuses) == 1:
            text = f"{text}, {self._statuses[next(iter(statuses))].text().lower()}"
        elif statuses:
            text = self.tr("{types}, {count} states").format(types=text, count=len(statuses))
        self.setText(text)
        self.setAccessibleName(self.tr("Appointments shown: {types}").format(types=text))
        self.updateGeometry()

    def open(self) -> None:
        """By keyboard: at the first choice."""
        self._pop_up()
        self._menu.setActiveAction(self._menu.actions()[0])

    def _pop_up(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))


def _ticked(actions: dict[str, QAction]) -> set[str]:
    return {choice for choice, action in actions.items() if action.isChecked()}
