"""The window says nothing that the catalogue lacks, and what the program reads is what people wrote."""

import ast
import re
from collections import Counter

import pytest
from PySide6.QtCore import QTranslator

from tests.words.catalogue import merged, qm_file, read
from tests.words.literals import unmarked
from tests.words.sources import Reader, Said, spoken

PART = re.compile(r"\{\w*\}")
MNEMONIC = re.compile(r"&(\w)")
SAY = "run `make words`, then translate what it names"


@pytest.fixture(scope="module")
def told() -> dict[Said, str]:
    return read("es")


def test_the_catalogue_has_every_text_of_the_window_and_no_other(told: dict[Said, str]) -> None:
    assert sorted(set(spoken()) ^ told.keys()) == [], SAY


def test_nothing_is_left_without_a_translation(told: dict[Said, str]) -> None:
    assert [said for said, translation in told.items() if not translation.strip()] == []


def test_a_translation_has_the_same_named_parts(told: dict[Said, str]) -> None:
    wrong = [
        text for (_, text), said in told.items() if Counter(PART.findall(text)) - Counter(PART.findall(said))
    ]
    added = [text for (_, text), said in told.items() if set(PART.findall(said)) - set(PART.findall(text))]
    assert wrong + added == []


def test_a_translation_begins_and_ends_like_its_text(told: dict[Said, str]) -> None:
    def ends(text: str) -> tuple[bool, bool, str]:
        mark = text.rstrip()[-1:]
        return text[:1] == " ", text[-1:] == " ", mark if mark in ".…?" else ""

    assert [text for (_, text), said in told.items() if ends(text) != ends(said)] == []


def test_every_menu_keeps_a_letter_of_its_own(told: dict[Said, str]) -> None:
    menus = {text: said for (context, text), said in told.items() if context == "Commands" and "&" in text}
    letters = Counter(found.casefold() for said in menus.values() for found in MNEMONIC.findall(said))

    assert letters.total() == len(menus)
    assert [letter for letter, count in letters.items() if count > 1] == []


def test_the_program_reads_what_the_catalogue_says(told: dict[Said, str]) -> None:
    translator = QTranslator()
    assert translator.load(str(qm_file("es")))

    heard = {said: translator.translate(*said) for said in told}
    assert [said for said in told if heard[said] != told[said]] == [], SAY


def test_a_sentence_that_bypasses_the_catalogue_is_found() -> None:
    assert unmarked() == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('tr("Sent {when}", when=now)', [("Wording", "Sent {when}")]),
        (
            'counted(n, "{count} day", "{count} days")',
            [("Wording", "{count} day"), ("Wording", "{count} days")],
        ),
        ('TABLE = {"a": marked("Done")}', [("Wording", "Done")]),
        ('class Card:\n    def name(self): return self.tr("Card")', [("Card", "Card")]),
        ('C = "Menu"\nQCoreApplication.translate(C, "Open")', [("Menu", "Open")]),
        ('QT_TRANSLATE_NOOP("Commands", "Quit")', [("Commands", "Quit")]),
        ('tr("On" if on else "Off")', [("Wording", "On"), ("Wording", "Off")]),
        ("painter.translate(3, 4)", []),
    ],
)
def test_every_way_of_saying_something_is_read(source: str, found: list[Said]) -> None:
    assert Reader(ast.parse(source)).found == found


def test_a_text_that_is_said_no_more_leaves_the_catalogue() -> None:
    known = {("Menu", "Open"): "Abrir", ("Menu", "Shut"): "Cerrar"}

    assert merged(known, [("Menu", "Open"), ("Menu", "Lock")]) == {
        ("Menu", "Open"): "Abrir",
        ("Menu", "Lock"): "",
    }
