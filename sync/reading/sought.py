"""What was typed, compared with texts in memory as full-text search compares it with its index."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from operator import contains

from sync.reading.folding import Folding
from sync.reading.search import terms
from sync.store.rows import NOT_DIGITS, SHORTEST_DIGITS

Term = tuple[str, ...]
"""Beginnings of words, any of which will do: one behind a blank, one of a phone number behind a tab."""


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

    def among(self, texts: Sequence[str]) -> Sequence[int]:
        """Where those stand that have all terms; each step loops in C, for a hundred thousand of them."""
        found: Sequence[int] = range(len(texts)) if self.terms else ()
        left = texts
        for term in self.terms:
            found = list(compress(found, _have(left, term)))
            left = [texts[place] for place in found]
        return found

    def narrows(self, other: Sought) -> bool:
        """Whether all that this finds is found by the other too; False where that is not plain to see."""
        return bool(other.terms) and all(
            any(all(needle.startswith(term) for needle in mine) for mine in self.terms)
            for term in other.terms
        )


def _have(texts: Sequence[str], term: Term) -> Iterable[bool]:
    one, *others = term
    if not others:
        return map(contains, texts, repeat(one))
    return (one in text or any(other in text for other in others) for text in texts)


def sought(typed: str, folding: Folding) -> Sought:
    found: list[Term] = []
    for word, may_be_number in terms(typed):
        folded = folding.words(word)
        if not folded:
            return Sought(())
        found.append((f" {folded}", f"\t{folded}") if may_be_number else (f" {folded}",))
    return Sought(tuple(found))
