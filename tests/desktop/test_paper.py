"""Paper: what is said on a sheet, how it fills pages, and the file that comes out."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.paper.dialog import PrintPreview, kind_for
from desktop.views.paper.press import Print, lay_out, pdf_of, usual_format
from desktop.views.paper.sheets import Sheet, SheetDay, SheetEntry, SheetHead, SheetKind, lines_of
from desktop.views.paper.strips import Strip, flow
from desktop.wording.paper import sheet_title, stamp

PACIFIC = ZoneInfo("America/Los_Angeles")
NOW = datetime(2026, 7, 15, 18, 20, tzinfo=UTC)
HEAD = SheetHead("Wednesday, July 15, 2026", "Marisol Brandt · Pacific time", "As of 11:20 AM")
PAPERS = SheetEntry(
    time="4:00 – 5:00 PM",
    kind="Signing",
    title="Escrow papers – Torres",
    place="9900 Stockdale Hwy, Bakersfield",
    people=("Elena Torres, (661) 555-0142",),
    state="Waiting to send",
)
CANCELLED = replace(PAPERS, title="Price review", status="Cancelled", is_off=True, is_open=False, state="")


def sheet(kind: SheetKind, *entries: SheetEntry, days: int = 1) -> Sheet:
    return Sheet(kind, HEAD, tuple(SheetDay(f"Day {n}", entries, "Nothing is planned.") for n in range(days)))


def pages_in(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def picture(printed: Print, number: int = 0) -> QImage:
    """A page as it is printed, at a tenth of its dots."""
    page = printed.pages[number]
    image = QImage((page.size / 4).toSize(), QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(0.25, 0.25)
    page.paint(painter)
    painter.end()
    return image


def ink_share(image: QImage) -> float:
    """How much of a picture is darker than half grey."""
    step = 2
    dots = [
        image.pixelColor(x, y).lightness() < 128
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
    ]
    return sum(dots) / len(dots)


def strip(height: float, *, keeps: bool = False) -> Strip:
    return Strip(height, lambda _painter, _at: None, keeps)


@pytest.mark.parametrize(
    ("waiting", "needs", "read", "expected"),
    [
        (0, 0, NOW, "As of Wed, July 15, 11:20 AM"),
        (2, 0, NOW, "As of Wed, July 15, 11:20 AM, 2 changes not sent yet"),
        (1, 1, NOW, "As of Wed, July 15, 11:20 AM, 1 change not sent yet, 1 waits for your decision"),
        (0, 0, None, "As of Wed, July 15, 11:20 AM. Not everything was read from the server yet."),
        (
            0,
            0,
            NOW - timedelta(days=2),
            "As of Wed, July 15, 11:20 AM. Last read from the server: July 13, 11:20 AM.",
        ),
    ],
)
def test_a_sheet_says_how_far_it_can_be_trusted(
    waiting: int, needs: int, read: datetime | None, expected: str
) -> None:
    assert stamp(NOW, PACIFIC, waiting, needs, read) == expected


def test_a_sheet_is_called_by_its_days() -> None:
    assert sheet_title(date(2026, 7, 15), 1) == "Wednesday, July 15, 2026"
    assert sheet_title(date(2026, 12, 27), 7) == "December 27 – January 2, 2027"


@pytest.mark.parametrize(
    ("view", "kind"),
    [
        ("today", "day"),
        ("day", "day"),
        ("three", "week"),
        ("week", "week"),
        ("month", "week"),
        ("agenda", "list"),
    ],
)
def test_the_sheet_follows_from_where_the_person_is(view: str, kind: str) -> None:
    assert kind_for(view) == kind


@pytest.mark.parametrize(
    ("locale", "paper"),
    [("en_US", "letter"), ("es_MX", "letter"), ("en_GB", "a4"), ("de_DE", "a4")],
)
def test_paper_is_what_the_country_uses(locale: str, paper: str) -> None:
    assert usual_format(QLocale(locale)) == paper


def test_strips_are_not_torn_and_a_heading_stays_with_what_follows() -> None:
    pages = flow([strip(40), strip(40), strip(10, keeps=True), strip(20), strip(300)], height=100)

    assert [[laid.top for laid in page] for page in pages] == [[0, 40], [0, 10], [0]]


@pytest.mark.parametrize(("kind", "days"), [("day", 1), ("week", 7), ("list", 3)])
def test_a_sheet_becomes_a_pdf_with_its_pages(theme: Theme, kind: SheetKind, days: int) -> None:
    printed = lay_out(sheet(kind, PAPERS, CANCELLED, days=days), "letter")

    pdf = pdf_of(printed, HEAD.title)

    assert pdf.startswith(b"%PDF")
    assert pages_in(pdf) == len(printed.pages) == 1
    assert ink_share(picture(printed)) > 0.002


@pytest.mark.parametrize(("kind", "days"), [("day", 1), ("week", 7), ("list", 1)])
def test_a_full_day_goes_on_over_the_page(theme: Theme, kind: SheetKind, days: int) -> None:
    printed = lay_out(sheet(kind, *[PAPERS] * 40, days=days), "letter")

    assert len(printed.pages) > 1
    assert pages_in(pdf_of(printed, HEAD.title)) == len(printed.pages)
    assert printed.pages[-1].foot == f"Page {len(printed.pages)} of {len(printed.pages)}"
    assert all(ink_share(picture(printed, number)) > 0.002 for number in range(len(printed.pages)))


@pytest.mark.parametrize(("paper", "width", "height"), [("letter", 2550, 3300), ("a4", 2480, 3507)])
def test_the_week_lies_and_the_day_stands(theme: Theme, paper: str, width: int, height: int) -> None:
    day = lay_out(sheet("day", PAPERS), paper).pages[0].size
    week = lay_out(sheet("week", PAPERS, days=7), paper).pages[0].size

    assert (day.width(), day.height()) == pytest.approx((width, height), abs=2)
    assert (week.width(), week.height()) == pytest.approx((height, width), abs=2)


def test_nothing_is_printed_outside_the_margins(theme: Theme) -> None:
    long = replace(PAPERS, title="Papers " * 60, place="Stockdale" * 40)
    image = picture(lay_out(sheet("day", long), "letter"))

    margin = [image.pixelColor(image.width() - 8, y).lightness() for y in range(image.height())]

    assert min(margin) == 255


def test_only_what_is_to_come_leaves_room_for_notes(theme: Theme) -> None:
    open_one = lay_out(sheet("day", replace(PAPERS, state="")), "letter").pages[0].body[0].strip
    done = lay_out(sheet("day", replace(PAPERS, state="", is_open=False)), "letter").pages[0].body[0].strip

    def right_half(piece: Strip) -> float:
        image = QImage(2400, round(piece.height), QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        piece.paint(painter, QPointF(0, 0))
        painter.end()
        return ink_share(image.copy(1500, 0, 800, image.height() - 12))

    assert right_half(open_one) > 0
    assert right_half(done) == 0


def test_the_preview_is_read_aloud_as_what_is_on_the_paper(qtbot: QtBot, theme: Theme) -> None:
    preview = PrintPreview(theme, QLocale("en_US"))
    qtbot.addWidget(preview)

    preview.show_sheet(sheet("day", PAPERS, CANCELLED))

    assert preview.pages.accessibleName() == "Preview, one page"
    said = preview.pages.accessibleDescription()
    assert "4:00 – 5:00 PM, Signing, Escrow papers – Torres" in said
    assert "Elena Torres, (661) 555-0142, Waiting to send" in said
    assert "Price review" in said


def test_a_day_without_appointments_says_so() -> None:
    assert list(lines_of(sheet("day")))[-1] == "Nothing is planned."


def test_another_paper_is_laid_out_anew(qtbot: QtBot, theme: Theme) -> None:
    preview = PrintPreview(theme, QLocale("en_US"))
    qtbot.addWidget(preview)
    preview.show_sheet(sheet("day", PAPERS))
    assert preview.printed is not None
    letter = preview.printed.pages[0].size

    preview.papers.chosen.emit("a4")
    preview.papers.set_current("a4")
    preview.papers.chosen.emit("a4")

    assert preview.printed.pages[0].size != letter
