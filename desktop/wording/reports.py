"""Reports in words: statuses, outcomes, and shares that do not pretend to know more than was counted."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.wording.speech import marked, tr

FEW = 20
"""Of fewer than these a share is said as it is: "2 of 3" and not "67%"."""

_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "completed": marked("Done"),
        "scheduled": marked("Planned"),
        "no_show": marked("No-show"),
        "cancelled": marked("Cancelled"),
    }
)


def status_word(status: str) -> str:
    return tr(_WORDS[status])


def outcome_name(status: str) -> str:
    """Of what is over: one that is still planned then, is one of which nobody has said what became of it."""
    return tr("No outcome noted") if status == "scheduled" else status_word(status)


def share_text(count: int, total: int) -> str:
    """ "2 of 3"; of many "12%", which is never 0 for some and never 100 for not all."""
    if not total:
        return "–"
    if total < FEW:
        return tr("{count} of {total}", count=count, total=total)
    percent = round(100 * count / total)
    if count and not percent:
        return tr("under {percent}%", percent=1)
    if count < total and percent == 100:
        return tr("over {percent}%", percent=99)
    return tr("{percent}%", percent=percent)
