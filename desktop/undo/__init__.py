"""Edits that can be taken back, today or after a restart."""

from desktop.undo.gesture import Left
from desktop.undo.stack import HOLD_SECONDS, Undo

__all__ = ["HOLD_SECONDS", "Left", "Undo"]
