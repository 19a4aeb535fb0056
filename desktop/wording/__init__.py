"""What happened, what is safe and what to do, as sentences; knows no widget and no database."""
