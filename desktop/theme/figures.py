"""Tabular figures of a typeface, and of nothing but its digits."""

from collections.abc import Iterator
from struct import Struct, unpack_from

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QRawFont

TABULAR = b"tnum"
EXTENSION = 7
ONE_BY_ONE = 2
_WORD = Struct(">H")


def digits_alone(face: bytes) -> bytes:
    """The same file, whose tabular forms are those of digits: its tabular hyphen parts "Follow - up"."""
    font = QRawFont(QByteArray(face), 16.0)
    table = bytes(font.fontTable("GSUB").data())
    at = face.find(table) if table else -1
    if at < 0:
        return face
    digits = frozenset(font.glyphIndexesForString("0123456789"))
    mended = bytearray(table)
    for place in _replacements(table):
        _let_alone(mended, place, digits)
    return face[:at] + bytes(mended) + face[at + len(table) :]


def _word(table: bytes | bytearray, at: int) -> int:
    return int(_WORD.unpack_from(table, at)[0])


def _words(table: bytes | bytearray, at: int) -> tuple[int, ...]:
    """A list, whose length stands before it."""
    return unpack_from(f">{_word(table, at)}H", table, at + 2)


def _replacements(table: bytes) -> Iterator[int]:
    """Where the tables of tabular forms are (OpenType GSUB: feature, lookup, single substitution)."""
    features, lookups = _word(table, 6), _word(table, 8)
    for nr in range(_word(table, features)):
        tag, offset = unpack_from(">4sH", table, features + 2 + 6 * nr)
        if tag != TABULAR:
            continue
        for index in _words(table, features + offset + 2):
            lookup = lookups + _words(table, lookups)[index]
            for part in _words(table, lookup + 4):
                yield _extended(table, lookup + part, _word(table, lookup))


def _extended(table: bytes, at: int, kind: int) -> int:
    return at + int(unpack_from(">I", table, at + 4)[0]) if kind == EXTENSION else at


def _let_alone(table: bytearray, at: int, digits: frozenset[int]) -> None:
    """Whatever is no digit takes its own place."""
    if _word(table, at) != ONE_BY_ONE:
        return
    for nr, glyph in enumerate(_covered(table, at + _word(table, at + 2))):
        if glyph not in digits:
            _WORD.pack_into(table, at + 6 + 2 * nr, glyph)


def _covered(table: bytearray, at: int) -> Iterator[int]:
    if _word(table, at) != ONE_BY_ONE:
        yield from _words(table, at + 2)
        return
    for nr in range(_word(table, at + 2)):
        first, last, _index = unpack_from(">3H", table, at + 4 + 6 * nr)
        yield from range(first, last + 1)
