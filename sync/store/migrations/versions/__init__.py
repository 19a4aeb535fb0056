"""The history of the schema, oldest first; released files never change."""
