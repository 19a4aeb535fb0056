"""What can be done with the chosen lead."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.spec import LEAD, OPENED, Command

_MOVE = QT_TRANSLATE_NOOP("Commands", "Move to")
_INTEREST = QT_TRANSLATE_NOOP("Commands", "Interest")


def _moved(name: str, text: object) -> Command:
    return Command(name, "lead", text, needs=LEAD, section=2, submenu=_MOVE)


def _warmed(name: str, text: object, key: str) -> Command:
    return Command(name, "lead", text, (key,), needs=LEAD, place="leads", section=2, submenu=_INTEREST)


LEAD_COMMANDS = (
    Command(
        "new_lead_here",
        "lead",
        QT_TRANSLATE_NOOP("Commands", "New lead in this lane"),
        ("N",),
        "plus",
        OPENED,
        "leads",
    ),
    Command("open_lead", "lead", QT_TRANSLATE_NOOP("Commands", "Open"), (), "", LEAD, section=1),
    Command(
        "follow_up",
        "lead",
        QT_TRANSLATE_NOOP("Commands", "Next follow-up…"),
        ("F",),
        "clock",
        LEAD,
        "leads",
        section=1,
    ),
    Command(
        "convert_lead",
        "lead",
        QT_TRANSLATE_NOOP("Commands", "Make client…"),
        ("Ctrl+Shift+L",),
        "user-round-check",
        LEAD,
        section=1,
    ),
    Command(
        "lane_back",
        "lead",
        QT_TRANSLATE_NOOP("Commands", "Move to the lane before"),
        ("Ctrl+Left",),
        "",
        LEAD,
        "leads",
        section=2,
    ),
    Command(
        "lane_on",
        "lead",
        QT_TRANSLATE_NOOP("Commands", "Move to the next lane"),
        ("Ctrl+Right",),
        "",
        LEAD,
        "leads",
        section=2,
    ),
    _moved("lane_new", QT_TRANSLATE_NOOP("Commands", "New")),
    _moved("lane_contacted", QT_TRANSLATE_NOOP("Commands", "Contacted")),
    _moved("lane_qualified", QT_TRANSLATE_NOOP("Commands", "Qualified")),
    _moved("lane_unqualified", QT_TRANSLATE_NOOP("Commands", "Unqualified")),
    _moved("lane_lost", QT_TRANSLATE_NOOP("Commands", "Lost")),
    _warmed("warm_hot", QT_TRANSLATE_NOOP("Commands", "Hot"), "1"),
    _warmed("warm_warm", QT_TRANSLATE_NOOP("Commands", "Warm"), "2"),
    _warmed("warm_cold", QT_TRANSLATE_NOOP("Commands", "Cold"), "3"),
)
