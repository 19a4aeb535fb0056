"""A typed line as words, and where a house number stands that must not be read as a time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.quick_add.words import Words

HOUSE = re.compile(r"^#?\d+[a-z]?(?:[-–]\d+)?$")
REACH = 4
"""So many words behind a number a street may still name itself: "7714 Calle del Torcido Ave"."""


@dataclass(frozen=True)
class Line:
    """`texts` as they were typed, `words` casefolded and without the comma behind them."""

    texts: tuple[str, ...]
    words: tuple[str, ...]
    language: Words

    @staticmethod
    def of(typed: str, language: Words) -> Line:
        said = typed.split()
        texts = tuple(
            text
            for text, after in zip(said, [*said[1:], ""], strict=False)
            if not (text.casefold() in language.articles and after[:1].isdigit())
        )
        return Line(texts, tuple(text.casefold().rstrip(",;") or text for text in texts), language)

    def word(self, index: int) -> str:
        """Empty behind the end."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def text(self, first: int, end: int) -> str:
        return " ".join(self.texts[first:end]).strip(" ,;")

    def keyword(self, index: int) -> bool:
        word, known = self.word(index), self.language
        return word in known.company | known.place | known.lasting | known.on

    def house_number(self, index: int) -> bool:
        """ "9900 Stockdale Hwy", "Suite 3", "Hwy 58": a number of a house or a room, and no hour."""
        if not HOUSE.match(self.word(index)):
            return False
        if self.word(index - 1) in self.language.numbered:
            return True
        for ahead in range(index + 1, index + 1 + REACH):
            if not self.word(ahead) or self.keyword(ahead) or self.words[ahead][0].isdigit():
                return False
            if self.word(ahead).rstrip(".") in self.language.streets and ahead > index + 1:
                return True
        return False

    def street_end(self, index: int) -> int:
        """The index behind the street that begins with the house number at `index`."""
        for ahead in range(index + 2, index + 1 + REACH):
            if self.word(ahead).rstrip(".") in self.language.streets:
                return ahead + 1
        return index + 1
