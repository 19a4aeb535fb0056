"""The calendar page and what it is made of."""
