"""The words of what can be done about a change."""

from PySide6.QtCore import QCoreApplication

from desktop.views.sync_center.rows import Action

CONTEXT = "SyncCenter"


def action_words(action: Action | None) -> str:
    words = {
        "undo": QCoreApplication.translate(CONTEXT, "Undo"),
        "review": QCoreApplication.translate(CONTEXT, "Review"),
        "fix": QCoreApplication.translate(CONTEXT, "Fix"),
        "retry": QCoreApplication.translate(CONTEXT, "Try again"),
        "send": QCoreApplication.translate(CONTEXT, "Send now"),
        "discard": QCoreApplication.translate(CONTEXT, "Discard"),
        "copy": QCoreApplication.translate(CONTEXT, "Copy details"),
        "other": QCoreApplication.translate(CONTEXT, "Use the other version"),
        "offer": QCoreApplication.translate(CONTEXT, "Offer again"),
    }
    return words[action] if action else ""


def spoken_action(action: Action | None, title: str) -> str:
    """The same for a screen reader, which does not see beside what it stands."""
    if action is None:
        return ""
    pattern = QCoreApplication.translate(CONTEXT, "{action}: {title}")
    return pattern.format(action=action_words(action), title=title)
