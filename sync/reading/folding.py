"""How full-text search divides and folds a text, learnt from SQLite itself, sign by sign."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

ASCII = 128
END = "\0"
"""Stands in no text: those that SQLite writes as JSON end there."""
HALVES = range(0xD800, 0xE000)
TOLD = (
    "CREATE VIRTUAL TABLE told USING fts5(words, tokenize='unicode61 remove_diacritics 2')",
    "CREATE VIRTUAL TABLE terms USING fts5vocab(told, 'instance')",
)


class Folding(dict[int, str]):
    """Sign → what stands for it in the index: nothing for an accent, a blank for what divides words.

    The index's tables are those of one Unicode version and fold some letters as Python does not, so a sign
    that was not seen before is shown to the tokenizer between two letters.
    """

    def __init__(self) -> None:
        usual = ((sign, chr(sign)) for sign in range(ASCII))
        super().__init__({sign: text.lower() if text.isalnum() else " " for sign, text in usual})
        self[ord(END)] = END
        self._lock = threading.Lock()
        self._connection: Any = None

    def words(self, text: str) -> str:
        """The words in the index's spelling, with one blank between them."""
        return " ".join(filter(None, text.translate(self).split(" ")))

    def lines(self, texts: Sequence[str]) -> list[str]:
        """The words of each, with a blank before every one."""
        plain = iter(self._together([text for text in texts if text.isascii()]))
        return [next(plain) if text.isascii() else f" {self.words(text)}" for text in texts]

    def _together(self, texts: Sequence[str]) -> list[str]:
        """All in one go, which only plain letters make quick."""
        told = f" {END} ".join(texts).translate(self)
        return " ".join(["", *filter(None, told.split(" "))]).split(END)

    def __missing__(self, sign: int) -> str:
        found = " " if sign in HALVES else self._ask(f"a{chr(sign)}b")
        self[sign] = found
        return found

    def _ask(self, between: str) -> str:
        with self._lock:
            connection = self._connection = self._connection or _tokenizer()
            connection.execute("INSERT INTO told (rowid, words) VALUES (1, ?)", (between,))
            terms = [row[0] for row in connection.execute("SELECT term FROM terms ORDER BY offset")]
            connection.execute("DELETE FROM told WHERE rowid = 1")
        return terms[0][1:-1] if len(terms) == 1 else " "


def _tokenizer() -> Any:
    connection = sqlcipher.connect(":memory:", isolation_level=None, check_same_thread=False)
    for statement in TOLD:
        connection.execute(statement)
    return connection
