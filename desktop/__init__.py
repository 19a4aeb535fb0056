"""The window: shows what the engine stored and hands it what the person wished."""

import sync as sync  # before Qt, whose hook makes every import after it slower
