"""Forms in which a person creates and changes things."""
