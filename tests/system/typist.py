"""The window's own program with somebody at its keys: `typist FOLDER type` or `typist FOLDER look`.

Both open the form of a new client. The one types into it and says "kept" once that is on the disk; the other
says what it finds there. Both then go on as if nothing was, until they are killed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

import desktop.app
from desktop.controllers.drafts import SHELF
from desktop.options import Options
from desktop.views.editor.dialog import EditorDialog

LOOK_MS = 20


class Typist(desktop.app.Program):
    """Is otherwise what `actuallycare-desktop` runs."""

    def start(self) -> None:
        super().start()
        assert self.workspace is not None
        self.desk = self.workspace
        self.desk.shell.actions.run("new_client")
        self._after(lambda: self.desk.editing.open_form, self._type if "type" in sys.argv else self._tell)

    def _after(self, ready: Callable[[], object], step: Callable[[], None]) -> None:
        if ready():
            step()
        else:
            QTimer.singleShot(LOOK_MS, lambda: self._after(ready, step))

    def _form(self) -> EditorDialog:
        form = self.desk.editing.open_form
        assert isinstance(form, EditorDialog)
        return form

    def _line(self, name: str) -> QLineEdit:
        editor = self._form().form.entries[name].field.editor
        assert isinstance(editor, QLineEdit)
        return editor

    def _type(self) -> None:
        QTest.keyClicks(self._line("first_name"), "Ines")
        QTest.keyClicks(self._line("email"), "ines@exam")
        self._after(self._is_kept, lambda: say("kept"))

    def _is_kept(self) -> bool:
        kept = self.desk.desk.engine.shelf.get(SHELF, {})
        return any("ines@exam" in row["typed"].values() for row in kept.values())

    def _tell(self) -> None:
        found = {name: self._line(name).text() for name in ("first_name", "email")}
        say(json.dumps(found | {"said": self._form().draft.sentence()}))


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    desktop.app.Program = Typist  # type: ignore[misc]
    desktop.app.run(Options(data_dir=Path(sys.argv[1]), page="people", size=(1366, 768)))


if __name__ == "__main__":
    main()
