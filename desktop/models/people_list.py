"""One list of people: all who belong to it, and those of them whom what is typed finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from desktop.models.people_narrowing import Narrowing
from desktop.models.people_order import Difference, News, PeopleOrder, Sight
from desktop.models.people_rows import Entry, Key, Moves, Rows
from desktop.models.people_texts import PeopleTexts
from sync import Reader, Sought

PUT = 4000
"""Texts that are put beside their entries at once: two milliseconds."""
Enough = Callable[[int], bool]
"""Asked with the number of those found."""


class PeopleList:
    """Everything is read once; after that only those who are different."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._order = PeopleOrder(reader)
        self._texts = PeopleTexts(reader)
        self._sight = Sight()
        self._all = Rows()
        self._with_text = 0
        """Of so many entries, from the first, the text stands beside them."""
        self._sought: Sought | None = None
        self._narrowing: Narrowing | None = None
        self._difference = Difference()
        self._told: dict[Key, str] = {}
        """The texts of those who are different and not yet where they belong."""
        self.found = self._all

    @property
    def resources(self) -> Sequence[str]:
        return self._sight.resources

    @property
    def searching(self) -> bool:
        """Whether more may be found of what was typed."""
        return self._narrowing is not None and not self._narrowing.done

    def show(self, sight: Sight, enough: Enough) -> None:
        """A text takes the place of the one before, whose search ends."""
        same, self._sight = sight.whole() == self._sight.whole(), sight
        if not same:
            self._read_all()
        self._narrow(enough)

    def go_on(self, enough: Enough) -> Sequence[Entry]:
        """Who else is found; they stand behind the others."""
        return self._narrowing.go_on(enough) if self._narrowing is not None else ()

    def read_texts(self) -> bool:
        """A part of what people are found by; says whether there is more."""
        if self._texts_ready:
            return False
        if self._texts.whole(self.resources):
            self._put_texts()
        else:
            self._texts.read_part(self.resources)
        return True

    @property
    def _texts_ready(self) -> bool:
        return self._with_text >= len(self._all.entries) and self._texts.whole(self.resources)

    def _put_texts(self) -> None:
        """Beside the next entries: beside all at once would be felt."""
        start, end = self._with_text, self._with_text + PUT
        keys = (entry[1] for entry in self._all.entries[start:end])
        self._all.texts[start:end] = self._texts.of(keys)
        self._with_text = end

    def forget(self, resources: Sequence[str]) -> None:
        """Of these, which are not shown, anybody may be different."""
        self._texts.forget(resources)

    def anew(self) -> Moves | None:
        """Anybody may be different; None where what was typed has to be looked for again."""
        self._texts.forget()
        before = self._all
        self._read_all()
        if self._sought is not None:
            return None
        here, known = set(self._all.entries), set(before.entries)
        gone = [entry for entry in before.entries if entry not in here]
        came = [(entry, "") for entry in self._all.entries if entry not in known]
        self._all, moves = before.changed(gone, came)
        self.found = self._all
        return moves

    def search_again(self, enough: Enough) -> None:
        self._narrow(enough)

    @property
    def unsettled(self) -> bool:
        return bool(self._told)

    def learn(self, news: News) -> None:
        """Reads those who are different; the rows stay as they are until `settle`."""
        self._texts.refresh(news)
        keys = [(name, local_id) for name, found in news.items() for local_id in found]
        self._told |= zip(keys, self._texts.of(keys), strict=True)
        self._difference.then(self._order.refresh(news))

    def settle(self) -> Moves:
        """Puts those who are different where they belong now; nothing may be searching."""
        difference, texts = self._difference, self._told
        self._difference, self._told = Difference(), {}
        gone = list(difference.gone.values())
        came = [(entry, texts[key]) for key, entry in difference.came.items()]
        ready = self._texts_ready
        self._all, moves = self._all.changed(gone, came)
        self._with_text = len(self._all.entries) if ready else max(0, self._with_text - len(moves.gone))
        self._all.retell(told for told in self._listed(texts) if told[0][1] not in difference.came)
        if self._sought is None:
            self.found = self._all
            return moves
        return self._narrow_news(gone, texts, self._sought)

    def _narrow_news(self, gone: Sequence[Entry], texts: Mapping[Key, str], sought: Sought) -> Moves:
        listed = list(self._listed(texts))
        lost = [entry for entry, text in listed if not sought.finds(text)]
        came = [
            (entry, text) for entry, text in listed if sought.finds(text) and self.found.row_of(entry) is None
        ]
        self.found, moves = self.found.changed([*gone, *lost], came)
        self.found.retell(listed)
        if self._narrowing is not None:
            self._narrowing.found = self.found
        return moves

    def _listed(self, texts: Mapping[Key, str]) -> Iterator[tuple[Entry, str]]:
        for key, text in texts.items():
            entry = self._order.entry(key)
            if entry is not None:
                yield entry, text

    def _read_all(self) -> None:
        self._all, self._with_text = self._order.read(self._sight.whole()), 0
        self._narrowing = None
        self._difference, self._told = Difference(), {}

    def _narrow(self, enough: Enough) -> None:
        typed, before, self._narrowing = self._sight.typed, self._narrowing, None
        self._sought = self._reader.found_by.sought(typed) if typed else None
        if self._sought is None:
            self.found = self._all
        elif self._texts_ready:
            further = before.further(self._sought) if before is not None else None
            self._narrowing = further or Narrowing(self._sought, self._all)
            self._narrowing.go_on(enough)
            self.found = self._narrowing.found
        else:
            self.found = self._asked(typed)

    def _asked(self, typed: str) -> Rows:
        """From the database, as long as not all texts are read."""
        found = {name: self._reader.found_by.numbers(name, typed) for name in self.resources}
        entries = [entry for entry in self._all.entries if entry[2] in found[entry[1][0]]]
        return Rows(entries, [""] * len(entries), self._all.descending)
