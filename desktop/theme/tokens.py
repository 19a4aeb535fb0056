"""Typed access to the design tokens; knows no Qt."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal, get_args

ThemeName = Literal["light", "dark", "sunlight"]
TextName = Literal["display", "title", "heading", "body", "strong", "small", "micro"]
TypePart = Literal["bar", "fill", "text"]

THEME_NAMES: tuple[ThemeName, ...] = get_args(ThemeName)
USER_SCALES = (1.0, 1.15, 1.3)


@dataclass(frozen=True)
class TypeColours:
    """The three colours of an appointment type."""

    bar: str
    fill: str
    text: str


@dataclass(frozen=True)
class TextStyle:
    """Pixel size, CSS weight and line height at user scale 1."""

    px: int
    weight: int
    line: int
    tracking: float


@dataclass(frozen=True)
class Tokens:
    """Every value that one theme is made of."""

    palette: Mapping[str, str]
    types: Mapping[str, TypeColours]
    glyphs: Mapping[str, str]
    text: Mapping[str, TextStyle]
    sizes: Mapping[str, int]
    radii: Mapping[str, int]
    hours: tuple[int, ...]
    hairline: float
    bar: int


def load_tokens(name: ThemeName) -> Tokens:
    """Read the tokens of a theme from the packaged file."""
    source = (files("resources") / "theme" / "tokens.json").read_text(encoding="utf-8")
    return _tokens(json.loads(source), name)


def _tokens(raw: dict[str, Any], name: ThemeName) -> Tokens:
    sizes = raw["size"]
    lines = raw["line"]
    sunlight = name == "sunlight"
    return Tokens(
        palette=MappingProxyType(raw["color"][name]),
        types=MappingProxyType({k: TypeColours(**v) for k, v in raw["appointmentType"][name].items()}),
        glyphs=MappingProxyType(raw["appointmentTypeGlyph"]),
        text=MappingProxyType(_styles(raw["font"], sunlight)),
        sizes=MappingProxyType({k: v for k, v in sizes.items() if isinstance(v, int)}),
        radii=MappingProxyType(raw["radius"]),
        hours=tuple(sizes["hour"]),
        hairline=lines["sunlightHair"] if sunlight else lines["hair"],
        bar=lines["sunlightBar"] if sunlight else lines["bar"],
    )


def _styles(font: dict[str, Any], sunlight: bool) -> dict[str, TextStyle]:
    extra = font["sunlight"] if sunlight else {"addPx": 0, "minWeight": 0}
    return {
        name: TextStyle(
            px=style["px"] + extra["addPx"],
            weight=max(style["weight"], extra["minWeight"]),
            line=style["line"] + extra["addPx"],
            tracking=style["tracking"],
        )
        for name, style in font["scale"].items()
    }
