"""Dumb widgets: they emit what was wished and show what they are given."""
