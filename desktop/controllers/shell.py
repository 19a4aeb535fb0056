"""The window around the pages: navigation, menus, the line that says what was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

from desktop.controllers.actions import Actions
from desktop.controllers.key_caps import KeyCaps
from desktop.controllers.trail import Place, Trail
from desktop.theme import Theme
from desktop.views.frame import MainFrame
from desktop.views.parts.themed import spread_theme
from desktop.views.rail_item import RailEntry
from desktop.wording.errors import refused_edit
from desktop.wording.speech import tr
from sync.errors import ActuallyCareError

Show = Callable[[Place], str]
"""Brings a page to show a place, and returns the window's title for it."""

LIST, TYPED = "list", "typed"
"""The `resource` of a place that is one of the person's lists, and of all that match a text, its `id`."""
RAIL_OF: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(("person", "compare", "duplicates"), "people"),
        "conflict": "sync",
        "listing": "listings",
        "escrow": "escrows",
    }
)


class Shell(QObject):
    """Controllers add their pages here and say what they did; none of them knows another."""

    asked = Signal(object)
    """A place that somebody wishes to go to, just before; not on the way back or forward."""
    went = Signal(object)
    woken = Signal()

    def __init__(self, theme: Theme, entries: Sequence[RailEntry], window: QMainWindow) -> None:
        super().__init__()
        self.theme = theme
        self.window = window
        self.frame = MainFrame(theme, entries)
        self.actions = Actions()
        self.caps = KeyCaps(self.actions)
        self.trail = Trail()
        self._shows: dict[str, Show] = {}
        self._open = True
        self._menu = QMenu(self.window)
        self._build()

    def _build(self) -> None:
        self.window.setCentralWidget(self.frame)
        self.actions.fill(self.window.menuBar())
        self.actions.fill(self._menu)
        self.actions.add_global_keys(self.window)
        self.window.installEventFilter(self)
        QTimer.singleShot(0, self._fold_menu_bar)
        self.frame.navigated.connect(lambda entry: self.go(_place_of_entry(entry)))
        self.frame.menuRequested.connect(self._open_menu)
        for name, show in (
            ("search", self.frame.top.search.set_key),
            ("go_sync", self.frame.top.show_sync_key),
            ("undo", self.frame.status.undo.set_key),
        ):
            self.caps.show(name, show)
        for name, act in (("back", self.back), ("forward", self.forward)):
            self.actions.on(name, act)

    def add_page(self, name: str, page: QWidget, show: Show) -> None:
        self.frame.add_page(name, page)
        self._shows[name] = show
        self.actions.add_keys(name, page)

    @property
    def pages(self) -> frozenset[str]:
        """Those that are there by now."""
        return frozenset(self._shows)

    def await_others(self, make: Callable[[], object]) -> None:
        """More pages and commands will come, and come at once when `make` is called."""
        self.actions.await_others(make)
        self.frame.top.search.entered.connect(self.actions.make_others)

    def complete(self) -> None:
        self.actions.complete()
        self.frame.top.search.entered.disconnect(self.actions.make_others)

    def go(self, place: Place) -> None:
        """Show a place, and remember the way back."""
        self.asked.emit(place)
        self.trail.go(place)
        self._arrive(place)

    def back(self) -> None:
        place = self.trail.back()
        if place is not None:
            self._arrive(place)

    def forward(self) -> None:
        place = self.trail.forward()
        if place is not None:
            self._arrive(place)

    def leave(self, place: Place) -> None:
        """The place is no more: go where the person was before."""
        was_here = self.trail.current == place
        self.trail.forget(place)
        if was_here:
            self._arrive(self.trail.current or Place("today"))

    def _arrive(self, place: Place) -> None:
        if place.page not in self._shows:
            self.actions.make_others()
        self.actions.page = place.page
        title = self._shows[place.page](place)
        self.frame.show_page(place.page)
        self.frame.rail.set_current(entry_of_place(place))
        self.set_title(title)
        self.actions.allow("back", self.trail.can_go_back)
        self.actions.allow("forward", self.trail.can_go_forward)
        self.went.emit(place)

    def set_title(self, title: str) -> None:
        self.window.setWindowTitle(tr("{title} – ActuallyCare", title=title))

    def say(self, sentence: str, undoable: bool = False) -> None:
        """The receipt of what was just done; of what ends after the account was closed nobody is told."""
        if self._open:
            self.frame.status.say(sentence, undoable)

    def do(self, act: Callable[[], object], said: str = "") -> bool:
        """Whether it was done, which `said` says; a refusal is said in words, and nothing was changed."""
        try:
            act()
        except ActuallyCareError as error:
            self.say(refused_edit(error).sentence)
            return False
        if said:
            self.say(said, undoable=True)
        return True

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        spread_theme(self.window, theme)

    def close(self) -> None:
        """Leave the window empty for whoever comes next."""
        self._open = False
        self.window.removeEventFilter(self)
        self.window.menuBar().clear()
        for action in self.window.actions():
            self.window.removeAction(action)

    def _open_menu(self) -> None:
        button = self.frame.top.menu_button
        self._menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            # Not while the window lays itself out: the menu bar's height is part of that layout.
            QTimer.singleShot(0, self._fold_menu_bar)
        if event.type() == QEvent.Type.WindowActivate:
            # Coming back to the window is a good time to ask the server for news.
            self.woken.emit()
        return super().eventFilter(watched, event)

    def _fold_menu_bar(self) -> None:
        low = self.frame.is_low()
        if self.window.menuBar().isVisible() == low:
            self.window.menuBar().setVisible(not low)

    def menu(self, names: Sequence[str], parent: QWidget) -> QMenu:
        """A context menu of commands; an empty name is a line."""
        menu = QMenu(parent)
        for name in names:
            action: QAction = self.actions.action(name) if name else menu.addSeparator()
            menu.addAction(action)
        return menu


def entry_of_place(place: Place) -> str:
    """The entry of the rail that stands for a place: a page, or one of the person's lists on it."""
    if place.resource == LIST:
        return f"{place.page}/{place.id}"
    return RAIL_OF.get(place.page, place.page)


def _place_of_entry(entry: str) -> Place:
    page, _, key = entry.partition("/")
    return Place(page, LIST, key) if key else Place(page)
