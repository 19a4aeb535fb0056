"""Choosing between what was changed here and what was changed on the server."""
