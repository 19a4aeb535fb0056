"""Nothing bypasses the catalogue, and longer words still have room: the window in a language of brackets."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.controllers.workspace import Workspace
from desktop.theme import Theme
from desktop.views.sign_in.page import SignInPage
from sync import Engine
from tests.desktop.window.brackets import (
    SETTLE,
    SIZES,
    Go,
    bare,
    entry,
    form,
    known_data,
    page,
    problem,
    sync_tab,
    tight,
    view,
)
from tests.desktop.window.conftest import OTHER_VISIT
from tests.desktop.window.read_window import Painting
from tests.desktop.window.words import select


def chosen(workspace: Workspace) -> QWidget:
    """The week, with its second visit chosen."""
    week = view("week")(workspace)
    select(workspace, OTHER_VISIT)
    return week


PLACES = (
    *(page(name) for name in ("today", "people", "leads", "listings", "escrows", "reports", "settings")),
    *(view(name) for name in ("day", "three", "week", "month", "agenda")),
    *(sync_tab(name) for name in ("outbox", "needs", "history", "data")),
    entry("person", "clients"),
    entry("person", "leads"),
    entry("listing", "listings"),
    entry("escrow", "escrows"),
    problem,
)
FORMS = (
    *(form(one) for one in ("new_appointment", "new_client", "new_lead", "new_escrow", "quick_add", "print")),
    form("person_tags", entry("person", "clients")),
    form("convert_lead", entry("person", "leads")),
    *(form(one, chosen) for one in ("duplicate", "open_appointment", "appointment_history")),
)


def test_every_text_of_every_page_goes_through_the_catalogue(
    in_brackets: Workspace, laptop: Engine, painting: Painting, qtbot: QtBot
) -> None:
    known, found = known_data(laptop), []
    for go in PLACES:
        shown = go(in_brackets)
        qtbot.wait(SETTLE)
        found += [f"{go.__name__}: {text}" for text in bare(shown, known, painting)]

    assert found == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_longer_words_have_room_on_every_page(
    in_brackets: Workspace, size: tuple[int, int], painting: Painting, qtbot: QtBot
) -> None:
    in_brackets.shell.window.resize(*size)
    found = []
    for go in PLACES:
        shown = go(in_brackets)
        qtbot.wait(SETTLE)
        assert shown.size().toTuple() == size
        found += [f"{go.__name__}: {text}" for text in tight(shown, painting)]

    assert found == []


@pytest.mark.parametrize("go", FORMS, ids=lambda go: go.__name__)
def test_a_form_says_nothing_else_and_has_room(
    go: Go, in_brackets: Workspace, laptop: Engine, painting: Painting, qtbot: QtBot
) -> None:
    in_brackets.shell.window.resize(*SIZES[-1])
    shown = go(in_brackets)
    qtbot.wait(SETTLE)

    assert shown is not in_brackets.shell.window
    assert shown.width() <= SIZES[-1][0]
    assert bare(shown, known_data(laptop), painting) + tight(shown, painting) == []


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_first_page_says_nothing_else_and_has_room(
    bracketed: None, theme: Theme, size: tuple[int, int], painting: Painting, qtbot: QtBot
) -> None:
    page = SignInPage(theme)
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitExposed(page):
        page.show()

    known = frozenset({"actuallycare"})
    assert bare(page, known, painting) + tight(page, painting) == []
    page.ask_passphrase("[Marisol]")
    assert bare(page, known, painting) + tight(page, painting) == []
