"""Which server addresses may be talked to: https anywhere, plain http only to this computer."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit

from sync.errors import InputError

USUAL_PORTS = {"http": 80, "https": 443}.items()
NAME = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?")
PATH = re.compile(r"(/[A-Za-z0-9._~-]+)*/*")


def base_address(text: str) -> str:
    """The base address in its one spelling: lower-case host, no usual port, no slash at the end.

    Raises InputError for everything that must not be used.
    """
    try:
        parts = urlsplit(text.strip())
        host, port = _host(parts), parts.port
    except ValueError as error:
        raise _unusable("this is not a web address") from error
    if parts.scheme not in dict(USUAL_PORTS) or not host or not PATH.fullmatch(parts.path):
        raise _unusable("the address must look like https://api.example.com/v1")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise _unusable("the address must hold no user name, password, query or fragment")
    if parts.scheme == "http" and not is_loopback(host):
        raise _unusable("a server that is not on this computer must be reached by https")
    place = f"[{host}]" if ":" in host else host
    suffix = "" if port is None or (parts.scheme, port) in USUAL_PORTS else f":{port}"
    return f"{parts.scheme}://{place}{suffix}{parts.path.rstrip('/')}"


def host_of(address: str) -> str:
    return urlsplit(address).hostname or ""


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _host(parts: SplitResult) -> str:
    """The host name as it goes over the wire; empty where it is none. Raises ValueError."""
    host = (parts.hostname or "").encode("idna").decode("ascii").lower()
    if ":" in host:
        return str(ipaddress.IPv6Address(host))
    return host if NAME.fullmatch(host) else ""


def _unusable(reason: str) -> InputError:
    return InputError(reason, code="INVALID_ADDRESS")
