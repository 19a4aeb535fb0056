"""The dialog around a form."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QVBoxLayout

from desktop.theme import Theme
from desktop.views.editor.footer import EditorFooter
from desktop.views.editor.form import RecordForm
from desktop.views.editor.spec import EditorSetup
from desktop.views.parts.draft_line import DraftLine
from desktop.views.parts.surfaces import Rule
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed

WIDTH = 600
CHROME = 128
TITLE_BAR = 48
"""Of the system, above a dialog that is as high as the screen."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class EditorDialog(QDialog, Themed):
    """Stays open until it is told that the patch was saved, or the person lets the draft go.

    `touched` after every change; `draftDiscarded` when the person lets an earlier draft go and goes on.
    """

    submitted = Signal(object)
    touched = Signal()
    draftDiscarded = Signal()

    def __init__(self, theme: Theme, form: RecordForm) -> None:
        super().__init__()
        self.form = form
        self.footer = EditorFooter(theme)
        self._head = Text(theme, "", "title")
        self.draft = DraftLine(theme)
        self.setModal(True)
        self._build(theme)
        self.form.touched.connect(self.touched)
        self.draft.discarded.connect(self._start_anew)
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
        self.body = QScrollArea()
        self.body.setWidgetResizable(True)
        self.body.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form.setProperty("ground", "clear")
        self.body.setWidget(self.form)
        self.column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.draft)
        column.addWidget(self.body, 1)
        column.addWidget(Rule(theme))
        column.addWidget(self.footer)

    def sizeHint(self) -> QSize:
        room = self.screen().availableGeometry().size()
        wanted = self.form.sizeHint().height() + self._chrome()
        return QSize(min(WIDTH, room.width() - 40), min(wanted, room.height() - TITLE_BAR))

    def _chrome(self) -> int:
        """The height of everything around the form."""
        return CHROME + (0 if self.draft.isHidden() else self.draft.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        # Left to itself a dialog is never higher than two thirds of the screen.
        if not event.spontaneous():
            self.resize(self.sizeHint())
        super().showEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, 320)

    def drafted(self) -> dict[str, object]:
        return self.form.drafted()

    def restore(self, drafted: Mapping[str, Any], sentence: str) -> None:
        """Show what was typed before, and say so."""
        self.form.restore(drafted)
        self.draft.say(sentence)

    def _start_anew(self) -> None:
        self.form.reset()
        self.draftDiscarded.emit()
        self.form.start()

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
