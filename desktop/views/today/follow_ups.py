"""Whom to get back to, and why."""

from PySide6.QtCore import Signal

from desktop.theme import Theme
from desktop.views.parts.button import IconButton
from desktop.views.parts.text import Text
from desktop.views.parts.themed import show_if
from desktop.views.today.card_rows import Card, CardRow
from desktop.views.today.day import FollowUp
from desktop.views.today.section import Section

FEW = 3
MOST = 40
"""More rows than this help nobody; the rest is counted."""


class FollowUps(Section):
    """Three, or all of them when asked. `wished` carries open, call, mail or done, and the row's key."""

    wished = Signal(str, str)

    def __init__(self, theme: Theme, heading: str) -> None:
        super().__init__(theme, heading)
        self._known: tuple[FollowUp, ...] = ()
        self._all = False
        self.toggle = self.add_link("")
        self.card = Card(theme)
        self._rest = Text(theme, "", "small", "text2")
        self._rest.setWordWrap(True)
        self.column.addWidget(self.card)
        self.column.addWidget(self._rest)
        self.toggle.clicked.connect(self._turn)
        self._fill()

    def show_follow_ups(self, follow_ups: tuple[FollowUp, ...]) -> None:
        if follow_ups != self._known:
            self._known = follow_ups
            self._fill()

    def _turn(self) -> None:
        self._all = not self._all
        self._fill()

    def _fill(self) -> None:
        shown = self._known[: MOST if self._all else FEW]
        self.card.fill([self._row(one) for one in shown])
        self.count.set_count(len(self._known))
        show_if(self.toggle, len(self._known) > FEW)
        text = self.tr("Show fewer") if self._all else self.tr("Show all")
        self.toggle.setText(text)
        self.toggle.setAccessibleName(text)
        self.toggle.updateGeometry()
        self._say_rest(len(self._known) - len(shown))

    def _say_rest(self, left: int) -> None:
        text = ""
        if not self._known:
            text = self.tr("Nobody is waiting to hear from you.")
        elif self._all and left:
            text = self.tr("And {count} more, in the order of the list.").replace("{count}", str(left))
        self._rest.setText(text)
        show_if(self._rest, bool(text))

    def _row(self, one: FollowUp) -> CardRow:
        row = CardRow(self.theme, one.name, one.reason)
        buttons = (
            ("call", "phone", self.tr("Call {name}"), one.can_call),
            ("mail", "mail", self.tr("Write to {name}"), one.can_mail),
            ("done", "check", self.tr("Done with {name}"), True),
        )
        made = []
        for what, icon, words, possible in buttons:
            button = IconButton(self.theme, icon, words.replace("{name}", one.name))
            button.setEnabled(possible)
            button.clicked.connect(lambda _=False, what=what: self.wished.emit(what, one.key))
            made.append(button)
        row.name.clicked.connect(lambda: self.wished.emit("open", one.key))
        row.put_after(made)
        return row
