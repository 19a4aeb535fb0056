"""What the style sheet cannot draw: arrows, check marks, combo and spin frames, focus inside views."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen
from PySide6.QtWidgets import (
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComboBox,
    QStyleOptionComplex,
    QStyleOptionSpinBox,
    QWidget,
)

from desktop.theme.icons import draw_icon, make_icon

FIELD_HEIGHT = 32
INDICATOR = 16
TALL = (QStyle.ContentsType.CT_ComboBox, QStyle.ContentsType.CT_SpinBox)
TEXT_INSET = 6
MARK_GAP = 8
MESSAGE_ICON = 28
MESSAGES = MappingProxyType(
    {
        QStyle.StandardPixmap.SP_MessageBoxQuestion: ("circle-help", "accentText"),
        QStyle.StandardPixmap.SP_MessageBoxInformation: ("info", "accentText"),
        QStyle.StandardPixmap.SP_MessageBoxWarning: ("triangle", "attention"),
        QStyle.StandardPixmap.SP_MessageBoxCritical: ("triangle", "danger"),
    }
)
BESIDE_MARKS = (
    QStyle.PixelMetric.PM_CheckBoxLabelSpacing,
    QStyle.PixelMetric.PM_RadioButtonLabelSpacing,
)
EDIT_PARTS = MappingProxyType(
    {
        QStyle.ComplexControl.CC_ComboBox: (QStyle.SubControl.SC_ComboBoxEditField,),
        QStyle.ComplexControl.CC_SpinBox: (QStyle.SubControl.SC_SpinBoxEditField,),
    }
)
ARROWS: tuple[tuple[QStyle.PrimitiveElement, str], ...] = (
    (QStyle.PrimitiveElement.PE_IndicatorArrowDown, "chevron-down"),
    (QStyle.PrimitiveElement.PE_IndicatorArrowUp, "chevron-up"),
    (QStyle.PrimitiveElement.PE_IndicatorArrowLeft, "chevron-left"),
    (QStyle.PrimitiveElement.PE_IndicatorArrowRight, "chevron-right"),
)


class HouseStyle(QProxyStyle):
    """Fusion with the house's marks."""

    def __init__(self, colours: Mapping[str, QColor]) -> None:
        super().__init__("Fusion")
        self._colours = dict(colours)
        self._arrows = dict(ARROWS)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element == QStyle.PrimitiveElement.PE_FrameFocusRect:
            self._focus(painter, option.rect)
        elif element in self._arrows:
            self._mark(painter, self._arrows[element], option.rect, self._ink(option))
        elif element == QStyle.PrimitiveElement.PE_IndicatorCheckBox:
            self._check(painter, option)
        elif element == QStyle.PrimitiveElement.PE_IndicatorRadioButton:
            self._radio(painter, option)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if control == QStyle.ComplexControl.CC_ComboBox and isinstance(option, QStyleOptionComboBox):
            self._field(painter, option, widget)
            arrow = self.subControlRect(control, option, QStyle.SubControl.SC_ComboBoxArrow, widget)
            self._mark(painter, "chevron-down", arrow, self._ink(option))
        elif control == QStyle.ComplexControl.CC_SpinBox and isinstance(option, QStyleOptionSpinBox):
            self._field(painter, option, widget)
            self._spin_arrows(painter, option, widget)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        found = super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]
        if kind in TALL:
            return QSize(found.width() + TEXT_INSET, max(found.height(), FIELD_HEIGHT))
        return found

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in BESIDE_MARKS:
            return MARK_GAP
        return super().pixelMetric(metric, option, widget)

    def standardIcon(
        self,
        icon: QStyle.StandardPixmap,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        """Questions and warnings have the house's outlines in the house's colours."""
        if icon in MESSAGES:
            name, role = MESSAGES[icon]
            return make_icon(name, self._colours[role], self._colours["disabled"], MESSAGE_ICON)
        return super().standardIcon(icon, option, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        found = super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]
        if part in EDIT_PARTS.get(control, ()):
            return found.adjusted(TEXT_INSET, 0, 0, 0)
        return found

    def _ink(self, option: QStyleOption) -> QColor:
        return self._colours["text2" if _is(option, QStyle.StateFlag.State_Enabled) else "disabled"]

    def _mark(self, painter: QPainter, name: str, area: QRect, color: QColor) -> None:
        side = min(14, area.width(), area.height())
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(area).center())
        draw_icon(painter, name, box, color)

    def _focus(self, painter: QPainter, area: QRect) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colours["focus"], 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), 6, 6)
        painter.restore()

    def _field(self, painter: QPainter, option: QStyleOptionComplex, widget: QWidget | None) -> None:
        wrong = bool(widget and widget.property("error"))
        focused = _is(option, QStyle.StateFlag.State_HasFocus)
        role = "danger" if wrong else "focus" if focused else "control"
        if not _is(option, QStyle.StateFlag.State_Enabled):
            role = "line"
        width = 2.0 if wrong else 1.0
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colours[role], width))
        painter.setBrush(self._colours["surface"])
        half = width / 2
        painter.drawRoundedRect(QRectF(option.rect).adjusted(half, half, -half, -half), 6, 6)
        painter.restore()

    def _spin_arrows(self, painter: QPainter, option: QStyleOptionSpinBox, widget: QWidget | None) -> None:
        spin = QStyle.ComplexControl.CC_SpinBox
        for part, name in (
            (QStyle.SubControl.SC_SpinBoxUp, "chevron-up"),
            (QStyle.SubControl.SC_SpinBoxDown, "chevron-down"),
        ):
            if option.subControls & part:
                area = self.subControlRect(spin, option, part, widget)
                self._mark(painter, name, area, self._ink(option))

    def _check(self, painter: QPainter, option: QStyleOption) -> None:
        on = _is(option, QStyle.StateFlag.State_On)
        some = _is(option, QStyle.StateFlag.State_NoChange)
        box = self._indicator(painter, option, filled=on or some, round_by=4)
        if on or some:
            draw_icon(
                painter, "check" if on else "minus", box.adjusted(1, 1, -1, -1), self._colours["onAccent"]
            )

    def _radio(self, painter: QPainter, option: QStyleOption) -> None:
        on = _is(option, QStyle.StateFlag.State_On)
        box = self._indicator(painter, option, filled=on, round_by=INDICATOR / 2)
        if on:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colours["surface"])
            painter.drawEllipse(QPointF(box.center()), 3, 3)
            painter.restore()

    def _indicator(self, painter: QPainter, option: QStyleOption, filled: bool, round_by: float) -> QRectF:
        enabled = _is(option, QStyle.StateFlag.State_Enabled)
        edge = ("accent" if filled else "control") if enabled else "disabled"
        box = QRectF(0, 0, INDICATOR, INDICATOR)
        box.moveCenter(QRectF(option.rect).center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colours[edge], 1.5))
        painter.setBrush(self._colours[edge if filled else "surface"])
        painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), round_by, round_by)
        painter.restore()
        return box


def _is(option: QStyleOption, flag: QStyle.StateFlag) -> bool:
    return bool(option.state & flag)
