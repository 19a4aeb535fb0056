"""The first page: what is wrong is said beside the field, and nothing waits on the window's thread."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from desktop.controllers.sign_in import SignInController
from desktop.theme import Theme
from desktop.views.sign_in.form import SignInForm
from sync import Engine, Surroundings, sign_in_with_password
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from sync.secrets import Vault

PASSPHRASE = "ACTUALLYCARE_PASSPHRASE"
CALIFORNIA = ZoneInfo("America/Los_Angeles")


@pytest.fixture
def around(tmp_path: Path, clock: ManualClock) -> Surroundings:
    """A computer without a keyring."""
    return Surroundings(tmp_path / "laptop", {}, clock, Vault(None))


class Page:
    """The first page and what came of it."""

    def __init__(self, around: Surroundings, theme: Theme) -> None:
        self.controller = SignInController(around, theme, CALIFORNIA)
        self.engines: list[Engine] = []
        self.controller.opened.connect(self.engines.append)
        self.said: list[tuple[str | None, str, str]] = []
        shown = self.controller.page.show_error
        self.controller.page.show_error = lambda *words: (self.said.append(words), shown(*words))  # type: ignore[method-assign]

    def sign_in(self, server: str, email: str, password: str) -> None:
        form = SignInForm(
            "password",
            server,
            email=email,
            password=password,
            protection="passphrase",
            passphrase="two words",
        )
        self.controller.page.signInRequested.emit(form)


@pytest.fixture
def first(around: Surroundings, theme: Theme) -> Iterator[Page]:
    page = Page(around, theme)
    yield page
    for engine in page.engines:
        engine.close()


def test_a_right_password_opens_the_account(first: Page, server: Sandbox, qtbot: QtBot) -> None:
    first.sign_in(server.url, server.email, server.password)

    qtbot.waitUntil(lambda: len(first.engines) == 1)
    assert first.engines[0].account.user["firstName"] == "Marisol"
    assert first.said == []


def test_a_wrong_password_is_said_beside_the_field_with_what_support_needs(
    first: Page, server: Sandbox, qtbot: QtBot
) -> None:
    first.sign_in(server.url, server.email, "not this")

    qtbot.waitUntil(lambda: len(first.said) == 1)
    field, sentence, details = first.said[0]
    assert field == "password"
    assert sentence == "The server does not know this e-mail address with this password, or this key."
    assert "code: INVALID_CREDENTIALS" in details
    assert "errorId: " in details


def test_without_a_connection_the_page_says_what_to_check(first: Page, server: Sandbox, qtbot: QtBot) -> None:
    server.pause()

    first.sign_in(server.url, server.email, server.password)

    qtbot.waitUntil(lambda: len(first.said) == 1)
    assert first.said[0][0] is None
    assert first.said[0][1].startswith("The server cannot be reached.")


def test_an_address_that_is_none_is_said_beside_it(first: Page, qtbot: QtBot) -> None:
    first.sign_in("not an address", "marisol@example.com", "x")

    qtbot.waitUntil(lambda: len(first.said) == 1)
    assert first.said[0][0] == "server"


def test_a_locked_account_opens_with_its_passphrase_and_without_a_network(
    around: Surroundings, theme: Theme, server: Sandbox, qtbot: QtBot
) -> None:
    protected = replace(around, environ={PASSPHRASE: "two words"})
    account, _ = sign_in_with_password(protected, server.url, server.email, server.password)
    server.pause()
    page = Page(around, theme)
    page.controller.open_account(account.id)
    page.controller.page.unlockRequested.emit("three words")
    qtbot.waitUntil(lambda: len(page.said) == 1)
    assert page.said[0][:2] == ("passphrase", "That is not the passphrase of this account.")

    page.controller.page.unlockRequested.emit("two words")

    qtbot.waitUntil(lambda: len(page.engines) == 1)
    page.engines[0].close()


def test_the_demo_workspace_is_asked_for_and_needs_no_account(first: Page, qtbot: QtBot) -> None:
    with qtbot.waitSignal(first.controller.demoRequested):
        first.controller.page.demoRequested.emit()
