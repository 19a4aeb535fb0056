"""The engine behind the window: local database, outbox and reconciliation with the ActuallyCare API."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sync.engine import Engine
from sync.opening import Surroundings, open_engine, surroundings
from sync.reading.conditions import Condition, Match
from sync.reading.reader import Listing, Query, Reader
from sync.reading.record import Record, Waiting
from sync.reading.search import Hit
from sync.reading.sought import Sought
from sync.reading.status import Status
from sync.removal import Deletion, References
from sync.resolve import Resolution, Side
from sync.worker import Worker

if TYPE_CHECKING:
    from sync.signing_in import (
        sign_in_again_with_key,
        sign_in_again_with_password,
        sign_in_with_key,
        sign_in_with_password,
        sign_out_of,
    )

__all__ = [
    "Condition",
    "Deletion",
    "Engine",
    "Hit",
    "Listing",
    "Match",
    "Query",
    "Reader",
    "Record",
    "References",
    "Resolution",
    "Side",
    "Sought",
    "Status",
    "Surroundings",
    "Waiting",
    "Worker",
    "open_engine",
    "sign_in_again_with_key",
    "sign_in_again_with_password",
    "sign_in_with_key",
    "sign_in_with_password",
    "sign_out_of",
    "surroundings",
]


def __getattr__(name: str) -> Any:
    """Signing in and out is loaded when it is asked for: a start from this laptop needs no server."""
    if not name.startswith("sign_"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("sync.signing_in"), name)
