"""What each answer means: a reply, no server of ours, something unreadable, or a refusal with its facts."""

import gzip
import json

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.decide.budget import Purpose
from sync.errors import (
    BadReply,
    Forbidden,
    NotThere,
    Offline,
    Refused,
    RemoteFault,
    ServerFault,
    SignInNeeded,
    VersionConflict,
)
from sync.remote.http import LARGEST_BODY
from sync.remote.replies import SignInRefused
from sync.sandbox import SandboxOptions, running_sandbox
from tests.sync.remotes import (
    FINE,
    Keyed,
    answer,
    answered,
    canned,
    envelope,
    get,
    http_over,
    http_that_gets,
    http_to,
)

JSON = {"content-type": "application/json"}


class TestNotOurServer:
    @pytest.mark.parametrize(
        "response",
        [
            answered(200, b"<html>Welcome</html>", "text/html"),
            answered(200, b"  <!doctype html>", "application/json"),
            answered(200, FINE, "text/plain"),
            httpx.Response(204),
            answered(403, b"<html>blocked by policy</html>", "text/html"),
            answered(404, b"404 page not found", "text/plain"),
            answered(401, b"<html>proxy</html>", "text/html"),
            answered(407, b"", "text/plain"),
            answered(511, b"<html>sign in to the Wi-Fi</html>", "text/html"),
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
        with http_that_gets(answered(200, body)) as http, pytest.raises(BadReply):
            get(http)

    def test_half_of_the_json_is_a_bad_reply(self) -> None:
        options = SandboxOptions(records=0, faults=("truncated-json",))
        with running_sandbox(options) as sandbox, http_to(sandbox.url) as http, pytest.raises(BadReply):
            http.signed_by(Keyed(sandbox.api_key)).call("GET", "/clients", purpose=Purpose.PERSON)

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
        with http_that_gets(answered(200, body)) as http:
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
        with http_that_gets(answered(status, envelope(code))) as http, pytest.raises(kind) as caught:
            get(http)
        assert type(caught.value) is kind
        assert (caught.value.refusal.status, caught.value.refusal.code) == (status, code)

    @pytest.mark.parametrize("status", [502, 503, 504])
    def test_a_proxys_page_is_a_server_fault(self, status: int) -> None:
        response = answered(status, b"<html>Bad Gateway</html>", "text/html")
        with http_that_gets(response) as http, pytest.raises(ServerFault) as caught:
            get(http)
        assert caught.value.refusal.message == ""

    @pytest.mark.parametrize("nested", [True, False])
    def test_the_ids_for_support_are_read_in_both_places(self, nested: bool) -> None:
        ids = {"errorId": "e-1", "correlationId": "c-1"}
        body = envelope("NOT_FOUND", **ids) if nested else {**envelope("NOT_FOUND"), **ids}
        with http_that_gets(answered(404, body)) as http, pytest.raises(NotThere) as caught:
            get(http)
        assert (caught.value.refusal.error_id, caught.value.refusal.correlation_id) == ("e-1", "c-1")

    def test_the_versions_of_a_conflict_are_kept(self) -> None:
        body = envelope("VERSION_CONFLICT", currentVersion=5, attemptedVersion=3)
        with http_that_gets(answered(409, body)) as http, pytest.raises(VersionConflict) as caught:
            get(http)
        assert caught.value.refusal.extra == {"currentVersion": 5, "attemptedVersion": 3}

    def test_a_refusal_in_plain_text_keeps_its_words(self) -> None:
        response = answered(400, b"name is required", "text/plain")
        with http_that_gets(response) as http, pytest.raises(Refused) as caught:
            get(http)
        assert (caught.value.refusal.code, caught.value.refusal.message) == ("HTTP_400", "name is required")


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

    with http_over(respond) as http:
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
