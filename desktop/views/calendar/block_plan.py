"""Which lines of text a block has room for; knows no Qt."""

from dataclasses import dataclass

LINE = 15
TINY_UNDER = 24
ONE_LINE_UNDER = 34
THIN_UNDER = 80
FRAME = 5
GLYPH_ROW = 16


@dataclass(frozen=True)
class BlockPlan:
    """`one_line`: glyph, title and marks share a row; `thin`: the title stands under the glyph."""

    tiny: bool
    one_line: bool
    thin: bool
    title_lines: int
    time: bool
    place: bool


def plan(size: tuple[float, float], wraps: bool, has_place: bool, scale: float = 1.0) -> BlockPlan:
    """`size` is width and height; `wraps` says that the title is too long for one line."""
    width, height = size
    one_line = height < ONE_LINE_UNDER * scale
    thin = width < THIN_UNDER
    room = height - FRAME - (GLYPH_ROW if thin and not one_line else 0)
    rows = max(1, int(room / (LINE * scale)))
    wanted = 2 if wraps else 1
    extra = (
        0 if thin or one_line else max(0, min(2 if has_place else 1, rows - min(wanted, max(1, rows - 1))))
    )
    title = 1 if one_line else rows if thin else min(wanted, rows - extra)
    return BlockPlan(height < TINY_UNDER * scale, one_line, thin, title, extra > 0, extra > 1)
