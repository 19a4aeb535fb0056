"""Questions about whole records: deleted on one side, or possibly there twice."""

from __future__ import annotations

from desktop.controllers.candidates import candidate_lines, several
from desktop.controllers.conflict_text import Question, head_of
from desktop.views.conflict.rows import Choice, ChoiceCard
from desktop.wording.names import field_name, thing_name
from desktop.wording.speech import lowered, tr
from desktop.wording.values import value_text
from sync.entities import REGISTRY

MOST_LINES = 4


def choice_of(question: Question) -> Choice:
    thing = lowered(thing_name(question.record.resource))
    makers = {"edit-delete": _edited, "delete-edit": _deleted, "duplicate": _twin}
    return makers.get(question.kind, _edited)(question, thing)


def _edited(question: Question, thing: str) -> Choice:
    return Choice(
        head_of(question),
        tr("This {thing} was deleted on the server after you changed it here.", thing=thing),
        (
            ChoiceCard(
                "mine",
                tr("Keep it as new"),
                tr("It is made on the server again, with your changes."),
                _lines(question, "mine"),
            ),
            ChoiceCard(
                "theirs",
                tr("Let it go"),
                tr("It leaves this laptop. It is kept in the history for 90 days."),
            ),
        ),
    )


def _deleted(question: Question, thing: str) -> Choice:
    return Choice(
        head_of(question),
        tr("You deleted this {thing}; on the server it was changed since.", thing=thing),
        (
            ChoiceCard(
                "mine",
                tr("Delete it anyway"),
                tr("The change on the server is kept in the history for 90 days."),
            ),
            ChoiceCard(
                "theirs",
                tr("Keep it"),
                tr("Your deletion is taken back; the server’s version stays."),
                _lines(question, "theirs"),
            ),
        ),
    )


def _twin(question: Question, thing: str) -> Choice:
    found = (question.record.conflict or {}).get("candidates") or ()
    if not found:
        return _no_twin(question, thing)
    if len(found) > 1:
        return several(question, thing, found)
    sentence = tr(
        "The server has a {thing} that looks like the one you made here. It may be the same.", thing=thing
    )
    one = tr("Nothing is sent again; the two become one.")
    lines = candidate_lines(question, found[0], found)
    same = ChoiceCard("theirs", tr("They are the same"), one, lines, str(found[0]["server_id"]))
    other = ChoiceCard("mine", tr("They are two"), tr("Yours is sent as another one."))
    return Choice(head_of(question), sentence, (same, other))


def _no_twin(question: Question, thing: str) -> Choice:
    sentence = tr(
        "It could not be found out whether this {thing} reached the server. Look for it there if you can.",
        thing=thing,
    )
    again = ChoiceCard("mine", tr("Send it again"), tr("If it is there already, it will be there twice."))
    there = ChoiceCard(
        "theirs",
        tr("It is there already"),
        tr("Nothing is sent. Yours leaves this laptop and is kept in the history for 90 days."),
    )
    return Choice(head_of(question), sentence, (again, there))


def _lines(question: Question, side: str) -> tuple[str, ...]:
    """What is different, such as "Phone: (661) 555-0142"."""
    known = REGISTRY[question.record.resource].by_name
    lines = []
    for name, row in question.rows.items():
        if name in known:
            text = value_text(known[name], row.get(side), question.zone, question.names) or tr("Empty")
            lines.append(tr("{label}: {text}", label=field_name(known[name]), text=text))
    return tuple(lines[:MOST_LINES])
