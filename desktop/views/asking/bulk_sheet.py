"""The sheet before a change of many people: what is to change, and what would come of it."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.asking.value_editor import ValueEditor
from desktop.views.parts.button import Button
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if
from desktop.views.people.wishes import BulkForm, Preview

WIDTH = 520


class BulkSheet(QDialog, Themed):
    """`edited` asks for a preview of (field, value); the value is None while there is none to be used."""

    edited = Signal(str, object)
    applied = Signal()
    stopped = Signal()

    def __init__(self, theme: Theme, form: BulkForm) -> None:
        super().__init__()
        self._form = form
        self._running = False
        self.field = QComboBox()
        self.field.setFont(theme.font("body"))
        self.field.setAccessibleName(self.tr("Field"))
        self.value = ValueEditor(theme)
        self.apply = Button(theme, form.apply, "danger" if form.danger else "primary")
        self.cancel = Button(theme, self.tr("Cancel"), key=self.tr("Esc"))
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("How far it is"))
        self.lines: list[Text] = []
        self._preview = QVBoxLayout()
        self.apply.setEnabled(False)
        self.setWindowTitle(form.title)
        self.setModal(True)
        self._build(theme)
        self._connect()
        self.set_theme(theme)
        self._ask(self.field.currentIndex())

    def _build(self, theme: Theme) -> None:
        for choice in self._form.fields:
            self.field.addItem(choice.label, choice.id)
        show_if(self.field, bool(self._form.fields))
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(6)
        self.progress.hide()
        self._preview.setSpacing(4)
        inside = QVBoxLayout()
        inside.setContentsMargins(20, 4, 20, 16)
        inside.setSpacing(10)
        for part in (self.field, self.value):
            inside.addWidget(part)
        inside.addLayout(self._preview)
        inside.addWidget(self.progress)
        head = Text(theme, self._form.title, "title")
        head.setContentsMargins(20, 16, 20, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(inside)
        column.addStretch(1)
        column.addWidget(Rule(theme))
        column.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.cancel, self.apply):
            button.setAutoDefault(False)
            row.addWidget(button)
        return foot

    def _connect(self) -> None:
        self.field.currentIndexChanged.connect(self._field_chosen)
        self.value.changed.connect(self._edited)
        self.value.entered.connect(self._apply)
        self.apply.clicked.connect(self._apply)
        self.cancel.clicked.connect(self.reject)

    def _field_chosen(self, place: int) -> None:
        self._ask(place)
        self._edited()

    def _ask(self, place: int) -> None:
        fields = self._form.fields
        spec = fields[place].value if fields else self._form.value
        label = fields[place].label if fields else self._form.label
        self.value.ask(spec, label)
        show_if(self.value, spec.kind != "none")

    def start(self) -> None:
        """Ask for the first preview, and give the keyboard to what is asked for."""
        self._edited()
        if self._form.fields:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._form.value.kind != "none":
            self.value.start()
        else:
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        self.edited.emit(self.field.currentData() or "", self.value.value())

    def show_preview(self, preview: Preview) -> None:
        for line in self.lines:
            self._preview.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        for place, words in enumerate(preview.lines):
            line = Text(self.theme, words, "body", "text2" if place else "text", numeric=True)
            line.setWordWrap(True)
            if not place:
                line.set_weight(600)
            self._preview.addWidget(line)
            line.show()
            self.lines.append(line)
        self.setAccessibleDescription(" ".join(preview.lines))
        self.apply.setText(preview.apply or self._form.apply)
        self.apply.setAccessibleName(self.apply.text())
        self.apply.updateGeometry()
        self.apply.setEnabled(preview.ready)

        self._fit()

    def _fit(self) -> None:
        """As high as its lines are at this width."""
        layout = self.layout()
        if layout is not None:
            wide = round(WIDTH * self.theme.scale)
            layout.invalidate()
            self.setMinimumSize(wide, max(layout.totalHeightForWidth(wide), 220))
            self.resize(self.minimumSize())

    def show_progress(self, done: int, total: int) -> None:
        """From here on Cancel stops what is under way."""
        self._running = True
        for part in (self.field, self.value, self.apply):
            part.setEnabled(False)
        self.cancel.setText(self.tr("Stop"))
        self.progress.setMaximum(total)
        self.progress.setValue(done)
        self.progress.show()

    def _apply(self) -> None:
        if self.apply.isEnabled() and not self._running:
            self.applied.emit()

    def reject(self) -> None:
        if self._running:
            self.stopped.emit()
        else:
            super().reject()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        wide = round(WIDTH * self.theme.scale)
        return QSize(wide, max(layout.totalHeightForWidth(wide) if layout is not None else 0, 220))
