"""Our first sync and a second complete walk, from inside.

ours.py URL EMAIL PASSWORD FOLDER; prints one JSON line.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path

from sync import open_engine, sign_in_with_password
from sync.clock import Clock
from sync.opening import Surroundings
from sync.secrets import Vault


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * resource.getpagesize() / 1024 / 1024


def main() -> None:
    url, email, password, folder = sys.argv[1:5]
    around = Surroundings(Path(folder), {"ACTUALLYCARE_PASSPHRASE": "bench"}, Clock(), Vault(None))
    account, _ = sign_in_with_password(around, url, email, password)
    engine = open_engine(around, account)
    engine.status()
    Path("/proc/self/clear_refs").write_text("5")  # the passphrase's stretching is not the engine's memory
    idle = resident_mb()
    first = engine.run_cycle()
    again = engine.run_cycle(deep=True)
    status = Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]
    figures = {
        "seconds": first.seconds,
        "again": again.seconds,
        "records": first.received,
        "requests": first.requests,
        "writes_again": again.database_writes,
        "idle_mb": idle,
        "peak_mb": int(status) / 1024,
        "outcome": str(first.outcome),
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
