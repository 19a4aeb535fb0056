"""How the keyboard goes through the appointments of one day; knows no Qt."""

from collections.abc import Sequence


def stepped(ids: Sequence[str], chosen: str, by: int) -> str | None:
    """The one after or before what is chosen; empty for the day itself, None for whatever is beyond it."""
    at = ids.index(chosen) if chosen in ids else -1
    if by < 0:
        return None if at < 0 else ids[at - 1] if at else ""
    return ids[at + 1] if at + 1 < len(ids) else None
