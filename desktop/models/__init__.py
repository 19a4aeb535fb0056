"""What is on the screen, read again from the last commit whenever the bridge says that something changed."""
