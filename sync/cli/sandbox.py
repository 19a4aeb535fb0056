"""`sandbox`: a server that speaks the API on this computer, for demos, scripts and tests."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import Annotated, Literal

import typer

from sync.cli.session import SESSION
from sync.cli.wording import table
from sync.errors import InputError
from sync.sandbox import Sandbox, SandboxOptions, serve_forever
from sync.sandbox.faults import Described, described

Faults = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME[=ARG]",
        help="Misbehave: ARG narrows it down (POST, /leads), counts (3), draws (30%) or times it "
        "(every:5, after:20, at:3), joined with colons. Repeat for several.",
    ),
]


def sandbox(
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 0,
    admin_port: Annotated[int, typer.Option(min=0, max=65535)] = 0,
    seed: Annotated[int, typer.Option(help="Which data is made up.")] = 1,
    records: Annotated[int | None, typer.Option(min=0, help="How many records in all.")] = None,
    limits: Annotated[Literal["on", "off"], typer.Option(help="The documented request limits.")] = "on",
    token_life: Annotated[int, typer.Option(min=1, help="Seconds that an access token lives.")] = 900,
    fault: Faults = None,
    list_faults: Annotated[
        bool, typer.Option("--list-faults", help="Name every fault with what it does, and stop.")
    ] = False,
    clock_skew: Annotated[float, typer.Option(help="Seconds that the server's clock is ahead.")] = 0.0,
    undocumented: Annotated[
        Literal["store", "drop", "reject"], typer.Option(help="What becomes of undocumented fields.")
    ] = "store",
) -> None:
    """Run a sandbox server in the foreground."""
    if list_faults:
        SESSION.answer({"faults": [asdict(one) for one in described()]}, _fault_lines)
        return
    try:
        options = SandboxOptions(
            port=port,
            admin_port=admin_port,
            seed=seed,
            records=records,
            limits=limits == "on",
            token_life=token_life,
            faults=tuple(fault or ()),
            clock_skew=clock_skew,
            undocumented=undocumented,
        )
        serve_forever(options, _ready)
    except (OSError, ValueError) as error:
        raise InputError(f"The sandbox cannot start: {error}") from error


def _fault_lines() -> str:
    return table((one.name, _takes(one), one.does) for one in described())


def _takes(fault: Described) -> str:
    """What this fault understands beside the parts that all of them do."""
    return ", ".join([*fault.words, *(["seconds"] if fault.timed else [])])


def _ready(running: Sandbox) -> None:
    document = {
        "url": running.url,
        "admin_url": running.admin_url,
        "email": running.email,
        "password": running.password,
        "api_key": running.api_key,
    }
    text = json.dumps(document) if SESSION.as_json else "\n".join(f"{k}: {v}" for k, v in document.items())
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def add_to(app: typer.Typer) -> None:
    app.command()(sandbox)
