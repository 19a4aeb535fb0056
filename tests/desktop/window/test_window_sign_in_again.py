"""Signing in again: only as the same person, and nothing else happens while the answer is awaited."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.controllers.sign_in import PASSPHRASE, SignInController
from desktop.theme import Theme
from desktop.views.sign_in.form import SignInForm
from sync import Engine, Surroundings, open_engine, sign_in_with_key, sign_in_with_password
from sync.accounts import Account
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from sync.sandbox.accounts import ApiKey
from sync.secrets import Vault

CALIFORNIA = ZoneInfo("America/Los_Angeles")
PHRASE = "two words"
OTHER_KEY = "ab" * 32
SOMEBODY_ELSE = "This key belongs to somebody else. What waits here is yours: sign in with your own key."
VISIT = {
    "title": "Showing",
    "appointment_type": "showing",
    "start_time": "2026-07-16T17:00:00.000Z",
    "end_time": "2026-07-16T18:00:00.000Z",
}


@pytest.fixture
def around(tmp_path: Path, clock: ManualClock) -> Surroundings:
    """Unlocked by a passphrase that the environment knows."""
    return Surroundings(tmp_path / "laptop", {PASSPHRASE: PHRASE}, clock, Vault(None))


class Again:
    """The page that asks an account to sign in again, and what came of it."""

    def __init__(self, around: Surroundings, theme: Theme, account: Account, qtbot: QtBot) -> None:
        self.around = around
        self.account = account
        self.qtbot = qtbot
        self.controller = SignInController(around, theme, CALIFORNIA)
        self.page = self.controller.page
        self.form = self.page.form
        self.engines: list[Engine] = []
        self.controller.opened.connect(self.engines.append)
        qtbot.addWidget(self.page)
        self.page.resize(1366, 768)
        self.page.show()
        self.controller.sign_in_again(account.id)

    def give(self, field: str, secret: str) -> None:
        """Type it in place of what was typed before, and press Enter."""
        line = self.form.credentials.lines[field]
        line.clear()
        QTest.keyClicks(line, secret)
        passphrase = self.form.protection.passphrase.editor
        passphrase.clear()  # type: ignore[attr-defined]
        QTest.keyClicks(passphrase, PHRASE)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def refused(self) -> str:
        self.qtbot.waitUntil(lambda: bool(self.form.problem.accessibleName()))
        return self.form.problem.accessibleName()

    def nothing_is_cut(self) -> bool:
        """Also below a sentence of several lines."""
        shown = [field for field in self.form.credentials.fields.values() if field.isVisible()]
        return all(field.height() >= field.minimumSizeHint().height() for field in shown)

    def opened(self) -> Engine:
        self.qtbot.waitUntil(lambda: len(self.engines) == 1)
        return self.engines[0]

    def waiting(self) -> list[str]:
        with closing(open_engine(self.around, self.account)) as engine:
            return [op.title for op in engine.reader.outbox()]

    def accounts(self) -> list[str]:
        return [account.id for account in self.around.accounts.all()]


def with_waiting_lead(around: Surroundings, account: Account) -> Account:
    """All that the server has is read; then something waits."""
    with closing(open_engine(around, account)) as engine:
        engine.run_cycle()
        engine.create("leads", {"name": "Ines Varga"})
    return account


@pytest.fixture
def by_password(around: Surroundings, server: Sandbox, theme: Theme, qtbot: QtBot) -> Iterator[Again]:
    account, _ = sign_in_with_password(around, server.url, server.email, server.password)
    again = Again(around, theme, with_waiting_lead(around, account), qtbot)
    yield again
    for engine in again.engines:
        engine.close()


@pytest.fixture
def by_key(around: Surroundings, server: Sandbox, theme: Theme, qtbot: QtBot) -> Iterator[Again]:
    own = server.world.accounts.keys[server.api_key].user
    server.store.create("appointments", VISIT, own.id)
    account, _ = sign_in_with_key(around, server.url, server.api_key, "car laptop")
    again = Again(around, theme, with_waiting_lead(around, account), qtbot)
    yield again
    for engine in again.engines:
        engine.close()


def test_whose_account_it_is_and_where_cannot_be_changed(by_password: Again, server: Sandbox) -> None:
    form = by_password.form

    QTest.keyClicks(form.credentials.lines["email"], "other@example.com")
    QTest.keyClicks(form.server.address, "elsewhere")

    assert form.credentials.lines["email"].text() == server.email
    assert form.server.address.text() == server.url
    assert not form.credentials.ways.isVisible()
    assert not form.server.change.isVisible()


def test_the_name_of_a_key_cannot_be_changed_either(by_key: Again) -> None:
    QTest.keyClicks(by_key.form.credentials.lines["key_name"], " two")

    assert by_key.form.credentials.lines["key_name"].text() == "car laptop"


def test_who_turns_out_to_be_another_is_not_let_in_and_nothing_changes(
    by_password: Again, server: Sandbox
) -> None:
    colleague = server.world.accounts.users[1]
    form = SignInForm("password", server.url, email=colleague.email, password=server.password)

    by_password.page.signInRequested.emit(replace(form, protection="passphrase", passphrase=PHRASE))

    assert by_password.refused().startswith("That is another account.")
    assert by_password.engines == []
    assert by_password.accounts() == [by_password.account.id]
    assert by_password.waiting() == ["Ines Varga"]
    assert server.world.accounts.sessions_of(colleague) == []


def test_the_same_person_finds_what_waits(by_password: Again, server: Sandbox) -> None:
    by_password.give("password", server.password)

    assert [op.title for op in by_password.opened().reader.outbox()] == ["Ines Varga"]


def test_the_key_of_a_colleague_opens_nothing(by_key: Again, server: Sandbox) -> None:
    """It sees what its owner owns."""
    colleague = server.world.accounts.users[1]
    server.world.accounts.keys[OTHER_KEY] = ApiKey(user=colleague, scopes=None)
    for row in server.store.all("appointments"):
        server.store.load("appointments", {**row, "user_id": colleague.id})

    by_key.give("api_key", OTHER_KEY)
    assert by_key.refused() == SOMEBODY_ELSE
    by_key.form.problem.say("")
    by_key.give("api_key", OTHER_KEY)

    assert by_key.refused() == SOMEBODY_ELSE
    assert by_key.engines == []
    assert by_key.waiting() == ["Ines Varga"]


def test_another_key_that_does_not_tell_whose_it_is_is_asked_about_before_anything_is_sent(
    by_key: Again, server: Sandbox
) -> None:
    own = server.world.accounts.keys[server.api_key].user
    server.world.accounts.keys[OTHER_KEY] = ApiKey(user=own, scopes=None)
    by_key.give("api_key", OTHER_KEY)
    assert by_key.refused().startswith("This is another key than before")
    assert by_key.engines == []
    by_key.qtbot.waitUntil(by_key.nothing_is_cut)

    by_key.give("api_key", OTHER_KEY)

    assert by_key.opened().account.id == by_key.account.id


def test_the_same_key_is_not_asked_about(by_key: Again, server: Sandbox) -> None:
    by_key.give("api_key", server.api_key)

    assert by_key.opened().account.id == by_key.account.id


def test_nothing_else_can_be_opened_while_the_answer_is_awaited(by_password: Again, server: Sandbox) -> None:
    by_password.give("password", server.password)

    assert by_password.form.button.text() == "Signing in…"
    assert not by_password.form.without.isEnabled()
    assert not by_password.form.accounts.isEnabled()
    offers = [one for one in by_password.page.findChildren(QPushButton) if "demo" in one.text()]
    assert offers
    assert not any(one.isEnabled() for one in offers)
    by_password.opened()
    assert by_password.form.without.isEnabled()


def test_what_opens_after_the_page_was_left_is_closed_again(
    by_password: Again, server: Sandbox, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[Engine] = []
    close = Engine.close
    monkeypatch.setattr(Engine, "close", lambda engine: (closed.append(engine), close(engine)))
    by_password.give("password", server.password)

    by_password.controller.leave()

    qtbot.waitUntil(lambda: len(closed) == 1)
    assert by_password.engines == []
