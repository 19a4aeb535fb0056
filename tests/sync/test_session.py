"""Signing in, staying signed in over hours and lost answers, and what happens when the server says no."""

import base64
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.clock import ManualClock
from sync.decide.budget import Purpose
from sync.errors import InputError, NotThere, Offline, ServerFault, SignInNeeded, StorageFault, Throttled
from sync.remote.http import HeldBudget, Http
from sync.remote.session import Session, SignInRefused, profile, sign_in, sign_out
from sync.remote.tokens import Tokens
from sync.sandbox import Sandbox, SandboxOptions, running_sandbox
from tests.sync.remotes import START, clock_at_start, http_over, http_to

LIFE = 900


@dataclass
class Kept:
    """Credentials in memory; `before_save` sees each token on its way to the disk."""

    tokens: Tokens
    before_save: Callable[[Tokens], None] = lambda _: None
    saved: list[Tokens] = field(default_factory=list)

    def read(self) -> Tokens:
        return self.tokens

    def save(self, tokens: Tokens) -> None:
        self.before_save(tokens)
        self.saved.append(tokens)
        self.tokens = tokens


@dataclass
class Laptop:
    """A signed-in laptop and the server that it talks to."""

    sandbox: Sandbox
    clock: ManualClock
    kept: Kept
    session: Session
    http: Http

    def look(self) -> None:
        self.http.call("GET", "/clients", purpose=Purpose.PERSON)

    def renewals(self) -> int:
        return self.sandbox.world.log.counts["POST /auth/refresh"]


@contextmanager
def signed_in(*, behind: float = 0, life: int = LIFE) -> Iterator[Laptop]:
    """`behind` is how many seconds the server's clock is behind the laptop's."""
    clock = clock_at_start()
    options = SandboxOptions(records=0, clock=clock.now, clock_skew=-behind, token_life=life)
    with running_sandbox(options) as sandbox, http_to(sandbox.url, clock) as door:
        kept = Kept(sign_in(door, sandbox.email, sandbox.password).tokens)
        session = Session(door, kept, clock)
        yield Laptop(sandbox, clock, kept, session, door.signed_by(session))


@pytest.fixture
def laptop() -> Iterator[Laptop]:
    with signed_in() as laptop:
        yield laptop


class TestSigningIn:
    def test_the_person_and_the_end_of_the_token_are_told(self, laptop: Laptop) -> None:
        with http_to(laptop.sandbox.url, laptop.clock) as door:
            result = sign_in(door, laptop.sandbox.email, laptop.sandbox.password)
        assert result.user["email"] == laptop.sandbox.email
        assert result.expires_at == START + timedelta(seconds=LIFE)
        assert result.tokens.access_token
        assert result.tokens.refresh_token

    def test_a_second_laptop_does_not_end_the_session_of_the_first(self, laptop: Laptop) -> None:
        other = Http(laptop.sandbox.url, clock=laptop.clock, budget=HeldBudget(), install_id="laptop-2")
        with other:
            sign_in(other, laptop.sandbox.email, laptop.sandbox.password)
        assert profile(laptop.http)["email"] == laptop.sandbox.email

    def test_neither_tokens_nor_password_show_in_a_representation(self) -> None:
        assert repr(Tokens("access", "refresh", "key")) == "Tokens()"

    def test_a_wrong_password_keeps_the_servers_code(self, laptop: Laptop) -> None:
        with http_to(laptop.sandbox.url) as door, pytest.raises(SignInRefused) as caught:
            sign_in(door, laptop.sandbox.email, "wrong")
        assert caught.value.code == "INVALID_CREDENTIALS"
        assert caught.value.locked_until is None

    def test_a_locked_account_says_until_when(self, laptop: Laptop) -> None:
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
    def test_other_refusals_of_a_sign_in(
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


class TestRenewal:
    def test_a_token_about_to_run_out_is_renewed_before_it_is_used(self, laptop: Laptop) -> None:
        laptop.clock.advance(LIFE - 29)
        laptop.look()
        assert [entry.status for entry in laptop.sandbox.world.log.entries] == [200, 200, 200]
        assert laptop.renewals() == 1

    def test_a_token_with_time_left_is_kept(self, laptop: Laptop) -> None:
        laptop.clock.advance(LIFE - 31)
        laptop.look()
        assert laptop.renewals() == 0

    def test_a_token_that_the_server_no_longer_takes_is_renewed_once(self, laptop: Laptop) -> None:
        laptop.sandbox.world.accounts.expire_access_tokens()
        laptop.look()
        assert [entry.status for entry in laptop.sandbox.world.log.entries] == [200, 401, 200, 200]
        assert laptop.http.requests == 4

    def test_the_new_long_token_comes_in_a_cookie_for_another_domain(self, laptop: Laptop) -> None:
        for _ in range(3):
            laptop.clock.advance(LIFE)
            laptop.look()
        assert laptop.renewals() == 3
        assert len({tokens.refresh_token for tokens in laptop.kept.saved}) == 3

    def test_new_tokens_are_on_disk_before_they_are_used(self, laptop: Laptop) -> None:
        used: list[int] = []
        laptop.kept.before_save = lambda _: used.append(laptop.sandbox.world.log.counts["GET /clients"])
        laptop.clock.advance(LIFE)
        laptop.look()
        assert used == [0]

    def test_tokens_that_could_not_be_saved_are_saved_later_and_not_lost(self, laptop: Laptop) -> None:
        def full(_: Tokens) -> None:
            raise StorageFault("disk full")

        laptop.kept.before_save = full
        laptop.clock.advance(LIFE)
        with pytest.raises(StorageFault):
            laptop.look()
        laptop.kept.before_save = lambda _: None
        laptop.look()
        assert laptop.renewals() == 1
        assert len(laptop.kept.saved) == 1

    def test_two_threads_renew_once(self, laptop: Laptop) -> None:
        laptop.clock.advance(LIFE)
        start = threading.Barrier(4)
        failures: list[Exception] = []

        def work() -> None:
            start.wait()
            try:
                laptop.look()
            except SignInNeeded as error:
                failures.append(error)

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not failures
        assert laptop.renewals() == 1

    @pytest.mark.parametrize("behind", [3600, -3600])
    def test_a_laptop_with_a_wrong_clock_does_not_renew_at_every_request(self, behind: float) -> None:
        with signed_in(behind=behind) as laptop:
            for _ in range(4):
                laptop.look()
                laptop.clock.advance(60)
            assert laptop.renewals() <= 1
            assert abs(laptop.session.offset.total_seconds()) in (0, 3600)

    def test_a_token_of_a_few_seconds_is_not_renewed_at_every_request(self) -> None:
        with signed_in(life=9) as laptop:
            for _ in range(4):
                laptop.look()
                laptop.clock.advance(1)
            assert laptop.renewals() == 0

    def test_tokens_of_another_sign_in_are_taken_before_a_renewal(self, laptop: Laptop) -> None:
        laptop.look()
        laptop.clock.advance(LIFE)
        with http_to(laptop.sandbox.url, laptop.clock) as door:
            laptop.kept.tokens = sign_in(door, laptop.sandbox.email, laptop.sandbox.password).tokens
        laptop.look()
        assert laptop.renewals() == 0


class TestLostSession:
    def test_a_session_that_the_server_ended_asks_the_person_and_keeps_everything(
        self, laptop: Laptop
    ) -> None:
        before = laptop.kept.tokens
        for session in laptop.sandbox.world.accounts.sessions.values():
            session.revoked = True
        for _ in range(3):
            with pytest.raises(SignInNeeded):
                laptop.look()
        assert laptop.kept.tokens == before
        assert laptop.renewals() == 1

    def test_a_renewal_without_an_answer_is_no_lost_session_yet(self, laptop: Laptop) -> None:
        before = laptop.kept.tokens
        laptop.sandbox.faults.set("reset-mid-body=/auth/refresh:1")
        laptop.clock.advance(LIFE)
        with pytest.raises(Offline) as caught:
            laptop.look()
        assert not caught.value.sent
        assert laptop.kept.tokens == before
        with pytest.raises(SignInNeeded):
            laptop.look()
        assert laptop.sandbox.world.log.counts["GET /clients"] == 0

    @pytest.mark.parametrize(
        "fault", ["error-500", "error-503", "html-200", "truncated-json", "drop-before-commit"]
    )
    def test_a_renewal_that_fails_on_the_way_leaves_the_request_unsent(
        self, laptop: Laptop, fault: str
    ) -> None:
        laptop.sandbox.faults.set(f"{fault}=/auth/refresh:1")
        laptop.sandbox.world.accounts.expire_access_tokens()
        with pytest.raises(Offline) as caught:
            laptop.http.call("POST", "/leads", body={"name": "Dana"}, purpose=Purpose.PUSH)
        assert not caught.value.sent
        assert laptop.sandbox.store.all("leads") == []

    def test_a_renewal_that_must_wait_says_until_when(self, laptop: Laptop) -> None:
        laptop.sandbox.faults.set("text-429=/auth/refresh:20s:1")
        laptop.clock.advance(LIFE)
        with pytest.raises(Throttled) as caught:
            laptop.look()
        assert caught.value.until >= laptop.clock.now() + timedelta(seconds=20)
        laptop.clock.advance(60)
        laptop.look()

    def test_a_token_refused_twice_is_not_renewed_for_ever(self) -> None:
        refused = httpx.Response(401, json={"success": False, "error": {"code": "UnauthorizedError"}})
        renewed = fine({"accessToken": "new", "refreshToken": "newer"})
        with http_over(answering({"/clients": refused, "/auth/refresh": renewed})) as door:
            http = door.signed_by(Session(door, Kept(Tokens("old", "older")), clock_at_start()))
            with pytest.raises(SignInRefused):
                http.call("GET", "/clients", purpose=Purpose.PERSON)
        assert http.requests == 3

    def test_nobody_signed_in_sends_nothing(self, laptop: Laptop) -> None:
        laptop.kept.tokens = Tokens()
        laptop.session.forget()
        laptop.sandbox.world.log.reset()
        with pytest.raises(SignInNeeded):
            laptop.look()
        assert not laptop.sandbox.world.log.entries


class TestApiKey:
    def test_a_key_is_sent_as_a_key(self, laptop: Laptop) -> None:
        laptop.kept.tokens = Tokens(api_key=laptop.sandbox.api_key)
        laptop.look()
        assert laptop.renewals() == 0

    def test_a_refused_key_asks_for_another_and_takes_it(self, laptop: Laptop) -> None:
        laptop.kept.tokens = Tokens(api_key="0" * 64)
        with pytest.raises(SignInRefused):
            laptop.look()
        laptop.kept.tokens = Tokens(api_key=laptop.sandbox.api_key)
        laptop.look()

    @pytest.mark.parametrize("key", ["schlüssel", "two\nlines", "tab\t"])
    def test_a_key_that_no_header_can_hold_asks_for_another(self, laptop: Laptop, key: str) -> None:
        laptop.kept.tokens = Tokens(api_key=key)
        with pytest.raises(SignInNeeded):
            laptop.look()


class TestSigningOut:
    def test_the_session_ends_on_the_server(self, laptop: Laptop) -> None:
        sign_out(laptop.http)
        assert all(session.revoked for session in laptop.sandbox.world.accounts.sessions.values())
        with pytest.raises(SignInNeeded):
            laptop.look()

    def test_whoever_is_signed_out_already_is_told_nothing(self, laptop: Laptop) -> None:
        laptop.kept.tokens = replace(laptop.kept.tokens, access_token=None, refresh_token=None)
        sign_out(laptop.http)
        assert laptop.sandbox.world.log.counts["POST /auth/logout"] == 0


def jwt(claims: object) -> str:
    return f"e30.{base64.urlsafe_b64encode(json.dumps(claims).encode()).decode()}.s"


@settings(max_examples=100, deadline=None)
@given(
    access=st.none()
    | st.text()
    | st.builds(jwt, st.dictionaries(st.sampled_from(["exp", "iat"]), st.floats() | st.text())),
    cookies=st.lists(
        st.sampled_from(["refreshToken=", "refreshToken", "=x", 'refreshToken="a%2Fb"', ";", "%"])
    ),
    told=st.none() | st.integers() | st.text(),
    date=st.sampled_from(["", "never", "Wed, 15 Jul 2026 10:00:00 GMT"]),
)
def test_no_token_is_so_odd_that_it_raises_anything_unforeseen(
    access: str | None, cookies: list[str], told: object, date: str
) -> None:
    headers = [("date", date), *[("set-cookie", cookie) for cookie in cookies]]
    renewed = fine({"accessToken": access, "refreshToken": told}, headers)
    with http_over(answering({"/clients": fine({}), "/auth/refresh": renewed})) as door:
        kept = Kept(Tokens(access, "long"))
        http = door.signed_by(Session(door, kept, clock_at_start()))
        try:
            reply = http.call("GET", "/clients", purpose=Purpose.PERSON)
        except (Offline, SignInNeeded):
            assert access is None or kept.tokens.access_token == access
        else:
            assert reply.status == 200
            assert kept.tokens.refresh_token


def fine(data: object, headers: list[tuple[str, str]] | None = None) -> httpx.Response:
    body = json.dumps({"success": True, "data": data}).encode()
    return httpx.Response(200, headers=[("content-type", "application/json"), *(headers or [])], content=body)


def answering(answers: dict[str, httpx.Response]) -> Callable[[httpx.Request], httpx.Response]:
    return lambda request: answers[request.url.path.removeprefix("/v1")]
