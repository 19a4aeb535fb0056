"""The words of the Today page: the day in rows, what the laptop still lacks, what is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from desktop.controllers.readiness import readiness
from desktop.controllers.today_rows import DayFacts, closing_of, head_of, rows_of
from desktop.controllers.today_text import free_day_of, needs_of, next_up_of
from desktop.views.today.day import Drive, NowLine, Visit
from desktop.wording.operations import Telling
from desktop.wording.standing import Standing
from desktop.wording.today import length_text, minutes_between
from sync import Record
from sync.entities import REGISTRY
from sync.reading.status import ResourceStatus
from tests.desktop.day_facts import JORDAN, NOON, ZONE, ago, linked, record, status, visit


def day(*visits: Record, others: tuple[Record, ...] = (), now: datetime = NOON) -> DayFacts:
    return DayFacts(visits, linked(visits, *others), now, ZONE)


def told(facts: DayFacts) -> list[str]:
    """The day from top to bottom, one text for each row."""
    texts = []
    for row in rows_of(facts, is_today=True):
        match row:
            case Visit():
                texts.append(f"{row.time} {row.title} | {row.second or row.aside} | {row.words}")
            case Drive():
                texts.append(f"{'! ' if row.is_tight else ''}{row.lead}{row.rest}")
            case NowLine():
                texts.append(f"--- {row.clock}")
    return texts


BAKERSFIELD = "7714 Calle Torcido, Bakersfield, CA 93309"
TEHACHAPI = "456 Oak Ave, Tehachapi, CA 93561"


def test_a_day_is_told_with_its_drives_and_where_now_is() -> None:
    facts = day(
        visit(9.5, 60, "Torres", location=BAKERSFIELD, status="completed"),
        visit(14, 30, "456 Oak Ave – Jordan Lee", location=TEHACHAPI, client_id="jordan"),
        visit(16, 60, "Papers", location=BAKERSFIELD, appointment_type="signing"),
        others=(JORDAN,),
    )

    assert told(facts) == [
        "9:30 AM Torres | Bakersfield | Done",
        "--- 12:00 PM",
        "Leave by 1:06 PM · about 54 min to Tehachapi",
        "2:00 PM 456 Oak Ave – Jordan Lee | Showing · 456 Oak Ave, Tehachapi | Next, in 2 h",
        "about 54 min to Bakersfield · leave by 3:06 PM",
        "4:00 PM Papers | Signing · 7714 Calle Torcido, Bakersfield | ",
    ]
    assert head_of(facts, "").second == "3 appointments, 1 done · last one ends 5:00 PM"


def test_a_drive_that_does_not_fit_says_how_much_time_there_is() -> None:
    facts = day(visit(13, 60, "A", location=BAKERSFIELD), visit(14.5, 60, "B", location=TEHACHAPI))

    assert "! about 54 min to Tehachapi, 30 min free" in told(facts)


def test_when_it_is_high_time_the_day_says_leave_now() -> None:
    facts = day(
        visit(9, 60, "A", location=BAKERSFIELD, status="completed"), visit(12.5, 60, "B", location=TEHACHAPI)
    )

    assert "! Leave now · about 54 min to Tehachapi" in told(facts)


def test_what_is_going_on_stands_above_the_line_of_now() -> None:
    facts = day(visit(11.5, 60, "Showing Oak"), visit(15, 60, "Later", location=TEHACHAPI))

    assert told(facts) == [
        "11:30 AM Showing Oak | Showing | Now, until 12:30 PM",
        "--- 12:00 PM",
        "3:00 PM Later | Showing · 456 Oak Ave, Tehachapi | ",
    ]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"status": "cancelled"}, "Cancelled"),
        ({"status": "no_show"}, "No-show"),
        ({"appointment_type": "call"}, "No phone number"),
        ({"appointment_type": "meeting"}, "No address"),
        ({"appointment_type": "meeting", "location": "Office"}, ""),
        ({"appointment_type": "call", "client_id": "jordan"}, ""),
        ({"appointment_type": "call", "attendees": [{"name": "Amy", "phone": "1"}]}, ""),
    ],
)
def test_a_row_says_how_it_stands_or_what_it_lacks(fields: dict[str, Any], words: str) -> None:
    facts = day(visit(13, location="12 Elm"), visit(15, 60, "Asked", **fields), others=(JORDAN,))

    assert told(facts)[-1].rpartition("| ")[2] == words


def test_what_nobody_decided_is_asked_for() -> None:
    assert told(day(visit(9, location="12 Elm")))[0].endswith("| No outcome yet")


def test_an_overlap_is_told_on_the_later_one() -> None:
    facts = day(
        visit(13.5, 75, "Home", appointment_type="inspection", location="12 Elm"),
        visit(14, 30, "Appraiser", appointment_type="call"),
    )

    assert (
        told(facts)[-1]
        == "2:00 PM Appraiser | Call · during the inspection, 30 min overlap | No phone number"
    )


def test_a_screen_reader_hears_the_row_and_its_drive() -> None:
    facts = day(
        visit(9.5, 60, "Torres", location=BAKERSFIELD, status="completed"),
        replace(visit(14, 30, "Jordan", location=TEHACHAPI), state="waiting"),  # type: ignore[arg-type]
    )

    row = rows_of(facts, is_today=True)[-1]

    assert isinstance(row, Visit)
    assert row.spoken == (
        "2:00 – 2:30 PM, Jordan, Showing · 456 Oak Ave, Tehachapi, next, in 2 h, waiting to send, "
        "Leave by 1:06 PM · about 54 min to Tehachapi"
    )


def test_the_day_closes_with_when_one_is_free_and_how_tomorrow_starts() -> None:
    tomorrow = day(visit(33, client_id="jordan"), others=(JORDAN,))

    assert (
        closing_of(day(visit(16)), tomorrow).text == "Free after 5:00 PM · tomorrow starts 9:00 AM with Lee"
    )
    assert closing_of(day(visit(9)), day()).text == "Free now · nothing planned tomorrow"
    met = day(visit(33, attendees=[{"name": "Gus Lindqvist"}]))
    assert closing_of(day(visit(9)), met).text == "Free now · tomorrow starts 9:00 AM with Lindqvist"
    ann = day(visit(33, client_id="ann"), others=(record("clients", "ann", first_name="Mary Ann"),))
    assert closing_of(day(visit(9)), ann).text == "Free now · tomorrow starts 9:00 AM with Mary Ann"
    titled = day(visit(33, title="Open house"))
    assert closing_of(day(visit(9)), titled).text == "Free now · tomorrow starts 9:00 AM: Open house"


def test_the_card_names_the_house_and_who_wants_to_see_it() -> None:
    facts = day(visit(14, 30, "Oak", location=TEHACHAPI, client_id="jordan"), others=(JORDAN,))

    card = next_up_of(facts)

    assert card is not None
    assert (card.kicker, card.when, card.title) == ("Next up", "2:00 – 2:30 PM", "456 Oak Ave, Tehachapi")
    assert (card.second, card.note) == ("Jordan Lee · buyer · up to $475,000", "Note: Wants a single story.")
    assert (card.has_begun, card.can_map, card.can_call, card.can_mail) == (False, True, True, False)


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        (
            "July 9, 2026 4:52 PM: Asks about the well.\n\nWants a single story.",
            "Last note, July 9: Asks about the well.",
        ),
        (
            "July 2, 2026 9:00 AM: Older.\n\nDecember 30, 2025 4:52 PM: Old.\n\nJuly 9, 2026 4:52 PM: Last.",
            "Last note, July 9: Last.",
        ),
        ("December 30, 2025 4:52 PM: Called.", "Last note, December 30, 2025: Called."),
    ],
)
def test_of_many_notes_the_card_tells_the_last_and_its_day(notes: str, said: str) -> None:
    client = replace(JORDAN, fields={**JORDAN.fields, "notes": notes})
    card = next_up_of(day(visit(14, client_id="jordan"), others=(client,)))

    assert card is not None
    assert card.note == said


def test_other_appointments_are_named_by_their_title() -> None:
    card = next_up_of(
        day(visit(11.5, 60, "Papers", appointment_type="signing", location=TEHACHAPI), now=NOON)
    )

    assert card is not None
    assert (card.kicker, card.title, card.has_begun) == ("Now", "Papers", True)
    assert card.second == "Signing · 456 Oak Ave, Tehachapi"


def test_a_listing_gives_an_appointment_its_address_and_its_town() -> None:
    house = record("listings", "house", address="456 Oak Ave", city="Tehachapi", state="CA", zip_code="93561")
    facts = day(
        visit(13, 60, "A", location=BAKERSFIELD), visit(16, 60, "B", listing_id="house"), others=(house,)
    )

    assert told(facts)[-2:] == [
        "about 54 min to Tehachapi · leave by 3:06 PM",
        "4:00 PM B | Showing · 456 Oak Ave, Tehachapi | ",
    ]


def test_a_free_day_tells_the_next_appointment() -> None:
    coming = visit(33, 60, "Showing – 12 Cherry Ln", location="12 Cherry Ln, Tehachapi, CA 93561")

    free = free_day_of(day(), coming)

    assert free is not None
    assert (free.title, free.next_title) == ("Your next appointment", "Showing – 12 Cherry Ln")
    assert free.when == "Tomorrow, 9:00 – 10:00 AM · 12 Cherry Ln, Tehachapi"
    assert free_day_of(day(visit(14)), None) is None


def test_a_laptop_that_is_ready_says_what_it_has() -> None:
    ready = readiness(day(), status(), Standing())

    assert (ready.done, ready.total, ready.action) == (6, 6, "")
    assert ready.sentence == "14 days and 300 people are here, read 6 minutes ago."


@pytest.mark.parametrize(
    ("facts", "standing", "sentence", "action"),
    [
        (day(visit(14)), Standing(), "“Showing” has no address.", "Add address"),
        (
            day(visit(14, title="Appraiser", appointment_type="call")),
            Standing(),
            "“Appraiser” has no phone number.",
            "Add number",
        ),
        (day(), Standing(waiting=2), "2 changes are not sent yet.", "Sync now"),
        (day(), Standing(waiting=2, needs=1), "1 change needs you.", "Review"),
    ],
)
def test_a_laptop_that_is_not_names_the_one_thing_to_do(
    facts: DayFacts, standing: Standing, sentence: str, action: str
) -> None:
    ready = readiness(facts, status(), standing)

    assert (ready.done, ready.sentence, ready.action) == (5, sentence, action)


def test_old_news_and_half_a_list_are_not_ready() -> None:
    old = status(last_cycle={"at": ago(0.5), "outcome": "done"})
    assert readiness(day(), old, Standing()).sentence == "The last news from the server is of 12 hours ago."
    nothing = status(last_cycle=None, resources={name: ResourceStatus(0, 0, None) for name in REGISTRY})
    unread = readiness(day(), nothing, Standing())
    assert (unread.done, unread.sentence) == (3, "Nothing was read from the server yet.")


def test_offline_the_last_complete_reading_counts() -> None:
    offline = status(last_cycle={"at": ago(0), "outcome": "offline"})

    assert readiness(day(), offline, Standing(outcome="offline")).done == 6


def test_a_question_is_told_with_both_sides() -> None:
    times = {"base": None, "mine": "2026-07-15T23:00:00Z", "theirs": "2026-07-16T00:00:00Z"}
    asking = replace(
        visit(16, title="Papers"), conflict={"kind": "edit-edit", "fields": {"start_time": times}}
    )

    (need,) = needs_of([], [asking], Telling(ZONE))

    assert (need.title, need.second, need.state) == ("Papers", "Yours 4:00 PM, server 5:00 PM", "conflict")


@pytest.mark.parametrize(
    ("minutes", "text"), [(0, "0 min"), (30, "30 min"), (60, "1 h"), (75, "1 h 15 min"), (-5, "0 min")]
)
def test_lengths_read_as_people_say_them(minutes: int, text: str) -> None:
    assert length_text(minutes) == text


def test_a_minute_that_has_begun_counts() -> None:
    assert minutes_between(NOON - timedelta(seconds=20), NOON) == 1
