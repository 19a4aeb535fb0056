"""Signing in by password or key, what the server may say against it, and signing out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import httpx
import pytest

from sync.errors import InputError, NotThere, ServerFault, SignInNeeded
from sync.remote.http import HeldBudget, Http
from sync.remote.session import SignInRefused, profile, sign_in, sign_out
from sync.remote.tokens import Tokens
from tests.sync.remotes import START, http_over, http_to
from tests.sync.sessions import LIFE, SignedIn, answering, fine, signed_in


@pytest.fixture
def laptop() -> Iterator[SignedIn]:
    with signed_in() as laptop:
        yield laptop


class TestSigningIn:
    def test_the_person_and_the_end_of_the_token_are_told(self, laptop: SignedIn) -> None:
        with http_to(laptop.sandbox.url, laptop.clock) as door:
            result = sign_in(door, laptop.sandbox.email, laptop.sandbox.password)
        assert result.user["email"] == laptop.sandbox.email
        assert result.expires_at == START + timedelta(seconds=LIFE)
        assert result.tokens.access_token
        assert result.tokens.refresh_token

    def test_a_second_laptop_does_not_end_the_session_of_the_first(self, laptop: SignedIn) -> None:
        other = Http(laptop.sandbox.url, clock=laptop.clock, budget=HeldBudget(), install_id="laptop-2")
        with other:
            sign_in(other, laptop.sandbox.email, laptop.sandbox.password)
        assert profile(laptop.http)["email"] == laptop.sandbox.email

    def test_neither_tokens_nor_password_show_in_a_representation(self) -> None:
        assert repr(Tokens("access", "refresh", "key")) == "Tokens()"

    def test_a_wrong_password_keeps_the_servers_code(self, laptop: SignedIn) -> None:
        with http_to(laptop.sandbox.url) as door, pytest.raises(SignInRefused) as caught:
            sign_in(door, laptop.sandbox.email, "wrong")
        assert caught.value.code == "INVALID_CREDENTIALS"
        assert caught.value.locked_until is None

    def test_a_locked_account_says_until_when(self, laptop: SignedIn) -> None:
        with http_to(laptop.sandbox.url, laptop.clock) as door:
            for _ in range(5):
                with pytest.raises(SignInRefused):
                    sign_in(door, laptop.sandbox.email, "wrong")
            with pytest.raises(SignInRefused) as caught:
                sign_in(door, laptop.sandbox.email, laptop.sandbox.password)
        assert caught.value.code == "ACCOUNT_LOCKED"
        assert caught.value.locked_until == START + timedelta(minutes=30)

    @pytest.mark.parametrize(
        ("status", "error", "kind"),
        [
            (403, {"code": "ACCOUNT_NOT_ACTIVE"}, SignInRefused),
            (403, {"code": "ACCOUNT_SUSPENDED"}, SignInRefused),
            (423, {"code": "ACCOUNT_LOCKED", "locked_until": "not a time"}, SignInRefused),
            (404, {"code": "NOT_FOUND"}, InputError),
            (500, {"code": "INTERNAL_ERROR"}, ServerFault),
        ],
    )
    def test_a_refused_person_is_told_apart_from_a_wrong_address_and_a_broken_server(
        self, status: int, error: dict[str, str], kind: type[Exception]
    ) -> None:
        respond = answering({"/auth/login": httpx.Response(status, json={"success": False, "error": error})})
        with http_over(respond) as door, pytest.raises(kind) as caught:
            sign_in(door, "dana@x.org", "secret")
        assert not isinstance(caught.value, NotThere)

    def test_the_longer_token_is_found_in_the_body_when_no_cookie_came(self) -> None:
        data = {"token": "short", "refreshToken": "long", "user": {"id": "u-1"}}
        with http_over(answering({"/auth/login": fine(data)})) as door:
            result = sign_in(door, "dana", "secret")
        assert result.tokens == Tokens("short", "long")
        assert result.expires_at is None


class TestApiKey:
    def test_a_key_is_taken_and_never_renewed(self, laptop: SignedIn) -> None:
        laptop.kept.tokens = Tokens(api_key=laptop.sandbox.api_key)
        laptop.clock.advance(10 * LIFE)
        laptop.look()
        assert laptop.answer() == 200
        assert laptop.renewals() == 0

    def test_a_refused_key_asks_for_another_and_takes_it(self, laptop: SignedIn) -> None:
        laptop.kept.tokens = Tokens(api_key="0" * 64)
        with pytest.raises(SignInRefused):
            laptop.look()
        laptop.kept.tokens = Tokens(api_key=laptop.sandbox.api_key)
        laptop.look()
        assert laptop.answer() == 200

    @pytest.mark.parametrize("key", ["schlüssel", "two\nlines", "tab\t"])
    def test_a_key_that_no_header_can_hold_asks_for_another(self, laptop: SignedIn, key: str) -> None:
        laptop.kept.tokens = Tokens(api_key=key)
        with pytest.raises(SignInNeeded):
            laptop.look()


class TestSigningOut:
    def test_the_session_ends_on_the_server(self, laptop: SignedIn) -> None:
        sign_out(laptop.http)
        assert all(session.revoked for session in laptop.sandbox.world.accounts.sessions.values())
        with pytest.raises(SignInNeeded):
            laptop.look()

    def test_whoever_is_signed_out_already_is_told_nothing(self, laptop: SignedIn) -> None:
        laptop.kept.tokens = replace(laptop.kept.tokens, access_token=None, refresh_token=None)
        sign_out(laptop.http)
        assert laptop.sandbox.world.log.counts["POST /auth/logout"] == 0
