"""Reading a quick line from left to right: days, hours, types, "with" and "at"; the rest is its title."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.quick_add.days import read_day
from desktop.quick_add.draft import Draft
from desktop.quick_add.hours import read_length, read_range, read_time
from desktop.quick_add.line import Line
from desktop.quick_add.words import ENGLISH, Words

Step = tuple[int, Draft]
"""The index of the next word, and what is known by then."""


def read(typed: str, today: date, language: Words = ENGLISH) -> Draft:
    """Every line means something; what it does not say stays open."""
    return _Reading(Line.of(typed, language), today).run()


class _Reading:
    def __init__(self, line: Line, today: date) -> None:
        self.line = line
        self.today = today
        self.rest: list[str] = []
        self.typed_kind = ""

    def run(self) -> Draft:
        index, draft = 0, Draft()
        while index < len(self.line.words):
            index, draft = self._step(index, draft)
        title = " ".join(self.rest).strip(" ,;-–")
        if title.casefold() == self.typed_kind:
            title = ""
        if draft.kind == "call" and not draft.who and title.casefold().startswith(f"{self.typed_kind} "):
            draft = replace(draft, who=title[len(self.typed_kind) + 1 :])
        return replace(draft, title=title)

    def _step(self, index: int, draft: Draft) -> Step:
        taken = (
            self._when(index, draft)
            or self._company(index, draft)
            or self._place(index, draft)
            or self._kind(index, draft)
        )
        if taken:
            return taken
        self.rest.append(self.line.texts[index])
        return index + 1, draft

    def _when(self, index: int, draft: Draft) -> Step | None:
        day = read_day(self.line, index, self.today) if draft.day is None else None
        if day:
            return self._hour_behind(index + day[0], replace(draft, day=day[1]))
        if draft.start is None:
            times = read_range(self.line, index) or read_time(self.line, index)
            if times:
                return index + times.words, replace(draft, start=times.start, end=times.end)
        length = read_length(self.line, index) if draft.minutes is None else None
        return (index + length[0], replace(draft, minutes=length[1])) if length else None

    def _hour_behind(self, index: int, draft: Draft) -> Step:
        """ "friday 10": a number behind a day is an hour, where nothing else claims it."""
        if draft.start is not None or read_range(self.line, index) or read_length(self.line, index):
            return index, draft
        times = read_time(self.line, index, bare=True)
        after = index + times.words if times else index
        if times and (after == len(self.line.words) or self._stops(after)):
            return after, replace(draft, start=times.start)
        return index, draft

    def _company(self, index: int, draft: Draft) -> Step | None:
        if self.line.word(index) not in self.line.language.company or draft.who:
            return None
        end = self._until_stop(index + 1)
        return (end, replace(draft, who=self.line.text(index + 1, end))) if end > index + 1 else None

    def _place(self, index: int, draft: Draft) -> Step | None:
        if self.line.house_number(index) and not draft.where:
            end = self._until_stop(self.line.street_end(index), least=0)
            return end, replace(draft, where=self.line.text(index, end))
        if self.line.word(index) not in self.line.language.place:
            return None
        hour = self._hour_after_at(index, draft)
        if hour or draft.where:
            return hour
        end = self._until_stop(index + 1)
        return (end, replace(draft, where=self.line.text(index + 1, end))) if end > index + 1 else None

    def _hour_after_at(self, index: int, draft: Draft) -> Step | None:
        times = read_time(self.line, index + 1, bare=True) if draft.start is None else None
        after = index + 1 + times.words if times else 0
        sure = times and (after >= len(self.line.words) or self._stops(after))
        return (after, replace(draft, start=times.start)) if times and sure else None

    def _until_stop(self, index: int, least: int = 1) -> int:
        """Where a name or a place ends: at the next word that says something else."""
        end = index + least
        while end < len(self.line.words) and not self._stops(end):
            end += 1
        return min(end, len(self.line.words))

    def _stops(self, index: int) -> bool:
        line = self.line
        return bool(
            line.keyword(index)
            or read_day(line, index, self.today)
            or read_range(line, index)
            or read_time(line, index)
            or read_length(line, index)
        )

    def _kind(self, index: int, draft: Draft) -> Step | None:
        """The first type word counts, and stays in the title where there is more of it."""
        if draft.kind:
            return None
        for count in (2, 1):
            said = " ".join(self.line.words[index : index + count])
            kind = self.line.language.kinds.get(said)
            if kind:
                self.rest += self.line.texts[index : index + count]
                self.typed_kind = said if count == 1 else ""
                return index + count, replace(draft, kind=kind)
        return None
