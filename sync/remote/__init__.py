"""The way to the server: addresses, requests, sessions, and what its answers mean."""
