"""Everything that is on this laptop, as a file: one JSON object a line, whose `row` says what it is."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from desktop.wording.moments import canonical
from sync import Engine, Query, Reader
from sync.entities import REGISTRY

AT_ONCE = 500
HISTORY = 1_000_000
PARTIAL = ".partial"
Line = Mapping[str, Any]


def export_everything(engine: Engine, path: Path, now: datetime) -> int:
    """How many records were written. Raises OSError; then the file is not there, or as it was before."""
    written = 0
    with whole_file(path) as file:
        for line in _lines(engine, now):
            written += line["row"] == "record"
            file.write(json.dumps(line, ensure_ascii=False, default=str) + "\n")
    return written


@contextmanager
def whole_file(path: Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """Its owner's alone, there once all of it is on disk; whatever goes wrong, it is as it was before."""
    partial = path.with_name(path.name + PARTIAL)
    try:
        with partial.open("w", encoding=encoding, newline="") as file:
            partial.chmod(0o600)
            yield file
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def _lines(engine: Engine, now: datetime) -> Iterator[Line]:
    account, reader = engine.account, engine.reader
    yield {"row": "export", "at": canonical(now), "account": account.name, "server": account.server}
    for name in REGISTRY:
        for archived in (False, True):
            yield from _records(reader, Query(name, archived=archived))
    yield from ({"row": "waiting", **op.as_json(), "saved_at": op.saved_at} for op in reader.outbox())
    yield from ({"row": "history", **row} for row in reader.history(limit=HISTORY))


def _records(reader: Reader, query: Query) -> Iterator[Line]:
    """Read by their ids, so that what moves meanwhile is neither missed nor there twice."""
    ids = reader.ids(query)
    for first in range(0, len(ids), AT_ONCE):
        for record in reader.find(query.resource, ids[first : first + AT_ONCE]).values():
            yield {"row": "record", "archived": record.archived, **record.as_json()}
