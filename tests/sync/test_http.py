"""One request and its answer: what is sent, what is never sent, and what each answer means."""

import gzip
import json
import logging
import socket
from datetime import timedelta

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.decide.budget import Budget, Purpose
from sync.errors import (
    BadReply,
    Forbidden,
    InputError,
    NotThere,
    Offline,
    Refused,
    RemoteFault,
    ServerFault,
    SignInNeeded,
    Throttled,
    VersionConflict,
)
from sync.remote.http import LARGEST_BODY, HeldBudget, Http, Line
from sync.remote.replies import Reply, SignInRefused
from sync.sandbox import SandboxOptions, running_sandbox
from tests.sync.remotes import START, answer, canned, clock_at_start, http_that_gets, http_to

JSON = {"content-type": "application/json"}
FINE = b'{"success": true, "data": {}}'


def get(http: Http, path: str = "/clients") -> Reply:
    return http.call("GET", path, purpose=Purpose.PERSON)


def refusal(status: int, body: object, kind: str = "application/json") -> httpx.Response:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return httpx.Response(status, headers={"content-type": kind}, content=content)


def envelope(code: str, **more: object) -> dict[str, object]:
    return {"success": False, "error": {"code": code, "message": "No.", **more}}


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
        with http_that_gets(refusal(200, FINE)) as http, pytest.raises(InputError):
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
            http = door.signed_by(_Key(sandbox.api_key))
            with pytest.raises(Offline) as caught:
                http.call("POST", "/leads", body={"name": "Dana"}, purpose=Purpose.PUSH)
            assert len(sandbox.store.all("leads")) == 1
        assert caught.value.sent

    def test_a_silent_server_is_given_up(self) -> None:
        def late(request: httpx.Request) -> httpx.Response:
            raise httpx.ReadTimeout("late", request=request)

        with _over(late) as http, pytest.raises(Offline) as caught:
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
        http = http_that_gets(refusal(200, FINE))
        http.close()
        with pytest.raises(Offline):
            get(http)


class TestNotOurServer:
    @pytest.mark.parametrize(
        "response",
        [
            refusal(200, b"<html>Welcome</html>", "text/html"),
            refusal(200, b"  <!doctype html>", "application/json"),
            refusal(200, FINE, "text/plain"),
            httpx.Response(204),
            refusal(403, b"<html>blocked by policy</html>", "text/html"),
            refusal(404, b"404 page not found", "text/plain"),
            refusal(401, b"<html>proxy</html>", "text/html"),
            refusal(407, b"", "text/plain"),
            refusal(511, b"<html>sign in to the Wi-Fi</html>", "text/html"),
        ],
    )
    def test_what_no_api_says_counts_as_no_connection(self, response: httpx.Response) -> None:
        with http_that_gets(response) as http, pytest.raises(Offline) as caught:
            get(http)
        assert caught.value.sent

    def test_a_captive_portal_is_no_empty_list(self) -> None:
        options = SandboxOptions(records=0, faults=("html-200",))
        with running_sandbox(options) as sandbox, http_to(sandbox.url) as http, pytest.raises(Offline):
            get(http)

    def test_a_redirect_is_not_followed(self) -> None:
        with canned(answer(FINE)) as other:
            moved = answer(b"", f"Location: {other.url}/clients", status="307 Temporary Redirect")
            with canned(moved) as server, http_to(server.url) as http, pytest.raises(Offline):
                http.call("POST", "/clients", body={"email": "dana@x.org"}, purpose=Purpose.PUSH)
        assert other.heard == []


class TestUnreadable:
    @pytest.mark.parametrize(
        "body",
        [
            b"",
            b"{",
            b"[]",
            b'"text"',
            b"null",
            b'{"success": true}',
            b'{"success": false, "data": {}}',
            b'{"success": "yes", "data": {}}',
            b'{"success": true, "data": NaN}',
            b'{"success": true, "data": "\xff"}',
            b'{"data": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
            b'{"data": ' + b"9" * 5000 + b"}",
        ],
    )
    def test_a_success_that_cannot_be_read_is_a_bad_reply(self, body: bytes) -> None:
        with http_that_gets(refusal(200, body)) as http, pytest.raises(BadReply):
            get(http)

    def test_half_of_the_json_is_a_bad_reply(self) -> None:
        options = SandboxOptions(records=0, faults=("truncated-json",))
        with running_sandbox(options) as sandbox, http_to(sandbox.url) as http, pytest.raises(BadReply):
            http.signed_by(_Key(sandbox.api_key)).call("GET", "/clients", purpose=Purpose.PERSON)

    @pytest.mark.parametrize("packed", [False, True])
    def test_a_reply_without_end_is_given_up(self, packed: bool) -> None:
        body = b" " * (LARGEST_BODY + 1)
        headers = {**JSON, "content-encoding": "gzip"} if packed else JSON
        response = httpx.Response(200, headers=headers, content=gzip.compress(body) if packed else body)
        with http_that_gets(response) as http, pytest.raises(BadReply):
            get(http)

    def test_a_reply_that_cannot_be_unpacked_is_a_bad_reply(self) -> None:
        spoilt = answer(FINE, "Content-Encoding: gzip")
        with canned(spoilt) as server, http_to(server.url) as http, pytest.raises(BadReply):
            get(http)

    def test_half_an_emoji_does_not_spoil_the_page(self) -> None:
        body = rb'{"data": ["whole \ud83c\udfe1", "half \ud83c", "\\ud83c"]}'
        with http_that_gets(refusal(200, body)) as http:
            assert get(http).data == ["whole 🏡", "half ?", "\\ud83c"]


class TestRefusals:
    @pytest.mark.parametrize(
        ("status", "code", "kind"),
        [
            (400, "VALIDATION_ERROR", Refused),
            (401, "UnauthorizedError", SignInRefused),
            (403, "FORBIDDEN", Forbidden),
            (403, "ACCOUNT_SUSPENDED", SignInRefused),
            (404, "NOT_FOUND", NotThere),
            (409, "VERSION_CONFLICT", VersionConflict),
            (409, "DUPLICATE_EMAIL", Refused),
            (422, "VALIDATION_ERROR", Refused),
            (423, "ACCOUNT_LOCKED", Refused),
            (500, "INTERNAL_ERROR", ServerFault),
        ],
    )
    def test_each_status_and_code_is_an_error_of_its_own(
        self, status: int, code: str, kind: type[Refused | SignInRefused]
    ) -> None:
        with http_that_gets(refusal(status, envelope(code))) as http, pytest.raises(kind) as caught:
            get(http)
        assert type(caught.value) is kind
        assert (caught.value.refusal.status, caught.value.refusal.code) == (status, code)

    @pytest.mark.parametrize("status", [502, 503, 504])
    def test_a_proxys_page_is_a_server_fault(self, status: int) -> None:
        response = refusal(status, b"<html>Bad Gateway</html>", "text/html")
        with http_that_gets(response) as http, pytest.raises(ServerFault) as caught:
            get(http)
        assert caught.value.refusal.message == ""

    @pytest.mark.parametrize("nested", [True, False])
    def test_the_ids_for_support_are_read_in_both_places(self, nested: bool) -> None:
        ids = {"errorId": "e-1", "correlationId": "c-1"}
        body = envelope("NOT_FOUND", **ids) if nested else {**envelope("NOT_FOUND"), **ids}
        with http_that_gets(refusal(404, body)) as http, pytest.raises(NotThere) as caught:
            get(http)
        assert (caught.value.refusal.error_id, caught.value.refusal.correlation_id) == ("e-1", "c-1")

    def test_the_versions_of_a_conflict_are_kept(self) -> None:
        body = envelope("VERSION_CONFLICT", currentVersion=5, attemptedVersion=3)
        with http_that_gets(refusal(409, body)) as http, pytest.raises(VersionConflict) as caught:
            get(http)
        assert caught.value.refusal.extra == {"currentVersion": 5, "attemptedVersion": 3}

    def test_a_refusal_in_plain_text_keeps_its_words(self) -> None:
        response = refusal(400, b"name is required", "text/plain")
        with http_that_gets(response) as http, pytest.raises(Refused) as caught:
            get(http)
        assert (caught.value.refusal.code, caught.value.refusal.message) == ("HTTP_400", "name is required")


class TestBudget:
    def test_the_servers_numbers_are_taken_over(self) -> None:
        clock, budget = clock_at_start(), HeldBudget()
        options = SandboxOptions(records=0, clock=clock.now)
        with running_sandbox(options) as sandbox, http_to(sandbox.url, clock, budget) as door:
            sandbox.world.limits.spend("127.0.0.1", 120)
            get(door.signed_by(_Key(sandbox.api_key)))
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
            http = door.signed_by(_Key(sandbox.api_key))
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


NAMES = [
    "content-type",
    "date",
    "location",
    "retry-after",
    "ratelimit-reset",
    "ratelimit-limit",
    "set-cookie",
]
HEADERS = st.dictionaries(
    st.sampled_from([*NAMES, "content-encoding", "content-length", "ratelimit-remaining"]),
    st.one_of(
        st.binary(max_size=40),
        st.sampled_from([b"application/json", b"text/html; charset=\xff", b"gzip", b"deflate", b"identity"]),
        st.sampled_from(
            [b"http://[::1", b"//", b"\\", b"http://%/", b"javascript:", b"9" * 30, b"-1", b"1e999"]
        ),
        st.sampled_from([b"Wed, 99 Jul 99999 10:00:00 GMT", b"Mon, 01 Jan 0001 00:00:00 +9999"]),
    ),
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
TREES = st.recursive(LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=8)
ENVELOPES = st.fixed_dictionaries(
    {},
    optional={
        "success": LEAVES,
        "data": TREES,
        "error": st.fixed_dictionaries(
            {}, optional=dict.fromkeys(("code", "message", "details", "errorId", "locked_until"), TREES)
        )
        | TREES,
    },
)
BODIES = st.one_of(
    st.binary(max_size=200),
    ENVELOPES.map(lambda tree: json.dumps(tree).encode()),
    ENVELOPES.map(lambda tree: gzip.compress(json.dumps(tree).encode())),
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(status=st.integers(100, 999), headers=HEADERS, body=BODIES, whole=st.booleans())
def test_no_answer_is_so_odd_that_it_raises_anything_unforeseen(
    status: int, headers: dict[str, bytes], body: bytes, whole: bool
) -> None:
    fields = [(name.encode(), value) for name, value in headers.items()]
    if whole:
        fields = [
            *[field for field in fields if field[0] != b"content-type"],
            (b"content-type", b"application/json"),
        ]

    def respond(_: httpx.Request) -> httpx.Response:
        return httpx.Response(status, headers=fields, stream=httpx.ByteStream(body))

    with _over(respond) as http:
        try:
            reply = get(http)
        except (RemoteFault, SignInNeeded) as error:
            assert str(error)  # noqa: PT017
        else:
            assert 200 <= reply.status < 300
            json.dumps(reply.payload, ensure_ascii=False).encode()


@settings(max_examples=40, deadline=None)
@given(spoken=st.binary(max_size=120), polite=st.booleans())
def test_no_bytes_on_the_wire_raise_anything_unforeseen(spoken: bytes, polite: bool) -> None:
    sent = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + spoken if polite else spoken
    with canned(sent) as server, http_to(server.url) as http, pytest.raises((RemoteFault, SignInNeeded)):
        get(http)


class _Key(httpx.Auth):
    def __init__(self, key: str) -> None:
        self.key = key

    def auth_flow(self, request):  # type: ignore[no-untyped-def]
        request.headers["X-API-Key"] = self.key
        yield request


def _over(respond) -> Http:  # type: ignore[no-untyped-def]
    line = Line(transport=httpx.MockTransport(respond))
    where = "https://api.example.com/v1"
    return Http(where, clock=clock_at_start(), budget=HeldBudget(), install_id="laptop-1", line=line)
