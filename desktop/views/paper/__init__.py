"""What is printed: the day sheet, the week, the list; and their preview."""
