"""What the page shows on which two entries are compared."""

from dataclasses import dataclass
from typing import Literal

Pick = Literal["mine", "theirs", "both"]


@dataclass(frozen=True)
class Who:
    """One of the two."""

    resource: str = ""
    id: str = ""
    name: str = ""
    role: str = ""
    second: str = ""


@dataclass(frozen=True)
class PickRow:
    """A field in which they differ; `both` is empty where the two cannot be put together."""

    field: str
    label: str
    mine: str
    theirs: str
    both: str = ""
    pick: Pick = "mine"


@dataclass(frozen=True)
class Comparison:
    """`kept` stays and takes over what is picked; `fate` says what becomes of the other."""

    kept: Who = Who()
    gone: Who = Who()
    rows: tuple[PickRow, ...] = ()
    can_swap: bool = False
    fate: str = ""
    visits: str = ""
    promise: str = ""
