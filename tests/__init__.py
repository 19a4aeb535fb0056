"""What must be true of the program, and what shows it."""
