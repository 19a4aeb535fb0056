"""What a person waits for: the real window on an account with 100,000 people and 20,000 appointments."""
