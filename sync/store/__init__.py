"""The encrypted database: tables, one door for writing, and the queries behind it."""
