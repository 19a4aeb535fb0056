"""The head of a person's page: who it is, and the three things that are done most."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop.theme import Theme
from desktop.views.parts.avatar import Avatar
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.page_head import BETWEEN, BETWEEN_BUTTONS, HeadParts, TitleLine, lay_out_head
from desktop.views.parts.state_mark import StateMark
from desktop.views.parts.text import CutText
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.person import PersonHead

ROOMY = 1000
FOOT = 16
BESIDE = 260
"""Way back, picture, the menu of the rest, the spaces, and a name that can be read."""
AROUND = 152
"""What stands beside the name, its chips and the buttons."""


class PersonHeader(QWidget, Themed):
    """`call`, `mail` and `appointment` are the buttons."""

    back = Signal()
    editRequested = Signal()
    deleteRequested = Signal()
    actionRequested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._avatar = Avatar(theme)
        self._name = CutText(theme, "", "display")
        self._second = CutText(theme, "", "body", "text2", numeric=True)
        self._state = StateMark(theme)
        self._line = TitleLine(self._name)
        self.call = Button(theme, self.tr("Call"), "primary", "phone", self.tr("C"))
        self.mail = Button(theme, self.tr("E-mail"), "plain", "mail", self.tr("E"))
        self.appointment = Button(theme, self.tr("Appointment"), "plain", "calendar", self.tr("A"))
        self.convert = Button(theme, self.tr("Make client"), "plain", "user-round-check")
        self.client = Button(theme, self.tr("Open client"), "plain", "user-round-check")
        self.more = IconButton(theme, "ellipsis", self.tr("More"), "plain")
        self._menu = QMenu(self)
        self._menu.addAction(self.tr("Edit"), self.editRequested.emit)
        self._convert = self._menu.addAction(self.convert.text(), self.convert.click)
        self._client = self._menu.addAction(self.client.text(), self.client.click)
        self._archive = self._menu.addAction(self.tr("Archive"), lambda: self.actionRequested.emit("archive"))
        self._restore = self._menu.addAction(
            self.tr("Restore from the archive"), lambda: self.actionRequested.emit("restore")
        )
        self._delete = self._menu.addAction(self.tr("Delete…"), self.deleteRequested.emit)
        self._build(theme)
        self._connect()
        self.set_theme(theme)

    def _build(self, theme: Theme) -> None:
        self.back_button = IconButton(theme, "arrow-left", self.tr("Back"), size=18)
        buttons = (self.call, self.mail, self.appointment, self.convert, self.client, self.more)
        below = (self._state, self._second)
        lay_out_head(self, HeadParts(self.back_button, self._avatar, self._line, below, buttons), FOOT)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back)
        self.more.clicked.connect(self._open_menu)
        for button, action in (
            (self.call, "call"),
            (self.mail, "mail"),
            (self.appointment, "appointment"),
            (self.convert, "convert"),
            (self.client, "client"),
        ):
            button.clicked.connect(lambda _=False, action=action: self.actionRequested.emit(action))

    def show_head(self, head: PersonHead) -> None:
        self._avatar.set_name(head.name)
        self._name.setText(head.name)
        self._second.setText(head.second)
        self._state.set_state(head.state, head.detail)
        self._line.show_chips(self.theme, head.chips)
        self._allow(self.call, head.can_call, self.tr("There is no phone number."))
        self._allow(self.mail, head.can_mail, self.tr("There is no e-mail address."))
        self._delete.setEnabled(head.can_delete)
        self._archive.setVisible(head.can_archive and not head.archived)
        self._restore.setVisible(head.can_archive and head.archived)
        self._convert.setVisible(head.can_convert)
        self._client.setVisible(bool(head.client))
        self._fit()

    def _fit(self) -> None:
        """Where the name needs the room, the menu alone has what is done once, then words are left out."""
        usual = (self.mail, self.appointment, self.call)
        for button in usual:
            self._say(button, button.accessibleName())
        chip = self._line.chips[0].sizeHint().width() + BETWEEN if self._line.chips else 0
        room = self._room() - sum(button.sizeHint().width() + BETWEEN for button in usual)
        roomy = self.width() >= ROOMY * self.theme.scale
        for button, action in ((self.convert, self._convert), (self.client, self._client)):
            fits = roomy and button.sizeHint().width() + BETWEEN <= room
            show_if(button, fits and action.isVisible())
        room = self._beside_name() - chip
        for button in usual:
            if room < 0:
                room += button.sizeHint().width()
                self._say(button, "")
                room -= button.sizeHint().width()
        self._fit_chips()

    def _fit_chips(self) -> None:
        """All but the first give way to the name; the details say the same."""
        room = self._beside_name()
        for place, chip in enumerate(self._line.chips):
            room -= chip.sizeHint().width() + BETWEEN
            show_if(chip, room >= 0 or not place)

    def _beside_name(self) -> float:
        """What is left beside the whole name and the buttons."""
        buttons = (self.call, self.mail, self.appointment, self.convert, self.client, self.more)
        taken = sum(one.sizeHint().width() + BETWEEN_BUTTONS for one in buttons if not one.isHidden())
        return self.width() - AROUND * self.theme.scale - taken - self._name.sizeHint().width()

    def _room(self) -> float:
        """What the buttons may take beside the name and its chips."""
        chips = sum(chip.sizeHint().width() + BETWEEN for chip in self._line.chips)
        return self.width() - BESIDE * self.theme.scale - chips

    def _say(self, button: Button, words: str) -> None:
        button.setText(words)
        if button.isEnabled():
            button.setToolTip("" if words else button.accessibleName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _allow(self, button: Button, allowed: bool, why_not: str) -> None:
        button.setEnabled(allowed)
        button.setToolTip("" if allowed else why_not)

    def _open_menu(self) -> None:
        self._menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))
