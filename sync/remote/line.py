"""How a server is reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import httpx


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """`timeout` is in seconds and counts for each step of a request."""

    timeout: float = 30.0
    transport: httpx.BaseTransport | None = None


USUAL_LINE = Line()
