"""Texts of the window, the catalogues they are translated in, and what is missing there."""
