"""Every screen as a person sees it, in each look, size and language."""
