"""Days, hours and ranges of days as the calendar says them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.wording.moments import clock, house_locale, span_text
from desktop.wording.speech import capital

CONTEXT = "CalendarTimes"
WEEK_START = "week_start"
"""The property of the application that holds the choice; 0 for none."""


def hour_label(hour: int) -> str:
    """The label of an hour line: "8 AM" or "08:00"."""
    digits, period = clock(hour * 60)
    return f"{digits.split(':')[0]} {period}" if period else digits


def spoken_range(start: datetime, end: datetime, zone: ZoneInfo) -> str:
    """ "2:30 to 3:00 PM", for a screen reader."""
    between = QCoreApplication.translate(CONTEXT, " to ")
    return span_text(start, end, zone, between)


def day_name(day: date, short: bool = True) -> str:
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return house_locale().dayName(day.isoweekday(), form)


def month_name(day: date, short: bool = False) -> str:
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return house_locale().standaloneMonthName(day.month, form)


def month_title(day: date) -> str:
    """ "July 2026"."""
    pattern = QCoreApplication.translate(CONTEXT, "{month} {year}")
    return capital(pattern.format(month=month_name(day), year=day.year))


def spoken_day(day: date) -> str:
    """ "Tuesday July 14"."""
    pattern = QCoreApplication.translate(CONTEXT, "{weekday} {month} {day}")
    return pattern.format(weekday=day_name(day, short=False), month=month_name(day), day=day.day)


def long_day(day: date) -> str:
    """ "Tuesday, July 14"."""
    pattern = QCoreApplication.translate(CONTEXT, "{weekday}, {month} {day}")
    return pattern.format(weekday=day_name(day, short=False), month=month_name(day), day=day.day)


def days_title(first: date, last: date, short: bool = False) -> str:
    """ "July 12 – 18, 2026"; short: "Jul 12 – 18"."""
    early, late = month_name(first, short), month_name(last, short)
    if first == last:
        pattern = QCoreApplication.translate(CONTEXT, "{early} {first}")
    elif first.month == last.month:
        pattern = QCoreApplication.translate(CONTEXT, "{early} {first} – {last}")
    else:
        pattern = QCoreApplication.translate(CONTEXT, "{early} {first} – {late} {last}")
    text = pattern.format(early=early, late=late, first=first.day, last=last.day)
    if short:
        return text
    return QCoreApplication.translate(CONTEXT, "{days}, {year}").format(days=text, year=last.year)


def week_starts() -> int:
    """ISO number of the day with which weeks begin: the person's choice, else what is usual here."""
    app = QCoreApplication.instance()
    chosen = app.property(WEEK_START) if app is not None else None
    return int(chosen) if chosen else house_locale().firstDayOfWeek().value
