"""A person who cannot see the window: every appointment and every row is told, and how it stands."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.system import screen_reader
from tests.system.processes import Office, Program, office
from tests.system.screen_reader import Node, Reference, ScreenReader

pytestmark = [
    pytest.mark.system,
    pytest.mark.skipif(
        bool(screen_reader.missing()),
        reason=f"to listen like a screen reader needs {screen_reader.missing()}",
    ),
]

ZONE = ZoneInfo("America/Los_Angeles")
PAGES = ("Today", "Calendar", "People", "Leads", "Listings", "Escrows", "Reports", "Sync", "Settings")
Told = dict[str, Node]
"""What is told on each page."""


@pytest.fixture(scope="module")
def listened(tmp_path_factory: pytest.TempPathFactory) -> tuple[Told, tuple[str, str]]:
    """What is told on each page, and what has the keyboard once a block of the calendar was pressed."""
    place = tmp_path_factory.mktemp("listening")
    extra = {"ACTUALLYCARE_PASSPHRASE": "a long walk", "HOME": str(place), "TZ": str(ZONE)}
    program = Program(place / "data", extra)
    with office(program, "--limits", "off", "--records", "0") as server:
        furnish(program, server)
        command = [sys.executable, "-m", "desktop", "--page", "today", "--size", "1366x768"]
        with screen_reader.listening("ActuallyCare", command, program.environ) as (reader, window):
            pages = {name: visit(reader, window, name) for name in PAGES}
            visit(reader, window, "Calendar")
            heard = reader.press_and_hear(reader.find(window, "list item", f"Call – Torres, {spoken_day()}"))
    for name, node in pages.items():
        sys.stdout.write(f"What is told on {name}: {place / name}.txt\n")
        (place / f"{name}.txt").write_text("\n".join(node.lines()), encoding="utf-8")
    return pages, heard


@pytest.fixture(scope="module")
def told(listened: tuple[Told, tuple[str, str]]) -> Told:
    return listened[0]


def visit(reader: ScreenReader, window: Reference, page: str) -> Node:
    """Goes there as a screen reader's user would, and hears everything."""
    reader.press(reader.find(window, "radio button", page))
    reader.find(window, "frame", f"{page} – ActuallyCare")
    return reader.read(window)


def furnish(program: Program, server: Office) -> None:
    """Two people and two houses; today one visit that is done, one that clashes, and one not sent yet."""
    program.ok("login", "--api", server.url, "--email", server.email, stdin=server.password + "\n")
    elena = made(program, "clients", first_name="Elena", last_name="Torres", client_type="buyer")
    made(program, "leads", name="Ines Varga", status="qualified", interest_level="hot")
    made(program, "listings", address="318 W D St", list_price="398000", status="active")
    made(program, "escrows", property_address="1412 Curry St", purchase_price="462000")
    call = {"title": "Call – Torres", "appointment_type": "call", "client_id": elena["id"]}
    made(program, "appointments", **call, **at(9), status="completed")
    papers = made(program, "appointments", title="Escrow papers", appointment_type="signing", **at(10))
    program.ok("sync")
    here = program.ok("show", "appointments", papers["id"])
    server.post("/edit", resource="appointments", id=here["server_id"], fields=at(12))
    program.ok("edit", "appointments", papers["id"], *sets(**at(13)))
    assert program.run("sync")[1]["conflicts"] == 1
    server.post("/network", up=False)
    showing = {"title": "Showing – 456 Oak Ave", "appointment_type": "showing", "location": "456 Oak Ave"}
    program.ok("edit", "clients", elena["id"], *sets(phone="(661) 555-0142"))
    made(program, "appointments", **showing, client_id=elena["id"], **at(15))


def made(program: Program, resource: str, **fields: str) -> dict[str, Any]:
    return dict(program.ok("create", resource, *sets(**fields)))


def sets(**fields: str) -> list[str]:
    return [item for name, value in fields.items() for item in ("--set", f"{name}={value}")]


def at(hour: int) -> dict[str, str]:
    """Half an hour of this day of the person's."""
    day = today()
    start = datetime(day.year, day.month, day.day, hour, tzinfo=ZONE).astimezone(UTC)
    ends = start + timedelta(minutes=30)
    return {"start_time": f"{start:%Y-%m-%dT%H:%M:%SZ}", "end_time": f"{ends:%Y-%m-%dT%H:%M:%SZ}"}


def today() -> date:
    return datetime.now(ZONE).date()


def spoken_day() -> str:
    return f"{today():%A %B} {today().day}"


def names(node: Node, *roles: str) -> list[str]:
    return [one.name for one in node.walk() if one.role in roles and one.name]


def inside(told: Told, page: str, role: str, name: str) -> Node:
    (found,) = [one for one in told[page].walk() if (one.role, one.name) == (role, name)]
    return found


def test_every_block_says_what_when_where_who_and_how_it_stands(told: Told) -> None:
    board = inside(told, "Calendar", "list", "Appointments")

    day = spoken_day()
    assert sorted(names(board, "list item")) == [
        f"Call – Torres, {day}, 9:00 to 9:30 AM, Elena Torres, done",
        f"Showing – 456 Oak Ave, {day}, 3:00 to 3:30 PM, 456 Oak Ave, Elena Torres, waiting to send",
        f"Signing – Escrow papers, {day}, 1:00 to 1:30 PM, changed in both places",
    ]


def test_blocks_can_take_the_keyboard(told: Told) -> None:
    board = inside(told, "Calendar", "list", "Appointments")

    blocks = [one for one in board.walk() if one.role == "list item"]
    assert all("focusable" in one.states for one in blocks)


@pytest.mark.parametrize(
    ("page", "row"),
    [
        ("Today", "Showing – 456 Oak Ave"),
        ("People", "Elena Torres, Client, buyer, (661) 555-0142, Waiting to send"),
        ("Leads", "Ines Varga, hot"),
        ("Listings", "318 W D St; Status Active; Price $398,000"),
        ("Escrows", "Status Active; Price $462,000"),
        ("Reports", "Qualified: 1 of 1 lead"),
        ("Sync", "Showing – 456 Oak Ave"),
    ],
)
def test_every_list_has_its_rows(told: Told, page: str, row: str) -> None:
    assert [name for name in names(told[page], "list item", "cell") if row in name]


def test_what_waits_or_asks_says_so_in_the_sync_center(told: Told) -> None:
    table = inside(told, "Sync", "table", "Outbox")

    assert {"Waiting to send", "Changed in both places"} <= set(names(table, "cell"))


@pytest.mark.parametrize("page", PAGES)
def test_whatever_can_take_the_keyboard_has_a_name(told: Told, page: str) -> None:
    controls = [one for one in told[page].walk() if "focusable" in one.states and one.role != "cell"]

    assert len(controls) > 10
    assert [one.role for one in controls if not one.name] == []


def test_a_block_that_is_pressed_opens_its_card(listened: tuple[Told, tuple[str, str]]) -> None:
    assert listened[1] == ("push button", "Edit")
