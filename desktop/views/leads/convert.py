"""What the way from a lead to a client shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class ConvertFact:
    """One line of what the client will be, beside what a contact on this laptop says."""

    label: str
    lead: str
    contact: str = ""
    same: bool = False


@dataclass(frozen=True)
class ConvertSetup:
    """`contact` is who may be the same person, or empty; `promise` what the server will do about it.

    `queued` says for each kind of client what is going to be sent.
    """

    name: str
    kind: str
    kinds: tuple[tuple[str, str], ...]
    facts: tuple[ConvertFact, ...]
    queued: Mapping[str, tuple[str, ...]]
    promise: str
    contact: str = ""
    warning: str = ""
