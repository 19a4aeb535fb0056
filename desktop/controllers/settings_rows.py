"""What can be set, in words: pure, apart from the person's locale."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from desktop.controllers.reminder_choice import LEADS
from desktop.settings import VISIT_MINUTES, Settings
from desktop.views.settings.rows import OFF, ON, Act, Choice, Fact, Section, Shortcuts
from desktop.wording.moments import clock, house_locale
from desktop.wording.reminders import lead_text
from desktop.wording.speech import capital, counted, tr

NEVER = "never"
DAYS = (7, 1, 6)
"""Weeks begin with one of these, as ISO numbers."""
FIRST_HOURS = range(4, 13)
LAST_HOURS = range(13, 25)
Choices = tuple[tuple[str, str], ...]


def sections() -> tuple[Section, ...]:
    return (
        Section(tr("Appearance"), _appearance()),
        Section(tr("Calendar and reminders"), _calendar()),
        Section(tr("Account"), (_account(), _sign_out())),
        Section(tr("Data on this laptop"), _data()),
        Section(tr("About"), _about()),
        Section(tr("Shortcuts"), (Shortcuts("shortcuts"),)),
    )


def _appearance() -> tuple[Choice, ...]:
    themes = (
        ("system", tr("As the system")),
        ("light", tr("Light")),
        ("dark", tr("Dark")),
        ("sunlight", tr("Sunlight")),
    )
    scales = (("1.0", tr("Normal")), ("1.15", tr("Larger")), ("1.3", tr("Largest")))
    bright = tr("Sunlight is for a windscreen: no tints, thicker lines.")
    languages = (("system", tr("As the system")), ("en", "English"), ("es", "Español"))
    return (
        Choice("theme", tr("Colors"), themes, bright, "segments"),
        Choice("scale", tr("Text size"), scales, look="segments"),
        Choice("still", tr("Motion"), ((ON, tr("Show things at once, without moving them")),), look="switch"),
        Choice("language", tr("Language"), languages, tr("Used from the next start of the program.")),
    )


def _calendar() -> tuple[Choice, ...]:
    return (
        Choice(
            "day_starts",
            tr("Working day begins"),
            _hours(FIRST_HOURS),
            tr("The calendar opens at this hour, and new appointments are proposed from then on."),
        ),
        Choice("day_ends", tr("Working day ends"), _hours(LAST_HOURS)),
        Choice("week_start", tr("Week begins on"), _week_days()),
        Choice("minutes", tr("New appointment lasts"), tuple((str(n), _length(n)) for n in VISIT_MINUTES)),
        Choice(
            "remind",
            tr("Remind me"),
            ((NEVER, tr("Never")), *((str(n), lead_text(n)) for n in sorted({5, *LEADS}))),
            tr("An appointment can have a reminder of its own."),
        ),
        Choice(
            "closing",
            tr("Closing the window"),
            (
                ("ask", tr("Asks what to do")),
                ("keep", tr("Keeps reminding in the background")),
                ("quit", tr("Quits")),
            ),
            tr("On a computer without a tray, closing always quits."),
        ),
    )


def _hours(hours: range) -> Choices:
    return tuple((str(hour), " ".join(part for part in clock(60 * hour) if part)) for hour in hours)


def _week_days() -> Choices:
    locale = house_locale()
    usual = locale.firstDayOfWeek().value
    named = [(str(day), _day(day)) for day in DAYS]
    return (("0", tr("{day} (usual here)", day=_day(usual))), *named)


def _day(number: int) -> str:
    return capital(house_locale().dayName(number, QLocale.FormatType.LongFormat))


def _length(minutes: int) -> str:
    if minutes % 60 == 0:
        return counted(minutes // 60, "{count} hour", "{count} hours")
    return tr("{count} minutes", count=minutes)


def _account() -> Fact:
    return Fact("account", tr("Signed in as"), "")


def _sign_out() -> Fact:
    out = Act("sign_out", tr("Sign out…"), "log-out")
    return Fact("server", tr("Server"), "", acts=(Act("switch", tr("Switch account…"), "users"), out))


def _data() -> tuple[Fact, ...]:
    acts = (
        Act("export", tr("Export everything…"), "download"),
        Act("folder", tr("Open the folder"), "external-link"),
    )
    below = tr("The data here is encrypted. An export is not: keep the file in a safe place.")
    return (Fact("size", tr("Size"), ""), Fact("folder", tr("Folder"), "", below, acts))


def _about() -> tuple[Fact, ...]:
    return (Fact("version", tr("Version"), "", acts=(Act("licences", tr("Licenses"), "info"),)),)


def values_of(settings: Settings, look: tuple[str, str]) -> dict[str, str]:
    """`look` is colours and text size as they are now; the command line may have asked for others."""
    first, last = settings.work_hours
    remind = settings.remind_minutes
    return {
        "theme": look[0],
        "scale": look[1],
        "still": ON if settings.reduced_motion else OFF,
        "language": settings.language,
        "day_starts": str(first),
        "day_ends": str(last),
        "week_start": str(settings.week_start),
        "minutes": str(settings.visit_minutes),
        "remind": NEVER if remind is None else str(remind),
        "closing": settings.closing,
    }


def size_text(count: int) -> str:
    """ "12.4 MB"."""
    return house_locale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
