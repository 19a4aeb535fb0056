"""Cards and sheets that ask for a value: a filter, a change of many people."""
