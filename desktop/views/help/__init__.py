"""Help: how this program works, and its keys."""
