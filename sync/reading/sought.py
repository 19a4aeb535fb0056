"""What was typed, compared with texts in memory as full-text search compares it with its index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sync.reading.folding import Folding
from sync.reading.search import terms
from sync.store.rows import NOT_DIGITS, SHORTEST_DIGITS

Term = tuple[str, ...]
"""Beginnings of words, any of which will do: one behind a blank, one of a phone number behind a tab."""
Row = TypeVar("Row")


def findable_texts(records: Sequence[tuple[str, Sequence[str | None]]], folding: Folding) -> list[str]:
    """Of each, given its words and its phone numbers: every word behind a blank, every tail behind a tab."""
    lines = folding.lines([words for words, _ in records])
    return [f"{line}{_tails(numbers, folding)}" for line, (_, numbers) in zip(lines, records, strict=True)]


def _tails(numbers: Sequence[str | None], folding: Folding) -> str:
    """As `store.rows.find_row` has them: any run of digits is the beginning of one of them."""
    told = [""]
    for number in filter(None, numbers):
        digits = NOT_DIGITS.sub("", number)
        digits = digits if digits.isascii() else folding.words(digits)
        told += [digits[start:] for start in range(max(1, len(digits) - SHORTEST_DIGITS + 1))]
    return "\t".join(told)


@dataclass(frozen=True, slots=True)
class Sought:
    """All terms have to be found; without any nothing is."""

    terms: tuple[Term, ...]

    def finds(self, text: str) -> bool:
        return bool(self.terms) and all(any(needle in text for needle in term) for term in self.terms)

    def among(self, rows: Iterable[tuple[Row, str]]) -> list[tuple[Row, str]]:
        """Those whose text, the second of each pair, has all terms."""
        if not self.terms:
            return []
        left = rows
        for one, *others in self.terms:
            if others:
                left = [row for row in left if one in row[1] or any(other in row[1] for other in others)]
            else:
                left = [row for row in left if one in row[1]]
        return list(left)

    def narrows(self, other: Sought) -> bool:
        """Whether all that this finds is found by the other too; False where that is not plain to see."""
        return bool(other.terms) and all(
            any(all(needle.startswith(term) for needle in mine) for mine in self.terms)
            for term in other.terms
        )


def sought(typed: str, folding: Folding) -> Sought:
    found: list[Term] = []
    for word, may_be_number in terms(typed):
        folded = folding.words(word)
        if not folded:
            return Sought(())
        found.append((f" {folded}", f"\t{folded}") if may_be_number else (f" {folded}",))
    return Sought(tuple(found))
