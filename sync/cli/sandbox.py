"""`sandbox`: a server that speaks the API on this computer, for demos, scripts and tests."""

from __future__ import annotations

import json
import sys
from typing import Annotated, Literal

import typer

from sync.cli.session import SESSION
from sync.errors import InputError
from sync.sandbox import Sandbox, SandboxOptions, serve_forever


def sandbox(
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 0,
    admin_port: Annotated[int, typer.Option(min=0, max=65535)] = 0,
    seed: Annotated[int, typer.Option(help="Which data is made up.")] = 1,
    records: Annotated[int | None, typer.Option(min=0, help="How many records in all.")] = None,
    limits: Annotated[Literal["on", "off"], typer.Option(help="The documented request limits.")] = "on",
    token_life: Annotated[int, typer.Option(min=1, help="Seconds that an access token lives.")] = 900,
    fault: Annotated[list[str] | None, typer.Option(metavar="NAME[=ARG]")] = None,
    clock_skew: Annotated[float, typer.Option(help="Seconds that the server's clock is ahead.")] = 0.0,
    undocumented: Annotated[
        Literal["store", "drop", "reject"], typer.Option(help="What becomes of undocumented fields.")
    ] = "store",
) -> None:
    """Run a sandbox server in the foreground."""
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
