"""The command line: names, JSON and exit codes are a contract, one file per family of commands."""
