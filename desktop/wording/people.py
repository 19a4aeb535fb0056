"""People in words: what they are to the agent, and the second line under their name."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from zoneinfo import ZoneInfo

from desktop.wording.moments import day_name, instant, month_day
from desktop.wording.speech import lowered, tr
from desktop.wording.values import choice_text, money_text
from sync import Record

TYPES: Mapping[str, str] = MappingProxyType(
    {"clients": "client_type", "leads": "lead_type", "contacts": "contact_type"}
)


def role_of(record: Record) -> str:
    """ "Client, buyer"."""
    names = {"clients": tr("Client"), "leads": tr("Lead"), "contacts": tr("Contact")}
    name = names.get(record.resource, "")
    kind = str(record.fields.get(TYPES.get(record.resource, "")) or "")
    return tr("{role}, {kind}", role=name, kind=lowered(choice_text(kind))) if kind else name


def second_line(record: Record) -> str:
    """What tells people of the same name apart."""
    fields = record.fields
    if record.resource == "contacts":
        return " · ".join(str(fields[name]) for name in ("company", "city") if fields.get(name))
    if record.resource == "leads":
        parts = [choice_text(str(fields[name])) for name in ("interest_level", "status") if fields.get(name)]
        return " · ".join([*parts, *([str(fields["source"])] if fields.get("source") else [])])
    return " · ".join(part for part in (_status(record), budget_text(record)) if part)


def _status(record: Record) -> str:
    status = str(record.fields.get("status") or "")
    return "" if status in ("", "active") else choice_text(status)


def budget_text(record: Record) -> str:
    """ "$350,000 – $475,000"; one end where only one is known."""
    low, high = record.fields.get("budget_min"), record.fields.get("budget_max")
    if low and high:
        return tr("{low} – {high}", low=money_text(low), high=money_text(high))
    if high:
        return tr("up to {high}", high=money_text(high))
    return tr("from {low}", low=money_text(low)) if low else ""


def contact_text(day: date | None, today: date) -> str:
    """ "last contact yesterday"; empty where nobody knows of one."""
    if day is None:
        return ""
    name = lowered(day_name(day, today)) if (today - day).days <= 1 else month_day(day, today)
    return tr("last contact {day}", day=name)


def since_text(record: Record, zone: ZoneInfo) -> str:
    """ "Client since March 3, 2026"; empty while the server has not said when it was made."""
    made = record.fields.get("created_at")
    if not made:
        return ""
    day = instant(str(made)).astimezone(zone).date()
    names = {"clients": tr("client since"), "leads": tr("lead since"), "contacts": tr("contact since")}
    return tr("{role} {day}, {year}", role=names.get(record.resource, ""), day=month_day(day), year=day.year)
