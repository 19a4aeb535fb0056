"""When what is kept here goes to the server, where it cannot go at once."""

from desktop.wording.speech import counted, tr


def sent_later(count: int, away: str) -> str:
    """`away`: why nothing goes now, as the desk says it; not empty."""
    if away == "wish":
        return counted(
            count,
            "It will be sent when you stop working offline.",
            "They will be sent when you stop working offline.",
        )
    if away == "sign_in":
        return counted(
            count,
            "It will be sent when you have signed in again.",
            "They will be sent when you have signed in again.",
        )
    return counted(
        count, "It will be sent when there is a connection.", "They will be sent when there is a connection."
    )


def offered_text(title: str, away: str) -> str:
    """What becomes of something that the server did not take, and is to be asked about once more."""
    if not away:
        return tr("“{title}” is offered to the server again.", title=title)
    if away == "wish":
        return tr("“{title}” stays here, and is offered again when you stop working offline.", title=title)
    if away == "sign_in":
        return tr("“{title}” stays here, and is offered again when you have signed in.", title=title)
    return tr("“{title}” stays here, and is offered again when there is a connection.", title=title)


def not_asked() -> str:
    """For whoever asks for news while they work offline."""
    return tr("You work offline; nothing is sent until you end it.")
