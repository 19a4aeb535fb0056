"""A server that speaks the ActuallyCare API on a real socket, with demo data, and misbehaves on request."""

from sync.sandbox.options import SandboxOptions
from sync.sandbox.server import Sandbox, running_sandbox, serve_forever
from sync.sandbox.store import Store

__all__ = ["Sandbox", "SandboxOptions", "Store", "running_sandbox", "serve_forever"]
