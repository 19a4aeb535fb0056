"""Signing in, unlocking, and looking around without an account."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.parts.radio_cell import RadioCell
from desktop.views.sign_in.page import SignInPage
from tests.desktop.on_screen import in_sight, press

ADDRESS = "https://api.example.com/v1"


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> SignInPage:
    shown = SignInPage(theme)
    shown.set_server(ADDRESS)
    return in_sight(qtbot, shown, 1366, 738)


def type_into(page: SignInPage, name: str, text: str) -> QLineEdit:
    line = next(field for field in page.findChildren(QLineEdit) if field.accessibleName() == name)
    line.setFocus()
    line.clear()
    QTest.keyClicks(line, text)
    return line


def test_an_agent_signs_in_with_e_mail_and_password(qtbot: QtBot, page: SignInPage) -> None:
    type_into(page, "E-mail", " marisol@example.com ")
    password = type_into(page, "Password", "open sesame ")
    with qtbot.waitSignal(page.signInRequested) as wish:
        QTest.keyClick(password, Qt.Key.Key_Return)

    form = wish.args[0]
    assert (form.way, form.server, form.protection) == ("password", ADDRESS, "keyring")
    assert (form.email, form.password, form.passphrase) == ("marisol@example.com", "open sesame ", "")


def test_an_agent_signs_in_with_an_api_key_and_a_passphrase(qtbot: QtBot, page: SignInPage) -> None:
    press(page, "API key")
    type_into(page, "API key", "ak_live_1")
    type_into(page, "A name for this key", "car laptop")
    press(page, "With a passphrase")
    type_into(page, "Passphrase", "correct horse")
    with qtbot.waitSignal(page.signInRequested) as wish:
        press(page, "Sign in")

    form = wish.args[0]
    assert (form.way, form.api_key, form.key_name) == ("api_key", "ak_live_1", "car laptop")
    assert (form.protection, form.passphrase) == ("passphrase", "correct horse")


def test_secrets_are_not_in_what_a_log_would_show_of_the_form(page: SignInPage) -> None:
    type_into(page, "Password", "open sesame")

    assert "open sesame" not in repr(page.form.filled_in())


def test_what_is_missing_is_said_beside_its_field_and_nothing_is_sent(qtbot: QtBot, page: SignInPage) -> None:
    type_into(page, "Password", "open sesame")
    with qtbot.assertNotEmitted(page.signInRequested):
        press(page, "Sign in")

    email = page.form.credentials.fields["email"]
    assert email.editor.accessibleDescription() == "Type the e-mail address of your account."
    assert email.editor.hasFocus()


def test_a_short_passphrase_is_not_accepted(qtbot: QtBot, page: SignInPage) -> None:
    type_into(page, "E-mail", "m@example.com")
    type_into(page, "Password", "x")
    press(page, "With a passphrase")
    type_into(page, "Passphrase", "short")
    with qtbot.assertNotEmitted(page.signInRequested):
        press(page, "Sign in")

    assert page.form.protection.passphrase.has_error()


def test_without_a_keyring_the_passphrase_is_left_and_the_reason_is_said(page: SignInPage) -> None:
    page.set_keyring(False, "No keyring is open on this system.")

    card = next(c for c in page.findChildren(RadioCell) if c.accessibleName() == "With my computer account")
    assert not card.isEnabled()
    assert card.accessibleDescription() == "No keyring is open on this system."
    assert page.form.filled_in().protection == "passphrase"
    assert page.form.protection.passphrase.isVisible()


def test_the_eye_shows_the_password_and_hides_it_again(page: SignInPage) -> None:
    password = type_into(page, "Password", "open sesame")
    press(page, "Show what is typed")
    assert password.echoMode() == QLineEdit.EchoMode.Normal

    press(page, "Hide what is typed")
    assert password.echoMode() == QLineEdit.EchoMode.Password


def test_a_wrong_password_is_said_beside_the_field(page: SignInPage) -> None:
    page.show_busy(True)
    page.show_error("password", "This password is not the one of this account.")

    password = page.form.credentials.fields["password"]
    assert password.editor.accessibleDescription() == "This password is not the one of this account."
    assert password.editor.hasFocus()
    assert page.form.button.isEnabled()


def test_details_for_support_are_folded_away_and_can_be_copied(qtbot: QtBot, page: SignInPage) -> None:
    page.show_error(None, "The server did not answer. Nothing was changed.", "errorId: e-1")
    assert page.form.problem.isVisible()

    press(page, "Details")
    with qtbot.waitSignal(page.detailsCopied):
        press(page, "Copy details")
    assert QGuiApplication.clipboard().text() == "errorId: e-1"


def test_nothing_is_sent_twice_while_the_answer_is_awaited(qtbot: QtBot, page: SignInPage) -> None:
    type_into(page, "E-mail", "m@example.com")
    password = type_into(page, "Password", "open sesame")
    page.show_busy(True)
    with qtbot.assertNotEmitted(page.signInRequested):
        QTest.keyClick(password, Qt.Key.Key_Return)

    assert page.form.button.text() == "Signing in…"


def test_another_server_can_be_typed(qtbot: QtBot, page: SignInPage) -> None:
    press(page, "Change the server")
    type_into(page, "Server address", "https://crm.example.org")

    assert page.form.filled_in().server == "https://crm.example.org"


def test_the_demo_workspace_is_one_press_away(qtbot: QtBot, page: SignInPage) -> None:
    with qtbot.waitSignal(page.demoRequested):
        press(page, "Look around in a demo workspace")


def test_a_narrow_window_shows_the_form_with_the_demo_under_it(qtbot: QtBot, page: SignInPage) -> None:
    page.resize(900, 576)
    demo = "Look around in a demo workspace"
    shown = [b for b in page.findChildren(QAbstractButton) if b.accessibleName() == demo and b.isVisible()]
    assert len(shown) == 1
    assert shown[0].mapTo(page, shown[0].rect().center()).x() < 900

    with qtbot.waitSignal(page.demoRequested):
        press(page, demo)


def test_an_account_on_this_laptop_opens_without_a_connection(qtbot: QtBot, page: SignInPage) -> None:
    page.set_accounts([("a1", "Marisol Brandt")])
    with qtbot.waitSignal(page.openRequested) as wish:
        press(page, "Open Marisol Brandt")

    assert wish.args == ["a1"]


def test_a_locked_account_asks_for_its_passphrase(qtbot: QtBot, page: SignInPage) -> None:
    page.ask_passphrase("Marisol Brandt")
    secret = type_into(page.unlock, "Passphrase", "correct horse")  # type: ignore[arg-type]
    with qtbot.waitSignal(page.unlockRequested) as wish:
        QTest.keyClick(secret, Qt.Key.Key_Return)
    assert wish.args == ["correct horse"]

    page.show_error("passphrase", "This is not the passphrase of this account.")
    assert page.unlock.field.has_error()


def test_the_passphrase_is_forgotten_when_another_account_is_used(page: SignInPage) -> None:
    page.ask_passphrase("Marisol Brandt")
    type_into(page.unlock, "Passphrase", "correct horse")  # type: ignore[arg-type]
    press(page, "Use another account")

    assert page.unlock.secret.text() == ""
    assert page.form.isVisible()


def test_tab_goes_through_the_form_before_the_demo(page: SignInPage) -> None:
    page.set_accounts([("a1", "Marisol Brandt")])
    assert page.form.credentials.lines["email"].hasFocus()

    names = []
    for _ in range(6):
        names.append(page.focusWidget().accessibleName())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert names == [
        "E-mail",
        "Password",
        "Show what is typed",
        "With my computer account",
        "Sign in",
        "Change the server",
    ]
    assert page.focusWidget().accessibleName() == "Look around in a demo workspace"
