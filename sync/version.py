"""Which version this is."""

from functools import cache
from importlib import metadata

DISTRIBUTION = "actuallycare-desktop"


@cache
def version() -> str:
    """The installed version; "0" in a checkout that was not installed."""
    try:
        return metadata.version(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        return "0"
