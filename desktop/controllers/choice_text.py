"""Questions about whole records: deleted on one side, or possibly there twice."""

from __future__ import annotations

from desktop.controllers.conflict_text import Question, head_of
from desktop.views.conflict.rows import Choice, ChoiceCard
from desktop.wording.moments import instant, moment_text
from desktop.wording.speech import lowered, tr
from desktop.wording.values import value_text
from sync.entities import REGISTRY

MOST_LINES = 4


def choice_of(question: Question) -> Choice:
    thing = lowered(REGISTRY[question.record.resource].singular)
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
    alike = _alike(question)
    if not alike:
        return _no_twin(question, thing)
    sentence = tr(
        "The server has a {thing} that looks like the one you made here. It may be the same.", thing=thing
    )
    one = tr("Nothing is sent again; the two become one.")
    first = tr("Nothing is sent again; yours and the first of these become one.")
    same = ChoiceCard("theirs", tr("They are the same"), one if len(alike) == 1 else first, alike)
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


def _alike(question: Question) -> tuple[str, ...]:
    """Who it may be and since when, such as "Jordan Lee, made 2:02 PM"; the likeliest first."""
    entity = REGISTRY[question.record.resource]
    lines = []
    for candidate in (question.record.conflict or {}).get("candidates") or ():
        name, made = entity.name_of(candidate["fields"]), candidate["fields"].get("created_at")
        when = moment_text(instant(str(made)), question.zone, question.now) if made else ""
        lines.append(tr("{name}, made {when}", name=name, when=when) if when else name)
    return tuple(lines[:MOST_LINES])


def _lines(question: Question, side: str) -> tuple[str, ...]:
    """What is different, such as "Phone: (661) 555-0142"."""
    known = REGISTRY[question.record.resource].by_name
    lines = []
    for name, row in question.rows.items():
        if name in known:
            text = value_text(known[name], row.get(side), question.zone, question.names) or tr("Empty")
            lines.append(tr("{label}: {text}", label=known[name].label, text=text))
    return tuple(lines[:MOST_LINES])
