"""`python -m sync` is the command `actuallycare`."""

from sync.cli.app import main

if __name__ == "__main__":
    main()
