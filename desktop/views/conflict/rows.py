"""What there is to choose between."""

from dataclasses import dataclass
from typing import Literal

Side = Literal["mine", "theirs", "both"]


@dataclass(frozen=True)
class DaySpan:
    """Minutes from the first hour that the row's mini day shows; `drive` is how long the way there takes."""

    start: int
    end: int
    label: str
    drive: int = 0


@dataclass(frozen=True)
class Version:
    """One side's value in words; `short` is what the result sentence says, the title if it is empty."""

    title: str
    detail: str = ""
    span: DaySpan | None = None
    short: str = ""

    @property
    def in_result(self) -> str:
        return self.short or self.title


@dataclass(frozen=True)
class ConflictRow:
    """Fields that are chosen together. `hours` label the lines of the mini day; `both_text` allows both."""

    fields: tuple[str, ...]
    label: str
    before: Version
    mine: Version
    theirs: Version
    hint: str = ""
    both_text: str = ""
    both_short: str = ""
    hours: tuple[str, ...] = ()


@dataclass(frozen=True)
class MergedRow:
    """What only one side changed; `side` says which, in words."""

    label: str
    old: str
    new: str
    side: str


@dataclass(frozen=True)
class ConflictHead:
    """What it is about; `kind` is the type of an appointment, `position` says "1 of 3"."""

    title: str
    second: str = ""
    icon: str = ""
    kind: str = ""
    state: str = "conflict"
    detail: str = ""
    position: str = ""


@dataclass(frozen=True)
class Conflict:
    """Rows that clash and what was merged; the notes say when each version was made.

    `similar` offers to answer other questions alike; empty where there is none.
    """

    head: ConflictHead
    rows: tuple[ConflictRow, ...]
    merged: tuple[MergedRow, ...] = ()
    before_note: str = ""
    mine_note: str = ""
    theirs_note: str = ""
    similar: str = ""


@dataclass(frozen=True)
class ChoiceCard:
    """One way out, and what would come of it; `candidate` tells several of one side apart."""

    side: Side
    title: str
    detail: str = ""
    lines: tuple[str, ...] = ()
    candidate: str = ""


@dataclass(frozen=True)
class Choice:
    """Where whole records clash: one side deleted what the other changed, or both made the same."""

    head: ConflictHead
    sentence: str
    cards: tuple[ChoiceCard, ...]
