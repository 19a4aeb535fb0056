"""What can be done with all the people that are chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import Theme
from desktop.views.parts.button import Button, IconButton
from desktop.views.parts.text import Text
from desktop.views.parts.themed import Themed, show_if

HEIGHT = 48


class BulkBar(QWidget, Themed):
    """Emits what was wished: set, add_tag, remove_tag, archive, restore or delete."""

    wished = Signal(str)
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.count = Text(theme, "", "body", "text", numeric=True)
        self.count.set_weight(600)
        self.buttons = {
            "set": Button(theme, self.tr("Set a field…"), "quiet", "pencil"),
            "add_tag": Button(theme, self.tr("Add tags…"), "quiet", "tag"),
            "remove_tag": Button(theme, self.tr("Remove tags…"), "quiet"),
            "archive": Button(theme, self.tr("Archive…"), "quiet", "archive"),
            "restore": Button(theme, self.tr("Restore…"), "quiet", "archive-restore"),
            "delete": Button(theme, self.tr("Delete…"), "quiet", "trash-2"),
        }
        self.clear = IconButton(theme, "x", self.tr("Choose nobody (Esc)"))
        self.setAccessibleName(self.tr("Chosen people"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(2)
        row.addWidget(self.count)
        row.addSpacing(12)
        for wish, button in self.buttons.items():
            button.clicked.connect(lambda _=False, wish=wish: self.wished.emit(wish))
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.clear)
        self.clear.clicked.connect(self.cleared)
        self.setFixedHeight(HEIGHT)
        self.setProperty("ground", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.set_theme(theme)

    def show_count(self, text: str, *, archived: bool) -> None:
        """In the archive people are restored; everywhere else they are archived."""
        self.count.setText(text)
        show_if(self.buttons["archive"], not archived)
        show_if(self.buttons["restore"], archived)
        for wish in ("set", "add_tag", "remove_tag"):
            show_if(self.buttons[wish], not archived)
