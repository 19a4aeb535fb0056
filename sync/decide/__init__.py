"""Decisions without I/O: every function here maps facts to a frozen answer."""
