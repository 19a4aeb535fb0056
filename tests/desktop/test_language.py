"""The window speaks the language that was chosen: its words, its days, and what it reads in a quick line."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from desktop.language import install
from desktop.quick_add import ENGLISH, SPANISH, Words, read
from desktop.wording.leads import follow_up_text
from desktop.wording.moments import age_text, clock_text, weekday_day
from desktop.wording.names import field_name, new_thing
from desktop.wording.operations import Deed, Telling, sentence
from desktop.wording.speech import tr
from desktop.wording.values import choice_text
from sync.entities import REGISTRY

PACIFIC = ZoneInfo("America/Los_Angeles")
NOON = datetime(2026, 7, 15, 19, tzinfo=UTC)
DAY = date(2026, 7, 15)
Speak = Callable[[str], None]


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Speak]:
    """The program's start in a language; English again afterwards."""
    found = []
    yield lambda language: found.extend(install(qapp, language))
    for translator in found:
        qapp.removeTranslator(translator)


def test_days_hours_and_ages_are_spanish(speak: Speak) -> None:
    speak("es")

    assert weekday_day(DAY, short=False) == "miércoles, 15 de julio"
    assert clock_text(NOON, PACIFIC).replace("\xa0", " ").startswith("12:00 p")
    assert age_text(NOON, NOON.replace(day=18)) == "hace 3 días"
    assert age_text(NOON, NOON.replace(day=16)) == "hace 1 día"


def test_what_is_new_agrees_with_what_it_is(speak: Speak) -> None:
    speak("es")

    assert (new_thing("appointments"), new_thing("leads")) == ("Nueva cita", "Nuevo prospecto")


def test_one_english_word_is_two_spanish_ones(speak: Speak) -> None:
    speak("es")

    assert choice_text("call") == "Llamada"
    assert QCoreApplication.translate("Commands", "Call") == "Llamar"


def test_an_edit_is_told_in_spanish(speak: Speak) -> None:
    speak("es")
    telling = Telling(PACIFIC)
    moved = Deed("update", "leads", {"budget": "475000.00"}, {"budget": "450000.00"})

    assert sentence(moved, telling) == "Presupuesto $475,000, antes $450,000"
    assert follow_up_text("call", DAY, DAY) == "Llamar hoy"
    assert field_name(REGISTRY["leads"].by_name["next_follow_up"]) == "Próximo seguimiento"


def test_a_value_that_nobody_knows_reads_as_it_is(speak: Speak) -> None:
    speak("es")

    assert choice_text("half_done") == "Half done"


def test_qt_s_own_buttons_are_spanish(speak: Speak) -> None:
    speak("es")

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"


def test_keys_are_called_as_on_the_keyboard(speak: Speak) -> None:
    speak("es")

    keys = QKeySequence("Ctrl+Shift+Del").toString(QKeySequence.SequenceFormat.NativeText)

    assert keys == "Ctrl+Mayús+Supr"


def test_english_needs_no_catalogue(speak: Speak) -> None:
    speak("en")

    assert tr("Today") == "Today"
    assert QLocale().language() == QLocale.Language.English


@pytest.mark.parametrize(("language", "words"), [("en", ENGLISH), ("es", SPANISH)])
def test_the_example_of_the_quick_line_is_understood(speak: Speak, language: str, words: Words) -> None:
    speak(language)
    example = QCoreApplication.translate("QuickLine", "Showing tomorrow 3pm with Jordan Lee at 456 Oak Ave")

    draft = read(example, DAY, words)

    assert (draft.kind, draft.who, draft.where) == ("showing", "Jordan Lee", "456 Oak Ave")
