"""What a gesture did, as data: how it is done again, and how it is taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from types import MappingProxyType
from typing import Any, ClassVar, Protocol

from sync import Deletion, Engine, Reader, Record, References, Waiting
from sync.entities import REGISTRY
from sync.errors import InputError

HOLD_SECONDS = 10.0
"""How long a deletion waits on this laptop before it is sent, so that it can be taken back."""
OF_RECORDS = ("reminder",)
"""What the shelf has for one record, under `name.id`: it goes along when that is made again."""
Json = dict[str, Any]


class Hands:
    """The engine, and the ids under which things that were made again are found now."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.renamed: dict[str, str] = {}

    def now(self, record_id: str) -> str:
        while record_id in self.renamed:
            record_id = self.renamed[record_id]
        return record_id

    def make(self, resource: str, record_id: str, fields: Mapping[str, Any], archived: bool) -> None:
        """Once more, under another id."""
        known, shelf = self.now(record_id), self.engine.shelf
        made = self.renamed[known] = self.engine.create(resource, fields).id
        for name in OF_RECORDS:
            kept = shelf.get(f"{name}.{known}")
            if kept is not None:
                shelf.put(f"{name}.{made}", kept)
        if archived:
            self.engine.archive(resource, made)

    def on_shelf(self, name: str) -> str:
        """Where on the shelf that is now."""
        what, _, record_id = name.partition(".")
        return f"{what}.{self.now(record_id)}" if what in OF_RECORDS else name

    def discard(self, record_id: str, kind: str) -> bool:
        """Takes back what still waits to be sent; False where it does not wait any more."""
        reader = self.engine.reader
        waiting = next((op for op in reader.outbox() if op.id == record_id and op.kind == kind), None)
        if waiting is None:
            return False
        for op in (waiting, *along(reader, waiting)):
            self.engine.discard(op.op)
        return True


def along(reader: Reader, wish: Waiting) -> list[Waiting]:
    """The archiving that a deletion put before itself, unless the server may have it by now.

    What the person archived knows what was before; nobody wished for this one alone.
    """
    if wish.kind != "delete":
        return []
    mine = (op for op in reader.outbox() if op.id == wish.id)
    return [op for op in mine if op.kind == "archive" and not op.before and not _may_be_there(op)]


def _may_be_there(wish: Waiting) -> bool:
    return wish.state in ("in_flight", "unknown") or (wish.state == "retry" and wish.tries > 0)


class Step(Protocol):
    """Both raise what the engine raises."""

    kind: ClassVar[str]

    def again(self, hands: Hands) -> None: ...
    def back(self, hands: Hands) -> None: ...


@dataclass(frozen=True)
class Edited:
    kind: ClassVar[str] = "edited"
    resource: str
    id: str
    before: Json
    after: Json

    def again(self, hands: Hands) -> None:
        hands.engine.edit(self.resource, hands.now(self.id), self.after)

    def back(self, hands: Hands) -> None:
        hands.engine.edit(self.resource, hands.now(self.id), self.before)


@dataclass(frozen=True)
class Made:
    kind: ClassVar[str] = "made"
    resource: str
    id: str
    fields: Json
    archived: bool = False

    def again(self, hands: Hands) -> None:
        hands.make(self.resource, self.id, self.fields, self.archived)

    def back(self, hands: Hands) -> None:
        hands.engine.delete(self.resource, hands.now(self.id), Deletion())


@dataclass(frozen=True)
class Deleted:
    """`kept` is what a new one would need to be made the same; `hold` in seconds."""

    kind: ClassVar[str] = "deleted"
    resource: str
    id: str
    kept: Json
    hold: float
    references: str = References.REFUSE.value
    archived: bool = False

    def again(self, hands: Hands) -> None:
        how = Deletion(hold=self.hold, references=References(self.references))
        hands.engine.delete(self.resource, hands.now(self.id), how)

    def back(self, hands: Hands) -> None:
        wanted = hands.now(self.id)
        if hands.discard(wanted, "delete"):
            return
        if hands.engine.reader.find(self.resource, [wanted]):
            raise InputError("it is not being deleted any more", code="NOT_WAITING")
        hands.make(self.resource, self.id, self.kept, self.archived)


@dataclass(frozen=True)
class Filed:
    """Into the archive, or out of it."""

    kind: ClassVar[str] = "filed"
    resource: str
    id: str
    archived: bool

    def again(self, hands: Hands) -> None:
        self._file(hands, self.archived)

    def back(self, hands: Hands) -> None:
        self._file(hands, not self.archived)

    def _file(self, hands: Hands, archived: bool) -> None:
        act = hands.engine.archive if archived else hands.engine.restore
        act(self.resource, hands.now(self.id))


@dataclass(frozen=True)
class Converted:
    """A lead into a client; it can be taken back until it was sent.

    `entered` is what the client has, where it is to be more than what the lead says.
    """

    kind: ClassVar[str] = "converted"
    lead: str
    client: str
    client_type: str
    entered: Json = field(default_factory=dict)

    def again(self, hands: Hands) -> None:
        _, client = hands.engine.convert(hands.now(self.lead), self.client_type)
        hands.renamed[hands.now(self.client)] = client.id
        news = {name: value for name, value in self.entered.items() if client.fields.get(name) != value}
        if news:
            hands.engine.edit(client.resource, client.id, news)

    def back(self, hands: Hands) -> None:
        if not hands.discard(hands.now(self.lead), "convert"):
            raise InputError("the lead has become a client on the server already", code="NOT_WAITING")


@dataclass(frozen=True)
class Shelved:
    kind: ClassVar[str] = "shelved"
    name: str
    before: Any = field(default=None)
    after: Any = field(default=None)

    def again(self, hands: Hands) -> None:
        hands.engine.shelf.put(hands.on_shelf(self.name), self.after)

    def back(self, hands: Hands) -> None:
        hands.engine.shelf.put(hands.on_shelf(self.name), self.before)


@dataclass(frozen=True)
class Sealed:
    """Stands last in a gesture that cannot be taken back once its delete or archive was sent."""

    kind: ClassVar[str] = "sealed"
    resource: str
    id: str
    wish: str

    def again(self, hands: Hands) -> None:
        """What it seals is done by the steps before it."""

    def back(self, hands: Hands) -> None:
        sealed = hands.now(self.id)
        if not any(op.id == sealed and str(op.kind) == self.wish for op in hands.engine.reader.outbox()):
            raise InputError("it was sent already", code="NOT_WAITING")


@dataclass(frozen=True)
class TakenBack:
    """What waited is not sent after all; undoing that wishes the same again. `wish` is a step as data."""

    kind: ClassVar[str] = "taken_back"
    wish: Json

    def __post_init__(self) -> None:
        """Raises KeyError or TypeError for a step that nobody knows."""
        from_json(self.wish)

    def again(self, hands: Hands) -> None:
        from_json(self.wish).back(hands)

    def back(self, hands: Hands) -> None:
        from_json(self.wish).again(hands)


def about(step: Step) -> tuple[str, str]:
    """Resource and id of what it changes, as they were then; empty for what is of this window alone."""
    if isinstance(step, TakenBack):
        return about(from_json(step.wish))
    if isinstance(step, Edited | Made | Deleted | Filed | Sealed):
        return step.resource, step.id
    return ("leads", step.lead) if isinstance(step, Converted) else ("", "")


KINDS: Mapping[str, type[Any]] = MappingProxyType(
    {kind.kind: kind for kind in (Edited, Made, Deleted, Filed, Converted, Shelved, Sealed, TakenBack)}
)


def as_json(step: Any) -> Json:
    return {"kind": step.kind, **asdict(step)}


def from_json(told: Json) -> Step:
    """Raises KeyError or TypeError for what another version of the program put down."""
    values = dict(told)
    made: Step = KINDS[values.pop("kind")](**values)
    return made


def remakable(record: Record) -> Json:
    """The fields that a new one would need to be the same; what every new one has is not among them."""
    entity = REGISTRY[record.resource]
    return {
        item.name: record.fields[item.name]
        for item in entity.fields
        if item.editable and record.fields.get(item.name) not in (None, item.initial)
    }


def taken_back(reader: Reader, wish: Waiting) -> Step:
    """The step that taking this back is, from what is shown before it happens."""
    if wish.kind == "update":
        shown = reader.get(wish.resource, wish.id).fields
        before = {name: shown.get(name) for name in wish.fields}
        return Edited(wish.resource, wish.id, before, {name: wish.before.get(name) for name in wish.fields})
    return TakenBack(as_json(_wished(reader, wish)))


def _wished(reader: Reader, wish: Waiting) -> Step:
    if wish.kind in ("archive", "restore"):
        return Filed(wish.resource, wish.id, wish.kind == "archive")
    if wish.kind == "convert":
        client = str(wish.before["client"])
        entered = _entered(reader.find("clients", [client]).get(client))
        return Converted(wish.id, client, str(wish.before["client_type"]), entered)
    record = reader.get(wish.resource, wish.id)
    kept = remakable(record)
    if wish.kind == "create":
        return Made(wish.resource, wish.id, kept, record.archived)
    filed = record.archived and not along(reader, wish)
    return Deleted(wish.resource, wish.id, kept, HOLD_SECONDS, archived=filed)


def _entered(client: Record | None) -> Json:
    """All that can be typed of the client to come, also what was emptied."""
    if client is None:
        return {}
    editable = (item.name for item in REGISTRY[client.resource].fields if item.editable)
    return {name: client.fields.get(name) for name in editable}
