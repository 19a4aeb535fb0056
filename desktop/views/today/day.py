"""What the Today page shows; knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Visit:
    """One appointment of the day. `words` and `mark` stand at its right, its sync state below them.

    `time` and `length` are words; `aside` follows the title in grey; `spoken` is all of it as one sentence.
    """

    id: str
    time: str
    length: str
    kind: str
    title: str
    second: str = ""
    aside: str = ""
    status: str = "scheduled"
    is_past: bool = False
    is_next: bool = False
    words: str = ""
    mark: str = ""
    state: str = "synced"
    detail: str = ""
    spoken: str = ""


@dataclass(frozen=True)
class Drive:
    """`lead` is read first and stands in bold; a `tight` one does not fit between the appointments."""

    lead: str
    rest: str
    is_tight: bool = False


@dataclass(frozen=True)
class NowLine:
    clock: str


@dataclass(frozen=True)
class Closing:
    """What comes after the last appointment."""

    text: str


Row = Visit | Drive | NowLine | Closing


@dataclass(frozen=True)
class DayHead:
    title: str
    second: str


@dataclass(frozen=True)
class NextUp:
    """Before it begins: map, call, late. Once it has begun: done, no-show."""

    id: str
    kicker: str
    when: str
    title: str
    second: str = ""
    note: str = ""
    has_begun: bool = False
    can_map: bool = False
    can_call: bool = False
    can_mail: bool = False


@dataclass(frozen=True)
class Need:
    """Something that was changed in both places, or not accepted."""

    resource: str
    id: str
    title: str
    second: str
    state: str


@dataclass(frozen=True)
class FollowUp:
    """`key` names it while it is shown; resource and id are whose page is opened."""

    key: str
    resource: str
    id: str
    name: str
    reason: str
    can_call: bool = False
    can_mail: bool = False


@dataclass(frozen=True)
class Readiness:
    """`fix` names what the link does, `action` what it is called; both empty when nothing is to be fixed."""

    done: int
    total: int
    sentence: str
    action: str = ""
    fix: str = ""
    id: str = ""


@dataclass(frozen=True)
class FreeDay:
    """In place of the timeline; `opens` is the next appointment's id, empty when there is none."""

    title: str
    second: str
    opens: str = ""
    when: str = ""
    kind: str = "other"
    next_title: str = ""


@dataclass(frozen=True)
class Today:
    """`follow_ups` is None until it was looked who waits for a word."""

    head: DayHead
    rows: tuple[Row, ...] = ()
    free: FreeDay | None = None
    next_up: NextUp | None = None
    needs: tuple[Need, ...] = ()
    follow_ups: tuple[FollowUp, ...] | None = ()
    readiness: Readiness = Readiness(0, 0, "")
    tomorrow: DayHead = DayHead("", "")
    tomorrow_rows: tuple[Row, ...] = ()
