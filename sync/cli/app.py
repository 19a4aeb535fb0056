"""Assembles the commands, sorts what goes wrong into exit codes, and runs one command."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import Abort, TyperException
from typer.exceptions import Exit as Stop

from sync.cli import accounts, outbox, records, sandbox, syncing
from sync.cli.session import SESSION, Exit
from sync.errors import (
    ActuallyCareError,
    EngineBusy,
    InputError,
    RemoteFault,
    SignInNeeded,
    StorageFault,
    UnlockNeeded,
)
from sync.logs import report_path, start_logging
from sync.version import version

log = logging.getLogger(__name__)

app = typer.Typer(
    name="actuallycare",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)
for family in (accounts, syncing, records, outbox, sandbox):
    family.add_to(app)


@app.callback(invoke_without_command=True)
def common(
    context: typer.Context,
    show_version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """ActuallyCare from the command line: the same accounts, database and outbox as the window.

    Everywhere: --data-dir DIR, --account NAME, --json.
    """
    if show_version:
        SESSION.answer({"version": version()}, version())
    elif context.invoked_subcommand is None:
        raise InputError("Say what to do; actuallycare --help lists the commands.")


VALUED = ("--data-dir", "--account")
FLAGS = ("--json",)


def hoisted(arguments: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """The common options, wherever they stand, and the command without them. Raises InputError."""
    common: dict[str, str] = {}
    rest: list[str] = []
    items = iter(arguments)
    for item in items:
        name, equals, value = item.partition("=")
        if item == "--":
            rest += [item, *items]
        elif item in FLAGS:
            common[item] = "yes"
        elif name in VALUED and equals:
            common[name] = value
        elif item in VALUED:
            given = next(items, None)
            if given is None:
                raise InputError(f"{item} needs a value.")
            common[item] = given
        else:
            rest.append(item)
    return common, rest


def run(arguments: Sequence[str]) -> int:
    """Runs one command; returns the exit code that CLI users rely on."""
    try:
        common, rest = hoisted(arguments)
        SESSION.start(common)
        start_logging(SESSION.around.folder)
        app(rest, standalone_mode=False)
    except Stop as stop:
        return stop.exit_code
    except (Abort, KeyboardInterrupt):
        return Exit.BUG
    except TyperException as error:
        SESSION.refuse(Exit.INPUT, "USAGE", getattr(error, "message", str(error)))
    except ActuallyCareError as error:
        SESSION.refuse(_exit_of(error), error.code, str(error), getattr(error, "details", None))
    except Exception as error:  # noqa: BLE001 (a bug: the person gets a report to send, not a traceback)
        _report_bug(error)
    return SESSION.code


def _exit_of(error: ActuallyCareError) -> Exit:
    if isinstance(error, InputError):
        return Exit.INPUT
    if isinstance(error, SignInNeeded | UnlockNeeded):
        return Exit.SIGN_IN
    if isinstance(error, EngineBusy | RemoteFault):
        return Exit.LATER
    return Exit.BUG if isinstance(error, StorageFault) else Exit.INPUT


def _report_bug(error: Exception) -> None:
    """Type and place only: a traceback's values could be somebody's data."""
    frames = traceback.extract_tb(error.__traceback__)
    places = "\n".join(f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames)
    log.error("unexpected %s at\n%s", type(error).__name__, places)
    where = report_path(SESSION.around.folder)
    sentence = f"Something went wrong inside the program; local work is safe. The report lies in {where}."
    SESSION.refuse(Exit.BUG, "UNEXPECTED", sentence, {"type": type(error).__name__})


def main() -> None:
    sys.exit(run(sys.argv[1:]))
