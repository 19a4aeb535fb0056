"""The first page: sign in, unlock, or look around in a demo workspace."""
