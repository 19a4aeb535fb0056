"""The time zone that the person lives in."""

from __future__ import annotations

from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import tzlocal

from sync import Engine


def local_zone() -> ZoneInfo:
    try:
        return ZoneInfo(str(tzlocal.get_localzone()))
    except ZoneInfoNotFoundError:
        return ZoneInfo("UTC")


def zone_of(engine: Engine) -> ZoneInfo:
    """Where the person lives, as the server knows it; else where this computer is."""
    try:
        return ZoneInfo(str(engine.account.user.get("timezone") or local_zone()))
    except (ZoneInfoNotFoundError, ValueError):
        return local_zone()
