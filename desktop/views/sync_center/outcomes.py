"""What became of a change: outline, colour and words of each line of the history."""

from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.views.parts.states import StateLook, state_look, state_words
from desktop.views.sync_center.rows import OutboxRow

CONTEXT = "Outcomes"
OUTCOMES = MappingProxyType(
    {
        "received": StateLook("download", "text2", QT_TRANSLATE_NOOP("Outcomes", "Received")),
        "merged": StateLook("download", "text2", QT_TRANSLATE_NOOP("Outcomes", "Received")),
        "conflict": StateLook("circle-help", "text2", QT_TRANSLATE_NOOP("Outcomes", "You were asked")),
        "mine": StateLook("check", "ok", QT_TRANSLATE_NOOP("Outcomes", "Settled: yours")),
        "theirs": StateLook("check", "ok", QT_TRANSLATE_NOOP("Outcomes", "Settled: the server’s")),
        "both": StateLook("check", "ok", QT_TRANSLATE_NOOP("Outcomes", "Settled: some of both")),
        "kept": StateLook("laptop", "text2", QT_TRANSLATE_NOOP("Outcomes", "Kept on this laptop")),
        "taken": StateLook("check", "text2", QT_TRANSLATE_NOOP("Outcomes", "Kept by the server")),
        "discarded": StateLook("undo-2", "text2", QT_TRANSLATE_NOOP("Outcomes", "Taken back")),
        "deleted": StateLook("trash-2", "text2", QT_TRANSLATE_NOOP("Outcomes", "Deleted")),
        "gone": StateLook("circle-slash", "text2", QT_TRANSLATE_NOOP("Outcomes", "Deleted on server")),
        "let go": StateLook("minus", "text2", QT_TRANSLATE_NOOP("Outcomes", "Taken off this laptop")),
        "changed by server": StateLook(
            "pencil", "text2", QT_TRANSLATE_NOOP("Outcomes", "Changed by the server")
        ),
        "led along": StateLook("link", "text2", QT_TRANSLATE_NOOP("Outcomes", "Points to the new one")),
        "left behind": StateLook("link", "text2", QT_TRANSLATE_NOOP("Outcomes", "Left as it was")),
    }
)


def look_of(row: OutboxRow) -> StateLook | None:
    return OUTCOMES.get(row.outcome) or state_look(row.state)


def words_of(row: OutboxRow) -> str:
    """Of the state, or of what became of it."""
    outcome = OUTCOMES.get(row.outcome)
    if outcome is None:
        return state_words(row.state, row.detail)
    return QCoreApplication.translate(CONTEXT, str(outcome.words))
