"""What every command shares: the common options, the account that it opens, and how it answers."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import Any

from sync.accounts import Account
from sync.engine import Engine
from sync.opening import Surroundings, open_engine, surroundings


class Exit(IntEnum):
    """What the caller's script may rely on."""

    DONE = 0
    BUG = 1
    INPUT = 2
    LATER = 3
    SIGN_IN = 4
    DECIDE = 5


@dataclass(slots=True)
class Session:
    """One run of the program; `code` is its exit code so far."""

    data_dir: Path | None = None
    account_name: str | None = None
    as_json: bool = False
    code: Exit = Exit.DONE
    _around: Surroundings | None = field(default=None, repr=False)

    def start(self, common: Mapping[str, str]) -> None:
        """Begins a run with these common options."""
        given = common.get("--data-dir")
        self.data_dir = Path(given) if given else None
        self.account_name = common.get("--account")
        self.as_json = "--json" in common
        self.code = Exit.DONE
        self._around = None

    @property
    def around(self) -> Surroundings:
        if self._around is None:
            self._around = surroundings(self.data_dir)
        return self._around

    @property
    def account(self) -> Account:
        name = self.account_name or self.around.environ.get("ACTUALLYCARE_ACCOUNT") or None
        return self.around.accounts.find(name)

    @contextmanager
    def engine(self) -> Iterator[Engine]:
        """The account's engine, closed at the end. Raises SignInNeeded, UnlockNeeded, StorageFault."""
        engine = open_engine(self.around, self.around.accounts.touch(self.account))
        try:
            yield engine
        finally:
            engine.close()

    def answer(self, document: Mapping[str, Any], human: str | Callable[[], str]) -> None:
        """Exactly one document on stdout, or text for people."""
        text = json.dumps(document, ensure_ascii=False, indent=2) if self.as_json else None
        if text is None:
            text = human() if callable(human) else human
        sys.stdout.write(text + "\n")
        sys.stdout.flush()

    def refuse(self, code: Exit, name: str, message: str, details: Any = None) -> None:
        """The answer of a command that could not do what was asked."""
        self.code = code
        if self.as_json:
            document = {"error": {"code": name, "message": message, "details": details}}
            sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2, default=str) + "\n")
            return
        sys.stderr.write(message + "\n")
        for row in details if isinstance(details, list) else []:
            parts = (f"{key}: {value}" for key, value in row.items()) if isinstance(row, dict) else [str(row)]
            sys.stderr.write("  " + ", ".join(parts) + "\n")


SESSION = Session()
"""The run that this process is; filled in before a command starts, as a program has only one."""
