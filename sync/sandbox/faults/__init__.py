"""Misbehaviour on request: `NAME[=ARG]`, where ARG is any of the parts below, joined with colons.

| Part | Meaning |
|---|---|
| `POST` | only requests with this method |
| `/leads` | only requests whose path contains this text |
| `3` | only three times, and never again |
| `30%` | with this probability, drawn from the sandbox's seed: the same seed, the same draws |
| `every:5` | every fifth time |
| `after:20` | from the 21st time on |
| `at:3` | the third time only |
| `2.5s` | seconds, for the faults that take time |
| `half` | a word that the fault itself understands |

A "time" is a call on which the fault could act: of `B8` only a PUT of an escrow with a version counts.
`drop-after-commit=POST:/leads:1` commits the next new lead and closes the connection without an answer;
`error-502=GET:10%` spoils every tenth read on average; `error-503=after:20:every:2:3` waits for twenty
requests and then turns down every second one, three in all.

Without a count a fault stays until it is cleared. Faults combine; those that were set first act first.
`actuallycare sandbox --list-faults` names them all.
"""

from sync.sandbox.faults.board import FAULTS, FaultBoard
from sync.sandbox.faults.catalogue import Described, described
from sync.sandbox.faults.fault import BadFault, Fault, Trigger

__all__ = ["FAULTS", "BadFault", "Described", "Fault", "FaultBoard", "Trigger", "described"]
