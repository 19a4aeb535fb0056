"""What the server's lists show of a resource, and which of it a create of unknown outcome may have made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from sync.adopt import made_here
from sync.clock import moment
from sync.decide.budget import Purpose
from sync.decide.operations import Kind, State
from sync.decide.twin import Adopt, Ask, Candidate, Nothing, Verdict, find_twin
from sync.entities.spec import Entity
from sync.entities.values import Value
from sync.errors import BadReply, Refused
from sync.escaping import learn, wholly
from sync.remote.codec import RemoteRow, decode
from sync.remote.gateway import Page
from sync.report import Course
from sync.store import outbox, records, settings
from sync.store.outbox import Op
from sync.walk import Reach, walk

MOST_READS = 5
PROOF = 12
"""So many records that we know of, and all of them shown, prove a list: half of it never shows them all."""
_LONG_AGO = moment("2000-01-01T00:00:00Z")


def begun_there(connection: Connection, op: Op, begun: datetime, offset: timedelta) -> datetime:
    """The same moment by the server's clock; in doubt the earlier, for ours may have been set meanwhile."""
    attempts = outbox.attempts_of(connection, op.op)
    ahead = timedelta(seconds=attempts[-1]["ahead"]) if attempts else offset
    return begun + min(ahead, offset)


def begun_at(connection: Connection, op: Op) -> datetime:
    """When the last attempt at this operation began, by this laptop's clock."""
    attempts = outbox.attempts_of(connection, op.op)
    return moment(attempts[-1]["begun_at"] if attempts else op.saved_at)


class Lineup:
    """`rows` is what the last walk showed, by server id."""

    def __init__(self, course: Course, entity: Entity, *, unescape: bool) -> None:
        self.course = course
        self.entity = entity
        self.unescape = unescape
        self.rows: dict[str, RemoteRow] = {}
        self.proven = False
        """Whether what the last walk showed leaves no doubt that its lists were whole (CONTRACT B2)."""

    def walk(self, ops: Iterable[Op]) -> bool:
        """Reads every list in which their records could be; True when all of them can be believed."""
        self.rows = {}
        lists = (Reach(filters, purpose=Purpose.PUSH) for filters in self._lists())
        logs = [walk(self.course, self.entity, self._take, reach) for reach in lists]
        self._undo_escapes(ops)
        return all(log.closed for log in logs) and self._shows_what_is_known()

    def _shows_what_is_known(self) -> bool:
        """CONTRACT B2: lists that lack what we know to be there may lack the twin as well."""
        with self.course.store.read() as connection:
            known = records.present_server_ids(connection, self.entity)
        shown = known <= self.rows.keys()
        self.proven = shown and len(known) >= PROOF
        return shown

    def verdict(self, op: Op, begun: datetime) -> Verdict:
        """`begun` by this laptop's clock."""
        with self.course.store.read() as connection:
            sent = self._sent(connection, op)
            rivals = self._like_creates(connection, sent)
            candidates = self._candidates(connection, begun)
            there = begun_there(connection, op, begun, self.course.offset())
        candidates = self._dated(sent, candidates)
        found = find_twin(self.entity, sent, there, candidates, like_creates=rivals)
        if isinstance(found, Nothing) and not self.unescape:
            return self._read_otherwise(sent, there, candidates)
        return found

    def _read_otherwise(
        self, sent: Mapping[str, Value], there: datetime, candidates: Sequence[Candidate]
    ) -> Verdict:
        """As on a server that escapes (CONTRACT B13), where somebody has edited the twin as well.

        That is no proof of either: only the person can tell.
        """
        other = [
            Candidate(item.server_id, decode(self.entity, raw, unescape=True).values)
            for item, raw in zip(candidates, self.raws(item.server_id for item in candidates), strict=True)
        ]
        found = find_twin(self.entity, sent, there, other)
        return Ask((found.server_id,)) if isinstance(found, Adopt) else found

    def raws(self, server_ids: Iterable[str]) -> list[Mapping[str, Any]]:
        return [self.rows[key].raw for key in server_ids]

    def _lists(self) -> list[dict[str, str]]:
        """Somebody may have archived or closed it meanwhile."""
        entity = self.entity
        lists: list[dict[str, str]] = [{}]
        if entity.archive:
            lists.append({"archived": "true"})
        with self.course.store.read() as connection:
            parted = settings.get(connection, settings.Name.PARTITIONED, {}).get(entity.name)
        if parted:
            lists += [{entity.partition: value} for value in entity.by_name[entity.partition].choices]
        return lists

    def _take(self, page: Page) -> list[str]:
        ids = []
        for raw in page.rows:
            try:
                row = decode(self.entity, raw, unescape=self.unescape)
            except BadReply:
                continue
            self.rows[row.server_id] = row
            ids.append(row.server_id)
        return ids

    def _undo_escapes(self, ops: Iterable[Op]) -> None:
        """A row that is one of ours but for its escapes tells that this server escapes (CONTRACT B13)."""
        if self.unescape:
            return
        with self.course.store.read() as connection:
            sent = [self._sent(connection, op) for op in ops]
        if not any(wholly(values, row) for values in sent for row in self.rows.values()):
            return
        self.unescape = True
        with self.course.store.work(background=True) as unit:
            learn(unit)
        self.rows = {key: decode(self.entity, row.raw, unescape=True) for key, row in self.rows.items()}

    def _sent(self, connection: Connection, op: Op) -> dict[str, Value]:
        attempts = outbox.attempts_of(connection, op.op)
        body = attempts[-1]["body"] if attempts else op.patch
        return dict(decode(self.entity, {"id": op.op, **(body or {})}).values)

    def _like_creates(self, connection: Connection, sent: Mapping[str, Value]) -> int:
        others = [
            other
            for other in outbox.in_states(connection, [State.UNKNOWN, State.CONFLICT])
            if other.kind is Kind.CREATE and other.entity == self.entity.name
        ]
        return max(1, sum(self._sent(connection, other) == sent for other in others))

    def _candidates(self, connection: Connection, begun: datetime) -> list[Candidate]:
        """Rows unknown before the attempt, claimed by no create of ours, and not a colleague's."""
        held = records.by_server_id(connection, self.entity, self.rows)
        claimed = made_here(connection, [item.local_id for item in held.values()])
        mine = self.course.user_id
        return [
            Candidate(server_id, row.values)
            for server_id, row in self.rows.items()
            if not (
                (
                    server_id in held
                    and not held[server_id].placeholder
                    and moment(held[server_id].arrived_at) < begun
                )
                or (server_id in held and held[server_id].local_id in claimed)
                or (mine and row.values.get("user_id") not in (None, mine))
            )
        ]

    def _dated(self, sent: Mapping[str, Value], candidates: Sequence[Candidate]) -> list[Candidate]:
        """Reads by id what lacks one of its two times, where that decides."""
        undated = [
            item
            for item in candidates
            if any(item.values.get(name) is None for name in ("created_at", "updated_at"))
            and isinstance(find_twin(self.entity, sent, _LONG_AGO, [item]), Ask)
        ]
        dated = {item.server_id: item for item in candidates}
        for item in undated[:MOST_READS]:
            try:
                reply = self.course.gateway.read(self.entity, item.server_id, purpose=Purpose.PUSH)
                values = decode(self.entity, reply.data, unescape=self.unescape).values
            except (Refused, BadReply):
                continue
            known = self.rows[item.server_id].values
            dated[item.server_id] = Candidate(item.server_id, {**known, **values})
        return list(dated.values())
