"""Bugs planted in the engine, one at a time, to see whether the tests would notice."""
