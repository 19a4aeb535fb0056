"""The demo: a workspace with made-up data and a server of its own, of which nothing is kept."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import sync
from desktop.controllers.sign_in import PASSPHRASE
from sync import Engine, Surroundings, open_engine


class Demo:
    """A server of its own on this computer, and a folder that goes with it."""

    def __init__(self, around: Surroundings) -> None:
        parent = around.folder if around.folder.is_dir() else None
        self.folder = Path(tempfile.mkdtemp(prefix="actuallycare-demo-", dir=parent))
        environ = {**around.environ, PASSPHRASE: secrets.token_urlsafe(24)}
        self.around = replace(around, folder=self.folder, environ=environ)
        # Loaded for a demo alone: a web server costs a third of the start.
        sandbox = import_module("sync.sandbox")
        self._sandbox = sandbox.Sandbox(sandbox.SandboxOptions())

    def open(self) -> Engine:
        """Signs in; nothing is read yet."""
        self._sandbox.start()
        sandbox = self._sandbox
        account, _ = sync.sign_in_with_password(self.around, sandbox.url, sandbox.email, sandbox.password)
        return open_engine(self.around, account)

    def close(self) -> None:
        self._sandbox.stop()
        shutil.rmtree(self.folder, ignore_errors=True)
