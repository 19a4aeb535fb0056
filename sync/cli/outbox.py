"""`outbox`, `conflicts`, `resolve`, `suspects`: what waits, and what needs a decision."""

from __future__ import annotations

from typing import Annotated

import typer

from sync.cli.records import RecordId, Resource, after, pairs
from sync.cli.session import SESSION
from sync.cli.wording import conflict_text, operation_line, record_line, table
from sync.engine import Engine
from sync.errors import InputError
from sync.resolve import Resolution, Side

outbox = typer.Typer(invoke_without_command=True, rich_markup_mode=None, help="What waits to be sent.")
suspects = typer.Typer(
    invoke_without_command=True, rich_markup_mode=None, help="What the server no longer shows."
)

Operation = Annotated[str, typer.Argument(metavar="OP")]


@outbox.callback()
def list_outbox(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        with SESSION.engine() as engine:
            _answer_outbox(engine)


@outbox.command()
def retry(op: Operation) -> None:
    """Try an operation again at the next sync."""
    with SESSION.engine() as engine:
        engine.retry(op)
        _answer_outbox(engine)


@outbox.command()
def discard(op: Operation) -> None:
    """Give an operation up; what the server last said comes back."""
    with SESSION.engine() as engine:
        engine.discard(op)
        _answer_outbox(engine)


def _answer_outbox(engine: Engine) -> None:
    waiting = engine.reader.outbox()
    text = table(operation_line(item) for item in waiting) or "Nothing is waiting."
    SESSION.answer({"operations": [item.as_json() for item in waiting]}, text)


def conflicts() -> None:
    """What was changed here and on the server."""
    with SESSION.engine() as engine:
        found = engine.reader.conflicts()
    text = "\n".join(map(conflict_text, found)) or "Nothing needs a decision."
    SESSION.answer({"records": [record.as_json() for record in found]}, text)


def resolve(
    resource: Resource,
    record_id: RecordId,
    every: Annotated[Side | None, typer.Option("--all", help="mine or theirs, for every field.")] = None,
    mine: Annotated[list[str] | None, typer.Option(metavar="FIELD")] = None,
    theirs: Annotated[list[str] | None, typer.Option(metavar="FIELD")] = None,
    given: Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=VALUE")] = None,
    keep: Annotated[Side | None, typer.Option(help="mine, theirs or both, where no fields clash.")] = None,
    candidate: Annotated[
        str | None,
        typer.Option(metavar="SERVER_ID", help="Which of theirs is the same; the likeliest if absent."),
    ] = None,
) -> None:
    """Settle a conflict."""
    if every is Side.BOTH:
        raise InputError("--all takes mine or theirs.")
    sides = dict.fromkeys(mine or [], Side.MINE) | dict.fromkeys(theirs or [], Side.THEIRS)
    if candidate is not None and (keep or every) is not Side.THEIRS:
        raise InputError("--candidate belongs to --keep theirs.")
    answer = Resolution(every, sides, pairs(given), keep, candidate)
    with SESSION.engine() as engine:
        before = engine.reader.get(resource, record_id)
        engine.resolve(resource, record_id, answer)
        document = after(engine, before, {"state": "gone", "conflict": None})
    SESSION.answer(document, f"Settled: {before.title}.")


@suspects.callback()
def list_suspects(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        with SESSION.engine() as engine:
            _answer_suspects(engine)


@suspects.command()
def accept(resource: Resource) -> None:
    """Remove those that the server confirms to be gone."""
    with SESSION.engine() as engine:
        engine.missing.accept(resource)
        _answer_suspects(engine)


@suspects.command()
def keep(resource: Resource) -> None:
    """Keep them on this computer, marked as deleted on the server."""
    with SESSION.engine() as engine:
        engine.missing.keep(resource)
        _answer_suspects(engine)


def _answer_suspects(engine: Engine) -> None:
    held = engine.missing.held()
    counts = engine.status().resources
    document = {
        name: {"of": counts[name].records, "records": [record.as_json() for record in records]}
        for name, records in held.items()
    }
    lines = [table(record_line(record) for record in records) for records in held.values()]
    SESSION.answer({"resources": document}, "\n".join(lines) or "Nothing is missing.")


def add_to(app: typer.Typer) -> None:
    app.add_typer(outbox, name="outbox")
    app.add_typer(suspects, name="suspects")
    app.command()(conflicts)
    app.command()(resolve)
