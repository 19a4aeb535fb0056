"""What another program of this computer opens: a map, a call, a message."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop.controllers.shell import Shell
from desktop.wording.speech import tr

ALLOWED = frozenset({"https", "geo", "tel", "sms", "mailto"})
MAP = "https://www.google.com/maps/search/"
OpenUrl = Callable[[QUrl], bool]


class Links:
    """Where no program answers, what was wanted is copied instead, and that is said."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.open_url: OpenUrl = QDesktopServices.openUrl

    def map(self, address: str) -> None:
        self._open(map_url(address), address)

    def call(self, number: str) -> None:
        self._open(number_url("tel", number), number)

    def message(self, number: str) -> None:
        self._open(number_url("sms", number), number)

    def mail(self, address: str) -> None:
        self._open(mail_url(address), address)

    def route(self, url: QUrl, text: str) -> bool:
        """Whether a map was opened; else the stops were copied, and that was said."""
        return self._open(url, text)

    def put_away(self, text: str) -> None:
        """Copy, and let somebody else say it."""
        QGuiApplication.clipboard().setText(text)

    def copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._shell.say(tr("Copied: {text}", text=text))

    def _open(self, url: QUrl, wanted: str) -> bool:
        if not wanted.strip():
            return False
        if may_open(url) and self.open_url(url):
            return True
        QGuiApplication.clipboard().setText(wanted)
        first, *more = wanted.splitlines()
        text = f"{first}…" if more else first
        self._shell.say(tr("No program on this computer opens that. Copied instead: {text}", text=text))
        return False


def may_open(url: QUrl) -> bool:
    """Only what leads out of the program to a page, a map or a person; never to a file."""
    return url.isValid() and url.scheme() in ALLOWED


def map_url(address: str) -> QUrl:
    query = QUrlQuery()
    query.addQueryItem("api", "1")
    query.addQueryItem("query", bytes(QUrl.toPercentEncoding(address).data()).decode())
    url = QUrl(MAP)
    url.setQuery(query)
    return url


def number_url(scheme: str, number: str) -> QUrl:
    url = QUrl()
    url.setScheme(scheme)
    url.setPath("".join(sign for sign in number if sign in "+0123456789"))
    return url


def mail_url(address: str) -> QUrl:
    url = QUrl()
    url.setScheme("mailto")
    url.setPath(address.strip())
    return url
