"""The packaged typeface and the text styles made from it."""

from functools import cache
from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase

from desktop.theme.figures import digits_alone
from desktop.theme.tokens import TextStyle

FAMILY = "ACare"
AS_PACKAGED = "Inter"
"""Renamed when loaded: weights of an Inter that the computer has, drawn differently, would get in between."""
FACES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")


class FontMissingError(Exception):
    """A packaged face could not be loaded."""

    def __init__(self, face: str) -> None:
        super().__init__(face)
        self.face = face


@cache
def load_faces() -> tuple[str, ...]:
    """Register the packaged faces once per process; returns the family of each face."""
    return tuple(_load(face) for face in FACES)


def _load(face: str) -> str:
    data = digits_alone((files("resources") / "fonts" / "inter" / face).read_bytes())
    number = QFontDatabase.addApplicationFontFromData(_renamed(data))
    if number < 0:
        number = QFontDatabase.addApplicationFontFromData(data)
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    if not families:
        raise FontMissingError(face)
    return families[0]


def _renamed(data: bytes) -> bytes:
    """Of the same length, so that nothing in the file moves."""
    return data.replace(AS_PACKAGED.encode("utf-16-be"), FAMILY.encode("utf-16-be"))


def make_font(style: TextStyle, scale: float, numeric: bool, weight: int | None) -> QFont:
    """The caller's own, to change as needed."""
    return QFont(_made(style, scale, numeric, weight))


@cache
def _made(style: TextStyle, scale: float, numeric: bool, weight: int | None) -> QFont:
    font = QFont([FAMILY, AS_PACKAGED, "sans-serif"])
    font.setPixelSize(round(style.px * scale))
    font.setWeight(QFont.Weight(weight or style.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if style.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking * scale)
    if numeric:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
