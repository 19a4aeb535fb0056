"""What is done from the card of an appointment: what one needs at the curb as buttons, the rest in a menu."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QKeyCombination, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.themed import Themed, show_if

BETWEEN = 2
FITS = ((9, True), (9, False), (1, False), (0, False))
"""Letters of the longest key that is named, and whether there are outlines."""
KEYPAD = Qt.KeyboardModifier.KeypadModifier


@dataclass(frozen=True)
class CardKey:
    """`chords` as Qt writes them for files, `cap` as on a key cap, `told` as in a menu."""

    chords: tuple[str, ...] = ()
    cap: str = ""
    told: str = ""


NO_KEY = CardKey()
NO_KEYS: Mapping[str, CardKey] = MappingProxyType({})


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
    """A button, what it wishes, and its outline."""

    button: Button
    wish: str
    icon: str = ""


@dataclass(frozen=True)
class Entry:
    """A line of the menu; `why_not` where it cannot be done."""

    wish: str
    words: str
    key: str = ""
    why_not: str = ""


class CardActs(QWidget, Themed):
    """`wished` carries a status, map, call, late, message, mail, copy, duplicate, history, delete or edit.

    Each of them has the key of its command; Enter edits.
    """

    wished = Signal(str)

    def __init__(self, theme: Theme, room: int) -> None:
        super().__init__()
        self._room = room
        self._possible = NOTHING
        self._keys = NO_KEYS
        self.map = Button(theme, self.tr("Map"), "quiet")
        self.call = Button(theme, self.tr("Call"), "quiet")
        self.late = Button(theme, self.tr("Late 15"), "quiet")
        self.more = IconButton(theme, "ellipsis", self.tr("More"))
        self.done = Button(theme, self.tr("Done"), "quiet")
        self.missed = Button(theme, self.tr("No-show"), "quiet")
        self.reopen = Button(theme, self.tr("Back to scheduled"), "quiet")
        self.edit = Button(theme, self.tr("Edit"))
        self._ways = (
            Way(self.map, "map", "map-pin"),
            Way(self.call, "call", "phone"),
            Way(self.late, "late", "clock"),
            Way(self.done, "completed", "check"),
            Way(self.missed, "no_show", "user-x"),
            Way(self.reopen, "scheduled", "undo-2"),
            Way(self.edit, "edit"),
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

    def set_keys(self, keys: Mapping[str, CardKey]) -> None:
        """By what they wish, before `show_possible`."""
        self._keys = keys

    def _cap(self, wish: str) -> str:
        return self.tr("Enter") if wish == "edit" else self._keys.get(wish, NO_KEY).cap

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
        key = self._cap(way.wish)
        return self.tr("{act} ({key})").format(act=way.button.text(), key=key) if key else ""

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
                key = self._cap(way.wish)
                way.button.set_key(key if len(key) <= longest_key else "")
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
                self._entry("history", self.tr("History…")),
            ),
            (
                *((self._entry("cancelled", self.tr("Cancel appointment")),) * self._open()),
                self._entry("delete", self.tr("Delete appointment")),
            ),
        )

    def _open(self) -> int:
        return int(self._possible.is_open)

    def _entry(self, wish: str, words: str) -> Entry:
        return Entry(wish, words, self._keys.get(wish, NO_KEY).told, self._why_not(wish))

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
        held = event.modifiers() & ~KEYPAD
        chord = QKeySequence(QKeyCombination(held, Qt.Key(event.key()))).toString()
        wish = next((wish for wish, key in self._keys.items() if chord in key.chords), "")
        if wish in self._can():
            self.wished.emit(wish)
        return bool(wish)

    def _can(self) -> set[str]:
        """What can be wished now, as a button or in the menu."""
        seen = {way.wish for way in self._ways if not way.button.isHidden() and way.button.isEnabled()}
        return seen | {entry.wish for group in self.entries() for entry in group if not entry.why_not}
