"""Between canonical values and what a person reads and types."""

import re
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from zoneinfo import ZoneInfo

DAY = 24 * 60
TIME = re.compile(r"^(\d{1,2})(?:[:.h]?(\d{2}))?\s*([ap])?\.?(?:m\.?)?$", re.IGNORECASE)
EMAIL = re.compile(r"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$")


class NotUnderstood(ValueError):
    """What was typed cannot mean what was asked for."""


def parse_decimal(text: str) -> Decimal:
    """Accepts a currency sign and grouping. Raises NotUnderstood."""
    bare = text.strip().lstrip("$").replace(",", "").replace("\u00a0", "").replace(" ", "")
    try:
        number = Decimal(bare)
    except InvalidOperation as error:
        raise NotUnderstood(text) from error
    if not number.is_finite() or abs(number) >= Decimal(10) ** 15:
        raise NotUnderstood(text)
    return number


def parse_money(text: str) -> str:
    """Decimal text with two places. Raises NotUnderstood."""
    number = parse_decimal(text)
    if number != round(number, 2):
        raise NotUnderstood(text)
    return f"{number.quantize(Decimal('0.01')):f}"


def show_money(value: str) -> str:
    """Grouped, without cents where there are none."""
    number = Decimal(str(value))
    return f"{number:,.0f}" if number == number.to_integral_value() else f"{number:,.2f}"


def parse_integer(text: str) -> int:
    number = parse_decimal(text)
    if number != number.to_integral_value():
        raise NotUnderstood(text)
    return int(number)


def parse_number(text: str) -> int | float:
    number = parse_decimal(text)
    return int(number) if number == number.to_integral_value() else float(number)


def parse_email(text: str) -> str:
    """Something, an at sign, and a name with a dot. Raises NotUnderstood."""
    if not EMAIL.match(text):
        raise NotUnderstood(text)
    return text


def parse_tags(text: str) -> list[str]:
    return list(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))


def parse_time(text: str) -> int:
    """Minute of the day from "2:30 PM", "230p", "14:30" or "9". Raises NotUnderstood."""
    match = TIME.match(text.strip())
    if match is None:
        raise NotUnderstood(text)
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if minute > 59 or hour > (12 if half else 23) or (half and not hour):
        raise NotUnderstood(text)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return 60 * hour + minute


def stepped(minute: int, steps: int, size: int = 15) -> int:
    """The next minute on the grid in that direction, round the clock."""
    if minute % size:
        on_grid = minute - minute % size + (size if steps > 0 else 0)
        steps += -1 if steps > 0 else 1
        minute = on_grid
    return (minute + steps * size) % DAY


def to_moment(day: date, minute: int, zone: ZoneInfo) -> datetime:
    """A wall time in UTC; minutes beyond a day belong to the days after it."""
    wall = datetime(day.year, day.month, day.day, tzinfo=zone) + timedelta(minutes=minute)
    return wall.astimezone(UTC)


def to_wall(moment: datetime, zone: ZoneInfo) -> tuple[date, int]:
    local = moment.astimezone(zone)
    return local.date(), 60 * local.hour + local.minute


def parse_moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def show_moment(moment: datetime) -> str:
    """Canonical: UTC, ISO 8601, whole seconds, Z."""
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
