"""What of a gesture could not be taken back, or not be done again, in one sentence."""

from collections.abc import Sequence

from desktop.wording.speech import counted, listed, tr

NAMED = 3


def but_not(said: str, left: Sequence[tuple[str, str]]) -> str:
    """`left` are titles and reasons; the title is empty for what is no longer on this laptop."""
    reasons: dict[str, list[str]] = {}
    for title, why in left:
        reasons.setdefault(why, []).append(title)
    parts = [
        tr("{names}: {why}", names=_named(titles), why=why.rstrip(".")) for why, titles in reasons.items()
    ]
    return tr("{said}, but not {parts}.", said=said, parts="; ".join(parts))


def _named(titles: Sequence[str]) -> str:
    known = [title for title in titles if title][:NAMED]
    rest = len(titles) - len(known)
    if not known:
        return counted(rest, "{count} that is no longer here", "{count} that are no longer here")
    return listed([*known, *([counted(rest, "{count} more", "{count} more")] if rest else [])])
