"""`sync` and `status`."""

from __future__ import annotations

import sys
import threading
from typing import Annotated

import typer

from sync.cli.session import SESSION, Exit
from sync.cli.wording import table, unreadable_lines
from sync.engine import Engine
from sync.events import Event, WalkAdvanced
from sync.report import Outcome, Report

EXITS = {
    Outcome.COMPLETE: Exit.DONE,
    Outcome.PARTIAL: Exit.LATER,
    Outcome.OFFLINE: Exit.LATER,
    Outcome.THROTTLED: Exit.LATER,
    Outcome.SIGN_IN: Exit.SIGN_IN,
}
SENTENCES = {
    Outcome.COMPLETE: "Everything is sent and up to date.",
    Outcome.PARTIAL: "Not everything could be done now; the rest is safe here and goes on later.",
    Outcome.OFFLINE: "The server cannot be reached. Everything is saved on this computer.",
    Outcome.THROTTLED: "The server asked to wait. Everything is saved on this computer.",
    Outcome.SIGN_IN: "Sign in again to go on. Everything is saved on this computer.",
}
BETWEEN_CYCLES = 60.0


def sync(
    watch: Annotated[bool, typer.Option(help="Go on until interrupted.")] = False,
    deep: Annotated[bool, typer.Option(help="Read every list to its end now.")] = False,
) -> None:
    """Send what waits, and fetch what others changed."""
    with SESSION.engine() as engine:
        if not SESSION.as_json and sys.stderr.isatty():
            engine.subscribe(_progress)
        report = engine.run_cycle(deep=deep, by_person=True)
        if watch:
            report = _watch(engine, report)
    asks = report.conflicts or report.rejected or report.suspects
    code = EXITS[report.outcome]
    SESSION.code = Exit.DECIDE if code is Exit.DONE and asks else code
    SESSION.answer(report.as_json(), lambda: _summary(report))


def _watch(engine: Engine, report: Report) -> Report:
    """Cycle after cycle; Ctrl+C ends it between two of them."""
    interrupted = threading.Event()
    try:
        while not interrupted.wait(BETWEEN_CYCLES):
            report = engine.run_cycle()
    except KeyboardInterrupt:
        engine.cancel()
    return report


def _progress(event: Event) -> None:
    if isinstance(event, WalkAdvanced):
        sys.stderr.write(f"\r{event.resource}: {event.read} of {event.total}\x1b[K")
        if event.read >= event.total:
            sys.stderr.write("\n")


def _summary(report: Report) -> str:
    counts = f"{report.sent} sent, {report.received} received, {report.removed} removed"
    asks = report.conflicts + report.rejected + report.suspects
    lines = [SENTENCES[report.outcome], f"{counts}; {report.waiting} waiting, {asks} need a decision."]
    if report.next_attempt_at:
        lines.append(f"Next try: {report.next_attempt_at:%Y-%m-%d %H:%M:%S} UTC.")
    lines += unreadable_lines(sum(report.unreadable.values()))
    return "\n".join(lines)


def status() -> None:
    """What is waiting, failing, conflicting or old."""
    with SESSION.engine() as engine:
        found = engine.status()
    rows = [("", "here", "waiting", "complete as of")]
    rows += [
        (name, str(row.records), str(row.waiting), row.last_complete_walk or "never")
        for name, row in found.resources.items()
    ]
    words = f"{found.waiting} waiting, {found.needs_person} need a decision."
    lines = [f"{found.account}: {words}", *unreadable_lines(found.unreadable), table(rows)]
    SESSION.answer(found.as_json(), "\n".join(lines))


def add_to(app: typer.Typer) -> None:
    app.command()(sync)
    app.command()(status)
