"""What an answer means: a reply that can be used, or one of the errors that the engine knows."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any, NoReturn

import httpx

from sync.clock import iso, moment
from sync.errors import (
    BadReply,
    Forbidden,
    NotThere,
    Offline,
    Refusal,
    Refused,
    RemoteFault,
    ServerFault,
    SignInNeeded,
    VersionConflict,
)

LONGEST_MESSAGE = 500
WAIT_UNTOLD = 60.0
NOT_AN_ANSWER = frozenset({407, 408, 425, 511})
"""What proxies and captive portals say for themselves, whatever the server would have said."""
IN_OWN_WORDS = frozenset({403, 404, 405, 410})
"""They settle something about a record, so they count only in the API's own envelope."""
ACCOUNT_CLOSED = frozenset({"ACCOUNT_NOT_ACTIVE", "ACCOUNT_SUSPENDED", "ACCOUNT_DISABLED"})
NOT_OUR_SERVER = "something that is not the ActuallyCare server answered"
ENVELOPE = frozenset({"code", "message", "details", "errorId", "correlationId", "timestamp"})


@dataclass(frozen=True, slots=True)
class Answer:
    """What came over the wire, before anybody believed it."""

    status: int
    headers: httpx.Headers
    body: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """A success: `payload` is the whole envelope, `cookies` the Set-Cookie headers as they came."""

    status: int
    data: Any
    payload: Mapping[str, Any]
    server_time: datetime | None = None
    cookies: tuple[str, ...] = ()


class TooMany(RemoteFault):
    """429: wait this many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__("the request window is spent")
        self.seconds = seconds


class SignInRefused(SignInNeeded):
    """The server does not let this person or key in; `locked_until` (UTC) only after wrong passwords."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.message or "the server asks to sign in again")
        self.refusal = refusal
        self.code = refusal.code if refusal.code.isupper() else SignInNeeded.code
        self.locked_until = _locked_until(refusal)
        self.details = {"locked_until": iso(self.locked_until)} if self.locked_until else refusal.details


def understood(answer: Answer) -> Reply:
    """The reply; raises Offline, BadReply, TooMany, SignInRefused, or Refused and its kinds."""
    if not 200 <= answer.status < 300:
        _refuse(answer)
    if not _is_json(answer) or _is_html(answer):
        raise Offline(NOT_OUR_SERVER, sent=True)
    payload = _payload(answer)
    if payload.get("success", True) is not True or "data" not in payload:
        raise BadReply("the reply says success and brings none")
    headers = answer.headers
    cookies = tuple(headers.get_list("set-cookie"))
    return Reply(answer.status, payload["data"], payload, server_time(headers), cookies)


def server_time(headers: httpx.Headers) -> datetime | None:
    """The Date header in UTC; None where it is missing or nonsense."""
    return _http_date(headers.get("date", ""))


def _refuse(answer: Answer) -> NoReturn:
    status = answer.status
    if status == 429:
        raise TooMany(_wait(answer.headers))
    if 300 <= status < 400 or status in NOT_AN_ANSWER:
        raise Offline(NOT_OUR_SERVER, sent=True)
    if not 400 <= status < 600:
        raise BadReply(f"a reply with status {status} means nothing")
    try:
        payload: Mapping[str, Any] | None = _payload(answer)
    except BadReply:
        payload = None
    if payload is None and (status in IN_OWN_WORDS or (status == 401 and _is_html(answer))):
        raise Offline(NOT_OUR_SERVER, sent=True)
    refusal = refusal_of(answer, payload)
    if status == 401 or (status == 403 and refusal.code in ACCOUNT_CLOSED):
        raise SignInRefused(refusal)
    raise _kind(refusal)(refusal)


def _kind(refusal: Refusal) -> type[Refused]:
    if refusal.status >= 500:
        return ServerFault
    if refusal.status == 409:
        return VersionConflict if refusal.code == "VERSION_CONFLICT" else Refused
    return {403: Forbidden, 404: NotThere}.get(refusal.status, Refused)


def refusal_of(answer: Answer, payload: Mapping[str, Any] | None) -> Refusal:
    """CONTRACT 1.5 and B16: the ids in both places, and a body that is text or nothing at all."""
    envelope = payload or {}
    error = envelope.get("error")
    inner: Mapping[str, Any] = error if isinstance(error, dict) else {"message": error}

    def text(name: str) -> str | None:
        found = (inner.get(name), envelope.get(name))
        return next((value[:LONGEST_MESSAGE] for value in found if isinstance(value, str) and value), None)

    spoken = "" if payload is not None or _is_html(answer) else _start(answer.body, LONGEST_MESSAGE)
    return Refusal(
        status=answer.status,
        code=text("code") or f"HTTP_{answer.status}",
        message=text("message") or spoken,
        details=inner.get("details"),
        error_id=text("errorId"),
        correlation_id=text("correlationId"),
        extra={name: value for name, value in inner.items() if name not in ENVELOPE},
    )


def _is_json(answer: Answer) -> bool:
    kind: str = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    return kind == "application/json" or kind.endswith("+json")


def _is_html(answer: Answer) -> bool:
    kind: str = answer.headers.get("content-type", "")
    return "html" in kind.lower() or answer.body[:64].lstrip()[:1] == b"<"


def _start(body: bytes, length: int) -> str:
    return body[: 4 * length].decode("utf-8", "replace").strip()[:length]


def _payload(answer: Answer) -> dict[str, Any]:
    """The JSON object of the body, free of halves of characters that no database could store."""
    try:
        payload = _DECODER.decode(answer.body.decode("utf-8-sig"))
        if b"\\ud" in answer.body or b"\\uD" in answer.body:
            whole = json.dumps(payload, ensure_ascii=False).encode("utf-8", "replace")
            payload = _DECODER.decode(whole.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise BadReply(f"the reply cannot be read: {type(error).__name__}") from error
    if not isinstance(payload, dict):
        raise BadReply("the reply is not an object")
    return payload


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is not JSON")


_DECODER = json.JSONDecoder(parse_constant=_no_number)


def _wait(headers: httpx.Headers) -> float:
    """Seconds; CONTRACT 1.5: Retry-After, else RateLimit-Reset. Retry-After may also be a date (RFC 9110)."""
    told = [_seconds(headers.get(name, "")) for name in ("retry-after", "ratelimit-reset")]
    until, now = _http_date(headers.get("retry-after", "")), server_time(headers)
    if told[0] is None and until is not None and now is not None:
        told[0] = max(0.0, (until - now).total_seconds())
    return next((seconds for seconds in told if seconds is not None), WAIT_UNTOLD)


def _seconds(text: str) -> float | None:
    try:
        seconds = float(text)
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) and seconds >= 0 else None


def _http_date(text: str) -> datetime | None:
    try:
        return moment(parsedate_to_datetime(text).isoformat()) if text else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _locked_until(refusal: Refusal) -> datetime | None:
    """CONTRACT 1.5: in the details, or directly in the error."""
    for place in (refusal.details, refusal.extra):
        until = place.get("locked_until") if isinstance(place, Mapping) else None
        if isinstance(until, str):
            return _moment(until)
    return None


def _moment(text: str) -> datetime | None:
    try:
        return moment(text)
    except (ValueError, OverflowError):
        return None
