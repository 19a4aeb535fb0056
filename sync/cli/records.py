"""`list`, `show`, `create`, `edit`, `delete`, `archive`, `restore`: records on this computer."""

from __future__ import annotations

import json
import sys
from typing import Annotated, Any, Literal

import typer

from sync.cli.session import SESSION
from sync.cli.wording import record_line, record_text, table, timeline_text
from sync.engine import Engine
from sync.entities import entity_named
from sync.errors import InputError, UnknownRecord
from sync.reading.reader import Query
from sync.reading.record import Record
from sync.removal import Deletion, References

Resource = Annotated[str, typer.Argument(metavar="RESOURCE")]
RecordId = Annotated[str, typer.Argument(metavar="ID", help="A local id or a server id.")]
Pairs = Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=VALUE")]
Fields = Annotated[str | None, typer.Option(metavar="-", help="Read a JSON object of fields from stdin.")]


def pairs(given: list[str] | None) -> dict[str, str]:
    """`field=value` texts by field. Raises InputError."""
    found: dict[str, str] = {}
    for item in given or []:
        name, equals, value = item.partition("=")
        if not equals or not name:
            raise InputError(f"{item!r} is not FIELD=VALUE.")
        found[name] = value
    return found


def patch_of(given: list[str] | None, fields: str | None) -> dict[str, Any]:
    """What `--set` and `--fields -` ask for. Raises InputError."""
    if fields is None:
        return dict(pairs(given))
    if fields != "-":
        raise InputError("--fields takes only -, for a JSON object on stdin.")
    try:
        document = json.load(sys.stdin)
    except (ValueError, RecursionError) as error:
        raise InputError(f"stdin does not hold a JSON object: {error}") from error
    if not isinstance(document, dict):
        raise InputError("stdin does not hold a JSON object.")
    return document | pairs(given)


def list_(
    resource: Resource,
    where: Annotated[list[str] | None, typer.Option(metavar="FIELD=VALUE")] = None,
    search: Annotated[str, typer.Option(help="Words, or digits of a phone number.")] = "",
    archived: Annotated[bool, typer.Option(help="Show the archived instead.")] = False,
    limit: Annotated[int, typer.Option(min=0)] = 100,
    offset: Annotated[int, typer.Option(min=0)] = 0,
) -> None:
    """List records on this computer."""
    wanted = {name: None if value == "null" else value for name, value in pairs(where).items()}
    query = Query(resource, wanted, search, archived, limit, offset)
    with SESSION.engine() as engine:
        found = engine.reader.list(query)
    records = [record.as_json() for record in found.records]
    document = {"resource": resource, "total": found.total, "records": records}
    text = table(record_line(record) for record in found.records)
    SESSION.answer(document, f"{text}\n{len(found.records)} of {found.total}".lstrip())


def show(resource: Resource, record_id: RecordId) -> None:
    """Show one record, what is waiting for it, its timeline if it has one, and its history."""
    with SESSION.engine() as engine:
        record = engine.reader.get(resource, record_id)
        document, text = record.as_json(), record_text(record)
        if entity_named(resource).timeline is not None:
            items, read_at = engine.reader.timeline(record.id)
            engine.wishes.timeline(resource, record.id)
            document |= {"timeline": {"read_at": read_at, "items": list(items)}}
            text += "\n" + timeline_text(items, read_at, engine.store.clock.now())
        history = engine.reader.history(record.id)
    lines = [f"  {row['at']}  {row['what']}: {', '.join(row['detail'].get('fields', {}))}" for row in history]
    text += ("\nHistory:\n" + "\n".join(lines)) if lines else ""
    SESSION.answer(document | {"history": history}, text)


def create(resource: Resource, given: Pairs = None, fields: Fields = None) -> None:
    """Create a record; it is sent at the next sync."""
    with SESSION.engine() as engine:
        record = engine.create(resource, patch_of(given, fields))
    _saved(record)


def edit(resource: Resource, record_id: RecordId, given: Pairs = None, fields: Fields = None) -> None:
    """Change fields of a record; they are sent at the next sync."""
    patch = patch_of(given, fields)
    if not patch:
        raise InputError("Say what to change, with --set FIELD=VALUE.")
    with SESSION.engine() as engine:
        record = engine.edit(resource, record_id, patch)
    _saved(record)


def delete(
    resource: Resource,
    record_id: RecordId,
    detach: Annotated[bool, typer.Option(help="Remove references from unsent changes.")] = False,
    cascade: Annotated[bool, typer.Option(help="Take along what is unsent and refers to it.")] = False,
) -> None:
    """Delete a record; the server is asked at the next sync."""
    if detach and cascade:
        raise InputError("Give --detach or --cascade, not both.")
    references = References.DETACH if detach else References.CASCADE if cascade else References.REFUSE
    with SESSION.engine() as engine:
        before = engine.reader.get(resource, record_id)
        engine.delete(resource, record_id, Deletion(references=references))
        document = after(engine, before, {"state": "waiting", "pending_delete": True})
    SESSION.answer(document, f"{before.title} will be deleted.")


def after(engine: Engine, before: Record, gone: dict[str, Any]) -> dict[str, Any]:
    """The record as it is now; where it left this computer, as it was, with what became of it."""
    try:
        return engine.reader.get(before.resource, before.id).as_json()
    except UnknownRecord:
        return before.as_json() | gone


def convert(
    lead_id: Annotated[str, typer.Argument(metavar="LEAD_ID")],
    client_type: Annotated[Literal["buyer", "seller", "both"] | None, typer.Option()] = None,
) -> None:
    """Make a client of a lead; the client is here at once."""
    with SESSION.engine() as engine:
        lead, client = engine.convert(lead_id, client_type)
    text = f"Saved on this computer.\n{record_text(lead)}\n{record_text(client)}"
    SESSION.answer({"lead": lead.as_json(), "client": client.as_json()}, text)


def archive(resource: Resource, record_id: RecordId) -> None:
    """Archive a contact or an escrow."""
    with SESSION.engine() as engine:
        record = engine.archive(resource, record_id)
    _saved(record)


def restore(resource: Resource, record_id: RecordId) -> None:
    """Bring an archived contact or escrow back."""
    with SESSION.engine() as engine:
        record = engine.restore(resource, record_id)
    _saved(record)


def _saved(record: Record) -> None:
    SESSION.answer(record.as_json(), lambda: f"Saved on this computer.\n{record_text(record)}")


def add_to(app: typer.Typer) -> None:
    app.command("list")(list_)
    for command in (show, create, edit, delete, convert, archive, restore):
        app.command()(command)
