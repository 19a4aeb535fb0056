"""Data that ships with the program: theme, fonts, icons, translations."""
