"""What every controller works with while an account is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from desktop.bridge import Bridge
from desktop.undo import Undo
from desktop.wording.moments import clock_text, short_moment
from desktop.wording.operations import Telling
from sync import Engine, Reader, Worker


@dataclass(frozen=True)
class Desk:
    """One open account; `now` is the program's clock, `zone` the one that the person lives in."""

    engine: Engine
    worker: Worker
    bridge: Bridge
    undo: Undo
    now: Callable[[], datetime]
    zone: ZoneInfo

    @property
    def reader(self) -> Reader:
        return self.engine.reader

    @property
    def agent(self) -> str:
        """The person, as the server knows them; the account's name where it does not say."""
        user = self.engine.account.user
        words = [str(user[part]) for part in ("firstName", "lastName") if user.get(part)]
        return " ".join(words) or self.engine.account.name

    @property
    def away(self) -> str:
        """Why nothing goes to the server now: "wish", "offline" or "sign_in"; empty where it goes at once."""
        if self.worker.is_offline:
            return "wish"
        last = self.engine.status().last_cycle or {}
        outcome = str(last.get("outcome"))
        return outcome if outcome in ("offline", "sign_in") else ""

    @property
    def today(self) -> date:
        return self.now().astimezone(self.zone).date()

    @property
    def telling(self) -> Telling:
        return Telling(self.zone)

    def clock(self, moment: datetime) -> str:
        """ "2:02 PM"."""
        return clock_text(moment, self.zone)

    def short(self, moment: datetime) -> str:
        """ "2:02 PM" for today, else the day."""
        return short_moment(moment, self.zone, self.now())
