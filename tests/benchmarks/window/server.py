"""The large office behind a socket: server.py DAY; says where, and answers until its input ends."""

from __future__ import annotations

import json
import sys

from sync.sandbox import Sandbox, SandboxOptions
from tests.benchmarks.window.office import fill


def main() -> None:
    day = sys.argv[1]
    sandbox = Sandbox(SandboxOptions(records=0, limits=False))
    user = sandbox.world.accounts.users[0].id
    fill(sandbox.store, user, day)
    sandbox.start()
    facts = {"url": sandbox.url, "email": sandbox.email, "password": sandbox.password}
    print(json.dumps(facts), flush=True)
    sys.stdin.read()
    sandbox.stop()


if __name__ == "__main__":
    main()
