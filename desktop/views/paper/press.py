"""Sheets laid out on pages, and painted on anything: a screen, a printer, a PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QLocale,
    QMarginsF,
    QPointF,
    QSizeF,
)
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from desktop.views.paper.entry_strips import entry_strips
from desktop.views.paper.ink import DPI, pt, rule, words
from desktop.views.paper.people_strips import people_strips
from desktop.views.paper.sheets import Sheet
from desktop.views.paper.strips import Laid, Strip, flow
from desktop.views.paper.week_strips import week_pages

CONTEXT = "Paper"
MARGIN = 40.0
FOOT = 20.0
LETTER_LANDS = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.PuertoRico,
        QLocale.Country.Philippines,
        QLocale.Country.Colombia,
        QLocale.Country.Chile,
        QLocale.Country.CostaRica,
        QLocale.Country.Guatemala,
        QLocale.Country.Panama,
        QLocale.Country.Venezuela,
    }
)


def usual_format(locale: QLocale) -> str:
    """ "letter" where paper is cut in inches, else "a4"."""
    return "letter" if locale.territory() in LETTER_LANDS else "a4"


def page_layout(paper: str, *, landscape: bool) -> QPageLayout:
    """`paper` is "letter" or "a4"; the margins are the sheet's own."""
    size = QPageSize(QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4)
    turned = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, turned, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


@dataclass(frozen=True)
class Page:
    """Dots of 1/300 inch; `head` stands on every page."""

    size: QSizeF
    head: Sequence[Laid]
    body: Sequence[Laid]
    body_top: float
    foot: str

    def paint(self, painter: QPainter) -> None:
        for top, pieces in ((pt(MARGIN), self.head), (self.body_top, self.body)):
            for laid in pieces:
                laid.strip.paint(painter, QPointF(pt(MARGIN), top + laid.top))
        foot = words(self.foot, "small", self.size.width())
        at = QPointF(pt(MARGIN), self.size.height() - pt(MARGIN) - foot.height + pt(8))
        foot.draw(painter, at, "text2")


@dataclass(frozen=True)
class Print:
    """A sheet on its pages."""

    layout: QPageLayout
    pages: tuple[Page, ...]


def lay_out(sheet: Sheet, paper: str) -> Print:
    """The week lies, the others stand."""
    layout = page_layout(paper, landscape=sheet.kind == "week")
    size = QSizeF(layout.fullRectPixels(DPI).size())
    width = size.width() - 2 * pt(MARGIN)
    head = Head(sheet, width)
    body_top = pt(MARGIN) + head.height
    room = size.height() - body_top - pt(MARGIN) - pt(FOOT)
    if sheet.kind == "week":
        bodies = [[Laid(0.0, strip) for strip in page] for page in week_pages(sheet, width, room)]
    else:
        strips = people_strips if sheet.kind == "people" else entry_strips
        bodies = flow(strips(sheet, width), room)
    pages = tuple(
        Page(size, (Laid(0.0, head.strip),), body, body_top, _foot(number, len(bodies)))
        for number, body in enumerate(bodies, 1)
    )
    return Print(layout, pages)


def _foot(number: int, count: int) -> str:
    said = QCoreApplication.translate(CONTEXT, "Page {number} of {count}")
    return said.replace("{number}", str(number)).replace("{count}", str(count))


class Head:
    """Title, whose it is, and how old it is."""

    def __init__(self, sheet: Sheet, width: float) -> None:
        self._parts = (
            (words(sheet.head.title, "title", width), "text"),
            (words(sheet.head.second, "body", width), "text"),
            (words(sheet.head.stamp, "body", width), "text2"),
        )
        self._width = width
        self.height = sum(part.height for part, _ in self._parts) + pt(14)
        self.strip = Strip(self.height, self._paint)

    def _paint(self, painter: QPainter, at: QPointF) -> None:
        top = at.y()
        for part, role in self._parts:
            part.draw(painter, QPointF(at.x(), top), "text2" if role == "text2" else "text")
            top += part.height
        rule(painter, QPointF(at.x(), top + pt(6)), self._width, points=1.2)


def paint_pages(printed: Print, painter: QPainter, device: QPdfWriter | QPrinter) -> None:
    """Onto a device whose layout is that of the print."""
    scale = device.resolution() / DPI
    for number, page in enumerate(printed.pages):
        if number:
            device.newPage()
        painter.save()
        painter.scale(scale, scale)
        page.paint(painter)
        painter.restore()


def pdf_of(printed: Print, title: str) -> bytes:
    """The whole file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageLayout(printed.layout)
    writer.setTitle(title)
    writer.setCreator("ActuallyCare Desktop")
    painter = QPainter(writer)
    paint_pages(printed, painter, writer)
    painter.end()
    buffer.close()
    return bytes(data.data())
