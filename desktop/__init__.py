"""The window: shows what the engine stored and hands it what the person wished."""
