"""Staying signed in, over hours and lost answers, until the server ends the session."""

import base64
import json
import threading
from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.decide.budget import Purpose
from sync.errors import Offline, SignInNeeded, StorageFault, Throttled
from sync.remote.session import Session, SignInRefused, sign_in
from sync.remote.tokens import Tokens
from tests.sync.remotes import clock_at_start, http_over, http_to
from tests.sync.sessions import LIFE, Kept, SignedIn, answering, fine, signed_in


@pytest.fixture
def laptop() -> Iterator[SignedIn]:
    with signed_in() as laptop:
        yield laptop


class TestRenewal:
    def test_a_token_about_to_run_out_is_renewed_before_it_is_used(self, laptop: SignedIn) -> None:
        laptop.clock.advance(LIFE - 29)
        laptop.look()
        assert [entry.status for entry in laptop.sandbox.world.log.entries] == [200, 200, 200]
        assert laptop.renewals() == 1

    def test_a_token_with_time_left_is_kept(self, laptop: SignedIn) -> None:
        laptop.clock.advance(LIFE - 31)
        laptop.look()
        assert laptop.renewals() == 0

    def test_a_token_that_the_server_no_longer_takes_is_renewed_once(self, laptop: SignedIn) -> None:
        laptop.sandbox.world.accounts.expire_access_tokens()
        laptop.look()
        assert [entry.status for entry in laptop.sandbox.world.log.entries] == [200, 401, 200, 200]
        assert laptop.http.requests == 4

    def test_the_new_long_token_comes_in_a_cookie_for_another_domain(self, laptop: SignedIn) -> None:
        for _ in range(3):
            laptop.clock.advance(LIFE)
            laptop.look()
        assert laptop.renewals() == 3
        assert len({tokens.refresh_token for tokens in laptop.kept.saved}) == 3

    def test_new_tokens_are_on_disk_before_they_are_used(self, laptop: SignedIn) -> None:
        used: list[int] = []
        laptop.kept.before_save = lambda _: used.append(laptop.sandbox.world.log.counts["GET /clients"])
        laptop.clock.advance(LIFE)
        laptop.look()
        assert used == [0]

    def test_tokens_that_could_not_be_saved_are_saved_later_and_not_lost(self, laptop: SignedIn) -> None:
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

    def test_two_threads_renew_once(self, laptop: SignedIn) -> None:
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

    def test_tokens_of_another_sign_in_are_taken_before_a_renewal(self, laptop: SignedIn) -> None:
        laptop.look()
        laptop.clock.advance(LIFE)
        with http_to(laptop.sandbox.url, laptop.clock) as door:
            laptop.kept.tokens = sign_in(door, laptop.sandbox.email, laptop.sandbox.password).tokens
        laptop.look()
        assert laptop.renewals() == 0


class TestLostSession:
    def test_a_session_that_the_server_ended_asks_the_person_and_keeps_everything(
        self, laptop: SignedIn
    ) -> None:
        before = laptop.kept.tokens
        for session in laptop.sandbox.world.accounts.sessions.values():
            session.revoked = True
        for _ in range(3):
            with pytest.raises(SignInNeeded):
                laptop.look()
        assert laptop.kept.tokens == before
        assert laptop.renewals() == 1

    def test_a_renewal_without_an_answer_is_no_lost_session_yet(self, laptop: SignedIn) -> None:
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
        self, laptop: SignedIn, fault: str
    ) -> None:
        laptop.sandbox.faults.set(f"{fault}=/auth/refresh:1")
        laptop.sandbox.world.accounts.expire_access_tokens()
        with pytest.raises(Offline) as caught:
            laptop.http.call("POST", "/leads", body={"name": "Dana"}, purpose=Purpose.PUSH)
        assert not caught.value.sent
        assert laptop.sandbox.store.all("leads") == []

    def test_a_renewal_that_must_wait_says_until_when(self, laptop: SignedIn) -> None:
        laptop.sandbox.faults.set("text-429=/auth/refresh:20s:1")
        laptop.clock.advance(LIFE)
        with pytest.raises(Throttled) as caught:
            laptop.look()
        assert caught.value.until >= laptop.clock.now() + timedelta(seconds=20)
        laptop.clock.advance(60)
        laptop.look()
        assert laptop.answer() == 200

    def test_a_token_refused_twice_is_not_renewed_for_ever(self) -> None:
        refused = httpx.Response(401, json={"success": False, "error": {"code": "UnauthorizedError"}})
        renewed = fine({"accessToken": "new", "refreshToken": "newer"})
        with http_over(answering({"/clients": refused, "/auth/refresh": renewed})) as door:
            http = door.signed_by(Session(door, Kept(Tokens("old", "older")), clock_at_start()))
            with pytest.raises(SignInRefused):
                http.call("GET", "/clients", purpose=Purpose.PERSON)
        assert http.requests == 3

    def test_nobody_signed_in_sends_nothing(self, laptop: SignedIn) -> None:
        laptop.kept.tokens = Tokens()
        laptop.session.forget()
        laptop.sandbox.world.log.reset()
        with pytest.raises(SignInNeeded):
            laptop.look()
        assert not laptop.sandbox.world.log.entries


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
