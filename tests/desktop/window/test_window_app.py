"""The program as a whole: first page, demo, accounts, lock, looks; what it opens it also takes down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.app import Program
from desktop.controllers.sign_in import PASSPHRASE
from desktop.crash import tell_of_crash
from desktop.options import Options
from desktop.theme import Theme
from sync import Surroundings, sign_in_with_password
from sync.clock import ManualClock
from sync.sandbox import Sandbox
from sync.secrets import Vault
from tests.desktop.window.words import button

SIZE = (1366, 768)


class Started:
    """A program on a data directory of its own."""

    def __init__(self, app: QApplication, around: Surroundings, options: Options) -> None:
        self.program = Program(app, options, around)
        self.program.start()

    @property
    def title(self) -> str:
        return self.program.window.windowTitle()

    def run(self, command: str) -> None:
        assert self.program.workspace is not None
        self.program.workspace.shell.actions.run(command)

    def close(self) -> None:
        self.program.close()
        self.program.window.close()
        self.program.window.deleteLater()


@pytest.fixture
def around(tmp_path: Path, clock: ManualClock) -> Surroundings:
    return Surroundings(tmp_path / "laptop", {PASSPHRASE: "two words"}, clock, Vault(None))


@pytest.fixture
def start(qapp: QApplication, theme: Theme, around: Surroundings) -> Iterator[object]:
    running: list[Started] = []

    def begin(**options: object) -> Started:
        running.append(Started(qapp, around, Options(size=SIZE, **options)))  # type: ignore[arg-type]
        return running[-1]

    yield begin
    for started in running:
        started.close()


def test_without_an_account_the_first_page_is_shown(start: type[Started]) -> None:
    begun = start()

    assert begun.title == "ActuallyCare"
    assert begun.program.workspace is None
    assert begun.program.sign_in is not None


def test_the_demo_opens_from_the_first_page_and_leaves_nothing(
    start: type[Started], around: Surroundings, qtbot: QtBot
) -> None:
    begun = start()
    assert begun.program.sign_in is not None

    begun.program.sign_in.page.demoRequested.emit()

    qtbot.waitUntil(lambda: begun.program.workspace is not None, timeout=15_000)
    assert begun.title == "Today – ActuallyCare"
    begun.run("switch")
    assert begun.title == "ActuallyCare"
    assert list(around.folder.glob("actuallycare-demo-*")) == []


def test_an_account_of_this_laptop_opens_without_a_network(
    start: type[Started], around: Surroundings, server: Sandbox
) -> None:
    sign_in_with_password(around, server.url, server.email, server.password)
    server.pause()

    begun = start(page="people")

    assert begun.title == "People – ActuallyCare"


def test_an_unknown_account_is_said_on_the_first_page(start: type[Started]) -> None:
    begun = start(account="nobody")

    assert begun.program.workspace is None
    assert begun.title == "ActuallyCare"


def test_locking_asks_for_the_passphrase_and_closes_the_account(
    start: type[Started], around: Surroundings, server: Sandbox, qtbot: QtBot
) -> None:
    sign_in_with_password(around, server.url, server.email, server.password)
    begun = start()

    begun.run("lock")

    assert begun.program.workspace is None
    first = begun.program.sign_in
    assert first is not None
    first.page.unlockRequested.emit("two words")
    qtbot.waitUntil(lambda: begun.program.workspace is not None)


def test_of_what_ends_after_locking_nobody_is_told(
    start: type[Started], around: Surroundings, server: Sandbox, qtbot: QtBot
) -> None:
    sign_in_with_password(around, server.url, server.email, server.password)
    begun = start()
    workspace = begun.program.workspace
    assert workspace is not None
    line = workspace.shell.frame.status
    begun.run("lock")
    qtbot.waitUntil(lambda: not isValid(line))

    workspace.shell.say("7 entries are in all.jsonl")

    assert begun.program.workspace is None


def test_another_look_is_shown_at_once_and_remembered(
    start: type[Started], around: Surroundings, server: Sandbox
) -> None:
    sign_in_with_password(around, server.url, server.email, server.password)
    begun = start()

    begun.run("theme_dark")
    begun.run("scale_1.15")

    assert begun.program.workspace is not None
    shown = begun.program.workspace.shell.theme
    assert (shown.name, shown.scale) == ("dark", 1.15)
    assert begun.program.workspace.shell.actions.action("theme_dark").isChecked()
    assert (begun.program.settings.theme, begun.program.settings.scale) == ("dark", 1.15)


def test_a_look_from_the_command_line_is_not_remembered(start: type[Started]) -> None:
    begun = start(theme="sunlight", scale=1.3)

    assert begun.program.looks.theme.name == "sunlight"
    assert (begun.program.settings.theme, begun.program.settings.scale) == ("system", 1.0)


def test_a_crash_is_told_in_plain_words_and_the_window_stays(start: type[Started]) -> None:
    begun = start()

    tell_of_crash(begun.program.window, "ValueError at page.py:12 show")

    assert begun.program.window.isVisible()


def test_signing_out_keeps_the_data_and_the_next_start_asks_who_it_is(
    start: type[Started], around: Surroundings, server: Sandbox, qtbot: QtBot
) -> None:
    account, _ = sign_in_with_password(around, server.url, server.email, server.password)
    begun = start()
    assert begun.program.workspace is not None

    begun.program.workspace.preferences.signOutRequested.emit(False)

    first = begun.program.sign_in
    assert first is not None
    qtbot.waitUntil(first.page.form.button.isEnabled)
    assert around.accounts.database_path(account).exists()
    again = start()
    assert again.program.workspace is None


def test_signing_out_can_take_the_data_away(
    start: type[Started], around: Surroundings, server: Sandbox, qtbot: QtBot
) -> None:
    account, _ = sign_in_with_password(around, server.url, server.email, server.password)
    begun = start()
    assert begun.program.workspace is not None

    begun.program.workspace.preferences.signOutRequested.emit(True)

    qtbot.waitUntil(lambda: around.accounts.all() == [])
    assert not around.accounts.database_path(account).exists()
    assert begun.title == "ActuallyCare"


@pytest.fixture
def ended(start: type[Started], around: Surroundings, server: Sandbox, qtbot: QtBot) -> Started:
    """Something waits to be sent when the server ends all sessions."""
    sign_in_with_password(around, server.url, server.email, server.password)
    begun = start()
    workspace = begun.program.workspace
    assert workspace is not None
    for session in server.world.accounts.sessions.values():
        session.revoked = True
    workspace.desk.undo.create("leads", {"name": "Ines Varga"}, "New lead")
    workspace.desk.engine.run_cycle()
    workspace.situation.read()
    qtbot.waitUntil(lambda: "sign in again" in workspace.shell.frame.banner.accessibleName())
    return begun


def test_signing_in_again_asks_only_for_the_password_and_sends_what_waited(
    ended: Started, server: Sandbox, qtbot: QtBot
) -> None:
    workspace = ended.program.workspace
    assert workspace is not None
    account = workspace.desk.engine.account

    button(workspace.shell.frame.banner, "Sign in").click()

    first = ended.program.sign_in
    assert first is not None
    form = first.page.form
    lines = form.credentials.lines
    assert lines["email"].text() == server.email
    assert form.server.address.text() == account.server
    assert ended.program.window.focusWidget() is lines["password"]
    assert not form.protection.keyring.isVisible()
    QTest.keyClicks(lines["password"], server.password)
    QTest.keyClicks(form.protection.passphrase.editor, "two words")
    QTest.keyClick(lines["password"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: ended.program.workspace is not None)
    again = ended.program.workspace
    assert again.desk.engine.account.id == account.id
    assert [op.title for op in again.desk.reader.outbox()] == ["Ines Varga"]
    qtbot.waitUntil(lambda: [row["name"] for row in server.store.all("leads")] == ["Ines Varga"])


def test_a_wrong_passphrase_is_said_beside_it_and_nothing_is_lost(
    ended: Started, server: Sandbox, qtbot: QtBot
) -> None:
    ended.run("sign_in_again")
    first = ended.program.sign_in
    assert first is not None
    form = first.page.form
    QTest.keyClicks(form.credentials.lines["password"], server.password)
    QTest.keyClicks(form.protection.passphrase.editor, "three words")

    QTest.keyClick(form.credentials.lines["password"], Qt.Key.Key_Return)

    qtbot.waitUntil(form.protection.passphrase.has_error)
    form.without.click()
    qtbot.waitUntil(lambda: ended.program.workspace is not None)
    assert len(ended.program.workspace.desk.reader.outbox()) == 1


def test_signing_in_again_is_offered_only_where_the_server_asks_for_it(
    start: type[Started], around: Surroundings, server: Sandbox
) -> None:
    sign_in_with_password(around, server.url, server.email, server.password)
    begun = start()
    assert begun.program.workspace is not None

    assert not begun.program.workspace.shell.actions.action("sign_in_again").isEnabled()


def test_whoever_uses_another_account_after_all_gets_the_whole_first_page(
    ended: Started, around: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(around.environ, PASSPHRASE)  # type: ignore[arg-type]
    ended.run("sign_in_again")
    asked = ended.program.sign_in
    assert asked is not None
    asked.page.form.without.click()

    asked.page.unlock.other.click()

    first = ended.program.sign_in
    assert first is not None
    assert first is not asked
    assert not first.page.form.credentials.lines["email"].isReadOnly()
    assert not first.page.form.accounts.isHidden()
