"""The card in which one filter is made: how the field must match, and what."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.asking.value_editor import ValueEditor
from desktop.views.parts.button import Button
from desktop.views.parts.popover import Popover
from desktop.views.parts.text import Text
from desktop.views.people.wishes import FilterForm

WIDTH = 320


class FilterEditor(Popover):
    """Emits (match, value); nothing is emitted for a value that is missing."""

    done = Signal(str, object)
    removed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, form: FilterForm) -> None:
        super().__init__(theme, parent, WIDTH)
        self._form = form
        self.match = QComboBox()
        self.match.setFont(theme.font("body"))
        self.match.setAccessibleName(self.tr("How “{field}” must match").format(field=form.title))
        self.value = ValueEditor(theme)
        self.apply = Button(theme, self.tr("Apply") if form.editing else self.tr("Add filter"), "primary")
        self.setAccessibleName(form.title)
        self._build(theme)
        self._connect()
        self._ask(self.match.currentIndex())

    def _build(self, theme: Theme) -> None:
        for row in self._form.matches:
            self.match.addItem(row.label, row.id)
        self.match.setCurrentIndex(max(0, self.match.findData(self._form.match)))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        if self._form.editing:
            remove = Button(theme, self.tr("Remove"), "quiet")
            remove.clicked.connect(self._remove)
            foot.addWidget(remove)
        foot.addStretch(1)
        foot.addWidget(self.apply)
        column = QVBoxLayout(self.box)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addWidget(Text(theme, self._form.title, "heading"))
        column.addWidget(self.match)
        column.addWidget(self.value)
        column.addSpacing(4)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.match.currentIndexChanged.connect(self._ask)
        self.value.changed.connect(self._allow)
        self.value.entered.connect(self._done)
        self.apply.clicked.connect(self._done)

    def _ask(self, place: int) -> None:
        self.value.ask(self._form.matches[place].value, self._form.title)
        self._allow()
        self.fit()

    def _allow(self) -> None:
        self.apply.setEnabled(self.value.value() is not None)
        self.fit()

    def start(self) -> None:
        """The match where there is a choice, else what is asked for."""
        if self.match.count() > 1 and not self._form.editing:
            self.match.setFocus()
        else:
            self.value.start()

    def _done(self) -> None:
        value = self.value.value()
        if value is not None:
            self.done.emit(self.match.currentData(), None if value is True else value)
            self.close()

    def _remove(self) -> None:
        self.removed.emit()
        self.close()
