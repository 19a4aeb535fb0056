"""The engine behind the window: local database, outbox and reconciliation with the ActuallyCare API."""

from sync.engine import Engine
from sync.opening import (
    Surroundings,
    open_engine,
    sign_in_with_key,
    sign_in_with_password,
    sign_out_of,
    surroundings,
)
from sync.reading.conditions import Condition, Match
from sync.reading.reader import Listing, Query, Reader
from sync.reading.record import Record, Waiting
from sync.reading.search import Hit
from sync.reading.sought import Sought
from sync.reading.status import Status
from sync.removal import Deletion, References
from sync.resolve import Resolution, Side
from sync.worker import Worker

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
    "sign_in_with_key",
    "sign_in_with_password",
    "sign_out_of",
    "surroundings",
]
