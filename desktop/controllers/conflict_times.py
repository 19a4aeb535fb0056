"""Start and end in question: each side in words and on a small day of the same hours. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from desktop.controllers.clash_drives import Neighbours, Span
from desktop.views.conflict.rows import ConflictRow, DaySpan, Version
from desktop.wording.clashes import side_of_times, times_text
from desktop.wording.moments import clock_text
from desktop.wording.operations import Telling
from desktop.wording.speech import capital, tr
from desktop.wording.today import drive_text, leave_text
from sync import Record

SIDES = ("base", "mine", "theirs")
JOINED = " · "


def times_row(
    record: Record, group: tuple[str, ...], zone: ZoneInfo, neighbours: Neighbours | None
) -> ConflictRow:
    """Start and end as one; `neighbours` say where one would come from."""
    spans = spans_of(record)
    known = [span for span in spans.values() if span is not None]
    first, hours = _hours(known, zone)
    same_day = len({span[0].astimezone(zone).date() for span in known}) == 1
    versions = {side: _version(span, zone, first, same_day) for side, span in spans.items()}
    if neighbours is not None:
        versions = {
            side: _on_the_way(versions[side], record, span, (side, neighbours))
            for side, span in spans.items()
        }
    return ConflictRow(
        fields=group,
        label=tr("Time"),
        before=versions["base"],
        mine=versions["mine"],
        theirs=versions["theirs"],
        hint=tr("start and end together") if len(group) > 1 else "",
        hours=hours,
    )


def spans_of(record: Record) -> Mapping[str, Span | None]:
    """Start and end before, here and on the server, of which at least one is in question."""
    rows: Mapping[str, Mapping[str, Any]] = (record.conflict or {}).get("fields") or {}
    return {side: side_of_times(rows, side, record.base or record.fields) for side in SIDES}


def _on_the_way(
    version: Version, record: Record, span: Span | None, known: tuple[str, Neighbours]
) -> Version:
    """With the drive; of the times to choose from, with when one would have to leave."""
    side, neighbours = known
    leg = neighbours.leg(record, span) if span is not None else None
    if leg is None or version.span is None:
        return version
    road = capital(drive_text(leg.minutes, leg.town))
    said = road if side == "base" else capital(leave_text(leg.leave_by, neighbours.zone))
    detail = JOINED.join(part for part in (version.detail, said) if part)
    return replace(version, detail=detail, span=replace(version.span, drive=leg.minutes))


def _hours(spans: Sequence[Span], zone: ZoneInfo) -> tuple[int, tuple[str, ...]]:
    """The first hour to show, and the labels of all of them: an hour before the earliest to the last."""
    if not spans:
        return 0, ()
    starts = [span[0].astimezone(zone) for span in spans]
    ends = [span[0].astimezone(zone) + (span[1] - span[0]) for span in spans]
    first = max(0, min(start.hour for start in starts) - 1)
    last = max(
        end.hour + (24 if end.date() > start.date() else 0) + (end.minute > 0)
        for start, end in zip(starts, ends, strict=True)
    )
    shown = range(first, min(24, max(last, first + 3)))
    noon = datetime.combine(starts[0].date(), time(), zone)
    return first, tuple(_hour(noon + timedelta(hours=hour), zone) for hour in shown)


def _hour(moment: datetime, zone: ZoneInfo) -> str:
    return clock_text(moment, zone).replace(":00 ", " ")


def _version(span: Span | None, zone: ZoneInfo, first: int, same_day: bool) -> Version:
    if span is None:
        return Version(tr("Empty"))
    when, day = times_text(span, Telling(zone))
    start = span[0].astimezone(zone)
    minute = (start.hour - first) * 60 + start.minute
    length = int((span[1] - span[0]).total_seconds()) // 60
    label = clock_text(span[0], zone).rpartition(" ")[0] or clock_text(span[0], zone)
    return Version(
        when,
        "" if same_day else day,
        DaySpan(minute, minute + length, label),
        short=tr("{day}, {when}", day=day, when=when),
    )
