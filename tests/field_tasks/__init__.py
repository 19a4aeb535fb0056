"""Ten things that an agent does in the field, done by keyboard alone and counted."""
