"""Days and times in the words of the person's locale."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale

from desktop.wording.speech import counted, marked, tr

_ZONES: Mapping[str, str] = MappingProxyType(
    {
        "America/Los_Angeles": marked("Pacific time"),
        "America/Denver": marked("Mountain time"),
        "America/Phoenix": marked("Arizona time"),
        "America/Chicago": marked("Central time"),
        "America/New_York": marked("Eastern time"),
        "America/Anchorage": marked("Alaska time"),
        "Pacific/Honolulu": marked("Hawaii time"),
    }
)


def house_locale() -> QLocale:
    """The person's locale; where none is set, American English."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
    return locale


def instant(text: str) -> datetime:
    """The aware moment of a canonical time."""
    value = datetime.fromisoformat(text)
    return value if value.tzinfo else value.replace(tzinfo=UTC)


def canonical(moment: datetime) -> str:
    """A moment as the engine keeps it; the reverse of `instant`."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"


def clock(minute: int) -> tuple[str, str]:
    """A minute of the day as digits and period; the period is empty where days have 24 hours."""
    hour, rest = divmod(minute % (24 * 60), 60)
    periods = _periods(QLocale().name())
    return (
        (f"{(hour + 11) % 12 + 1}:{rest:02}", periods[hour // 12])
        if periods
        else (f"{hour:02}:{rest:02}", "")
    )


@lru_cache(maxsize=8)
def _periods(_locale: str) -> tuple[str, ...]:
    """What the two halves of a day are called; nothing where days have 24 hours. Kept for each locale."""
    locale = house_locale()
    has_halves = "A" in locale.timeFormat(QLocale.FormatType.ShortFormat).upper()
    return (locale.amText(), locale.pmText()) if has_halves else ()


def _clock(moment: datetime, zone: ZoneInfo) -> tuple[str, str]:
    local = moment.astimezone(zone)
    return clock(local.hour * 60 + local.minute)


def clock_text(moment: datetime, zone: ZoneInfo) -> str:
    """ "2:02 PM"."""
    return " ".join(part for part in _clock(moment, zone) if part)


def span_text(start: datetime, end: datetime, zone: ZoneInfo, between: str = " – ") -> str:
    """ "9:30 – 10:30 AM": the period once if both are the same."""
    first, early = _clock(start, zone)
    last, late = _clock(end, zone)
    opening = first if early == late or not early else f"{first} {early}"
    return f"{opening}{between}{last} {late}".rstrip()


def month_day(day: date, today: date | None = None) -> str:
    """ "July 13"; with the year where it is not this one."""
    month = house_locale().standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
    text = tr("{month} {day}", month=month, day=day.day)
    return tr("{day}, {year}", day=text, year=day.year) if today and day.year != today.year else text


def weekday_day(day: date, today: date | None = None, *, short: bool = True) -> str:
    """ "Wed, July 15"."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    name = house_locale().dayName(day.isoweekday(), form)
    return tr("{weekday}, {day}", weekday=name, day=month_day(day, today))


def day_name(day: date, today: date, *, short: bool = True) -> str:
    """ "Today", "Yesterday", "Tomorrow", else "Wed, July 15"."""
    near = {0: tr("Today"), 1: tr("Tomorrow"), -1: tr("Yesterday")}
    return near.get((day - today).days) or weekday_day(day, today, short=short)


def moment_text(moment: datetime, zone: ZoneInfo, now: datetime) -> str:
    """ "2:02 PM" for today, else "July 13, 2:02 PM"."""
    day, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
    clock = clock_text(moment, zone)
    return clock if day == today else tr("{day}, {clock}", day=month_day(day, today), clock=clock)


def short_moment(moment: datetime, zone: ZoneInfo, now: datetime) -> str:
    """ "2:02 PM" for today, else "July 13": for narrow columns."""
    day, today = moment.astimezone(zone).date(), now.astimezone(zone).date()
    return clock_text(moment, zone) if day == today else month_day(day, today)


def age_text(moment: datetime, now: datetime) -> str:
    """ "3 days ago"."""
    age = now - moment
    if age < timedelta(minutes=1):
        return tr("a moment ago")
    if age < timedelta(hours=1):
        return counted(age // timedelta(minutes=1), "{count} minute ago", "{count} minutes ago")
    if age < timedelta(days=1):
        return counted(age // timedelta(hours=1), "{count} hour ago", "{count} hours ago")
    return counted(age.days, "{count} day ago", "{count} days ago")


def zone_text(zone: ZoneInfo) -> str:
    """ "Pacific time"; of a zone without such a name, its city."""
    named = _ZONES.get(zone.key)
    return tr(named) if named else tr("{city} time", city=zone.key.rpartition("/")[2].replace("_", " "))
