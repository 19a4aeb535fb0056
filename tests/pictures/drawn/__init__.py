"""The office of the first drawings, lived through by the real engine: one picture for each of them."""
