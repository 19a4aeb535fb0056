"""The table of people, or what is said in its place where nobody is in it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.theme import Theme
from desktop.views.parts.empty_state import EmptyState


class ListStates(QStackedWidget):
    """`addRequested` and `clearRequested` are the ways out of an empty list."""

    addRequested = Signal()
    clearRequested = Signal()

    def __init__(self, theme: Theme, table: QWidget) -> None:
        super().__init__()
        self._table = table
        self._nobody = EmptyState(theme, "", "", self.tr("Add someone"))
        self._no_match = EmptyState(theme, "", "", self.tr("Clear the filter"))
        self._archive = EmptyState(theme, "", "")
        self._unread: Mapping[str, tuple[str, str]] = {}
        for page in (table, self._nobody, self._no_match, self._archive):
            self.addWidget(page)
        self._nobody.activated.connect(self.addRequested)
        self._no_match.activated.connect(self.clearRequested)

    def show_table(self) -> None:
        self.setCurrentWidget(self._table)

    def set_unread(self, words: Mapping[str, tuple[str, str]]) -> None:
        """tab → heading and sentence, for the tabs of which nothing was read yet."""
        self._unread = dict(words)

    def show_empty(self, tab: str, typed: str, filters: Sequence[str]) -> None:
        """Why nobody is there: what was typed and the filters, or the tab itself."""
        if filters or typed:
            self._say_no_match(typed, filters)
            self.setCurrentWidget(self._no_match)
        elif tab in self._unread:
            self._nobody.say(*self._unread[tab])
            self.setCurrentWidget(self._nobody)
        elif tab == "archived":
            why = self.tr("Contacts that you archive are kept here, out of the way, and can be restored.")
            self._archive.say(self.tr("Nobody is archived"), why)
            self.setCurrentWidget(self._archive)
        else:
            why = self.tr(
                "Whoever you add is saved on this laptop at once and sent when there is a connection."
            )
            self._nobody.say(self.tr("No one here yet"), why)
            self.setCurrentWidget(self._nobody)

    def _say_no_match(self, typed: str, filters: Sequence[str]) -> None:
        if filters:
            said = " · ".join([*filters, *([f"“{typed}”"] if typed else [])])
            heading = self.tr("No one here matches the filter")
            self._no_match.say(heading, self.tr("It asks for: {filters}").format(filters=said))
            return
        heading = self.tr("No one here matches “{text}”").format(text=typed)
        why = self.tr("The filter looks at names, phone numbers and e-mail addresses in this tab.")
        self._no_match.say(heading, why)
