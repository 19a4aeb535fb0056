"""The dialog around a form."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QVBoxLayout

from desktop.theme import Theme
from desktop.views.editor.footer import EditorFooter
from desktop.views.editor.form import RecordForm
from desktop.views.editor.spec import EditorSetup
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed

WIDTH = 600
CHROME = 128
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EditorDialog(QDialog, Themed):
    """Stays open until it is told that the patch was saved, or the person lets the draft go."""

    submitted = Signal(object)

    def __init__(self, theme: Theme, form: RecordForm) -> None:
        super().__init__()
        self.form = form
        self.footer = EditorFooter(theme)
        self._head = Text(theme, "", "title")
        self.setModal(True)
        self._build(theme)
        self.footer.saveRequested.connect(self.submit)
        self.footer.cancelRequested.connect(self.reject)
        self.footer.discarded.connect(self._let_go)
        self.footer.kept.connect(self.form.start)
        for keys in ("Ctrl+S", "Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.submit)
        self.set_theme(theme)
        self.form.start()

    def set_words(self, title: str, save: str) -> None:
        """What the dialog and its button are called."""
        self.setWindowTitle(title)
        self._head.setText(title)
        self.footer.save.setText(save)
        self.footer.save.setAccessibleName(save)
        self.footer.save.updateGeometry()

    def _build(self, theme: Theme) -> None:
        self._head.setContentsMargins(20, 16, 20, 12)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form.setProperty("ground", "clear")
        self._scroll.setWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._scroll, 1)
        column.addWidget(Rule(theme))
        column.addWidget(self.footer)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, min(self.form.sizeHint().height() + CHROME, self.screen().size().height() - 80))

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 320)

    def submit(self) -> None:
        """Emit the patch if nothing is wrong; an unchanged form is closed."""
        problems = self.form.problems()
        self.show_errors(problems)
        if problems:
            return
        patch = self.form.patch()
        if patch:
            self.submitted.emit(patch)
        else:
            self._let_go()

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Field → sentence; what belongs to no field here is said beside the buttons."""
        rest = self.form.show_errors(errors)
        self.footer.say(" ".join(rest))

    def saved(self) -> None:
        """The patch is safe: close."""
        self.done(int(QDialog.DialogCode.Accepted))

    def reject(self) -> None:
        """Escape: close, or ask about the draft; once more keeps it."""
        if self.footer.is_asking():
            self.footer.keep.click()
        elif self.form.is_dirty():
            self.footer.ask()
        else:
            self._let_go()

    def _let_go(self) -> None:
        self.done(int(QDialog.DialogCode.Rejected))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.isVisible() and self.form.is_dirty():
            event.ignore()
            self.footer.ask()
        else:
            event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in ENTER:
            super().keyPressEvent(event)
            return
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()


class RecordEditor(EditorDialog):
    """A form built from the specs of its fields."""

    def __init__(self, theme: Theme, setup: EditorSetup) -> None:
        super().__init__(theme, RecordForm(theme, setup))
        self.set_words(setup.title, setup.save or (self.tr("Create") if setup.creating else self.tr("Save")))
