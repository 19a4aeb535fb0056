"""The engine behind the window: local database, outbox and reconciliation with the ActuallyCare API."""
