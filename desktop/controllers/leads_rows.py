"""One lead as the board and the list show it: pure, from what was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from desktop.controllers.field_states import held_word
from desktop.models.coming import Visit
from desktop.views.calendar.describe import kind_name
from desktop.views.leads.rows import LeadCard, NextStep, Wish
from desktop.views.parts.states import state_words
from desktop.wording.errors import rejection
from desktop.wording.leads import (
    BARS,
    budget_text,
    follow_up_spoken,
    follow_up_text,
    lane_name,
    money_and_source,
    refused_move,
    source_text,
    visit_spoken,
    visit_text,
    warmth,
)
from desktop.wording.moments import instant
from desktop.wording.speech import lowered, tr
from sync import Record, Waiting

_OUTLINES: Mapping[str, str] = MappingProxyType(
    {"call": "phone", "mail": "mail", "ask": "clock", "none": "clock"}
)


@dataclass(frozen=True)
class LeadFacts:
    """A lead, where it stands, what waits of it, and the next appointment with the same person."""

    record: Record
    lane: str
    ops: Sequence[Waiting]
    coming: Visit | None
    now: datetime
    zone: ZoneInfo


Step = tuple[NextStep, str]
"""As shown, and as spoken."""


def card_of(facts: LeadFacts) -> LeadCard:
    record = facts.record
    fields = record.fields
    level = fields.get("interest_level")
    state = _state(facts)
    detail = _detail(facts, state)
    step, spoken = _next_step(facts)
    return LeadCard(
        id=record.id,
        name=record.title,
        second=money_and_source(fields),
        step=step,
        spoken=_spoken(facts, spoken, detail or lowered(state_words(state))),
        heat=BARS.get(str(level), 0),
        heat_label=warmth(level),
        state=state,
        word=_word(facts, state),
        detail=detail,
        acts=_acts(facts, state),
        status=lane_name(facts.lane),
        budget=budget_text(fields),
        source=source_text(fields),
    )


def _state(facts: LeadFacts) -> str:
    """A write that the server lost is a question to the person, like a conflict."""
    if facts.record.conflict or any(str(op.state) == "lost" for op in facts.ops):
        return "conflict"
    return str(facts.record.state)


def _word(facts: LeadFacts, state: str) -> str:
    """Short, for the corner of a card."""
    held = held_word(facts.ops, facts.zone, facts.now) if state == "held" else ""
    if held:
        return tr("Until {when}", when=held)
    words = {
        "waiting": tr("Waiting"),
        "sending": tr("Sending"),
        "confirming": tr("Checking"),
        "held": tr("Held"),
        "laptop_only": tr("Kept here"),
    }
    return words.get(state, "")


def _detail(facts: LeadFacts, state: str) -> str:
    """The sentence of a card that needs somebody."""
    if state in ("conflict", "gone"):
        return state_words(state)
    if state == "held":
        return state_words(state, held_word(facts.ops, facts.zone, facts.now))
    if state != "rejected":
        return ""
    refused = next((op for op in facts.ops if str(op.state) == "rejected"), None)
    if refused is None:
        return state_words(state, rejection(facts.record.error, "leads").sentence)
    reason = rejection(refused.error, "leads").sentence
    if str(refused.kind) == "convert":
        return tr("Not made a client: {reason}", reason=reason)
    if refused.fields.get("status"):
        return refused_move(str(refused.fields["status"]), reason)
    return state_words(state, reason)


def _acts(facts: LeadFacts, state: str) -> tuple[tuple[Wish, str], ...]:
    """A form helps only where values were not accepted."""
    if state == "rejected":
        refused = next((op for op in facts.ops if str(op.state) == "rejected"), None)
        helps = refused is None or str(refused.kind) in ("create", "update")
        first: tuple[Wish, str] = ("fix", tr("Fix")) if helps else ("retry", tr("Try again"))
        return first, ("discard", tr("Discard"))
    return (("review", tr("Review")),) if state == "conflict" else ()


def _next_step(facts: LeadFacts) -> Step:
    """What is due comes before what is arranged; whoever is lost or a client is not called."""
    follow_up, visit = _follow_up(facts), _visit(facts)
    if facts.lane == "converted":
        arranged = visit[1] if visit else None
        return arranged or (NextStep("user-round-check", tr("Became a client")), tr("became a client"))
    if facts.lane == "lost" and follow_up and follow_up[1][0].due:
        follow_up = None
    known = [step for step in (follow_up, visit) if step is not None]
    if not known:
        return NextStep("info", tr("No next step")), tr("no next step")
    return min(known, key=lambda step: (not step[1][0].due, step[0]))[1]


def _follow_up(facts: LeadFacts) -> tuple[datetime, Step] | None:
    due = facts.record.fields.get("next_follow_up")
    if not due:
        return None
    moment = instant(str(due))
    day, today = (one.astimezone(facts.zone).date() for one in (moment, facts.now))
    way = _way(facts)
    outline = "clock" if day < today else _OUTLINES[way]
    step = NextStep(outline, follow_up_text(way, day, today), day <= today)
    return moment, (step, follow_up_spoken(moment, facts.now, facts.zone))


def _way(facts: LeadFacts) -> str:
    """How the person can be reached."""
    if facts.lane == "unqualified":
        return "ask"
    if facts.record.fields.get("phone"):
        return "call"
    return "mail" if facts.record.fields.get("email") else "none"


def _visit(facts: LeadFacts) -> tuple[datetime, Step] | None:
    if facts.coming is None:
        return None
    start = instant(facts.coming.start)
    kind = kind_name(facts.coming.kind)
    step = NextStep("calendar", visit_text(kind, start, facts.now, facts.zone))
    return start, (step, visit_spoken(kind, start, facts.now, facts.zone))


def _spoken(facts: LeadFacts, step: str, state: str) -> str:
    """ "Ines Varga, hot, $475,000, referral, follow-up today 1:30 PM, waiting to send"."""
    fields = facts.record.fields
    parts = (
        facts.record.title,
        lowered(warmth(fields.get("interest_level"))),
        budget_text(fields) or tr("no budget yet"),
        lowered(source_text(fields)),
        step,
        state,
    )
    return ", ".join(part for part in parts if part)
