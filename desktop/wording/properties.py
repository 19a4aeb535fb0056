"""Houses and deals in words: where they are, what they are, and how far away a date is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop.wording.moments import age_text, instant, moment_text, month_day
from desktop.wording.speech import counted, tr

STALE_HOURS = 24


def street_of(fields: Mapping[str, Any]) -> str:
    """A listing calls it `address`, an escrow `property_address`."""
    return str(fields.get("address") or fields.get("property_address") or "")


def town_of(fields: Mapping[str, Any]) -> str:
    """ "Tehachapi, CA 93561"."""
    state = " ".join(str(fields[name]) for name in ("state", "zip_code") if fields.get(name))
    return ", ".join(part for part in (str(fields.get("city") or ""), state) if part)


def address_of(fields: Mapping[str, Any]) -> str:
    """ "1412 Curry St, Tehachapi, CA 93561"; empty where no street is known."""
    street = street_of(fields)
    return ", ".join(part for part in (street, town_of(fields)) if part) if street else ""


def number_text(value: Any) -> str:
    """ "2" and "2.5": whole numbers without a point."""
    return f"{float(value):g}"


def rooms_text(fields: Mapping[str, Any]) -> str:
    """ "3 bd · 2.5 ba"; land has neither."""
    beds, baths = fields.get("bedrooms"), fields.get("bathrooms")
    parts = (
        tr("{count} bd", count=number_text(beds)) if beds else "",
        tr("{count} ba", count=number_text(baths)) if baths else "",
    )
    return " · ".join(part for part in parts if part)


def size_text(fields: Mapping[str, Any]) -> str:
    """ "1,840 sq ft", of land "2.4 acres"."""
    if fields.get("square_feet"):
        return tr("{count} sq ft", count=f"{float(fields['square_feet']):,.0f}")
    acres = fields.get("lot_size")
    return tr("{count} acres", count=number_text(acres)) if acres else ""


def away_text(day: date, today: date) -> str:
    """ "in 5 days", "today", "3 days ago"."""
    days = (day - today).days
    near = {0: tr("today"), 1: tr("tomorrow"), -1: tr("yesterday")}
    if days in near:
        return near[days]
    if days > 0:
        return counted(days, "in {count} day", "in {count} days")
    return counted(-days, "{count} day ago", "{count} days ago")


def late_text(day: date, today: date) -> str:
    """ "3 days overdue"."""
    return counted((today - day).days, "{count} day overdue", "{count} days overdue")


def day_text(day: date, today: date) -> str:
    """ "July 20", with the year where it is not this one."""
    return month_day(day, today)


def read_text(read_at: str, now: datetime, zone: ZoneInfo) -> str:
    """ "as of 9:12 AM"; what is older than a day says its date and its age."""
    read = instant(read_at)
    when = moment_text(read, zone, now)
    if (now - read).total_seconds() < STALE_HOURS * 3600:
        return tr("as of {when}", when=when)
    return tr("as of {when}, {age}", when=when, age=age_text(read, now))
