"""What the Sync Center shows."""

from dataclasses import dataclass
from typing import Literal

Action = Literal["undo", "review", "fix", "retry", "send", "discard", "copy", "offer", "other"]
StepTime = Literal["done", "now", "next"]

PROBLEMS = ("conflict", "rejected", "gone")


@dataclass(frozen=True)
class OutboxRow:
    """One change. Rows with the same `group` stand together under it; `time` is when it was saved here.

    `outcome` is what became of it, for what is over and no longer in a state. `more` can be done besides
    `action`: the first stands beside it, all of it in the menu of the row.
    """

    op: str
    title: str
    sentence: str
    state: str
    detail: str = ""
    time: str = ""
    action: Action | None = None
    group: str = ""
    icon: str = ""
    kind: str = ""
    resource: str = ""
    id: str = ""
    outcome: str = ""
    more: tuple[Action, ...] = ()

    @property
    def acts(self) -> tuple[Action, ...]:
        return (self.action, *self.more) if self.action else self.more


@dataclass(frozen=True)
class SyncHead:
    """How things stand; the labels are on the buttons where their usual words do not say it.

    `budget` is what the server still takes: said beside the offline data, and as `third` where it matters.
    """

    state: str
    title: str
    second: str = ""
    working_offline: bool = False
    can_sync: bool = True
    sync_label: str = ""
    offline_label: str = ""
    third: str = ""
    budget: str = ""


@dataclass(frozen=True)
class Change:
    """One field of a change, in words."""

    field: str
    before: str
    after: str


@dataclass(frozen=True)
class Step:
    """One step on the way to the server."""

    time: StepTime
    text: str
    note: str = ""


@dataclass(frozen=True)
class SupportFacts:
    """What support asks for; `about` is what was tried and why it was not accepted."""

    code: str = ""
    error_id: str = ""
    correlation_id: str = ""
    about: str = ""

    def lines(self) -> tuple[str, ...]:
        named = (("code", self.code), ("errorId", self.error_id), ("correlationId", self.correlation_id))
        return tuple(f"{name}: {value}" for name, value in named if value)

    def text(self) -> str:
        """All of it, to be copied."""
        return "\n".join((self.about, *self.lines()) if self.about else self.lines())


@dataclass(frozen=True)
class SyncDetail:
    """Everything about one change."""

    op: str
    title: str
    kicker: str = ""
    icon: str = ""
    kind: str = ""
    state: str = "synced"
    detail: str = ""
    changes: tuple[Change, ...] = ()
    steps: tuple[Step, ...] = ()
    action: Action | None = None
    resource: str = ""
    id: str = ""
    support: SupportFacts | None = None
    more: tuple[Action, ...] = ()

    @property
    def acts(self) -> tuple[Action, ...]:
        return (self.action, *self.more) if self.action else self.more


@dataclass(frozen=True)
class OfflineData:
    """What is kept of one kind, and as of when it is complete."""

    resource: str
    label: str
    count: int
    words: str
    state: str = "synced"
