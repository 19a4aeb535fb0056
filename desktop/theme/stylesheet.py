"""The one generated style sheet: fills, edges, radii, padding; never fonts, whose digits it would change."""

import sys
from collections.abc import Mapping
from string import Template

BUTTONS = Template("""
QPushButton { min-height: 30px; padding: 0 12px; border: 1px solid $lineStrong; border-radius: 6px;
  background: $surface; color: $text; outline: none; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:disabled { background: transparent; color: $disabled; border-color: $line; }
QPushButton[kind="primary"] { background: $accent; border-color: $accent; color: $onAccent; }
QPushButton[kind="primary"]:hover { background: $accentHover; border-color: $accentHover; }
QPushButton[kind="primary"]:pressed { background: $accentPressed; border-color: $accentPressed; }
QPushButton[kind="primary"]:disabled { background: $hover; border-color: $hover; color: $disabled; }
QPushButton[kind="quiet"], QPushButton[kind="link"] { background: transparent;
  border-color: transparent; }
QPushButton[kind="link"] { color: $accentText; padding: 0 8px; }
QPushButton[kind="quiet"]:hover, QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="quiet"]:pressed, QPushButton[kind="link"]:pressed { background: $pressed; }
QPushButton[kind="quiet"]:disabled, QPushButton[kind="link"]:disabled { color: $disabled; }
QPushButton[kind="danger"] { color: $danger; border-color: $dangerLine; }
QPushButton[kind="danger"]:hover { background: $dangerFill; }
QPushButton[kind="danger"]:disabled { color: $disabled; border-color: $line; }
QPushButton[square="true"] { padding: 0; min-width: 30px; max-width: 30px; }
QPushButton[join="left"] { border-top-right-radius: 0; border-bottom-right-radius: 0; }
QPushButton[join="right"] { border-top-left-radius: 0; border-bottom-left-radius: 0; padding: 0;
  min-width: 26px; max-width: 26px; }
QPushButton::menu-indicator { width: 0; image: none; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px 8px;
  color: $text; outline: none; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $pressed; }
QToolButton:checked { background: $selection; color: $onSelection; }
""")

FIELDS = Template("""
QLineEdit, QPlainTextEdit, QTextEdit { border: 1px solid $control; border-radius: 6px; background: $surface;
  color: $text; placeholder-text-color: $text3; selection-background-color: $accent;
  selection-color: $onAccent; }
QLineEdit { min-height: 30px; padding: 0 9px; }
QLineEdit[soft="true"] { border-color: $lineStrong; }
QPlainTextEdit, QTextEdit { padding: 4px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border-color: $focus; }
QLineEdit[error="true"], QPlainTextEdit[error="true"], QTextEdit[error="true"] { border: 2px solid $danger; }
QLineEdit[error="true"] { padding: 0 8px; min-height: 28px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled { background: transparent; color: $disabled;
  border-color: $line; }
QLineEdit:read-only { background: transparent; border-color: $line; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; background: transparent; padding: 0;
  min-height: 20px; }
""")

LISTS = Template("""
QAbstractItemView { border: none; background: $surface; color: $text; outline: none; }
QAbstractItemView::item:selected { background: $selection; color: $onSelection; }
QAbstractItemView::item:hover:!selected { background: $hover; }
QComboBoxPrivateContainer QAbstractItemView, QComboBox QAbstractItemView { background: $raised;
  border: 1px solid $lineStrong; padding: 4px; }
QListView[frame="list"] { background: $raised; border: 1px solid $lineStrong; padding: 2px 4px; }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $text3; border: none;
  border-bottom: 1px solid $lineStrong; padding: 0 12px; min-height: 31px; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $text2; border: none; border-bottom: 2px solid transparent;
  padding: 9px 0; margin-right: 20px; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QProgressBar { border: none; border-radius: 3px; background: $hover; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { border-radius: 3px; background: $accent; }
QSplitter::handle { background: $line; }
""")

FRAMES = Template("""
QDialog, QMessageBox { background: $surface; }
QMessageBox QLabel#qt_msgbox_informativelabel { color: $text2; min-width: 340px; }
QWidget[ground="window"] { background: $window; }
QWidget[ground="surface"] { background: $surface; }
QWidget[ground="sunken"] { background: $sunken; }
QScrollArea, QScrollArea > QWidget > QWidget[ground="clear"] { background: transparent; border: none; }
QFrame[frame="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[frame="table"] { background: $surface; border: 1px solid $lineStrong; border-radius: 8px; }
QFrame[frame="popover"] { background: $raised; border: 1px solid $lineStrong; border-radius: 10px; }
QLabel[role="text2"] { color: $text2; }
QLabel[role="text3"] { color: $text3; }
QLabel[role="accentText"] { color: $accentText; }
QLabel[role="onSelection"] { color: $onSelection; }
QLabel[role="ok"] { color: $ok; }
QLabel[role="attention"] { color: $attention; }
QLabel[role="danger"] { color: $danger; }
QToolTip { background: $tooltip; color: $onTooltip; border: 1px solid $tooltip; padding: 4px 6px; }
""")

NATIVE_ON_MAC = Template("""
QMenuBar { background: $window; color: $text2; padding: 2px 2px; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; color: $text; }
QMenu { background: $raised; color: $text; border: 1px solid $lineStrong; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 28px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $onSelection; }
QMenu::item:disabled { color: $disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QScrollBar:vertical { width: 10px; background: transparent; margin: 0; }
QScrollBar:horizontal { height: 10px; background: transparent; margin: 0; }
QScrollBar::handle { background: $lineStrong; border: 2px solid transparent; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 32px; margin: 1px 2px; }
QScrollBar::handle:horizontal { min-width: 32px; margin: 2px 1px; }
QScrollBar::handle:hover { background: $control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def make_stylesheet(colours: Mapping[str, str], platform: str = sys.platform) -> str:
    parts = [BUTTONS, FIELDS, LISTS, FRAMES]
    if platform != "darwin":
        parts.append(NATIVE_ON_MAC)
    return "".join(part.substitute(colours) for part in parts)
