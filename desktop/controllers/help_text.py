"""How the program works, told to whoever uses it."""

from __future__ import annotations

from desktop.commands.caps import cap_text
from desktop.controllers.key_text import Keys
from desktop.views.help.rows import Topic
from desktop.wording.speech import tr

NAMED = ("problem", "go_sync", "search", "quick_add")


def topics(known: Keys) -> tuple[Topic, ...]:
    """`known` are the keys as they are now."""
    return (
        Topic(
            tr("Saved here first, sent afterwards"),
            tr(
                "Everything that you enter is on this laptop before the window closes, with or without a "
                "connection. It is sent by itself as soon as the server answers. Undo works before and after."
            ),
        ),
        Topic(
            tr("What the marks mean"),
            tr("Where there is no mark, this laptop and the server have the same."),
            _states(),
        ),
        *_ways(known),
        Topic(
            tr("By keyboard alone"),
            tr(
                "Tab goes from part to part, the arrows within one, Enter opens, Esc goes back. "
                "Letters alone are keys only while a list or the calendar has the keyboard."
            ),
        ),
    )


def _ways(known: Keys) -> tuple[Topic, ...]:
    key = {name: cap_text(known[name][0]) for name in NAMED if known.get(name)}
    return (
        Topic(
            tr("When something needs you"),
            tr(
                "A line at the top says what it is; Next problem ({problem}) goes from one to the next. "
                "Nothing is lost while you decide. The Sync Center ({center}) lists all that waits, "
                "and its History what was sent and decided.",
                problem=key.get("problem", "–"),
                center=key.get("go_sync", "–"),
            ),
        ),
        Topic(
            tr("Find and do anything"),
            tr(
                "Search ({search}) finds people, appointments and properties by name, number or address. "
                "Begin with > for commands. Quick add ({quick}) makes an appointment of one line.",
                search=key.get("search", "–"),
                quick=key.get("quick_add", "–"),
            ),
        ),
    )


def _states() -> tuple[tuple[str, str], ...]:
    return (
        ("waiting", tr("Saved here; it goes with the next contact.")),
        ("sending", tr("On its way to the server.")),
        ("held", tr("Kept back for a while: you can undo it, or send it now.")),
        ("conflict", tr("You and somebody else changed the same. Choose which one is right.")),
        ("rejected", tr("The server said why. Fix it, try it again, or discard it.")),
        ("laptop_only", tr("The server has no place for this; it stays with you.")),
        ("gone", tr("Somebody deleted it. Keep it as new, or let it go.")),
    )
