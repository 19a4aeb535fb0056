"""What holds for every page: everything that takes the keyboard has a name, and any theme can be put on."""

from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.conflict.page import ConflictPage
from desktop.views.conflict.rows import Choice, ChoiceCard, Conflict, ConflictHead, ConflictRow, Version
from desktop.views.editor.appointment import AppointmentEditor, AppointmentSetup
from desktop.views.editor.dialog import RecordEditor
from desktop.views.editor.spec import EditorSetup, FieldSpec
from desktop.views.parts.themed import spread_theme
from desktop.views.people.page import PeoplePage
from desktop.views.people.person import (
    Person,
    PersonField,
    PersonHead,
    RelatedEntry,
    RelatedGroup,
    TimelineEntry,
)
from desktop.views.people.person_page import PersonPage
from desktop.views.properties.page import PropertiesPage
from desktop.views.properties.property_page import PropertyPage
from desktop.views.properties.rows import (
    Cell,
    ColumnLook,
    KeyDate,
    ListLook,
    ListWords,
    Milestone,
    Milestones,
    Property,
    PropertyHead,
    PropertyRow,
)
from desktop.views.reports.figures import FigureRow, Figures, Part, ReportsSight
from desktop.views.reports.page import ReportsPage
from desktop.views.sign_in.page import SignInPage
from desktop.views.sync_center.page import SyncCenterPage
from desktop.views.sync_center.rows import Change, OutboxRow, Step, SupportFacts, SyncDetail, SyncHead
from tests.desktop.on_screen import in_sight

PACIFIC = ZoneInfo("America/Los_Angeles")
LABEL = QAccessible.RelationFlag.Label
DAY = date(2026, 7, 15).isoformat()
LOOK = ListLook(
    ListWords(
        "Listings", "Property", "New listing", "No listings here yet", "Add one.", "Looks at addresses."
    ),
    (ColumnLook("Status", 100), ColumnLook("Price", 100, to_right=True)),
    (("active", "Active"), ("sold", "Sold")),
    (("newest", "newest"), ("price", "price")),
)


def sign_in(theme: Theme) -> QWidget:
    page = SignInPage(theme)
    page.set_accounts([("a1", "Marisol Brandt")])
    page.show_error(None, "The server did not answer.", "errorId: e-1")
    return page


def unlock(theme: Theme) -> QWidget:
    page = SignInPage(theme)
    page.ask_passphrase("Marisol Brandt")
    return page


def people(theme: Theme) -> QWidget:
    page = PeoplePage(theme)
    page.set_model(QStandardItemModel(2, 5, page))
    return page


def person(theme: Theme) -> QWidget:
    page = PersonPage(theme)
    page.show_person(
        Person(
            PersonHead("Elena Torres"),
            (PersonField("email", "E-mail", "elena@example", "rejected", "not complete", link="email"),),
            (TimelineEntry("Papers", "4 PM", "Today", kind="signing", resource="appointments", id="a1"),),
            (RelatedGroup("Listings", (RelatedEntry("listings", "m1", "318 W D St"),)),),
        )
    )
    return page


def house(theme: Theme) -> QWidget:
    page = PropertyPage(theme)
    dates = (
        KeyDate("Accepted", "July 1", "14 days ago", "done", "acceptance_date"),
        KeyDate("Appraisal", "July 14", "1 day overdue", "late"),
        KeyDate("Closing", "August 7", "in 23 days", "next", "closing_date", "waiting"),
    )
    page.show_property(
        Property(
            PropertyHead("1412 Curry St", "file-check", filing="archive", in_conflict=True, state="conflict"),
            dates,
            (PersonField("purchase_price", "Price", "$5", "rejected", "too low"),),
            Milestones((Milestone("Acceptance", "July 1", "14 days ago", "done"),), "As of 9:12 AM"),
            (TimelineEntry("Papers", "4 PM", "Today", kind="signing", resource="appointments", id="a1"),),
            (RelatedGroup("Buyers", (RelatedEntry("clients", "c1", "Elena Torres"),)),),
        )
    )
    return page


def houses(theme: Theme) -> QWidget:
    row = PropertyRow("l1", "318 W D St", "Tehachapi", (Cell("Active"), Cell("$398,000")), "waiting")
    page = PropertiesPage(theme, "listings", LOOK, lambda ids: dict.fromkeys(ids, row))
    page.show_ids(("l1",))
    return page


def reports(theme: Theme) -> QWidget:
    page = ReportsPage(theme)
    row = FigureRow("new", "New", (Part("full", 2), Part("hatched", 1)), ("3", "3 of 3"), "New: 3 of 3")
    figures = Figures(("Status", "Leads", "Share"), [row], legend=(("full", "Done"), ("hatched", "No-show")))
    page.show_reports(ReportsSight(figures, figures, figures, figures, "Counted on this laptop."))
    return page


def record_editor(theme: Theme) -> QWidget:
    kinds = ("text", "long text", "money", "boolean", "date", "datetime", "choice", "reference", "tags")
    specs = tuple(FieldSpec(kind, kind.capitalize(), kind) for kind in kinds)
    return RecordEditor(theme, EditorSetup("New lead", specs, {}, PACIFIC, creating=True))


def appointment_editor(theme: Theme) -> QWidget:
    values = {"start_time": f"{DAY}T20:00:00Z", "end_time": f"{DAY}T21:00:00Z", "status": "scheduled"}
    setup = AppointmentSetup(values, PACIFIC, (("call", "Call"),), (("scheduled", "Scheduled"),))
    return AppointmentEditor(theme, setup)


def sync_center(theme: Theme) -> QWidget:
    page = SyncCenterPage(theme)
    page.set_head(SyncHead("sent", "All sent 2:02 PM"))
    page.set_rows(
        "outbox", (OutboxRow("op1", "Elena", "Budget up", "waiting", action="undo", group="Waiting"),)
    )
    steps, support = (Step("now", "Waiting"),), SupportFacts("code")
    change = Change("Budget", "", "$475,000")
    page.set_detail(
        SyncDetail("op1", "Elena", changes=(change,), steps=steps, action="undo", support=support)
    )
    return page


def conflict(theme: Theme) -> QWidget:
    page = ConflictPage(theme)
    row = ConflictRow(("notes",), "Notes", Version(""), Version("A"), Version("B"), both_text="A B")
    page.show_conflict(Conflict(ConflictHead("Papers", kind="signing"), (row,)))
    return page


def choice(theme: Theme) -> QWidget:
    page = ConflictPage(theme)
    cards = (ChoiceCard("mine", "Keep as new"), ChoiceCard("theirs", "Let it go"))
    page.show_choice(Choice(ConflictHead("Photos", state="gone", icon="calendar"), "It was deleted.", cards))
    return page


PAGES = (
    sign_in,
    unlock,
    people,
    person,
    house,
    houses,
    reports,
    record_editor,
    appointment_editor,
    sync_center,
    conflict,
    choice,
)


@pytest.fixture(params=PAGES, ids=lambda make: make.__name__)
def page(request: pytest.FixtureRequest, qtbot: QtBot, theme: Theme) -> QWidget:
    make: Callable[[Theme], QWidget] = request.param
    shown = make(theme)
    return in_sight(qtbot, shown)


def takes_the_keyboard(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled() and not widget.objectName().startswith("qt_")


def test_everything_that_takes_the_keyboard_has_a_name(page: QWidget) -> None:
    asked = [widget for widget in page.findChildren(QWidget) if takes_the_keyboard(widget)]

    assert asked
    assert [type(widget).__name__ for widget in asked if not widget.accessibleName()] == []


def test_another_theme_can_be_put_on(page: QWidget) -> None:
    spread_theme(page, Theme.load("sunlight", 1.3))

    assert not page.grab().isNull()


def test_nothing_is_wider_than_a_small_laptop(page: QWidget) -> None:
    page.resize(803, 440)

    cut = [area for area in page.findChildren(QAbstractScrollArea) if area.isVisible() and area.width() > 803]
    assert page.width() == 803
    assert cut == []


def is_stop(widget: QWidget) -> bool:
    """Of several that exclude each other the Tab key stops at the chosen one; arrows lead to the others."""
    if not isinstance(widget, QAbstractButton) or widget.isChecked():
        return True
    group = widget.group()
    alone = group.exclusive() if group is not None else widget.autoExclusive()
    return not alone or not any(one.isChecked() for one in group.buttons())


def test_tab_leads_to_everything_and_round_to_the_first(page: QWidget) -> None:
    wanted = {
        widget for widget in page.findChildren(QWidget) if takes_the_keyboard(widget) and is_stop(widget)
    }
    page.activateWindow()
    first = QApplication.focusWidget() or next(iter(wanted))
    first.setFocus(Qt.FocusReason.TabFocusReason)

    seen = [first]
    for _ in range(2 * len(wanted) + 5):
        QTest.keyClick(seen[-1], Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        seen.append(now)

    met = {proxied(widget) for widget in seen}
    assert {describe(widget) for widget in wanted if proxied(widget) not in met} == set()
    assert seen.count(seen[len(wanted) // 2]) > 1


def proxied(widget: QWidget) -> QWidget:
    return widget.focusProxy() or widget


def describe(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()}"


def test_where_the_keyboard_is_can_be_seen(page: QWidget) -> None:
    page.activateWindow()
    stops = [
        widget for widget in page.findChildren(QWidget) if takes_the_keyboard(widget) and is_stop(widget)
    ]
    stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    go_on(page)

    alike = [describe(left) for left, with_it, without in (go_on(page) for _ in stops) if with_it == without]

    assert len(stops) == 1 or alike == []


def go_on(page: QWidget) -> tuple[QWidget, QImage, QImage]:
    """Presses Tab: what was left, and how its place looked before and looks now."""
    left = QApplication.focusWidget()
    assert left is not None
    with_it = looks(page, left)
    QTest.keyClick(left, Qt.Key.Key_Tab)
    return left, with_it, looks(page, left)


def looks(page: QWidget, widget: QWidget) -> QImage:
    area = QRect(widget.mapTo(page, QPoint()), widget.size())
    return page.grab(area.adjusted(-4, -4, 4, 4)).toImage()


def test_a_list_to_choose_from_is_named_by_its_label(page: QWidget) -> None:
    boxes = [widget for widget in page.findChildren(QComboBox) if widget.isVisible()]
    told = [QAccessible.queryAccessibleInterface(box) for box in boxes]

    unnamed = [box for box, one in zip(boxes, told, strict=True) if not one.relations(LABEL)]
    assert [describe(box) for box in unnamed] == []
