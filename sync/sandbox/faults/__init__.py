"""Misbehaviour on request: `NAME[=ARG]`, where ARG is any of the parts below, joined with colons.

| Part | Meaning |
|---|---|
| `POST` | only requests with this method |
| `/leads` | only requests whose path contains this text |
| `3` | only the next three such requests |
| `2.5s` | seconds, for the faults that take time |
| `half` | a word that the fault itself understands |

`drop-after-commit=POST:/leads:1` commits the next new lead and closes the connection without an answer.
Without a count a fault stays until it is cleared. Faults combine; those that were set first act first.
"""

from sync.sandbox.faults.board import FAULTS, FaultBoard
from sync.sandbox.faults.fault import BadFault, Fault, Trigger

__all__ = ["FAULTS", "BadFault", "Fault", "FaultBoard", "Trigger"]
