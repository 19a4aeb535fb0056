"""The line that becomes an appointment."""
