"""What is kept on this laptop, list by list: how complete, how old, or how far it has been read."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.models.situation import Situation
from desktop.views.sync_center.rows import OfflineData
from desktop.wording.moments import age_text, instant, moment_text
from desktop.wording.names import things_name
from desktop.wording.speech import capital, tr
from sync import Status

OLD = timedelta(days=1)


def offline_rows(status: Status, situation: Situation, zone: ZoneInfo, now: datetime) -> list[OfflineData]:
    rows = []
    standing = situation.standing
    reading = standing.reading[0] if standing.reading and standing.busy else ""
    for name, row in status.resources.items():
        if name == reading and row.last_complete_walk is None:
            read, total = situation.progress.get(name, (0, 0))
            words = tr("reading, {read} of {total}", read=f"{read:,}", total=f"{total:,}")
            rows.append(OfflineData(name, capital(things_name(name)), row.records, words, "sending"))
        else:
            words, state = _complete(row.last_complete_walk, zone, now, busy=standing.busy)
            rows.append(OfflineData(name, capital(things_name(name)), row.records, words, state))
    return rows


def _complete(at: str | None, zone: ZoneInfo, now: datetime, *, busy: bool) -> tuple[str, str]:
    if at is None:
        return (tr("waits for its turn"), "waiting") if busy else (tr("not read completely yet"), "old")
    moment = instant(at)
    words = tr("complete as of {when}, {age}", when=moment_text(moment, zone, now), age=age_text(moment, now))
    return words, "old" if now - moment > OLD else "synced"
