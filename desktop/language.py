"""The language of the window: a catalogue where there is one, English where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QTranslator

CATALOGUES = "translations"
SYSTEM = "system"
KEYS = (
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),
    QT_TRANSLATE_NOOP("QShortcut", "End"),
)
"""Written on the keyboard and on the caps of the window in fewer letters than Qt would."""


def locale_of(language: str) -> QLocale:
    """The computer's for "system" and where it speaks that language already; else that of this country."""
    system = QLocale.system()
    wanted = QLocale(language)
    if language == SYSTEM or system.language() == wanted.language():
        return system
    return QLocale(wanted.language(), QLocale.Country.UnitedStates)


def install(app: QCoreApplication, language: str) -> Sequence[QTranslator]:
    """Days, numbers and texts in this language from now on; returns what was found."""
    if language != SYSTEM:
        QLocale.setDefault(locale_of(language))
    # Whoever comes last is asked first.
    found = [made for made in (_of_qt(app), _own(app)) if made is not None]
    for translator in found:
        app.installTranslator(translator)
    return found


def _own(app: QCoreApplication) -> QTranslator | None:
    return _loaded(app, "actuallycare", Path(str(files("resources"))) / CATALOGUES)


def _of_qt(app: QCoreApplication) -> QTranslator | None:
    """The words of file dialogs and message boxes."""
    return _loaded(app, "qtbase", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)))


def _loaded(app: QCoreApplication, name: str, folder: Path) -> QTranslator | None:
    translator = QTranslator(app)
    return translator if translator.load(QLocale(), name, "_", str(folder)) else None
