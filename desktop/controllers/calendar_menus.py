"""The calendar's context menus, and where on the screen an appointment's card opens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from desktop.controllers.shell import Shell
from desktop.controllers.visit_acts import VISIT_MENU
from desktop.views.calendar.page import CalendarPage

CARD = QPoint(180, 160)


class CalendarMenus:
    """The menu is about the appointment that is chosen; without one there is none."""

    def __init__(self, shell: Shell, page: CalendarPage, selected: Callable[[], str]) -> None:
        self._shell = shell
        self._page = page
        self._selected = selected
        for widget, opens in (
            (page.grid.board, self._on_grid),
            (page.month, self._on_month),
            (page.agenda, self._on_agenda),
        ):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            widget.customContextMenuRequested.connect(opens)

    def area_of(self, record_id: str) -> QRect:
        """Where the appointment is on the screen; the page's middle if it is not in sight."""
        page = self._page
        widget = page.grid.board.shelf.widget(record_id)
        if page.view == "month":
            area = page.month.area_of(record_id)
            if not area.isEmpty():
                return QRect(page.month.viewport().mapToGlobal(area.topLeft()), area.size())
        elif widget is not None and widget.isVisible():
            return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())
        return QRect(page.mapToGlobal(page.rect().center()) - CARD, QSize(1, 1))

    def _on_grid(self, pos: QPoint) -> None:
        board = self._page.grid.board
        widget = board.widget_at(pos)
        if widget is not None:
            board.select(widget.block.id)
        self._pop_up(board, pos)

    def _on_month(self, pos: QPoint) -> None:
        self._pop_up(self._page.month.viewport(), pos)

    def _on_agenda(self, pos: QPoint) -> None:
        self._pop_up(self._page.agenda.viewport(), pos)

    def _pop_up(self, surface: QWidget, pos: QPoint) -> None:
        if not self._selected():
            return
        menu = self._shell.menu(VISIT_MENU, self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(surface.mapToGlobal(pos))
