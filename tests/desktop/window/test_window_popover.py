"""What floats above the page: a shadow around it, a fade that can be left out, never off the screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.theme import Theme
from desktop.views.parts.popover import Popover
from desktop.views.parts.shadow import REACH, paint_shadow


@pytest.fixture
def popover(qtbot: QtBot, theme: Theme) -> Iterator[Popover]:
    page = QWidget()
    qtbot.addWidget(page)
    made = Popover(theme, page, 300)
    QVBoxLayout(made.box).addWidget(QLabel("Escrow papers – Torres"))
    yield made
    made.hide()


@pytest.fixture
def still(qapp: QApplication) -> Iterator[None]:
    """A system that was told to show no effects."""
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)
    yield
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, True)


def fades(popover: Popover) -> bool:
    plate = popover.box.parentWidget()
    assert plate is not None
    effect = plate.graphicsEffect()
    return effect is not None and effect.isEnabled()


def test_it_comes_into_sight_in_a_moment(qtbot: QtBot, popover: Popover) -> None:
    QApplication.setEffectEnabled(Qt.UIEffect.UI_General, True)
    popover.open_beside(QRect(100, 100, 50, 50))

    assert fades(popover)
    qtbot.waitUntil(lambda: not fades(popover))


def test_with_reduced_motion_it_is_simply_there(popover: Popover, still: None) -> None:
    popover.open_beside(QRect(100, 100, 50, 50))

    assert not fades(popover)


@pytest.mark.parametrize("corner", ["topLeft", "topRight", "bottomLeft", "bottomRight"])
def test_its_card_is_never_off_the_screen(popover: Popover, still: None, corner: str) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()

    popover.open_beside(QRect(getattr(screen, corner)(), screen.size() / 20))

    card = popover.geometry().adjusted(REACH, REACH, -REACH, -REACH)
    assert screen.contains(card)
    assert card.width() == 300


def test_the_shadow_fades_outwards_and_falls_down(theme: Theme) -> None:
    image = QImage(200, 200, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_shadow(painter, theme, QRect(50, 50, 100, 100), 1.0)
    painter.end()

    below = [image.pixelColor(100, y).lightness() for y in (152, 158, 164, 176)]

    assert below == sorted(below)
    assert below[0] < below[-1]
    assert image.pixelColor(100, 44).lightness() > image.pixelColor(100, 155).lightness()
