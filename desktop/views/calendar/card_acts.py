"""What is done from the card of an appointment: what one needs at the curb as buttons, the rest in a menu."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.themed import Themed, show_if

BETWEEN = 2
FITS = ((9, True), (9, False), (1, False), (0, False))
"""Letters of the longest key that is named, and whether there are outlines."""
DELETE = Qt.Key.Key_Delete
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass(frozen=True)
class Possible:
    """Whether the appointment is still to be decided, and what there is to go, call and write to."""

    is_open: bool = True
    place: bool = False
    phone: bool = False
    email: bool = False


NOTHING = Possible()
"""To be decided, and neither a place nor a person to reach."""


@dataclass(frozen=True)
class Way:
    """A button, what it wishes, its outline and the name of its key."""

    button: Button
    wish: str
    icon: str
    key: str


@dataclass(frozen=True)
class Entry:
    """A line of the menu; `why_not` where it cannot be done."""

    wish: str
    words: str
    key: str = ""
    why_not: str = ""


class CardActs(QWidget, Themed):
    """`wished` carries a status, map, call, late, message, mail, copy, duplicate, history, delete or edit."""

    wished = Signal(str)

    def __init__(self, theme: Theme, room: int) -> None:
        super().__init__()
        self._room = room
        self._possible = NOTHING
        self.map = Button(theme, self.tr("Map"), "quiet")
        self.call = Button(theme, self.tr("Call"), "quiet")
        self.late = Button(theme, self.tr("Late 15"), "quiet")
        self.more = IconButton(theme, "ellipsis", self.tr("More"))
        self.done = Button(theme, self.tr("Done"), "quiet")
        self.missed = Button(theme, self.tr("No-show"), "quiet")
        self.reopen = Button(theme, self.tr("Back to scheduled"), "quiet")
        self.edit = Button(theme, self.tr("Edit"))
        self._ways = (
            Way(self.map, "map", "map-pin", self.tr("M")),
            Way(self.call, "call", "phone", self.tr("C")),
            Way(self.late, "late", "clock", self.tr("L")),
            Way(self.done, "completed", "check", self.tr("D")),
            Way(self.missed, "no_show", "user-x", self.tr("X")),
            Way(self.reopen, "scheduled", "undo-2", ""),
            Way(self.edit, "edit", "", self.tr("Enter")),
        )
        self._menu = QMenu(self)
        self._menu.setToolTipsVisible(True)
        self._build()
        self.set_theme(theme)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for near, last in self._rows():
            row = QHBoxLayout()
            row.setSpacing(BETWEEN)
            for button in near:
                row.addWidget(button)
            row.addStretch(1)
            row.addWidget(last)
            column.addLayout(row)
        for way in self._ways:
            way.button.clicked.connect(lambda _=False, wish=way.wish: self.wished.emit(wish))
        self.more.clicked.connect(self._open_menu)

    def _rows(self) -> tuple[tuple[tuple[Button, ...], Button], ...]:
        """What stands at the left, and what ends the line."""
        return ((self.map, self.call, self.late), self.more), (
            (self.done, self.missed, self.reopen),
            self.edit,
        )

    def retheme(self) -> None:
        self._fit()

    def show_possible(self, possible: Possible) -> None:
        self._possible = possible
        for button in (self.late, self.done, self.missed):
            show_if(button, possible.is_open)
        show_if(self.reopen, not possible.is_open)
        self.map.setEnabled(possible.place)
        self.call.setEnabled(possible.phone)
        for way in self._ways:
            way.button.setToolTip(self._why_not(way.wish) or self._hint(way))
        self._fit()

    def _hint(self, way: Way) -> str:
        named = self.tr("{act} ({key})").format(act=way.button.text(), key=way.key)
        return named if way.key else ""

    def _why_not(self, wish: str) -> str:
        """Empty for what can be done."""
        has = self._possible
        if wish in ("map", "copy") and not has.place:
            return self.tr("There is no address.")
        if wish in ("call", "message") and not has.phone:
            return self.tr("There is no phone number.")
        return self.tr("There is no e-mail address.") if wish == "mail" and not has.email else ""

    def _fit(self) -> None:
        """Where words are long, the outlines are left out first, then the names of keys."""
        for longest_key, with_icon in FITS:
            for way in self._ways:
                way.button.set_key(way.key if len(way.key) <= longest_key else "")
                way.button.set_glyph(way.icon if with_icon else "")
            if self.widest() <= self._room:
                return

    def widest(self) -> int:
        """Pixels of the longer line of buttons."""
        lines = [[one for one in (*near, last) if not one.isHidden()] for near, last in self._rows()]
        return max(sum(one.sizeHint().width() + BETWEEN for one in line) for line in lines)

    def entries(self) -> tuple[tuple[Entry, ...], ...]:
        """The lines of the menu, in groups."""
        return (
            (
                self._entry("message", self.tr("Send a text message")),
                self._entry("mail", self.tr("Write an e-mail")),
                self._entry("copy", self.tr("Copy the address")),
            ),
            (
                self._entry("duplicate", self.tr("Duplicate to other dates…")),
                self._entry("history", self.tr("History…"), self.tr("H")),
            ),
            (
                *((self._entry("cancelled", self.tr("Cancel appointment"), self.tr("Del")),) * self._open()),
                self._entry("delete", self.tr("Delete appointment"), self.tr("Shift+Del")),
            ),
        )

    def _open(self) -> int:
        return int(self._possible.is_open)

    def _entry(self, wish: str, words: str, key: str = "") -> Entry:
        return Entry(wish, words, key, self._why_not(wish))

    def _open_menu(self) -> None:
        self._menu.clear()
        for group in self.entries():
            self._menu.addSeparator()
            for entry in group:
                # Behind the tab it is shown as a key, and is not one: the card hears its keys itself.
                action = self._menu.addAction("\t".join(part for part in (entry.words, entry.key) if part))
                action.setEnabled(not entry.why_not)
                action.setToolTip(entry.why_not)
                action.triggered.connect(lambda _=False, wish=entry.wish: self.wished.emit(wish))
        self._menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def press(self, event: QKeyEvent) -> bool:
        """Whether the key means something here."""
        shift = event.modifiers() & SHIFT == SHIFT
        if event.key() == DELETE:
            wish = "delete" if shift else "cancelled"
            offered = {entry.wish for group in self.entries() for entry in group}
            if wish in offered:
                self.wished.emit(wish)
            return True
        return not event.modifiers() and self._letter(Qt.Key(event.key()))

    def _letter(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_H:
            self.wished.emit("history")
            return True
        buttons = {
            Qt.Key.Key_M: self.map,
            Qt.Key.Key_C: self.call,
            Qt.Key.Key_L: self.late,
            Qt.Key.Key_D: self.done,
            Qt.Key.Key_X: self.missed,
        }
        button = buttons.get(key)
        if button is not None and not button.isHidden():
            button.click()
        return button is not None
