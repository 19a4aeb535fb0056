"""The Sync Center's rows and details: pure, from what was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop.controllers.field_states import state_of
from desktop.controllers.places import icon_of
from desktop.models.gestures import Gesture
from desktop.views.parts.states import state_words
from desktop.views.sync_center.rows import Action, Change, OutboxRow, Step, SupportFacts, SyncDetail
from desktop.wording.clashes import clash_line
from desktop.wording.errors import rejection
from desktop.wording.moments import clock_text, day_name, instant, short_moment, weekday_day
from desktop.wording.names import field_name, thing_name
from desktop.wording.operations import Deed, Telling, sentence
from desktop.wording.speech import capital, counted, lowered, tr
from desktop.wording.states import doing_now, held_until
from desktop.wording.values import choice_text, value_text
from sync import Record
from sync.entities import REGISTRY, Field, Kind


@dataclass(frozen=True)
class Scene:
    """What rows are told against: records and questions by id, and the clock."""

    records: Mapping[str, Record]
    zone: ZoneInfo
    now: datetime
    names: Mapping[str, str]
    online: bool = True

    @property
    def telling(self) -> Telling:
        return Telling(self.zone, self.names)


def deed_of(gesture: Gesture) -> Deed:
    return Deed(gesture.kind, gesture.first.resource, gesture.fields, gesture.before)


def row_of(gesture: Gesture, scene: Scene) -> OutboxRow:
    """One change; its group says whether it needs the person, waits, or was sent."""
    first, worst = gesture.first, gesture.worst
    record = scene.records.get(first.id)
    state, detail = state_of(worst, scene.zone, scene.now)
    acts = actions_of(gesture, held=state == "held")
    icon, kind = _glyph(first.resource, record, gesture)
    row = OutboxRow(
        op=gesture.op,
        title=record.title if record else first.title,
        sentence=sentence(deed_of(gesture), scene.telling),
        state=state,
        detail=detail,
        time=short_moment(instant(first.saved_at), scene.zone, scene.now),
        action=acts[0] if acts else None,
        more=acts[1:],
        group=tr("Needs you") if gesture.asks else tr("Waiting"),
        resource=first.resource,
        id=first.id,
        icon=icon,
        kind=kind,
    )
    if state == "sent":
        row = _sent(row, gesture, scene)
    return _asking(row, gesture, record, scene) if gesture.asks else row


def _glyph(resource: str, record: Record | None, gesture: Gesture) -> tuple[str, str]:
    """The outline of its list, or the type of an appointment."""
    if resource != "appointments":
        return icon_of(resource), ""
    known = record.fields if record else gesture.before
    return "", str(known.get("appointment_type") or gesture.fields.get("appointment_type") or "other")


def _sent(row: OutboxRow, gesture: Gesture, scene: Scene) -> OutboxRow:
    at = gesture.worst.settled_at
    when = short_moment(instant(at), scene.zone, scene.now) if at else ""
    return replace(row, detail=when, group=day_group(instant(at or gesture.first.saved_at), scene))


def _asking(row: OutboxRow, gesture: Gesture, record: Record | None, scene: Scene) -> OutboxRow:
    if row.state == "rejected":
        problem = rejection(gesture.worst.error, row.resource)
        if gesture.worst.kind not in ("create", "update"):
            said = tr("{change}: {reason}", change=row.sentence, reason=problem.reason or problem.sentence)
            return replace(row, detail="", sentence=said)
        field = REGISTRY[row.resource].by_name.get(problem.field)
        return replace(
            row, detail=lowered(field_name(field)) if field else "", sentence=capital(problem.sentence)
        )
    question = (record.conflict if record else None) or {}
    kind = "lost" if gesture.worst.state == "lost" else str(question.get("kind"))
    line = clash_line(row.resource, kind, question.get("fields") or {}, scene.telling)
    return replace(row, sentence=line)


def actions_of(gesture: Gesture, *, held: bool = False) -> tuple[Action, ...]:
    """What can be done about it, the likeliest first; a form helps only where values were not accepted."""
    worst = gesture.worst
    if worst.state == "rejected":
        edits = worst.kind in ("create", "update")
        ways: tuple[Action, ...] = ("fix", "discard", "retry") if edits else ("retry", "discard")
        return (*ways, "copy") if worst.error else ways
    if gesture.asks:
        return ("review",)
    if worst.state in ("done", "acknowledged"):
        return ("undo",) if gesture.kind == "update" else ()
    if worst.state == "retry":
        return ("send",) if held else ("retry",)
    if worst.state in ("queued", "sign_in_needed"):
        return ("send", "undo") if held else ("undo",)
    return ()


def question_row(record: Record, scene: Scene) -> OutboxRow:
    """An open question that no waiting change stands for."""
    question = record.conflict or {}
    is_visit = record.resource == "appointments"
    return OutboxRow(
        op=f"question:{record.id}",
        title=record.title,
        sentence=clash_line(
            record.resource, str(question.get("kind")), question.get("fields") or {}, scene.telling
        ),
        state="conflict",
        action="review",
        group=tr("Needs you"),
        resource=record.resource,
        id=record.id,
        icon="" if is_visit else icon_of(record.resource),
        kind=str(record.fields.get("appointment_type") or "other") if is_visit else "",
    )


def day_group(at: datetime, scene: Scene) -> str:
    return day_name(at.astimezone(scene.zone).date(), scene.now.astimezone(scene.zone).date(), short=False)


def detail_of(gesture: Gesture, scene: Scene) -> SyncDetail:
    row = row_of(gesture, scene)
    error = gesture.worst.error
    return SyncDetail(
        op=row.op,
        title=row.title,
        kicker=_kicker(gesture, scene),
        icon=row.icon,
        kind=row.kind,
        state=row.state,
        detail=row.detail,
        changes=tuple(_changes(gesture, scene)),
        steps=_steps(gesture, scene),
        action=row.action,
        more=row.more,
        resource=row.resource,
        id=row.id if row.id in scene.records else "",
        support=_support(row, gesture, error, scene) if error else None,
    )


def _support(row: OutboxRow, gesture: Gesture, error: Mapping[str, Any], scene: Scene) -> SupportFacts:
    reason = state_words(row.state, rejection(error, row.resource).sentence)
    about = "\n".join((row.title, sentence(deed_of(gesture), scene.telling), reason))
    code, error_id, correlation = (
        str(error.get(name) or "") for name in ("code", "error_id", "correlation_id")
    )
    return SupportFacts(code, error_id, correlation, about)


def _kicker(gesture: Gesture, scene: Scene) -> str:
    """ "Inspection, July 15", or what kind of entry it is."""
    record = scene.records.get(gesture.first.id)
    known = record.fields if record else {**gesture.before, **gesture.fields}
    if gesture.first.resource != "appointments":
        return thing_name(gesture.first.resource)
    kind = str(known.get("appointment_type") or "")
    name = choice_text(kind) if kind and kind != "other" else tr("Appointment")
    start = known.get("start_time")
    if not start:
        return name
    day = weekday_day(instant(str(start)).astimezone(scene.zone).date())
    return tr("{kind}, {day}", kind=name, day=day)


def _changes(gesture: Gesture, scene: Scene) -> Sequence[Change]:
    entity = REGISTRY[gesture.first.resource]
    if gesture.kind not in ("create", "update"):
        return ()
    rows = []
    for name, value in gesture.fields.items():
        field = entity.by_name.get(name)
        if field is not None:
            before, after = sides_of(field, gesture.before.get(name), value, scene)
            rows.append(Change(field_name(field), before or tr("Empty"), after or tr("Empty")))
    return rows


def sides_of(field: Field, before: Any, after: Any, scene: Scene) -> tuple[str, str]:
    """Both values; of times on one day only the clock."""
    if field.kind is Kind.DATETIME and before and after:
        times = [instant(str(value)).astimezone(scene.zone) for value in (before, after)]
        if times[0].date() == times[1].date():
            return clock_text(times[0], scene.zone), clock_text(times[1], scene.zone)
    first, second = (value_text(field, value, scene.zone, scene.names) for value in (before, after))
    return first, second


def _steps(gesture: Gesture, scene: Scene) -> tuple[Step, ...]:
    first, worst = gesture.first, gesture.worst
    saved = Step(
        "done", tr("Saved on this laptop"), short_moment(instant(first.saved_at), scene.zone, scene.now)
    )
    if worst.state in ("done", "acknowledged"):
        when = short_moment(instant(worst.settled_at), scene.zone, scene.now) if worst.settled_at else ""
        return saved, Step("done", tr("Sent"), when)
    sent = Step("next", tr("Sent, with the server’s time"))
    return saved, Step("now", _now(gesture, scene), _tries(worst.tries)), sent


def _now(gesture: Gesture, scene: Scene) -> str:
    worst = gesture.worst
    held = held_until(worst.next_attempt_at, scene.zone, scene.now)
    return doing_now(worst.state, held, online=scene.online)


def _tries(tries: int) -> str:
    return counted(tries, "tried once", "tried {count} times") if tries else ""
