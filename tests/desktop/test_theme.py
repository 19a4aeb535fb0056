"""One theme for everything: readable, complete, and the only place where colours are named."""

import re
from importlib.resources import files
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from desktop.theme import Theme
from desktop.theme.fonts import FACES, FAMILY, load_faces
from desktop.theme.icons import IconMissingError
from desktop.theme.tokens import THEME_NAMES, USER_SCALES, ThemeName, load_tokens
from desktop.views.parts.states import LOOKS

DESKTOP = Path(__file__).parents[2] / "desktop"
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b|#[0-9A-Fa-f]{3}\b|Qt\.GlobalColor\.(?!transparent)|\bQColor\([\d\"']")
TEXT_PAIRS = (
    ("text", ("surface", "window", "sunken", "raised", "attentionFill", "dangerFill")),
    ("text2", ("surface", "window", "sunken", "hover", "raised")),
    ("text3", ("surface", "window", "sunken", "raised")),
    ("onAccent", ("accent", "accentHover", "accentPressed")),
    ("accentText", ("surface", "window", "raised")),
    ("onSelection", ("selection",)),
    ("ok", ("surface", "okFill")),
    ("attention", ("surface", "raised", "attentionFill")),
    ("danger", ("surface", "raised", "dangerFill")),
    ("onDanger", ("danger",)),
    ("onTooltip", ("tooltip",)),
    ("onNow", ("now",)),
)
EDGE_PAIRS = (("control", ("surface", "window")), ("focus", ("surface", "window")))


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_every_text_can_be_read_on_its_ground(qapp: QApplication, name: ThemeName) -> None:
    theme = Theme.load(name)
    found = {
        (ink, ground): contrast(theme.color(ink), theme.color(ground))
        for ink, grounds in TEXT_PAIRS
        for ground in grounds
    }
    assert {pair: ratio for pair, ratio in found.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("name", THEME_NAMES)
def test_every_edge_that_means_something_can_be_seen(qapp: QApplication, name: ThemeName) -> None:
    theme = Theme.load(name)
    found = {
        (edge, ground): contrast(theme.color(edge), theme.color(ground))
        for edge, grounds in EDGE_PAIRS
        for ground in grounds
    }
    assert {pair: ratio for pair, ratio in found.items() if ratio < 3} == {}


@pytest.mark.parametrize("name", THEME_NAMES)
def test_appointments_can_be_read_and_their_bars_seen(qapp: QApplication, name: ThemeName) -> None:
    theme = Theme.load(name)
    for kind in theme.tokens.types:
        fill = theme.type_color(kind, "fill")
        assert contrast(theme.type_color(kind, "text"), fill) >= 4.5, kind
        assert contrast(theme.type_color(kind, "bar"), fill) >= 3, kind


def ink_of(theme: Theme, weight: int) -> int:
    """How far a chosen row's words stand out from their ground, all pixels together."""
    image = QImage(200, 32, QImage.Format.Format_Grayscale8)
    image.fill(theme.color("selection"))
    ground = image.pixelColor(0, 0).lightness()
    painter = QPainter(image)
    painter.setFont(theme.font("body", weight=weight))
    painter.setPen(theme.color("onSelection"))
    painter.drawText(4, 22, "Showing – 456 Oak Ave")
    painter.end()
    return sum(abs(level - ground) for level in bytes(image.constBits()))


def test_the_faces_load_as_one_family(qapp: QApplication) -> None:
    assert set(load_faces()) == {FAMILY}
    assert len(load_faces()) == len(FACES)


@pytest.mark.parametrize("name", THEME_NAMES)
def test_a_heavier_weight_looks_heavier_on_every_ground(qapp: QApplication, name: ThemeName) -> None:
    theme = Theme.load(name)
    inks = [ink_of(theme, weight) for weight in (400, 500, 600)]

    assert inks == sorted(set(inks))


def test_digits_of_a_numeric_style_are_equally_wide(theme: Theme) -> None:
    metrics = QFontMetricsF(theme.font("body", numeric=True))

    assert metrics.horizontalAdvance("1:11") == metrics.horizontalAdvance("8:00")


@pytest.mark.parametrize("weight", [400, 500, 600])
@pytest.mark.parametrize("words", ["Follow-up", "No-show", "e-mail (home)"])
def test_words_of_a_numeric_style_read_as_everywhere_else(theme: Theme, words: str, weight: int) -> None:
    numeric, plain = (
        QFontMetricsF(theme.font("body", numeric=numeric, weight=weight)) for numeric in (True, False)
    )

    assert numeric.horizontalAdvance(words) == plain.horizontalAdvance(words)


@pytest.mark.parametrize("scale", USER_SCALES)
def test_text_follows_the_users_scale_in_pixels(qapp: QApplication, scale: float) -> None:
    assert Theme.load("light", scale).font("body").pixelSize() == round(13 * scale)


def test_sunlight_has_larger_and_heavier_text(qapp: QApplication) -> None:
    sunlight = Theme.load("sunlight").font("body")

    assert (sunlight.pixelSize(), sunlight.weight()) == (14, 500)


def test_an_unknown_appointment_type_looks_like_any_other(theme: Theme) -> None:
    assert theme.type_color("seance", "bar") == theme.type_color("other", "bar")
    assert theme.type_glyph("seance") == "circle-small"


def test_every_type_and_state_has_its_outline(theme: Theme) -> None:
    names = [*theme.tokens.glyphs.values(), *(look.glyph for look in LOOKS.values())]

    assert all(not theme.icon(name).isNull() for name in names)


def test_an_outline_that_is_not_packaged_is_an_error(theme: Theme) -> None:
    with pytest.raises(IconMissingError):
        theme.icon("no-such-outline")


def test_an_outline_has_the_colour_of_its_role(theme: Theme) -> None:
    image = theme.pixmap("triangle", "attention", 24).toImage()

    assert image.pixelColor(6, 18).name() == theme.color("attention").name()


@pytest.mark.parametrize("name", THEME_NAMES)
def test_native_widgets_have_the_colours_of_the_theme(qapp: QApplication, name: ThemeName) -> None:
    Theme.load(name).apply(qapp)

    palette = qapp.palette()
    roles = load_tokens(name).palette
    assert palette.color(QPalette.ColorRole.Window) == QColor(roles["window"])
    assert palette.color(QPalette.ColorRole.Highlight) == QColor(roles["selection"])


def test_no_colour_is_named_outside_the_theme() -> None:
    named = [
        f"{path.relative_to(DESKTOP)}:{number}: {line.strip()}"
        for path in sorted(DESKTOP.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if COLOUR.search(line) and not (path.is_relative_to(DESKTOP / "theme") and "transparent" in line)
    ]
    assert named == []


def test_no_text_style_of_the_style_sheet_would_change_digits(theme: Theme, qapp: QApplication) -> None:
    assert "font" not in qapp.styleSheet()


@pytest.mark.parametrize(
    "licence", ["fonts/inter/OFL.txt", "icons/lucide/LICENSE"], ids=["typeface", "outlines"]
)
def test_what_others_made_is_shipped_with_its_licence(licence: str) -> None:
    text = (files("resources") / licence).read_text(encoding="utf-8")

    assert "copyright" in text.lower()
