"""A laptop with a session, down to its tokens; and answers of a server, path by path."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx

from sync.clock import ManualClock
from sync.decide.budget import Purpose
from sync.remote.http import Http
from sync.remote.session import Session, sign_in
from sync.remote.tokens import Tokens
from sync.sandbox import Sandbox, SandboxOptions, running_sandbox
from tests.sync.remotes import clock_at_start, http_to

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
class SignedIn:
    """A laptop whose person is signed in, and the server that it talks to."""

    sandbox: Sandbox
    clock: ManualClock
    kept: Kept
    session: Session
    http: Http

    def look(self) -> None:
        self.http.call("GET", "/clients", purpose=Purpose.PERSON)

    def answer(self) -> int:
        """The status of the server's latest answer."""
        return self.sandbox.world.log.entries[-1].status

    def renewals(self) -> int:
        return self.sandbox.world.log.counts["POST /auth/refresh"]


@contextmanager
def signed_in(*, behind: float = 0, life: int = LIFE) -> Iterator[SignedIn]:
    """`behind` is how many seconds the server's clock is behind the laptop's."""
    clock = clock_at_start()
    options = SandboxOptions(records=0, clock=clock.now, clock_skew=-behind, token_life=life)
    with running_sandbox(options) as sandbox, http_to(sandbox.url, clock) as door:
        kept = Kept(sign_in(door, sandbox.email, sandbox.password).tokens)
        session = Session(door, kept, clock)
        yield SignedIn(sandbox, clock, kept, session, door.signed_by(session))


def fine(data: object, headers: list[tuple[str, str]] | None = None) -> httpx.Response:
    body = json.dumps({"success": True, "data": data}).encode()
    return httpx.Response(200, headers=[("content-type", "application/json"), *(headers or [])], content=body)


def answering(answers: dict[str, httpx.Response]) -> Callable[[httpx.Request], httpx.Response]:
    return lambda request: answers[request.url.path.removeprefix("/v1")]
