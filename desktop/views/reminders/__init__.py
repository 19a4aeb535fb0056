"""What the laptop says by itself."""
