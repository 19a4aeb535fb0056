"""Listings and escrows: their lists, and the page of one."""
