"""The appointments of the next weeks by whom they are with, so that a list of people can say what comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from desktop.models.linked import CONCERNED, Linked
from desktop.wording.moments import canonical, instant
from sync import Reader, Record

AHEAD = timedelta(days=45)


class Coming:
    """Read when it is first asked for, and again after what it was read from may have changed."""

    def __init__(self, reader: Reader, now: Callable[[], datetime]) -> None:
        self._reader = reader
        self._now = now
        self._by_client: dict[str, list[Record]] = {}
        self._by_email: dict[str, list[Record]] = {}
        self._fresh = False

    def heard(self, ids: Mapping[str, frozenset[str]]) -> bool:
        """Whether what comes may be different after this news."""
        concerned = not ids or bool(CONCERNED & ids.keys())
        self._fresh = self._fresh and not concerned
        return concerned

    def with_person(self, client: str, email: str) -> Record | None:
        """The next appointment with this client (local id), or with this e-mail address."""
        if not self._fresh:
            self._read()
        found = [*self._by_client.get(client, ()), *self._by_email.get(email.casefold(), ())]
        if not found:
            return None
        now = canonical(self._now())
        later = [visit for visit in found if str(visit.fields["end_time"]) > now]
        return min(later, key=lambda visit: instant(str(visit.fields["start_time"])), default=None)

    def _read(self) -> None:
        now = self._now()
        found = self._reader.between(canonical(now), canonical(now + AHEAD))
        visits = [visit for visit in found if visit.fields.get("status") in (None, "scheduled")]
        linked = Linked(self._reader, visits)
        self._by_client, self._by_email = {}, {}
        for visit in visits:
            client, email = str(visit.fields.get("client_id") or ""), linked.email(visit).casefold()
            if client:
                self._by_client.setdefault(client, []).append(visit)
            if email:
                self._by_email.setdefault(email, []).append(visit)
        self._fresh = True
