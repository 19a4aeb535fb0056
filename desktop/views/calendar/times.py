"""Times and dates in the words of the person's locale."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.views.calendar.geometry import wall

CONTEXT = "CalendarTimes"
EN_DASH_SPACED = " – "


def house_locale() -> QLocale:
    """The person's locale; where none is set, American English."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    return locale


def twelve_hours() -> bool:
    return "A" in house_locale().timeFormat(QLocale.FormatType.ShortFormat).upper()


def clock(minute: int) -> tuple[str, str]:
    """A minute of the day as digits and period; the period is empty where days have 24 hours."""
    hour, rest = divmod(minute % (24 * 60), 60)
    if not twelve_hours():
        return f"{hour:02}:{rest:02}", ""
    locale = house_locale()
    return f"{(hour + 11) % 12 + 1}:{rest:02}", locale.amText() if hour < 12 else locale.pmText()


def hour_label(hour: int) -> str:
    """The label of an hour line: "8 AM" or "08:00"."""
    digits, period = clock(hour * 60)
    return f"{digits.split(':')[0]} {period}" if period else digits


def clock_text(moment: datetime, zone: ZoneInfo) -> str:
    return " ".join(part for part in clock(wall(moment, zone)[1]) if part)


def range_text(start: datetime, end: datetime, zone: ZoneInfo, between: str = EN_DASH_SPACED) -> str:
    """ "9:30 – 10:30 AM": the period once if both are the same."""
    first, early = clock(wall(start, zone)[1])
    last, late = clock(wall(end, zone)[1])
    opening = first if early == late or not early else f"{first} {early}"
    return f"{opening}{between}{last} {late}".rstrip()


def spoken_range(start: datetime, end: datetime, zone: ZoneInfo) -> str:
    """ "2:30 to 3:00 PM", for a screen reader."""
    between = QCoreApplication.translate(CONTEXT, " to ")
    return range_text(start, end, zone, between)


def day_name(day: date, short: bool = True) -> str:
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return house_locale().dayName(day.isoweekday(), form)


def month_name(day: date, short: bool = False) -> str:
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return house_locale().standaloneMonthName(day.month, form)


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
    """ISO number of the day with which weeks begin here."""
    return house_locale().firstDayOfWeek().value
