"""Leads as lanes and as a list, and the way from a lead to a client."""
