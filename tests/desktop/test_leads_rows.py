"""The card of a lead in words, and the wizard's."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest

from desktop.controllers.convert_rows import likeliest, setup_of
from desktop.controllers.leads_acts import follow_up_at
from desktop.controllers.leads_rows import LeadFacts, card_of
from desktop.models.coming import Visit
from desktop.views.leads.rows import LeadCard
from sync import Record, Waiting
from tests.desktop.lead_facts import waiting

CALIFORNIA = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 7, 15, 18, 20, tzinfo=UTC)
"""Wednesday, 11:20 AM in California."""

NOWHERE = {"phone": None, "email": None}


def record(resource: str = "leads", state: str = "synced", **fields: Any) -> Record:
    key = fields.pop("id", "l1")
    names = (str(fields.get(part) or "") for part in ("name", "first_name", "last_name"))
    title = " ".join(name for name in names if name)
    return Record(resource, key, "s1", cast("Any", state), 1, fields, title=title)


def ines(state: str = "synced", **fields: Any) -> Record:
    usual = {
        "name": "Ines Varga",
        "budget": "475000.00",
        "source": "referral",
        "interest_level": "hot",
        "status": "qualified",
        "phone": "(661) 555-0142",
        "email": "ines@example.com",
    }
    return record(state=state, **(usual | fields))


def card(
    lead: Record, lane: str = "qualified", ops: tuple[Waiting, ...] = (), coming: Visit | None = None
) -> LeadCard:
    return card_of(LeadFacts(lead, lane, ops, coming, NOW, CALIFORNIA))


def showing(start: str = "2026-07-17T17:00:00Z") -> Visit:
    return Visit(start, start, "a1", "showing")


def test_a_card_says_who_for_how_much_and_from_where() -> None:
    shown = card(ines())

    assert (shown.name, shown.second, shown.heat, shown.heat_label) == (
        "Ines Varga",
        "$475,000 · Referral",
        3,
        "Hot",
    )


def test_a_card_without_budget_says_so() -> None:
    assert card(ines(budget=None, source="Yard sign")).second == "No budget yet · Yard sign"


@pytest.mark.parametrize(
    ("day", "reach", "lane", "icon", "text", "due"),
    [
        ("2026-07-15T20:30:00Z", {}, "new", "phone", "Call today", True),
        ("2026-07-16T16:00:00Z", {}, "new", "phone", "Call tomorrow", False),
        ("2026-07-20T16:00:00Z", {}, "new", "phone", "Call Mon, July 20", False),
        ("2026-07-17T16:00:00Z", {"phone": None}, "new", "mail", "E-mail Fri, July 17", False),
        ("2026-08-20T16:00:00Z", {"phone": None}, "new", "mail", "E-mail in August", False),
        ("2026-10-05T16:00:00Z", {}, "unqualified", "clock", "Ask again in October", False),
        ("2027-01-05T16:00:00Z", {}, "new", "phone", "Call in January 2027", False),
        ("2026-07-14T16:00:00Z", {}, "contacted", "clock", "1 day overdue", True),
        ("2026-07-09T16:00:00Z", {}, "contacted", "clock", "6 days overdue", True),
        (
            "2026-07-20T16:00:00Z",
            {"phone": None, "email": None},
            "new",
            "clock",
            "Follow up Mon, July 20",
            False,
        ),
        (None, {}, "new", "info", "No next step", False),
        ("2026-07-09T16:00:00Z", {}, "lost", "info", "No next step", False),
        ("2026-07-09T16:00:00Z", {}, "converted", "user-round-check", "Became a client", False),
    ],
)
def test_the_next_step_says_what_to_do_and_when(
    day: str | None, reach: dict[str, Any], lane: str, icon: str, text: str, due: bool
) -> None:
    shown = card(ines(next_follow_up=day, **reach), lane).step

    assert (shown.icon, shown.text, shown.due) == (icon, text, due)


def test_an_appointment_is_the_next_step_unless_a_follow_up_is_due_before() -> None:
    assert card(ines(), coming=showing()).step.text == "Showing Fri, July 17"
    assert card(ines(), coming=showing("2026-07-15T20:30:00Z")).step.text == "Today 1:30 PM"
    later = ines(next_follow_up="2026-07-20T16:00:00Z")
    assert card(later, coming=showing()).step.text == "Showing Fri, July 17"
    due = ines(next_follow_up="2026-07-09T16:00:00Z")
    assert card(due, coming=showing()).step.text == "6 days overdue"


def test_everything_on_the_card_is_spoken() -> None:
    lead = ines("waiting", next_follow_up="2026-07-15T20:30:00Z")

    assert card(lead).spoken == (
        "Ines Varga, hot, $475,000, referral, follow-up today 1:30 PM, waiting to send"
    )


@pytest.mark.parametrize(("state", "word"), [("synced", ""), ("waiting", "Waiting"), ("held", "Held")])
def test_a_quiet_state_is_a_word_in_the_corner(state: str, word: str) -> None:
    shown = card(ines(state))

    assert (shown.word, shown.loud, shown.acts) == (word, False, ())


def test_a_change_that_was_not_accepted_says_why_and_offers_two_ways_out() -> None:
    refusal = {"details": [{"field": "email", "message": "Address is not complete."}]}
    op = waiting("update", "rejected", fields={"email": "ines@"}, error=refusal)

    shown = card(ines("rejected"), ops=(op,))

    assert shown.detail == "Not accepted: e-mail, address is not complete"
    assert [wish for wish, _ in shown.acts] == ["fix", "discard"]


def test_a_move_that_was_not_accepted_names_the_lane() -> None:
    op = waiting("update", "rejected", fields={"status": "qualified"}, error={"message": "Call first."})

    assert card(ines("rejected"), ops=(op,)).detail == "Not moved to Qualified: call first"


def test_a_conflict_and_a_lost_write_ask_for_a_look() -> None:
    lost = card(ines("rejected"), ops=(waiting("update", "lost"),))

    for shown in (card(ines("conflict")), lost):
        assert (shown.state, shown.detail) == ("conflict", "Changed in both places")
        assert shown.acts == (("review", "Review"),)


def contact(key: str, **fields: Any) -> Record:
    return record("contacts", id=key, **({"first_name": "Ines", "last_name": "Varga"} | fields))


def test_the_same_address_is_likelier_than_the_same_number_or_name() -> None:
    by_name = contact("1", email="other@example.com")
    by_phone = contact("2", first_name="I.", phone="+1 661 555 0142")
    by_email = contact("3", first_name="Inez", email="INES@example.com")

    assert likeliest(ines(), [by_name, by_phone, by_email]) is by_email
    assert likeliest(ines(), [by_name, by_phone]) is by_phone
    assert likeliest(ines(), [contact("4", last_name="Roy", email="roy@example.com")]) is None


def test_the_wizard_promises_no_more_than_is_known() -> None:
    linked = setup_of(ines(), [contact("1", email="ines@example.com")], [])
    doubtful = setup_of(ines(), [contact("1", email="other@example.com")], [])
    fresh = setup_of(ines(), [], [])

    assert linked.promise == (
        "The server links the contact Ines Varga if it has the same e-mail address there, too. "
        "Otherwise it makes a new one."
    )
    assert "will probably make a second contact" in doubtful.promise
    assert "The server makes a new contact." in fresh.promise
    assert [fact.same for fact in linked.facts] == [True, False, True, False]


def test_a_client_with_the_same_address_is_warned_of() -> None:
    client = record("clients", first_name="Ines", last_name="Varga", email="ines@example.com")

    assert setup_of(ines(), [], [client]).warning.startswith(
        "Ines Varga is a client with this e-mail address"
    )


@pytest.mark.parametrize(
    ("day", "hour", "at"),
    [
        (date(2026, 7, 16), 11, "2026-07-16 9:00"),
        (date(2026, 7, 15), 8, "2026-07-15 9:00"),
        (date(2026, 7, 15), 11, "2026-07-15 12:00"),
        (date(2026, 7, 15), 23, "2026-07-15 23:00"),
    ],
)
def test_a_follow_up_is_in_the_morning_or_at_the_next_full_hour(day: date, hour: int, at: str) -> None:
    now = datetime(2026, 7, 15, hour, 20, tzinfo=CALIFORNIA)

    assert f"{follow_up_at(day, now):%Y-%m-%d %-H:%M}" == at
