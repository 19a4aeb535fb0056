"""Leads of which the board is told."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from sync import Waiting


def waiting(kind: str, state: str = "queued", **more: Any) -> Waiting:
    usual = {"op": "o1", "resource": "leads", "id": "l1", "fields": {}, "before": {}, "error": None}
    return cast("Waiting", SimpleNamespace(kind=kind, state=state, **(usual | more)))
