"""A language that nobody speaks: every text of the catalogue accented, in brackets, and 40 % longer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTranslator

ACCENTS = str.maketrans("aeiouAEIOUnyc", "áéíóúÁÉÍÓÚñýç")
PART = re.compile(r"(\{\w*\})")
WHOLE = re.compile(r"\[[^\[\]]*\]")
TORN = re.compile(r"^[^\[]*\]|\[[^\]]*$")
"""Of a text that was cut, or broken into lines."""
WORD = re.compile(r"[^\W\d_]{2,}")
LONGER = 0.4
PADDING = "ö öö "


def longer(text: str) -> str:
    """ "[Sýnç nów ö]": the named parts stay what they are."""
    said = "".join(part if PART.match(part) else part.translate(ACCENTS) for part in PART.split(text))
    more = round(len(PART.sub("", text)) * LONGER)
    core = said.strip(" ")
    padded = f"[{core} {(PADDING * more)[:more]}]" if more > 1 else f"[{core}]"
    return said.replace(core, padded, 1) if core else said


class Pseudo(QTranslator):
    """Knows every text of every context."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1) -> str:
        return longer(source)


def left_over(text: str) -> str:
    """What is outside of every bracket, that is what did not go through the catalogue."""
    before = ""
    while before != text:
        before, text = text, WHOLE.sub(" ", text)
    return TORN.sub(" ", text)


def untold(text: str, known: frozenset[str]) -> Iterator[str]:
    """The words outside of brackets that are not known to be data; the last may be cut by an ellipsis."""
    rest = left_over(text)
    words = [word.casefold() for word in WORD.findall(rest)]
    for place, word in enumerate(words, 1):
        cut = rest.endswith("…") and place == len(words)
        if word not in known and not (cut and any(one.startswith(word) for one in known)):
            yield word
