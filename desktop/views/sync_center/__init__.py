"""The Sync Center: what waits, what needs the person, what was sent, what is kept on this laptop."""
