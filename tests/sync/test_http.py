"""One request and its answer: what is sent, what is never sent, and what each answer means."""

import json
import logging
import socket
from datetime import timedelta

import httpx
import pytest

from sync.decide.budget import Budget, Purpose
from sync.errors import (
    InputError,
    Offline,
    SignInNeeded,
    Throttled,
)
from sync.remote.http import HeldBudget
from sync.sandbox import SandboxOptions, running_sandbox
from tests.sync.remotes import (
    FINE,
    START,
    Keyed,
    answer,
    answered,
    canned,
    clock_at_start,
    get,
    http_over,
    http_that_gets,
    http_to,
)

JSON = {"content-type": "application/json"}


class TestAddress:
    @pytest.mark.parametrize(
        "address",
        [
            "http://api.example.com/v1",
            "http://127.0.0.1.example.com/v1",
            "http://10.0.0.7/v1",
            "http://localhost.example.com",
            "https://dana:secret@api.example.com/v1",
            "https://api.example.com/v1?key=1",
            "https://[::1/v1",
            "https://api.example.com:99999/v1",
            "ftp://api.example.com/v1",
            "https:///v1",
            "api.example.com/v1",
            "https://api.exa mple.com/v1",
            "https://" + "a" * 70 + ".com",
            "",
        ],
    )
    def test_an_address_that_must_not_be_used_is_refused_before_anything_is_sent(self, address: str) -> None:
        with pytest.raises(InputError):
            http_to(address)

    @pytest.mark.parametrize(
        ("address", "spelling"),
        [
            ("https://API.Example.com:443/v1/", "https://api.example.com/v1"),
            ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1"),
            ("http://127.9.9.9/v1", "http://127.9.9.9/v1"),
            ("http://[::1]:8080/v1", "http://[::1]:8080/v1"),
            (" http://localhost:1 ", "http://localhost:1"),
        ],
    )
    def test_one_server_has_one_spelling(self, address: str, spelling: str) -> None:
        with http_to(address) as http:
            assert http.base_url == spelling


class TestRequest:
    def test_a_list_comes_with_its_envelope_and_the_servers_time(self) -> None:
        clock = clock_at_start()
        options = SandboxOptions(records=0, clock=clock.now)
        with running_sandbox(options) as sandbox, http_to(sandbox.url, clock) as door:
            with pytest.raises(SignInNeeded):
                get(door)
            user = {"email": sandbox.email, "password": sandbox.password}
            reply = door.call("POST", "/auth/login", body=user, purpose=Purpose.PERSON)
        assert reply.data["user"]["email"] == sandbox.email
        assert reply.payload["success"] is True
        assert reply.server_time == START
        assert door.requests == 2

    def test_the_install_id_tells_two_laptops_apart(self) -> None:
        with canned(answer(FINE)) as server, http_to(server.url) as http:
            get(http)
        assert b"user-agent: actuallycare-desktop/" in server.heard[0].lower()
        assert b"(laptop-1)" in server.heard[0]

    def test_a_body_is_sent_whole_whatever_it_holds(self) -> None:
        text = "O'Brien & Co <\"\\/> 🏡 \u2028"
        with canned(answer(FINE)) as server, http_to(server.url) as http:
            http.call("POST", "/clients", body={"notes": text}, purpose=Purpose.PUSH)
        head, _, body = server.heard[0].partition(b"\r\n\r\n")
        assert head.startswith(b"POST /v1/clients HTTP/1.1")
        assert json.loads(body) == {"notes": text}

    def test_a_value_that_is_no_json_is_refused_before_anything_is_sent(self) -> None:
        with http_that_gets(answered(200, FINE)) as http, pytest.raises(InputError):
            http.call("POST", "/clients", body={"budget": float("nan")}, purpose=Purpose.PUSH)
        assert http.requests == 0

    def test_no_cookie_is_kept(self) -> None:
        first = answer(FINE, "Set-Cookie: refreshToken=abc; Path=/", "Connection: close")
        with canned(first, answer(FINE)) as server, http_to(server.url) as http:
            assert get(http).cookies == ("refreshToken=abc; Path=/",)
            get(http)
        assert b"cookie" not in server.heard[1].lower()

    def test_logs_name_no_id_no_search_and_no_address(self, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.DEBUG)
        with canned(answer(FINE, "Connection: close"), answer(FINE)) as server, http_to(server.url) as http:
            get(http, "/clients/4711")
            http.call("GET", "/contacts/search", params={"email": "dana@x.org"}, purpose=Purpose.PERSON)
        assert "GET /clients/{id} 200 in" in caplog.text
        assert "GET /contacts/search 200 in" in caplog.text
        assert not any(word in caplog.text for word in ("4711", "dana", "127.0.0.1"))


class TestProxy:
    def test_what_is_for_this_computer_goes_through_no_proxy(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with canned() as proxy, canned(answer(FINE)) as server:
            monkeypatch.setenv("HTTP_PROXY", proxy.url)
            monkeypatch.delenv("NO_PROXY", raising=False)
            with http_to(server.url) as http:
                assert get(http).status == 200
        assert proxy.heard == []

    def test_a_proxy_that_cannot_be_used_is_named_as_the_reason(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("HTTPS_PROXY", "gopher://proxy.example.com:70")
        monkeypatch.delenv("NO_PROXY", raising=False)
        with pytest.raises(InputError) as caught:
            http_to("https://api.example.com/v1")
        assert caught.value.code == "INVALID_PROXY"


class TestNobodyAnswers:
    def test_a_refused_connection_sent_nothing(self) -> None:
        with running_sandbox(SandboxOptions(records=0)) as sandbox, http_to(sandbox.url) as http:
            sandbox.pause()
            with pytest.raises(Offline) as caught:
                get(http)
        assert not caught.value.sent
        assert http.requests == 0

    def test_a_name_that_nobody_knows_sent_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def unknown(*_: object, **__: object) -> object:
            raise socket.gaierror(-2, "Name or service not known")

        monkeypatch.setattr(socket, "getaddrinfo", unknown)
        with http_to("https://api.example.com/v1") as http, pytest.raises(Offline) as caught:
            get(http)
        assert not caught.value.sent

    def test_a_server_without_tls_is_never_told_anything(self) -> None:
        with canned(b"HTTP/1.1 400 Bad Request\r\n\r\n") as server:
            address = server.url.replace("http://", "https://")
            with http_to(address) as http, pytest.raises(Offline) as caught:
                http.call("POST", "/leads", body={"name": "Dana"}, purpose=Purpose.PUSH)
        assert not caught.value.sent
        assert b"Dana" not in server.heard[0]

    @pytest.mark.parametrize(
        "spoken",
        [
            b"",
            b"HTTP/1.1 200 OK\r\nContent-Type: app",
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n" + FINE,
            b'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"su',
            b"SSH-2.0-OpenSSH_9.6\r\n",
        ],
        ids=["nothing", "half a head", "half a body", "half a chunk", "another protocol"],
    )
    def test_an_answer_that_breaks_off_leaves_open_what_happened(self, spoken: bytes) -> None:
        with canned(spoken) as server, http_to(server.url) as http, pytest.raises(Offline) as caught:
            http.call("POST", "/leads", body={"name": "Dana"}, purpose=Purpose.PUSH)
        assert caught.value.sent
        assert http.requests == 1

    @pytest.mark.parametrize("fault", ["drop-after-commit", "reset-mid-body"])
    def test_a_lost_answer_leaves_open_what_happened(self, fault: str) -> None:
        options = SandboxOptions(records=0, faults=(f"{fault}=POST:/leads",))
        with running_sandbox(options) as sandbox, http_to(sandbox.url) as door:
            http = door.signed_by(Keyed(sandbox.api_key))
            with pytest.raises(Offline) as caught:
                http.call("POST", "/leads", body={"name": "Dana"}, purpose=Purpose.PUSH)
            assert len(sandbox.store.all("leads")) == 1
        assert caught.value.sent

    def test_a_silent_server_is_given_up(self) -> None:
        def late(request: httpx.Request) -> httpx.Response:
            raise httpx.ReadTimeout("late", request=request)

        with http_over(late) as http, pytest.raises(Offline) as caught:
            get(http)
        assert caught.value.sent

    def test_a_body_that_only_trickles_is_given_up(self) -> None:
        clock = clock_at_start()

        class Trickle(httpx.SyncByteStream):
            def __iter__(self):  # type: ignore[no-untyped-def]
                while True:
                    clock.advance(29)
                    yield b" "

        response = httpx.Response(200, headers=JSON, stream=Trickle())
        with http_that_gets(response, clock) as http, pytest.raises(Offline) as caught:
            get(http)
        assert caught.value.sent

    def test_a_closed_way_is_offline(self) -> None:
        http = http_that_gets(answered(200, FINE))
        http.close()
        with pytest.raises(Offline):
            get(http)


class TestBudget:
    def test_the_servers_numbers_are_taken_over(self) -> None:
        clock, budget = clock_at_start(), HeldBudget()
        options = SandboxOptions(records=0, clock=clock.now)
        with running_sandbox(options) as sandbox, http_to(sandbox.url, clock, budget) as door:
            sandbox.world.limits.spend("127.0.0.1", 120)
            get(door.signed_by(Keyed(sandbox.api_key)))
        assert (budget.budget.limit, budget.budget.remaining, budget.budget.told) == (500, 379, True)

    def test_the_window_of_sign_ins_is_not_taken_for_the_window_of_all(self) -> None:
        budget = HeldBudget()
        with (
            running_sandbox(SandboxOptions(records=0)) as sandbox,
            http_to(sandbox.url, budget=budget) as door,
            pytest.raises(SignInNeeded),
        ):
            door.call("POST", "/auth/login", body={"email": "a@b.c", "password": "x"}, purpose=Purpose.PERSON)
        assert (budget.budget.limit, budget.budget.remaining) == (500, 499)

    def test_background_work_stops_while_the_person_may_go_on(self) -> None:
        budget = HeldBudget(Budget(limit=500, remaining=200, resets_at=START + timedelta(minutes=5)))
        with canned(answer(FINE)) as server, http_to(server.url, budget=budget) as http:
            with pytest.raises(Throttled) as caught:
                http.call("GET", "/clients", purpose=Purpose.BACKGROUND)
            get(http)
        assert caught.value.until == START + timedelta(minutes=5)
        assert http.requests == len(server.heard) == 1

    def test_after_a_429_nothing_is_sent_before_the_server_allows_it(self) -> None:
        clock = clock_at_start()
        options = SandboxOptions(records=0, faults=("text-429=40s:1",), clock=clock.now)
        with running_sandbox(options) as sandbox, http_to(sandbox.url, clock) as door:
            http = door.signed_by(Keyed(sandbox.api_key))
            with pytest.raises(Throttled) as first:
                get(http)
            clock.advance(39)
            with pytest.raises(Throttled) as second:
                get(http)
            clock.advance(31)
            assert get(http).status == 200
        assert first.value.until == second.value.until
        assert timedelta(seconds=40) <= first.value.until - START <= timedelta(seconds=70)
        assert http.requests == 2

    @pytest.mark.parametrize(
        ("headers", "seconds"),
        [
            ({"retry-after": "12", "ratelimit-reset": "90"}, 12),
            ({"ratelimit-reset": "90"}, 90),
            ({"retry-after": "soon", "ratelimit-reset": "90"}, 90),
            ({"retry-after": "Wed, 15 Jul 2026 10:00:50 GMT", "date": "Wed, 15 Jul 2026 10:00:00 GMT"}, 50),
            ({"retry-after": "-5"}, 60),
            ({"retry-after": "nan"}, 60),
            ({}, 60),
        ],
    )
    def test_the_wait_is_read_from_whatever_the_server_says(
        self, headers: dict[str, str], seconds: int
    ) -> None:
        with http_that_gets(httpx.Response(429, headers=headers)) as http, pytest.raises(Throttled) as caught:
            get(http)
        assert 0 <= (caught.value.until - START).total_seconds() - seconds <= 30
