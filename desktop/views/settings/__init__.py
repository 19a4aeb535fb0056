"""What the person may choose about this program."""
