"""What went wrong, in sentences: what happened, what is safe, what to do now."""

import errno
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from desktop.wording.moments import clock_text
from desktop.wording.names import field_name
from desktop.wording.speech import lowered, marked, tr
from sync.entities import REGISTRY
from sync.errors import (
    ActuallyCareError,
    EngineBusy,
    InputError,
    Offline,
    Refusal,
    Refused,
    SignInNeeded,
    StillReferenced,
    StorageFault,
    Throttled,
    UnknownRecord,
    UnlockNeeded,
    field_problems,
)

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NOT_ALLOWED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY})
FAILING = 500
"""From this status on the server says that the fault is its own."""


@dataclass(frozen=True)
class Problem:
    """`field` is the one to look at, or empty; `details` is what support asks for.

    `reason` is the sentence for where the field is named already.
    """

    sentence: str
    field: str = ""
    details: str = ""
    reason: str = ""


_REASONS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "DUPLICATE_EMAIL": ("email", marked("the server has another client with this e-mail address")),
        "NOT_ARCHIVED": ("", marked("the server deletes only what is in its archive")),
        "ARCHIVED": ("", marked("it is in the server’s archive; bring it back from there first")),
        "FORBIDDEN": ("", marked("the server does not let you change this; ask whoever does")),
    }
)
"""Codes of the server that say more than its message: the field to look at, and the reason."""
_LATE: Mapping[str, str] = MappingProxyType(
    {
        "NOT_WAITING": marked("That was sent already. Change it back by hand if you need to."),
        "OUTCOME_UNKNOWN": marked(
            "The server may have that already. You can take it back once that is known."
        ),
        "NOT_READY": marked(
            "That cannot simply be sent again. Open it in the Sync Center to see what it waits for."
        ),
        "DELETING": marked("That is being deleted. Take the deletion back first."),
        "NO_CONFLICT": marked("There is nothing left to decide here."),
        "CHOICE_NEEDED": marked("Choose a side in every row first."),
    }
)
_SOMEBODY_ELSE: Mapping[str, str] = MappingProxyType(
    {
        "ANOTHER_ACCOUNT": marked(
            "That is another account. What waits here is not theirs: sign in with your own."
        ),
        "KEY_OF_ANOTHER": marked(
            "This key belongs to somebody else. What waits here is yours: sign in with your own key."
        ),
        "KEY_OF_WHOM": marked(
            "This is another key than before, and a key does not tell whose it is. If it is your own, choose "
            "“Sign in” once more: what waits here is then sent in the name of its owner."
        ),
    }
)


def refused_edit(error: Exception) -> Problem:
    """Why an edit on this laptop was not made; nothing was changed."""
    if isinstance(error, StillReferenced):
        return Problem(tr("Unsent work refers to it. Nothing was deleted."))
    if isinstance(error, UnknownRecord):
        return Problem(tr("That is no longer on this laptop."))
    if isinstance(error, InputError):
        late = _LATE.get(error.code)
        return Problem(tr(late) if late else str(error))
    if isinstance(error, StorageFault):
        return Problem(
            tr("Nothing could be saved: this disk is full or cannot be written. Nothing was changed."),
            details=error.code,
        )
    code = error.code if isinstance(error, ActuallyCareError) else type(error).__name__
    return Problem(tr("That did not work, and nothing was changed."), details=code)


def unwritten_file(error: OSError, name: str) -> str:
    """Why a file that was to be written is not there, or is as it was before."""
    if error.errno in _NO_ROOM:
        return tr("There is no room there for {file}. Nothing was kept; choose another place.", file=name)
    if error.errno in _NOT_ALLOWED:
        return tr(
            "{file} cannot be written: that folder only lets you read, or another program has the file open.",
            file=name,
        )
    return tr("That file cannot be written. Choose another folder.")


def gone_text(title: str) -> str:
    """For whoever looks at it while the server's news arrives."""
    return tr("“{title}” was deleted on the server.", title=title)


def field_errors(error: Exception, resource: str) -> dict[str, str]:
    """field → sentence, for a form; under an empty name what no field is to blame for."""
    known = REGISTRY[resource].by_name
    rows = error.details if isinstance(error, InputError) else None
    found = {name: message for name, message in field_problems(rows) if name in known}
    if found:
        return found
    problem = refused_edit(error)
    about_times = "start_time" in known and "after it starts" in problem.sentence
    return {"end_time" if about_times else "": problem.sentence}


def rejection(error: Mapping[str, Any] | None, resource: str) -> Problem:
    """Why the server did not accept a change: the field's label and the reason, as far as it told."""
    if not error:
        return Problem(tr("the server gave no reason"))
    known = REGISTRY[resource].by_name
    for name, message in field_problems(error.get("details")):
        if name in known:
            reason = lowered(message.rstrip(".")) or tr("the server gave no reason")
            label = lowered(field_name(known[name]))
            return Problem(f"{label}, {reason}", name, support(error), reason)
    return _without_field(error, known)


def _without_field(error: Mapping[str, Any], known: Mapping[str, Any]) -> Problem:
    """A refusal that blames no field in so many words."""
    code, status = str(error.get("code")), error.get("status")
    if code in _REASONS:
        name, reason = _REASONS[code]
        return Problem(tr(reason), name if name in known else "", support(error), tr(reason))
    if isinstance(status, int) and status >= FAILING:
        reason = tr("the server fails whenever this is sent; change it, or try again later")
        return Problem(reason, details=support(error))
    message = str(error.get("message") or "").rstrip(".")
    return Problem(lowered(message) or tr("the server gave no reason"), details=support(error))


def support(error: Mapping[str, Any]) -> str:
    """What support asks for, to copy."""
    names = (("code", "code"), ("errorId", "error_id"), ("correlationId", "correlation_id"))
    return "\n".join(f"{label}: {error[name]}" for label, name in names if error.get(name))


def sign_in_problem(error: Exception, zone: ZoneInfo) -> Problem:
    """Why nobody is signed in yet, and which field to look at."""
    refusal: Refusal | None = getattr(error, "refusal", None)
    details = support(refusal.as_json()) if refusal else ""
    if isinstance(error, SignInNeeded):
        return Problem(_not_let_in(error, zone), "password" if details else "", details)
    if isinstance(error, Offline):
        return Problem(
            tr(
                "The server cannot be reached. Check the connection and the server’s address, then try again."
            ),
            details=error.code,
        )
    if isinstance(error, Throttled):
        when = clock_text(error.until, zone)
        return Problem(tr("The server asks for a pause. Try again at {when}.", when=when), details=error.code)
    if isinstance(error, UnlockNeeded):
        if "wrong" in str(error):
            return opening_problem(error)
        return Problem(tr("This computer has no keyring that can be used. Choose a passphrase instead."))
    if isinstance(error, InputError) and error.code in _SOMEBODY_ELSE:
        return Problem(tr(_SOMEBODY_ELSE[error.code]))
    if isinstance(error, InputError):
        return Problem(tr("The server’s address is not complete."), "server", error.code)
    return _elsewhere(error, details)


def _not_let_in(error: SignInNeeded, zone: ZoneInfo) -> str:
    until = getattr(error, "locked_until", None)
    if until is not None:
        when = clock_text(until, zone)
        return tr("Too many tries. The server lets nobody in with this address before {when}.", when=when)
    return tr("The server does not know this e-mail address with this password, or this key.")


def _elsewhere(error: Exception, details: str) -> Problem:
    if isinstance(error, StorageFault):
        return opening_problem(error)
    if isinstance(error, Refused):
        return Problem(
            tr("The server answered, but did not let you in. Ask whoever runs it."), details=details
        )
    code = error.code if isinstance(error, ActuallyCareError) else type(error).__name__
    return Problem(tr("What answers there is not an ActuallyCare server."), "server", code)


def opening_problem(error: Exception) -> Problem:
    """Why an account that is on this laptop cannot be opened; its data is still there."""
    if isinstance(error, UnlockNeeded):
        wrong = "wrong" in str(error)
        sentence = (
            tr("That is not the passphrase of this account.")
            if wrong
            else tr("The key of this account is not in the keyring. Unlock the keyring and try again.")
        )
        return Problem(sentence, "passphrase" if wrong else "")
    if isinstance(error, EngineBusy):
        return Problem(tr("This account is open in another window."))
    if isinstance(error, StorageFault):
        sentence = tr("The data on this laptop cannot be opened. It is untouched; nothing was sent.")
        return Problem(sentence, details=f"{error.code}\n{error}")
    return Problem(tr("This account cannot be opened."), details=type(error).__name__)
