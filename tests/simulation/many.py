"""Many days, on several processes: which of them runs a day makes no difference to it."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing import get_context

from tests.simulation.field import folder_in_memory
from tests.simulation.office_days import complaints_of

Day = tuple[int, Sequence[str]]
"""A seed, and the faults that stay all day."""
AT_A_TIME = 4


def day(seed: int, faults: Sequence[str] = ()) -> list[str]:
    """The complaints of a day and then its story; nothing where nobody complains."""
    with folder_in_memory() as folder:
        try:
            complaints, told = complaints_of(seed, folder, *faults)
        except Exception as error:  # noqa: BLE001
            return [f"{type(error).__name__}: {error}", *traceback.format_exception(error)]
    return [*complaints, "what happened:", *told] if complaints else []


def numbered(task: Day) -> tuple[Day, list[str]]:
    return task, day(*task)


def run(tasks: Iterable[Day], jobs: int) -> Iterator[tuple[Day, list[str]]]:
    """Every day with what is wrong in it, as they end."""
    if jobs < 2:
        yield from map(numbered, tasks)
        return
    with get_context("spawn").Pool(jobs) as pool:
        yield from pool.imap_unordered(numbered, tasks, chunksize=AT_A_TIME)
