"""The connections to one server, made when the first request needs them."""

from __future__ import annotations

import ssl
import threading
from http.cookiejar import CookieJar
from typing import Any
from urllib.request import getproxies

import httpx
import truststore

from sync.errors import InputError
from sync.remote.address import host_of, is_loopback
from sync.remote.line import Line

IDLE_SECONDS = 4.0
"""Servers of this kind drop an idle connection after 5 s, and a request sent into that moment is lost."""


class _NoJar(CookieJar):
    """Keeps no cookie: the session reads the one that matters itself (CONTRACT B19)."""

    def extract_cookies(self, response: Any, request: Any) -> None:
        pass


class Connections:
    """Proxies of the environment are used, but not on the way to this computer."""

    def __init__(self, base_url: str, line: Line) -> None:
        """Raises InputError for proxies that nothing can be sent through."""
        self._line = line
        self._proxied = line.transport is None and not is_loopback(host_of(base_url))
        self._lock = threading.Lock()
        self._client: httpx.Client | None = None
        self.is_closed = False
        if self._proxied and getproxies():
            # What is wrong with them is said now; without any, nothing can be.
            self.client()

    def client(self) -> httpx.Client:
        with self._lock:
            if self._client is None:
                self._client = self._made()
            return self._client

    def _made(self) -> httpx.Client:
        line = self._line
        try:
            return httpx.Client(
                verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
                cookies=_NoJar(),
                timeout=httpx.Timeout(line.timeout, connect=min(line.timeout, 10.0)),
                limits=httpx.Limits(keepalive_expiry=IDLE_SECONDS),
                transport=line.transport,
                trust_env=self._proxied,
                follow_redirects=False,
            )
        except (ValueError, ImportError, httpx.InvalidURL) as error:
            raise InputError(
                "the proxy settings of this computer cannot be used", code="INVALID_PROXY"
            ) from error

    def close(self) -> None:
        with self._lock:
            self.is_closed = True
            if self._client is not None:
                self._client.close()
