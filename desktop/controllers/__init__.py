"""Introduce what was read to the views that show it, and the person's wishes to the engine."""
