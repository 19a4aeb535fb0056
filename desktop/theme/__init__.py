"""The look of the window, generated from one file of tokens."""

from desktop.theme.theme import Theme
from desktop.theme.tokens import ThemeName

__all__ = ["Theme", "ThemeName"]
