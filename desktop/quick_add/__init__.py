"""One typed line as an appointment: `read("open house sunday 1-3 at 456 Oak Ave", today)`."""

from desktop.quick_add.draft import Draft, Span, span_of
from desktop.quick_add.grammar import read
from desktop.quick_add.words import ENGLISH, SPANISH, Words

__all__ = ["ENGLISH", "SPANISH", "Draft", "Span", "Words", "read", "span_of"]
