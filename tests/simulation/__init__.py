"""Days of field work in seconds, under one seeded scheduler."""
