"""Figures, each against a floor in the same run; nothing here asserts a time."""
