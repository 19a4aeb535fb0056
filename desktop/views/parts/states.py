"""The sync states that a person can meet: outline, colour and words of each."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

State = Literal[
    "synced",
    "waiting",
    "sending",
    "confirming",
    "held",
    "conflict",
    "rejected",
    "laptop_only",
    "gone",
    "old",
    "sent",
    "offline",
]
CONTEXT = "States"


@dataclass(frozen=True)
class StateLook:
    """Texts are marked for translation here; `bare` is said when there is no detail to put into `words`."""

    glyph: str
    role: str
    words: object
    bare: object = ""


LOOKS = MappingProxyType(
    {
        "waiting": StateLook("ring", "accentText", QT_TRANSLATE_NOOP("States", "Waiting to send")),
        "sending": StateLook("circle-half", "accentText", QT_TRANSLATE_NOOP("States", "Sending")),
        "confirming": StateLook(
            "circle-half", "accentText", QT_TRANSLATE_NOOP("States", "Checking that it arrived")
        ),
        "held": StateLook(
            "held",
            "text2",
            QT_TRANSLATE_NOOP("States", "Held until {detail}"),
            QT_TRANSLATE_NOOP("States", "Held"),
        ),
        "conflict": StateLook("triangle", "attention", QT_TRANSLATE_NOOP("States", "Changed in both places")),
        "rejected": StateLook(
            "refused",
            "danger",
            QT_TRANSLATE_NOOP("States", "Not accepted: {detail}"),
            QT_TRANSLATE_NOOP("States", "Not accepted"),
        ),
        "laptop_only": StateLook("laptop", "text2", QT_TRANSLATE_NOOP("States", "Kept on this laptop")),
        "gone": StateLook("circle-slash", "text", QT_TRANSLATE_NOOP("States", "Deleted on server")),
        "old": StateLook("clock", "text3", QT_TRANSLATE_NOOP("States", "as of {detail}")),
        "sent": StateLook(
            "check",
            "ok",
            QT_TRANSLATE_NOOP("States", "Sent {detail}"),
            QT_TRANSLATE_NOOP("States", "Sent"),
        ),
        "offline": StateLook("wifi-off", "text2", QT_TRANSLATE_NOOP("States", "Offline")),
    }
)


def state_look(state: str) -> StateLook | None:
    """None for a record that is in step, and for a state that has no mark."""
    return LOOKS.get(state)


def state_words(state: str, detail: str = "") -> str:
    """The words of a state in the user's language; the detail is a time, an age or a reason."""
    look = LOOKS.get(state)
    if look is None:
        return ""
    source = look.words if detail or not look.bare else look.bare
    return QCoreApplication.translate(CONTEXT, str(source)).replace("{detail}", detail)
