"""What the window says of an engine, without the window: the same models and words, and no widget."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from desktop.bridge import Bridge
from desktop.controllers.news_text import news_row
from desktop.controllers.sync_rows import Scene, detail_of, question_row, row_of
from desktop.models.gestures import Gesture, gestures
from desktop.models.situation import Situation
from desktop.wording.moments import short_moment
from desktop.wording.standing import Head, banner, head
from sync import Engine, Worker
from sync.clock import ManualClock
from sync.report import Report

CALIFORNIA = ZoneInfo("America/Los_Angeles")


class Glass:
    """One laptop as its person sees it; a cycle runs when a test says so."""

    def __init__(self, laptop: Engine, clock: ManualClock) -> None:
        self.laptop = laptop
        self.clock = clock
        self.bridge = Bridge(laptop.subscribe)
        self.situation = Situation(laptop, Worker(laptop, clock), self.bridge)

    def close(self) -> None:
        self.situation.close()
        self.bridge.close()

    def sync(self, *, deep: bool = False) -> Report:
        """One cycle at the person's wish, and the window has heard of it."""
        report = self.laptop.run_cycle(deep=deep, by_person=True)
        self.bridge.flush()
        return report

    @property
    def head(self) -> Head:
        self.situation.read()
        return head(self.situation.standing, lambda at: short_moment(at, CALIFORNIA, self.clock.now()))

    @property
    def title(self) -> str:
        """The Sync Center's first line."""
        return self.head.title

    @property
    def second(self) -> str:
        """The Sync Center's second line."""
        return self.head.second

    @property
    def banner(self) -> str:
        """What stands over every page; empty while nothing needs the person."""
        self.situation.read()
        if self.situation.need is None:
            return ""
        words = banner(self.situation.need)
        return " ".join(part for part in (words.lead, words.rest) if part)

    @property
    def waiting(self) -> list[str]:
        """The rows of the Sync Center that wait or ask."""
        rows = [row_of(one, self._scene) for one in self._gestures]
        covered = {row.id for row in rows if row.state == "conflict"}
        asked = [one for one in self.laptop.reader.conflicts() if one.id not in covered]
        return [row.sentence for row in [*rows, *(question_row(one, self._scene) for one in asked)]]

    @property
    def steps(self) -> list[str]:
        """The step at which each waiting change is."""
        details = [detail_of(one, self._scene) for one in self._gestures]
        return [step.text for detail in details for step in detail.steps if step.time == "now"]

    @property
    def news(self) -> list[str]:
        """The history's sentences, newest first, what was sent left out."""
        entries = self.laptop.reader.history()
        rows = [news_row(str(number), entry, self._scene) for number, entry in enumerate(entries)]
        return [row.sentence for row in rows if row is not None]

    @property
    def calm(self) -> bool:
        """Whether the window says that everything is sent and nothing asks."""
        return self.second == "Nothing is waiting." and not self.banner and not self.waiting

    @property
    def _gestures(self) -> list[Gesture]:
        return list(gestures(self.laptop.reader.outbox()))

    @property
    def _scene(self) -> Scene:
        asked = {one.id: one for one in self.laptop.reader.conflicts()}
        return Scene(asked, CALIFORNIA, self.clock.now(), {})
