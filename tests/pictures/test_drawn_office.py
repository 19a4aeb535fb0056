"""The office of the drawings comes, through the real engine, to what the drawings show."""

from __future__ import annotations

from sync import Query
from tests.pictures.drawn.morning import YARD, lived


def test_the_morning_ends_with_what_is_drawn() -> None:
    with lived("gus") as morning:
        reader = morning.engine.reader
        (asked,) = reader.conflicts()
        refused = [op.title for op in reader.outbox() if op.state == "rejected"]
        elena = reader.get("clients", morning.office.id_of("elena"))
        leads = reader.list(Query("leads", limit=100)).records

        assert set((asked.conflict or {})["fields"]) == {"start_time", "end_time", "location", "notes"}
        assert refused == ["Gus Lindqvist"]
        assert dict(elena.laptop_only) == {"source": "Referral"}
        assert len([one for one in leads if one.fields["status"] not in ("converted", "lost")]) == 14
        assert YARD in [op.title for op in reader.sent(10)]
