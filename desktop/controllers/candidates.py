"""Several entries of the server that may be the one made here: each as a card, with what tells it apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from desktop.controllers.conflict_text import Question, head_of
from desktop.views.conflict.rows import Choice, ChoiceCard
from desktop.wording.moments import instant, moment_text
from desktop.wording.speech import tr
from desktop.wording.values import value_text
from sync.entities import REGISTRY, Field

MOST_LINES = 5
UNSAID = frozenset({"created_at", "updated_at", "user_id", "is_archived"})
Candidate = Mapping[str, Any]
"""As the question has it: id, server_id, fields."""


def several(question: Question, thing: str, found: Sequence[Candidate]) -> Choice:
    sentence = tr(
        "The server has {count} that look like the {thing} you made here. Say which of them is the same.",
        count=len(found),
        thing=thing,
    )
    cards = [
        ChoiceCard(
            "theirs",
            tr("The same as {name}", name=name_of(question, one)),
            "",
            candidate_lines(question, one, found),
            str(one["server_id"]),
        )
        for one in found
    ]
    other = ChoiceCard("mine", tr("None of them"), tr("Yours is sent as another one."))
    return Choice(head_of(question), sentence, (*cards, other))


def name_of(question: Question, candidate: Candidate) -> str:
    return REGISTRY[question.record.resource].name_of(candidate["fields"])


def candidate_lines(question: Question, candidate: Candidate, found: Sequence[Candidate]) -> tuple[str, ...]:
    """Since when it is there, and every value in which it differs from yours or from the others."""
    made = candidate["fields"].get("created_at")
    when = moment_text(instant(str(made)), question.zone, question.now) if made else ""
    said = tr("Made {when}", when=when) if when else ""
    if len(found) == 1:
        name = name_of(question, candidate)
        said = tr("{name}, made {when}", name=name, when=when) if when else name
    return tuple([line for line in (said, *_differences(question, candidate, found)) if line][:MOST_LINES])


def _differences(question: Question, candidate: Candidate, found: Sequence[Candidate]) -> Iterator[str]:
    entity = REGISTRY[question.record.resource]
    for field in entity.fields:
        if field.name in UNSAID or field.name in entity.title:
            continue
        mine = _words(question, field, question.record.fields)
        own = _words(question, field, candidate["fields"])
        every = {_words(question, field, one["fields"]) for one in found}
        if own != mine or len(every) > 1:
            yield tr("{label}: {text}", label=field.label, text=own or tr("Empty"))


def _words(question: Question, field: Field, fields: Mapping[str, Any]) -> str:
    return value_text(field, fields.get(field.name), question.zone, question.names)
