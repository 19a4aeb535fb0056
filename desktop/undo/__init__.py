"""Edits that can be taken back, today or after a restart."""

from desktop.undo.gesture import Left
from desktop.undo.stack import Undo
from desktop.undo.steps import HOLD_SECONDS, along

__all__ = ["HOLD_SECONDS", "Left", "Undo", "along"]
